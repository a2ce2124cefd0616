"""Bars and deaths by statement: ``activate ID``, ``deactivate ID``, ``destroy ID``."""

from __future__ import annotations

from ...diagnostics import Code
from ...model import ActivationEnd, ActivationStart
from ...report import did_you_mean
from .draft import Draft
from .lifetimes import Waiting
from .messages import refuse_deactivation
from .names import warn_of_name
from .refusal import end_statement, expect
from .tokens import Token, Tokens


def read_action(draft: Draft, tokens: Tokens) -> None:
    """Read one of the statements."""
    keyword = tokens.take()
    name = expect(tokens, "name", "a participant's name")
    end_statement(tokens)
    ACTIONS[keyword.kind](draft, keyword, name)


def _activate(draft: Draft, keyword: Token, name: Token) -> None:
    told = draft.name(name)
    span = draft.body.span(keyword.start, name.end)
    draft.cast.mention(told, draft.place(name))
    draft.lifetimes.activate(told, span)
    warn_of_name(draft, name)
    if told not in draft.lifetimes.strangers:
        draft.add(ActivationStart(participant=told, style=draft.looks.bar, span=span))
        return
    near = did_you_mean(told, draft.cast.actors)
    draft.problems.warn(
        Code.UNDECLARED,
        f"`{told}` is no participant, and Mermaid cannot draw a diagram that activates it",
        draft.place(name),
        f"did you mean `{near}`?" if near else f"declare it: `participant {told}`",
    )


def _deactivate(draft: Draft, keyword: Token, name: Token) -> None:
    told = draft.name(name)
    draft.cast.mention(told, draft.place(name))
    warn_of_name(draft, name)
    if not draft.lifetimes.deactivate(told):
        refuse_deactivation(draft, told, name)
    elif told not in draft.lifetimes.strangers:
        span = draft.body.span(keyword.start, name.end)
        draft.add(ActivationEnd(participant=told, span=span))


def _destroy(draft: Draft, keyword: Token, name: Token) -> None:
    """The next message of the participant is its last one."""
    told = draft.name(name)
    draft.cast.mention(told, draft.place(name))
    draft.lifetimes.destroyed = told
    span = draft.body.span(keyword.start, name.end)
    draft.lifetimes.deaths[told] = Waiting(span, draft.blocks.steps)
    warn_of_name(draft, name)


ACTIONS = {"activate": _activate, "deactivate": _deactivate, "destroy": _destroy}
"""What each keyword does to the participant behind it."""
