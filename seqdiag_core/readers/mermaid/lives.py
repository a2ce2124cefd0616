"""Births and deaths at messages: who is born before one, who dies behind it, who waits in vain."""

from __future__ import annotations

from ...diagnostics import Code
from ...model import Creation, Destruction, End
from .draft import Draft
from .lifetimes import Waiting
from .tokens import Token


def bear(draft: Draft, sender: End, receiver: End, place: Token) -> None:
    """Put the birth before a message that creates its receiver."""
    lives = draft.lifetimes
    for name in dict.fromkeys((sender, receiver)):
        if isinstance(name, str) and name in lives.deaths:
            _warn_of_gap(draft, lives.deaths[name], "destroy")
    created, lives.created = lives.created, None
    if created is not None and created != receiver:
        draft.error(
            Code.LIFETIME,
            f"the message after `create` must go to `{created}`, which it creates",
            place.start,
            place.end,
            f"put `create` just before the first message to `{created}`",
        )
    elif created is None and lives.destroyed not in (None, sender, receiver):
        draft.error(
            Code.LIFETIME,
            f"the message after `destroy {lives.destroyed}` must come from it or go to it",
            place.start,
            place.end,
            f"put `destroy` just before the last message of `{lives.destroyed}`",
        )
        lives.destroyed = None
    elif created is None:
        lives.destroyed = None
    if isinstance(receiver, str) and receiver in lives.births:
        waiting = lives.births.pop(receiver)
        _warn_of_gap(draft, waiting, "create")
        draft.add(Creation(participant=receiver, span=waiting.span))
    if isinstance(sender, str) and sender in lives.births:
        _warn_of_birth(draft, sender)


def end_lives(draft: Draft, sender: End, receiver: End) -> None:
    """Put the deaths behind a message that its sender or receiver does not survive."""
    deaths = draft.lifetimes.deaths
    for name in dict.fromkeys((sender, receiver)):
        if isinstance(name, str) and name in deaths:
            draft.add(Destruction(participant=name, span=deaths.pop(name).span))


def finish_lives(draft: Draft) -> None:
    """Warn of what waits in vain at the end of the text."""
    for name in list(draft.lifetimes.births):
        _warn_of_birth(draft, name)
    for name, waiting in draft.lifetimes.deaths.items():
        draft.problems.warn(
            Code.LIFETIME,
            f"this `destroy` has no effect, for no message of `{name}` follows it",
            waiting.span,
            f"put it just before the last message of `{name}`",
        )
    for name, bars in draft.lifetimes.bars.items():
        for span in () if name in draft.lifetimes.strangers else bars:
            draft.problems.warn(
                Code.DROPPED,
                f"Mermaid does not draw this bar of `{name}`, for it never ends",
                span,
                f"end it with `deactivate {name}` or with `-` behind the arrow of its reply",
            )


def _warn_of_birth(draft: Draft, name: str) -> None:
    draft.problems.warn(
        Code.LIFETIME,
        f"no message creates `{name}`; it stands at the top like the others",
        draft.lifetimes.births.pop(name).span,
        f"put `create` just before the first message to `{name}`",
    )


def _warn_of_gap(draft: Draft, waiting: Waiting, word: str) -> None:
    """Warn where something stands between a statement and its message."""
    if waiting.step != draft.blocks.steps:
        draft.problems.warn(
            Code.DROPPED,
            f"Mermaid forgets this `{word}`, for something stands between it and its message",
            waiting.span,
            "put it directly before the message",
        )
