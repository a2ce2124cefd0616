"""Scalars: plain, quoted, and blocks of text."""

from __future__ import annotations

import re
from math import inf, isinf

from ....patterns import pattern
from .cursor import BLANKS, END, SPACES, Cursor

_NO_PLAIN_START = SPACES + ",[]{}#&*!|>'\"%@`" + END
_FLOW = ",[]{}"
_INTEGER = pattern(r"[-+]?(?:0b[01]+|0x[0-9A-Fa-f]+|0o[0-7]+|[0-9]+)")
_FLOAT = pattern(r"[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9]+(?:[eE][-+]?[0-9]+)?")
_WORDS = {
    **dict.fromkeys(("~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_BASES = {"0b": 2, "0o": 8, "0x": 16}
_LONGEST_NUMBER = 300
_FIRST_WITH_EXPONENT = 1e21
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f",
    "r": "\r", "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0",
    "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_HEXADECIMAL = {"x": 2, "u": 4, "U": 8}


def as_text(value: object) -> str:
    """A value as JavaScript writes it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer() and abs(value) < _FIRST_WITH_EXPONENT:
        return str(int(value))
    if isinstance(value, list):
        return ",".join("" if item is None else as_text(item) for item in value)
    return "[object Object]" if isinstance(value, dict) else str(value)


def read_plain(cursor: Cursor, indent: int, *, in_flow: bool) -> str | None:
    """Read a scalar without quotes, on further lines too that are indented as deep."""
    first = cursor.char
    if first in _NO_PLAIN_START or (first in "?-" and _ends_key(cursor.following, in_flow)):
        return None
    pieces: list[str] = []
    start = end = cursor.at
    lines = 0
    while not _ends_plain(cursor, in_flow):
        if cursor.char == "\n":
            before = cursor.line, cursor.line_start, cursor.indent
            lines = cursor.skip_space(comments=False)
            if cursor.indent < indent:
                cursor.at = end
                cursor.line, cursor.line_start, cursor.indent = before
                break
            continue
        if lines:
            pieces += (cursor.text[start:end], _folded(lines))
            start = end = cursor.at
            lines = 0
        cursor.at += 1
        if cursor.text[cursor.at - 1] not in BLANKS:
            end = cursor.at
    return "".join(pieces) + cursor.text[start:end] or None


def _ends_plain(cursor: Cursor, in_flow: bool) -> bool:
    char = cursor.char
    if char == ":":
        return _ends_key(cursor.following, in_flow)
    if char == "#":
        return cursor.text[cursor.at - 1] in SPACES
    return char == END or (in_flow and char in _FLOW) or cursor.at_separator()


def _ends_key(following: str, in_flow: bool) -> bool:
    return following in SPACES or (in_flow and following in _FLOW)


def _folded(lines: int) -> str:
    return " " if lines == 1 else "\n" * (lines - 1)


def read_quoted(cursor: Cursor) -> str | None:
    """Read a scalar between single or double quotes."""
    quote = cursor.char
    if quote not in "\"'":
        return None
    cursor.at += 1
    pieces: list[str] = []
    start = end = cursor.at
    while cursor.char != quote or (quote == "'" and cursor.following == "'"):
        char = cursor.char
        if char == END or cursor.at_separator():
            raise cursor.fail(f"the quote {quote} is never closed")
        if char == "\n":
            pieces += (cursor.text[start:end], _folded(cursor.skip_space(comments=False)))
            start = end = cursor.at
        elif char == "\\" and quote == '"':
            pieces += (cursor.text[start : cursor.at], _escape(cursor))
            start = end = cursor.at
        else:
            if char == "'" == quote:
                pieces.append(cursor.text[start : cursor.at])
                cursor.at += 1
                start = cursor.at
            cursor.at += 1
            if char not in BLANKS:
                end = cursor.at
    pieces.append(cursor.text[start : cursor.at])
    cursor.at += 1
    return "".join(pieces)


def _escape(cursor: Cursor) -> str:
    """Read what follows a backslash, and the backslash."""
    cursor.at += 1
    char = cursor.char
    if char == "\n":
        cursor.skip_space(comments=False)
        return ""
    if char in _ESCAPES:
        cursor.at += 1
        return _ESCAPES[char]
    digits = cursor.text[cursor.at + 1 : cursor.at + 1 + _HEXADECIMAL.get(char, 0)]
    if not digits or len(digits) < _HEXADECIMAL[char] or not re.fullmatch("[0-9A-Fa-f]+", digits):
        raise cursor.fail(f"`\\{char}` is no escape in a text between double quotes")
    code = int(digits, 16)
    if code > 0x10FFFF:
        raise cursor.fail(f"there is no character {digits}")
    cursor.at += 1 + len(digits)
    return chr(code)


def read_block_text(cursor: Cursor, indent: int) -> str | None:
    """Read a text of several lines behind ``|`` (lines kept) or ``>`` (lines joined)."""
    style = cursor.char
    if style not in "|>":
        return None
    chomping, extra = _block_header(cursor)
    text_indent = indent if extra is None else indent + extra - 1
    lines: list[str] = []
    known = extra is not None
    while cursor.char != END:
        cursor.next_line()
        while cursor.char == " " and (not known or cursor.column < text_indent):
            cursor.at += 1
        cursor.indent = cursor.column
        if not known:
            text_indent = max(text_indent, cursor.indent)
        if cursor.char == "\n":
            lines.append("")
            continue
        if not known and text_indent == 0:
            raise cursor.fail("the lines of the text are not indented")
        if cursor.indent < text_indent or cursor.char == END:
            break
        known = True
        end = cursor.text.find("\n", cursor.at)
        lines.append(cursor.text[cursor.at : end])
        cursor.at = end
    return _block_text(lines, style == ">", chomping)


def _block_header(cursor: Cursor) -> tuple[str, int | None]:
    chomping, extra = "", None
    cursor.at += 1
    while cursor.char in "+-0123456789":
        char = cursor.char
        if char in "+-":
            if chomping:
                raise cursor.fail("`+` or `-` stands here twice")
            chomping = char
        elif char == "0" or extra is not None:
            raise cursor.fail("one digit from 1 to 9 tells how deep the text is indented")
        else:
            extra = int(char)
        cursor.at += 1
    blank = cursor.char in BLANKS
    while cursor.char in BLANKS:
        cursor.at += 1
    if blank and cursor.char == "#":
        cursor.at = cursor.text.index("\n", cursor.at)
    if cursor.char != "\n":
        raise cursor.fail("the text begins on the next line")
    return chomping, extra


def _block_text(lines: list[str], folding: bool, chomping: str) -> str:
    trailing = 0
    while lines and not lines[-1]:
        lines.pop()
        trailing += 1
    text = _fold(lines) if folding else "\n".join(lines)
    if chomping == "+":
        return text + "\n" * (trailing + bool(lines))
    return text if chomping == "-" or not lines else text + "\n"


def _fold(lines: list[str]) -> str:
    """Join lines by spaces; empty lines and deeper ones stay lines."""
    text = ""
    empty = 0
    deeper = started = False
    for line in lines:
        if not line:
            empty += 1
            continue
        if line[0] in BLANKS:
            deeper = True
            text += "\n" * (empty + started)
        elif deeper:
            deeper = False
            text += "\n" * (empty + 1)
        elif empty:
            text += "\n" * empty
        elif started:
            text += " "
        text += line
        started, empty = True, 0
    return text


def resolve(text: str) -> object:
    """The value of a plain scalar: null, truth, number or text."""
    if text in _WORDS:
        return _WORDS[text]
    if len(text) > _LONGEST_NUMBER:
        return text
    if _INTEGER.fullmatch(text):
        digits = text.lstrip("+-")
        base = _BASES.get(digits[:2], 10)
        return int(digits if base == 10 else digits[2:], base) * (-1 if text[0] == "-" else 1)
    number = float(text) if _FLOAT.fullmatch(text) else inf
    return text if isinf(number) else number
