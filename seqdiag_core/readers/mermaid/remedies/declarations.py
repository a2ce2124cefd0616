"""Declarations and bars that Mermaid refuses: lists, forbidden characters, misplaced options."""

from __future__ import annotations

import re

from ....diagnostics import Code
from ....model import ParticipantKind
from ....patterns import pattern
from ..activations import ACTIONS
from ..characters import SPACES
from ..participant_options import NO_OPTIONS, ParticipantOptions, read_options
from ..participants import Declaration, create, declare
from ..tokens import Token
from .trouble import Trouble

_DECLARATION = pattern(
    r"(?P<create>create\b)?\s*(?P<word>(?:participant|actor)\b)?\s*"
    r"(?P<names>[^\n]*?)(?:\s+as\s+(?P<label>[^\n]*))?\Z",
    re.IGNORECASE | re.ASCII,
)
_ACTION = pattern(r"(?P<word>(?:de)?activate|destroy)\s+(?P<names>[^#;\n]*)", re.IGNORECASE)
_OPTIONS = pattern(r"(?P<blank>\s*)@\{(?P<inside>[^}]*)(?P<close>\})?")
_CULPRIT = pattern(r"-?[<>:@]+")
_NAME = pattern(r"[^,]+")


def remedy_declaration(trouble: Trouble) -> int | None:
    """Declare what can be declared."""
    kind = trouble.first.kind
    if kind in ACTIONS:
        return _act_on_all(trouble)
    found = _DECLARATION.match(trouble.line) if kind in ("participant", "actor", "create") else None
    if found is None:
        return None
    options = _OPTIONS.search(trouble.line, *found.span("names"))
    start, end = found.span("names")
    known = NO_OPTIONS
    if options is not None:
        end = options.start()
        known = _read_options(trouble, options)
    elif not found["names"]:
        trouble.error(
            Code.MISSING_NAME,
            "a participant's name was expected here",
            len(trouble.line.rstrip(SPACES)),
            len(trouble.line.rstrip(SPACES)),
            f"write `{trouble.line.strip(SPACES)} A`",
        )
    else:
        _tell_of_names(trouble, found)
    label = trouble.text_token(*found.span("label")) if found["label"] else None
    for name in _names(trouble, start, end):
        word = (found["word"] or "participant").lower()
        span = trouble.draft.body.span(trouble.start, name.end)
        declaration = Declaration(ParticipantKind(word), name, known, label, span)
        if found["create"]:
            create(trouble.draft, declaration)
        else:
            declare(trouble.draft, declaration)
    return trouble.end


def _read_options(trouble: Trouble, options: re.Match[str]) -> ParticipantOptions:
    """Tell what is wrong with options, and read them if they can be."""
    start, end = options.start() + len(options["blank"]), options.end()
    if options["close"] is None:
        message, hint = "these options are never closed", "end them with `}`"
    elif options["blank"]:
        message, hint = "no blank can stand before `@{`", "write `@{` just behind the name"
        start, end = options.start(), options.start() + len(options["blank"])
    elif not options["inside"]:
        message, hint = "an option was expected between `@{` and `}`", "leave `@{}` out"
    else:
        message = "behind the options only `as` and a label can stand"
        hint = "a text with `}` cannot stand in options; give it behind `as`"
    trouble.error(Code.SYNTAX, message, start, end, hint)
    if options["close"] is None:
        return NO_OPTIONS
    inside = options.span("inside")
    return read_options(trouble.draft, trouble.start + inside[0], trouble.start + inside[1])


def _tell_of_names(trouble: Trouble, found: re.Match[str]) -> None:
    start, end = found.span("names")
    names = trouble.line[start:end]
    culprit = _CULPRIT.search(names)
    if not (found["word"]):
        trouble.error(
            Code.SYNTAX,
            "`participant` or `actor` was expected behind `create`",
            start,
            end,
            f"write `create participant {names}`",
        )
    elif culprit is not None:
        trouble.error(
            Code.SYNTAX,
            f"`{culprit.group()}` cannot stand in a name",
            start + culprit.start(),
            start + culprit.end(),
            f"give it a name and this label: `{found['word']} P as {names}`",
        )
    else:
        one, _, others = names.partition(",")
        trouble.error(
            Code.SYNTAX,
            f"`{found['word']}` takes one name",
            start + len(one),
            end,
            f"write a line for each: `{found['word']} {others.partition(',')[0].strip()}`",
        )


def _act_on_all(trouble: Trouble) -> int | None:
    """``activate A, B``: one statement for each of them."""
    found = _ACTION.match(trouble.line)
    if found is None:
        return None
    names = _names(trouble, *found.span("names"))
    if len(names) < 2:
        return None
    word = found["word"].lower()
    trouble.draft.error(
        Code.SYNTAX,
        f"`{word}` takes one name",
        names[0].end,
        names[-1].end,
        f"write a line for each: `{word} {names[1].text.strip()}`",
    )
    for name in names:
        ACTIONS[word](trouble.draft, trouble.first, name)
    return trouble.start + found.end()


def _names(trouble: Trouble, start: int, end: int) -> list[Token]:
    found = (
        trouble.token("name", *each.span()) for each in _NAME.finditer(trouble.line, start, end)
    )
    return [name for name in found if name.text.strip(SPACES)]
