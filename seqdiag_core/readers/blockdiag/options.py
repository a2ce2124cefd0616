"""Attributes in brackets: ``[name = value, name]``."""

from __future__ import annotations

from ...diagnostics import Code
from ...source import Span
from .cursor import Cursor
from .statements import Given
from .tokens import Kind, Token
from .words import name_of, word_of


def read_options(cursor: Cursor) -> tuple[Given, ...]:
    """Read the attributes that stand here, none if no bracket does; what is wrong is told of."""
    opener = cursor.token
    if not cursor.take_mark("["):
        return ()
    givens: list[Given] = []
    while True:
        given = _option(cursor)
        if given is not None:
            givens.append(given)
        if cursor.take_mark("]"):
            break
        if cursor.take_mark(","):
            continue
        if given is not None:
            _complain_of_separator(cursor, givens[-1])
            if cursor.token.is_word and cursor.ahead().is_mark("="):
                continue
        if not _to_next_option(cursor, opener):
            break
    return tuple(givens)


def _option(cursor: Cursor) -> Given | None:
    name = cursor.token
    if not name.is_word:
        cursor.complain('an attribute such as `label = "text"`')
        return None
    cursor.take()
    word = name_of(name)
    if not cursor.take_mark("="):
        return Given(word, None, name.span)
    if not cursor.token.is_word:
        cursor.complain(f"a value for `{name.text}`")
        return None
    value = word_of(cursor.take())
    return Given(word, value, cursor.since(name))


def _complain_of_separator(cursor: Cursor, given: Given) -> None:
    """Tell what is wrong where a ``,`` or the end was expected."""
    token = cursor.token
    value = given.value
    unquoted = value is not None and value.span.end == given.span.end
    if token.kind is Kind.NAME and not cursor.ahead().is_mark("=") and value and unquoted:
        first, last = value.span.start, _last_word(cursor)
        text = cursor.text[first : last.end]
        message = "a text of several words needs quotes"
        span, hint = Span(first, last.end), f'write `"{text}"`'
        if "\n" not in text:
            cursor.problems.error(Code.SYNTAX, message, span, hint)
            return
    if token.is_word and cursor.ahead().is_mark("="):
        message = "a `,` is missing between two attributes"
        cursor.problems.error(Code.SYNTAX, message, token.span, f"write `, {token.text}`")
    else:
        cursor.complain("`,` or `]`")


def _last_word(cursor: Cursor) -> Token:
    """The last of the words that stand here side by side."""
    count = 0
    while cursor.ahead(count + 1).is_word:
        count += 1
    return cursor.ahead(count)


def _to_next_option(cursor: Cursor, opener: Token) -> bool:
    """Go behind the next ``,``; False where the attributes end instead, or must have ended."""
    while not cursor.done:
        token = cursor.token
        if token.is_mark("}") or token.is_mark("{") or token.is_mark(";"):
            return False
        previous = cursor.previous
        if (
            token.kind is Kind.ARROW
            and previous
            and previous.is_word
            and cursor.is_new_line(opener)
        ):
            # A statement has begun: the bracket was never closed.
            cursor.at -= 1
            return False
        cursor.take()
        if token.is_mark("]"):
            return False
        if token.is_mark(","):
            return True
    return False
