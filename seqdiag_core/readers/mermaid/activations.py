"""Bars and deaths by statement: ``activate ID``, ``deactivate ID``, ``destroy ID``."""

from __future__ import annotations

from ...model import ActivationEnd, ActivationStart
from .draft import Draft
from .messages import refuse_deactivation
from .names import warn_of_name
from .refusal import end_statement, expect
from .tokens import Token, Tokens


def read_activation(draft: Draft, tokens: Tokens) -> None:
    """Read ``activate ID``."""
    keyword, name = _read(tokens, "the name of the participant that becomes active")
    told = draft.name(name)
    span = draft.body.span(keyword.start, name.end)
    draft.cast.mention(told, draft.place(name))
    draft.lifetimes.activate(told, span)
    draft.add(ActivationStart(participant=told, style=draft.looks.bar, span=span))
    warn_of_name(draft, name)


def read_deactivation(draft: Draft, tokens: Tokens) -> None:
    """Read ``deactivate ID``."""
    keyword, name = _read(tokens, "the name of the participant whose bar ends")
    told = draft.name(name)
    draft.cast.mention(told, draft.place(name))
    if draft.lifetimes.deactivate(told):
        span = draft.body.span(keyword.start, name.end)
        draft.add(ActivationEnd(participant=told, span=span))
    else:
        refuse_deactivation(draft, told, name)


def read_destruction(draft: Draft, tokens: Tokens) -> None:
    """Read ``destroy ID``: the next message of the participant is its last one."""
    keyword, name = _read(tokens, "the name of the participant that ends")
    told = draft.name(name)
    draft.cast.mention(told, draft.place(name))
    draft.lifetimes.destroyed = told
    draft.lifetimes.deaths[told] = draft.body.span(keyword.start, name.end)
    warn_of_name(draft, name)


def _read(tokens: Tokens, expected: str) -> tuple[Token, Token]:
    keyword = tokens.take()
    name = expect(tokens, "name", expected)
    end_statement(tokens)
    return keyword, name
