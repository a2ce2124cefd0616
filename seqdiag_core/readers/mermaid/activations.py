"""Bars and deaths by statement: ``activate ID``, ``deactivate ID``, ``destroy ID``."""

from __future__ import annotations

from ...model import ActivationEnd, ActivationStart
from .draft import Draft
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
    draft.add(ActivationStart(participant=told, style=draft.looks.bar, span=span))
    warn_of_name(draft, name)


def _deactivate(draft: Draft, keyword: Token, name: Token) -> None:
    told = draft.name(name)
    draft.cast.mention(told, draft.place(name))
    if draft.lifetimes.deactivate(told):
        span = draft.body.span(keyword.start, name.end)
        draft.add(ActivationEnd(participant=told, span=span))
    else:
        warn_of_name(draft, name)
        refuse_deactivation(draft, told, name)


def _destroy(draft: Draft, keyword: Token, name: Token) -> None:
    """The next message of the participant is its last one."""
    told = draft.name(name)
    draft.cast.mention(told, draft.place(name))
    draft.lifetimes.destroyed = told
    draft.lifetimes.deaths[told] = draft.body.span(keyword.start, name.end)
    warn_of_name(draft, name)


ACTIONS = {"activate": _activate, "deactivate": _deactivate, "destroy": _destroy}
"""What each keyword does to the participant behind it."""
