"""Numbers of messages: ``autonumber [START [STEP]]`` and ``autonumber off``."""

from __future__ import annotations

from decimal import Decimal

from ...diagnostics import Code
from ...model import Numbering
from ...source import Span
from .count import plain
from .draft import Draft
from .refusal import end_statement
from .tokens import Token, Tokens

_DIGITS = 12
"""More digits than this are not counted exactly by everything that counts."""


def read_numbering(draft: Draft, tokens: Tokens) -> None:
    """Read an ``autonumber`` statement."""
    keyword = tokens.take()
    if tokens.peek().kind == "off":
        off = tokens.take()
        end_statement(tokens)
        _hide_numbers(draft, keyword.start, off.end)
        return
    numbers: list[Token] = []
    while tokens.peek().kind == "number" and len(numbers) < 2:
        numbers.append(tokens.take())
    end = numbers[-1].end if numbers else keyword.end
    end_statement(tokens)
    count = draft.count
    if numbers:
        count.next = _number(draft, numbers[0], count.next)
        count.step = _number(draft, numbers[1], count.step) if numbers[1:] else Decimal(1)
    show_numbers(draft, draft.body.span(keyword.start, end))


def show_numbers(draft: Draft, span: Span) -> None:
    """Let messages show their numbers from here on."""
    count = draft.count
    draft.add(Numbering(start=plain(count.next), step=plain(count.step), span=span))


def _hide_numbers(draft: Draft, start: int, end: int) -> None:
    if draft.count.always_shown:
        draft.warn(
            Code.UNSUPPORTED,
            "`showSequenceNumbers` in the configuration shows the numbers all the same",
            start,
            end,
            "set it to false and write `autonumber` where the numbers begin",
        )
    else:
        draft.add(Numbering(on=False, span=draft.body.span(start, end)))


def _number(draft: Draft, token: Token, otherwise: Decimal) -> Decimal:
    """The number, or what stays when Mermaid does not take it."""
    if len(token.text.split(".")[0].lstrip("0")) > _DIGITS:
        message = f"the number has more than {_DIGITS} digits; it has no effect"
        draft.warn(Code.BAD_VALUE, message, token.start, token.end)
        return otherwise
    number = Decimal(token.text)
    if not number:
        draft.warn(
            Code.DROPPED,
            f"Mermaid ignores 0 here and goes on with {plain(otherwise)}",
            token.start,
            token.end,
            "numbers and steps are greater than 0",
        )
        return otherwise
    return number
