"""Characters to tokens, as blockdiag's seqdiag 3.0 cuts them."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from ...diagnostics import Code
from ...patterns import pattern
from ...source import Span
from ..hygiene import FILLER
from ..problems import Problems


class Kind(Enum):
    """What a token is."""

    NAME = "a name"
    NUMBER = "a number"
    STRING = "a text"
    ARROW = "an arrow"
    MARK = "a punctuation mark"
    SEPARATOR = "a separator"
    UNKNOWN = "no token of the language"
    END = "the end"


class Token(NamedTuple):
    """A token and its place; ``text`` is as written, quotes included."""

    kind: Kind
    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def is_word(self) -> bool:
        """Whether it can be a name or a value."""
        return self.kind in (Kind.NAME, Kind.STRING, Kind.NUMBER)

    def is_mark(self, text: str) -> bool:
        """Whether it is a certain punctuation mark."""
        return self.kind is Kind.MARK and self.text == text


# Everything but the other characters of ASCII: told so, the sets stay small and quick to compile.
_LETTER = r"[^\x00-/:-@\[-^`{-\x7f]"
_MORE = r"[^\x01-,/:-@\[-^`{-\x7f]"  # also ``-``, ``.`` and the filler
_BLANKS = rf"[ \t\r\n{FILLER}]*"
_TOKEN = pattern(
    rf"""{_BLANKS}(?:
    (?P<name>{_LETTER}{_MORE}*)
    |(?P<separator>(?P<fence>===|\.\.\.)[^\r\n]+(?P=fence))
    |(?P<arrow>=>|<<?--?|--?>>?)
    |(?P<mark>[{{}};,=\[\]])
    |(?P<string>"(?!"")[^"\\\n]*"|'(?!'')[^'\\\n]*')
    |(?P<number>-?\.[0-9]+)
    |(?P<remark>(?://|\#)[^\n]*)
    |(?P<comment>/\*)
    |(?P<quote>["'])
    )""",
    re.VERBOSE,
)
_UNKNOWN = pattern(rf"{_BLANKS}(?P<signs>[<>~|\-]+|[!$%&()*+:?@\\^`]+|.)", re.DOTALL)
_COLOR = pattern(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?![\w.-])")
_MOST_RESCUES = 20
_ARROW = pattern("--?>>?")
_KINDS = {
    "separator": Kind.SEPARATOR,
    "name": Kind.NAME,
    "arrow": Kind.ARROW,
    "mark": Kind.MARK,
    "number": Kind.NUMBER,
    "string": Kind.STRING,
}


def tokenize(text: str, problems: Problems, *, mends: bool = False) -> list[Token]:
    """Cut a clean text into tokens, blanks and comments left out, and an END behind them.

    Args:
        text: The text.
        problems: Who is told what is wrong.
        mends: Whether a text that runs on to where another one seems to begin ends with its line.
    """
    return _Lexer(text, problems, mends=mends).run()


def runs_on(token: Token, following: Token) -> bool:
    """Whether a text of several lines ends where, by the looks of it, another one begins."""
    return (
        token.kind is Kind.STRING
        and token.end == following.start
        and following.kind in (Kind.NAME, Kind.NUMBER)
        and "\n" in token.text
    )


class _Lexer:
    """Knows which ends were searched for in vain, so that none is searched for twice."""

    def __init__(self, text: str, problems: Problems, *, mends: bool) -> None:
        self._text = text
        self._problems = problems
        self._rescues = _MOST_RESCUES if mends else 0
        self._missing: set[str] = set()
        self._tokens: list[Token] = []

    def run(self) -> list[Token]:
        text, at, match = self._text, 0, _TOKEN.match
        size, kinds, add = len(text), _KINDS, self._tokens.append
        while at < size:
            found = match(text, at)
            if found is None:
                at = self._unknown(at)
                continue
            group = found.lastgroup or ""
            kind = kinds.get(group)
            start, end = found.span(group)
            if kind is None:
                at = self._other(group, start, end)
            elif kind is Kind.NAME and end < size and text[end] == ">":
                at = self._name_before_arrow(start, end)
            else:
                add(Token(kind, found[group], start, end))
                at = end
        self._add(Kind.END, size, size)
        return self._tokens

    def _unknown(self, at: int) -> int:
        """Take what begins no token; only blanks may be left, too."""
        found = _UNKNOWN.match(self._text, at)
        if found is None or found["signs"] in f" \t\r\n{FILLER}":
            return len(self._text)
        return self._add(Kind.UNKNOWN, *found.span("signs"))

    def _other(self, group: str, start: int, end: int) -> int:
        """Take what is more than a match of the pattern."""
        if group == "comment":
            return self._comment(start)
        if group == "quote":
            return self._string(start)
        return self._color(start) if self._text[start] == "#" else end

    def _add(self, kind: Kind, start: int, end: int) -> int:
        self._tokens.append(Token(kind, self._text[start:end], start, end))
        return end

    def _name_before_arrow(self, start: int, end: int) -> int:
        """Take apart ``A->B``, of which the language makes a name ``A-`` and a stray ``>``."""
        name = self._text[start:end].rstrip("-")
        arrow = _ARROW.match(self._text, max(start + len(name), end - 2))
        if arrow is None:
            return self._add(Kind.NAME, start, end)
        message = f"a blank is needed before the arrow: `{arrow[0]}` is read as a part of the name"
        hint = f"write `{name} {arrow[0]}`"
        self._problems.error(Code.BAD_ARROW, message, Span(*arrow.span()), hint)
        self._add(Kind.NAME, start, arrow.start())
        return self._add(Kind.ARROW, *arrow.span())

    def _color(self, start: int) -> int:
        """Go behind a comment, or take what was meant to be a colour but begins one."""
        found = _COLOR.match(self._text, start)
        if found is None or not (self._tokens and self._tokens[-1].is_mark("=")):
            return self._line_end(start)
        message = f"`{found[0]}` begins a comment, a value was expected"
        hint = f'quote it: `"{found[0]}"`'
        self._problems.error(Code.BAD_COLOR, message, Span(*found.span()), hint)
        return self._add(Kind.STRING, *found.span())

    def _comment(self, start: int) -> int:
        end = -1 if "*/" in self._missing else self._text.find("*/", start + 2)
        if end >= 0:
            return end + 2
        self._missing.add("*/")
        line_end = self._line_end(start)
        message = "this comment is never closed, a `*/` was expected"
        self._problems.error(Code.UNCLOSED, message, Span(start, line_end))
        return line_end

    def _string(self, start: int) -> int:
        single = self._text[start]
        for quote in (single * 3, single):
            if self._text.startswith(quote, start) and quote not in self._missing:
                end = self._closing(quote, start + len(quote))
                if end >= 0:
                    if self._runs_on(start, end):
                        break
                    return self._add(Kind.STRING, start, end)
                self._missing.add(quote)
        return self._unclosed(start)

    def _runs_on(self, start: int, end: int) -> bool:
        """Whether a text is to be ended where its line ends, because it runs on."""
        if not self._rescues or not self._text[end : end + 1].isalnum():
            return False
        if "\n" not in self._text[start:end]:
            return False
        self._rescues -= 1
        return True

    def _closing(self, quote: str, at: int) -> int:
        """The end of a text: behind the first quote that no backslash precedes."""
        text = self._text
        end = text.find(quote, at)
        while end > 0 and text[end - 1] == "\\":
            end = text.find(quote, end + 1)
        return end + len(quote) if end >= 0 else -1

    def _unclosed(self, start: int) -> int:
        """Take what is left of the line as a text, an end of attributes left out."""
        line_end = self._line_end(start)
        bracket = self._text.rfind("]", start, line_end)
        end = bracket if bracket > start else line_end
        quote = self._text[start]
        message = f"this text is never closed, a `{quote}` was expected"
        self._problems.error(Code.UNCLOSED, message, Span(start, end))
        return self._add(Kind.STRING, start, end)

    def _line_end(self, start: int) -> int:
        end = self._text.find("\n", start)
        return end if end >= 0 else len(self._text)
