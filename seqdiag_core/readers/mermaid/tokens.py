r"""Words of Mermaid's grammar, cut exactly as its lexer cuts them.

Mermaid's lexer (``sequenceDiagram.jison``, 11.17) takes the first rule that fits, not the longest,
and keeps a state: after ``participant`` a name is read by other rules than in a message, and a text
in the rest of a line by others again. Every state is one pattern here, its alternatives in the
order of the lexer's rules.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .characters import SPACE

_BLANK = SPACE.replace(r"\n", "")

_BEFORE_NAME = ("participant", "actor", "destroy", "activate", "deactivate")
_BEFORE_REST = (
    "box loop rect opt alt else par par_over and critical option break".split()  # noqa: SIM905
)
_OTHER_WORDS = (
    "create end links link properties details over note sequencediagram autonumber off".split()  # noqa: SIM905
)
WORDS = frozenset((*_BEFORE_NAME, *_BEFORE_REST, *_OTHER_WORDS))
"""Words that can never begin a name in a message, in lower case."""

_ARROWS = (
    r"->>|<<->>|-->>|<<-->>|->|-->|-x|--x|-\)|--\)"
    r"|--\|\\|--\|/|--\\\\|--//|/\|--|\\\|--|//--|\\\\--"
    r"|-\|\\|-\|/|-\\\\|-//|/\|-|\\\|-|//-|\\\\-"
)
_ENDS_NAME = r"-x|--|-\)|-\|\\|-\\|-/|-\|/|/\|-|\\\|-|//-|\\\\-|\(\)"
_NAME = rf"[^/\\+()<>:\n,;-]+(?:(?!{_ENDS_NAME})-*[^+<>:\n,;-]+)*"

_NOTHING = frozenset(("skip", "comment", "empty_block"))

_STATEMENT = {
    "newline": r"\n+",
    "skip": rf"[{SPACE}]+",
    # The third kind is a rule that was meant for ``%%`` behind a statement; it takes any one
    # character before the ``%%`` with it. JavaScript sees two characters beyond U+FFFF.
    "comment": r"#[^\n]*|%(?!\{)[^\n]*|[^}\U00010000-\U0010ffff]%%[^\n]*",
    "number": r"(?:[0-9]+(?:\.[0-9]{1,2})?|\.[0-9]{1,2})(?=[ \n])",
    "word": rf"(?:{'|'.join(sorted(WORDS))})\b",
    "side": r"(?:left|right) of\b",
    "title": rf"title:?[{SPACE}][^#\n;]+",
    "acc_title": rf"accTitle[{SPACE}]*:[{SPACE}]*[^\n]*",
    "acc_descr": rf"accDescr[{SPACE}]*:[{SPACE}]*[^\n]*",
    "empty_block": rf"accDescr[{SPACE}]*\{{[{SPACE}]*\}}",
    "acc_block": rf"accDescr[{SPACE}]*\{{[^}}]*\}}?",
    "comma": ",",
    "semicolon": ";",
    "name": _NAME,
    "arrow": _ARROWS,
    "text": r":[^#\n;]*",
    "plus": r"\+",
    "minus": "-",
    "circle": r"\(\)",
    "invalid": r"[\s\S]",
}
_DECLARATION = {
    "skip": rf"[{_BLANK}]+",
    "comment": r"#[^\n]*",
    "open": r"@\{",
    "configured": rf"[^<=>:\n,;@{SPACE}-]+(?=@\{{)",
    "aliased": rf"[^<>:\n,;@{SPACE}]+(?=[{SPACE}]+as[{SPACE}])",
    # Where a forbidden character follows, the name ends before the last ``#``, if there is one.
    "name": r"[^<>:\n,;@]+(?=[\n;]|\Z)|[^<>:\n,;@]+(?=#)",
    "invalid": r"[^\n]+",
}
_ALIAS = {
    "skip": rf"[{_BLANK}]+",
    "comment": r"#[^\n]*",
    "as": r"as\b",
    "newline": "",
}
_REST = {
    "skip": rf"[{_BLANK}]+",
    "comment": r"#[^\n]*",
    "rest": r"[^#\n;]*",
}
_OPTIONS = {
    "options": r"[^}]+",
    "close_aliased": rf"\}}(?=[{SPACE}]+as[{SPACE}])",
    "close": r"\}",
}


def _pattern(rules: dict[str, str]) -> re.Pattern[str]:
    alternatives = "|".join(f"(?P<{name}>{rule})" for name, rule in rules.items())
    return re.compile(alternatives, re.IGNORECASE | re.ASCII)


STATEMENT, DECLARATION, ALIAS, REST, OPTIONS = map(
    _pattern, (_STATEMENT, _DECLARATION, _ALIAS, _REST, _OPTIONS)
)
"""The states of the lexer."""

_STATE_AFTER = {
    "open": OPTIONS,
    "aliased": ALIAS,
    "as": REST,
    "close_aliased": ALIAS,
    "close": STATEMENT,
    "rest": STATEMENT,
    "invalid": STATEMENT,
    "newline": STATEMENT,
    **dict.fromkeys(_BEFORE_NAME, DECLARATION),
    **dict.fromkeys(_BEFORE_REST, REST),
}
_STATE_AFTER_IN_DECLARATION = {**_STATE_AFTER, "name": STATEMENT}

_KIND = {
    "aliased": "name",
    "configured": "name",
    "close_aliased": "close",
    "semicolon": "newline",
}


class Token(NamedTuple):
    """A word of the grammar.

    Attributes:
        kind: A keyword in lower case, or one of ``newline number side title acc_title acc_descr
            acc_block comma name arrow text plus minus circle open options close as rest invalid
            end-of-text``.
        text: What stands in the text.
        start: Where it begins.
        end: Where it ends.
    """

    kind: str
    text: str
    start: int
    end: int


class Tokens:
    """The words of a text, one after the other."""

    __slots__ = ("_ahead", "_at_end", "_state", "end", "text")

    def __init__(self, text: str, start: int = 0) -> None:
        self.text = text
        self.end = start
        """End of the token taken last, or of what was skipped behind it."""
        self._state = STATEMENT
        self._ahead: Token | None = None
        self._at_end = False

    def peek(self) -> Token:
        """The next token, left where it is."""
        if self._ahead is None:
            self._ahead = self._cut(self.end)
        return self._ahead

    def take(self) -> Token:
        """The next token."""
        token = self._ahead or self._cut(self.end)
        self._ahead = None
        self.end = token.end
        return token

    def resume(self, offset: int) -> None:
        """Go on at an offset as at the beginning of a statement."""
        self.end = offset
        self._state = STATEMENT
        self._ahead = None

    def _cut(self, at: int) -> Token:
        text = self.text
        while True:
            state = self._state
            found = state.match(text, at)
            if found is None:
                return self._nothing(at)
            kind = found.lastgroup or ""
            if kind in _NOTHING:
                at = found.end()
                continue
            word = found.group()
            if kind == "word":
                kind = word.lower()
            if state is DECLARATION:
                self._state = _STATE_AFTER_IN_DECLARATION.get(kind, state)
            else:
                self._state = _STATE_AFTER.get(kind, state)
            return Token(_KIND.get(kind, kind), word, at, found.end())

    def _nothing(self, at: int) -> Token:
        """No rule fits: at the end, or where a line ends before a name."""
        if at < len(self.text):
            self._state = STATEMENT
            return Token("invalid", "", at, at)
        if self._state is STATEMENT and not self._at_end:
            self._at_end = True
            return Token("newline", "", at, at)
        return Token("end-of-text", "", at, at)
