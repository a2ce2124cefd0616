"""Declarations: ``participant ID[@{ OPTIONS }] [as LABEL]``, ``actor …``, ``create …``."""

from __future__ import annotations

from typing import NamedTuple

from ...diagnostics import Code
from ...label import Label
from ...model import ParticipantKind
from ...report import did_you_mean
from ...source import Span
from .cast import Actor
from .draft import Draft, LastText
from .lifetimes import Waiting
from .names import warn_of_name
from .participant_options import NO_OPTIONS, ParticipantOptions, read_options, take_options
from .refusal import Refused, end_statement, expect
from .texts import read_label, warn_of_quotes
from .tokens import Token, Tokens

KINDS = {kind.value: kind for kind in ParticipantKind}
"""Kinds by the word that asks for them; Mermaid has all but the cloud."""


class Declaration(NamedTuple):
    """What a declaration says.

    Attributes:
        kind: What its keyword makes of the participant.
        name: The participant's id.
        options: What stands between ``@{`` and ``}``.
        label: The text behind ``as``, or None.
        span: The whole statement.
    """

    kind: ParticipantKind
    name: Token
    options: ParticipantOptions
    label: Token | None
    span: Span


def read_participant(draft: Draft, tokens: Tokens) -> None:
    """Read ``participant …`` or ``actor …``."""
    declare(draft, _read_declaration(draft, tokens, tokens.peek().start))


def read_creation(draft: Draft, tokens: Tokens) -> None:
    """Read ``create participant …`` or ``create actor …``."""
    keyword = tokens.take()
    # Mermaid takes ``create destroy X`` for the creation of a participant.
    if tokens.peek().kind not in ("participant", "actor", "destroy"):
        raise Refused(tokens.peek(), "`participant` or `actor`")
    create(draft, _read_declaration(draft, tokens, keyword.start))


def create(draft: Draft, declaration: Declaration) -> None:
    """Take in a declaration of somebody whom the next message creates."""
    name = draft.name(declaration.name)
    if name in draft.cast.actors:
        draft.cast.mention(name, draft.place(declaration.name))
        draft.error(
            Code.LIFETIME,
            f"`{name}` cannot be created here, for it is known already",
            declaration.name.start,
            declaration.name.end,
            "create it before anything else names it, or take another name with the same label: "
            f"`create participant {name}2 as {name}`",
        )
        return
    declare(draft, declaration)
    draft.lifetimes.created = name
    draft.lifetimes.births[name] = Waiting(declaration.span, draft.blocks.steps)


def declare(draft: Draft, declaration: Declaration) -> None:
    """Take in what a declaration says."""
    name = draft.name(declaration.name)
    place = draft.place(declaration.name)
    label, relabels = _label(draft, declaration, Label(name, wrap=draft.wrap, span=place))
    kind = declaration.kind
    if declaration.options.kind is not None:
        kind = _kind(draft, declaration.options.kind, declaration.options.place)
    draft.cast.mention(name, place)
    actor = Actor(label, kind, declaration.span, declared=True)
    if declaration.label is not None:

        def put(label: Label) -> None:
            actor.label = label

        draft.last_text = LastText(declaration.label.start, declaration.label.end, put)
    known = draft.cast.actors.get(name)
    if known is not None and not relabels and kind is not known.kind:
        draft.problems.warn(
            Code.DROPPED,
            f"Mermaid drops the kind {kind.value}: `{name}` is known already as {known.kind.value}",
            place,
            "declare it before anything else names it",
        )
    other = draft.cast.declare(name, actor, relabels=relabels)
    if other is not None:
        draft.problems.error(
            Code.DUPLICATE,
            f"`{name}` stands in another box already",
            place,
            "a participant belongs to one box; leave it out here",
        )
    warn_of_name(draft, declaration.name)


def _read_declaration(draft: Draft, tokens: Tokens, start: int) -> Declaration:
    keyword = tokens.take()
    name = expect(tokens, "name", "the participant's name")
    inside = take_options(tokens) if tokens.peek().kind == "open" else None
    label = None
    if tokens.peek().kind == "as":
        tokens.take()
        label = expect(tokens, "rest", "the participant's label")
    end = tokens.end
    end_statement(tokens)
    options = read_options(draft, inside.start, inside.end) if inside else NO_OPTIONS
    kind = ParticipantKind.ACTOR if keyword.kind == "actor" else ParticipantKind.PARTICIPANT
    return Declaration(kind, name, options, label, draft.body.span(start, end))


def _label(draft: Draft, declaration: Declaration, name: Label) -> tuple[Label, bool]:
    """The label, and whether the declaration says one itself."""
    label, relabels = name, False
    if declaration.label is not None:
        label = read_label(draft, declaration.label.start, declaration.label.end)
        relabels = True
        warn_of_quotes(draft, label)
    alias = declaration.options.alias
    if alias is not None and label.text == name.text:
        return Label(alias, wrap=draft.wrap, span=declaration.options.alias_span), True
    if alias is not None and label.text != alias:
        draft.problems.warn(
            Code.DROPPED,
            f"Mermaid drops the alias `{alias}`: what stands behind `as` is the label",
            declaration.options.place,
            "give one label only",
        )
    return label, relabels


def _kind(draft: Draft, word: str, place: Span) -> ParticipantKind:
    kind = KINDS.get(word.lower())
    if kind is not None and kind.value == word and kind is not ParticipantKind.CLOUD:
        return kind
    near = kind.value if kind else did_you_mean(word, KINDS)
    draft.problems.warn(
        Code.BAD_VALUE,
        f"`{word}` is no kind of participant in Mermaid, which draws nothing for it",
        place,
        f"did you mean `{near}`?"
        if near and near != word
        else f"kinds are {', '.join(name for name in KINDS if name != 'cloud')}",
    )
    return kind or ParticipantKind.PARTICIPANT
