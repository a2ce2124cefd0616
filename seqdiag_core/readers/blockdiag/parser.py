"""Tokens to statements; what cannot be read is told of and left out.

The grammar is that of blockdiag's seqdiag 3.0::

    diagram   = [("seqdiag" | "diagram") [word]] "{" {statement [";"]} "}"
    statement = "class" word [options] | "plugin" word [options] | word "=" word
              | ("alt" | "loop") [word] "{" ... "}" | "group" [word] "{" ... "}"
              | word arrow word {arrow word} [options] ["{" edges and separators "}"]
              | "===" text "===" | "..." text "..." | word [options]
    options   = "[" option {"," option} "]"        option = word ["=" word]
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from ...diagnostics import Code
from ...limits import Limits
from ...source import Span
from ..hygiene import without_filler
from .cursor import Cursor
from .options import read_options
from .statements import (
    Assignment,
    BlockEnd,
    ClassDefinition,
    EdgeStatement,
    FragmentStart,
    Given,
    GroupStart,
    NodeStatement,
    Operator,
    PluginUse,
    Program,
    SeparatorLine,
    Setting,
    Statement,
)
from .tokens import Kind, Token
from .words import Word, label_word, name_of, unquote, word_of

FRAGMENTS = ("alt", "loop")
"""Words that begin a fragment."""


class Place(Enum):
    """Where a statement stands; what is allowed depends on it."""

    DIAGRAM = "the diagram"
    GROUP = "a group"
    FRAGMENT = "an `alt` or `loop`"
    EDGE = "the block of an edge"


_ALLOWED: dict[Place, frozenset[type]] = {
    Place.GROUP: frozenset({Assignment, NodeStatement}),
    Place.FRAGMENT: frozenset({Assignment, NodeStatement, EdgeStatement, FragmentStart}),
    Place.EDGE: frozenset({EdgeStatement, SeparatorLine}),
}
_CALLED: dict[type, str] = {
    Assignment: "an attribute",
    NodeStatement: "a node",
    EdgeStatement: "an edge",
    SeparatorLine: "a separator",
    GroupStart: "a group",
    FragmentStart: "an `alt` or `loop`",
}


class _Block(NamedTuple):
    """A block that is open; ``told`` if a statement has told of its beginning."""

    place: Place
    opener: Token
    told: bool


def parse(cursor: Cursor, limits: Limits) -> Program:
    """Read all statements of a source."""
    return _Parser(cursor, limits).run()


class _Parser:
    """Goes through the tokens once, with a stack of the open blocks instead of recursion."""

    def __init__(self, cursor: Cursor, limits: Limits) -> None:
        self._cursor = cursor
        self._problems = cursor.problems
        self._limits = limits
        self._blocks: list[_Block] = []
        self._settings: list[Setting] = []
        self._statements: list[Statement] = []

    def run(self) -> Program:
        """Read the header, if there is one, and all statements."""
        has_header = self._header()
        while not self._cursor.done:
            if len(self._blocks) > self._limits.depth:
                message = f"blocks are nested deeper than the {self._limits.depth} allowed"
                self._problems.error(Code.LIMIT, message, self._blocks[-1].opener.span)
                break
            self._step()
            if has_header and not self._blocks:
                has_header = False
                self._expect_end()
        self._close_all()
        return Program(self._settings, self._statements)

    def _header(self) -> bool:
        """Read ``seqdiag name {`` if it stands here; a body may stand without it."""
        cursor = self._cursor
        words = 0
        if cursor.token.kind is Kind.NAME and cursor.token.text in ("seqdiag", "diagram"):
            words = 2 if cursor.ahead().is_word else 1
        if not cursor.ahead(words).is_mark("{"):
            return False
        cursor.at = words
        self._open(Place.DIAGRAM, told=False)
        return True

    def _expect_end(self) -> None:
        if not self._cursor.done:
            message = "nothing may follow the `}` that ends the diagram"
            self._problems.error(Code.SYNTAX, message, self._cursor.token.span)
            self._cursor.take_mark(";")

    def _close_all(self) -> None:
        end = len(self._cursor.text)
        for block in reversed(self._blocks):
            message = "this `{` is never closed, a `}` was expected"
            self._problems.error(Code.UNCLOSED, message, block.opener.span)
            if block.told:
                self._statements.append(BlockEnd(Span(end, end)))

    def _step(self) -> None:
        cursor = self._cursor
        token = cursor.token
        if token.is_mark("}"):
            self._close()
        elif token.kind is Kind.SEPARATOR:
            cursor.take()
            self._finish(_separator(token), token)
        elif token.is_word:
            self._finish(self._statement(token), token)
        elif cursor.take_mark(";"):
            message = "a `;` ends a statement, but there is none before it"
            self._problems.error(Code.SYNTAX, message, token.span)
        else:
            cursor.complain("a statement")
            self._recover()

    def _recover(self) -> None:
        """Leave out what cannot be read; a brace in it opens a block like the one around it."""
        self._cursor.recover()
        if self._cursor.token.is_mark("{"):
            self._open(self._place, told=False)

    def _finish(self, statement: Statement | Setting | None, first: Token) -> None:
        """Keep a statement, and tell if it may not stand here."""
        if statement is None:
            self._recover()
            return
        place = self._place
        allowed = _ALLOWED.get(place)
        if allowed is not None and type(statement) not in allowed:
            message = f"{_CALLED[type(statement)]} cannot stand in {place.value}"
            self._problems.error(Code.SYNTAX, message, first.span)
        if isinstance(statement, ClassDefinition | PluginUse) or (
            isinstance(statement, Assignment) and place is Place.DIAGRAM
        ):
            self._settings.append(statement)
        else:
            self._statements.append(statement)
        if isinstance(statement, GroupStart):
            self._open(Place.GROUP)
        elif isinstance(statement, FragmentStart):
            self._open(Place.FRAGMENT)
        elif isinstance(statement, EdgeStatement) and statement.opens:
            self._open(Place.EDGE)
        else:
            self._cursor.take_mark(";")

    # Blocks

    @property
    def _place(self) -> Place:
        return self._blocks[-1].place if self._blocks else Place.DIAGRAM

    def _open(self, place: Place, *, told: bool = True) -> None:
        self._blocks.append(_Block(place, self._cursor.take(), told))

    def _close(self) -> None:
        token = self._cursor.take()
        if not self._blocks:
            message = "this `}` closes nothing"
            self._problems.error(Code.UNMATCHED, message, token.span)
            return
        block = self._blocks.pop()
        if block.told:
            self._statements.append(BlockEnd(token.span))
            self._cursor.take_mark(";")

    # Statements

    def _statement(self, token: Token) -> Statement | Setting | None:
        cursor = self._cursor
        following = cursor.ahead()
        if following.is_mark("="):
            return self._assignment()
        if following.kind is Kind.ARROW:
            return self._edge()
        if token.kind is Kind.NAME:
            if token.text in ("class", "plugin") and following.is_word:
                if self._place is Place.DIAGRAM:
                    return self._extension(token)
            elif token.text in (*FRAGMENTS, "group"):
                opener = cursor.ahead(2) if following.is_word else following
                if opener.is_mark("{"):
                    return self._block_start(token, following)
        cursor.take()
        givens = read_options(cursor)
        return NodeStatement(word_of(token), givens, cursor.since(token))

    def _extension(self, token: Token) -> ClassDefinition | PluginUse:
        cursor = self._cursor
        cursor.take()
        name = word_of(cursor.take())
        givens = read_options(cursor)
        if token.text == "class":
            return ClassDefinition(name, givens)
        return PluginUse(name, givens, cursor.since(token))

    def _block_start(self, token: Token, following: Token) -> GroupStart | FragmentStart:
        cursor = self._cursor
        cursor.take()
        name = word_of(cursor.take()) if following.is_word else None
        span = Span(token.start, cursor.token.end)
        if token.text == "group":
            return GroupStart(span)
        return FragmentStart(token.text, name, span)

    def _assignment(self) -> Assignment | None:
        cursor = self._cursor
        name = cursor.take()
        cursor.take()
        if not cursor.token.is_word:
            cursor.complain(f"a value for `{name.text}`")
            return None
        value = word_of(cursor.take())
        return Assignment(Given(name_of(name), value, cursor.since(name)))

    def _edge(self) -> EdgeStatement | NodeStatement:
        cursor = self._cursor
        first = cursor.take()
        names = [word_of(first)]
        operators: list[Operator] = []
        while cursor.token.kind is Kind.ARROW:
            arrow = cursor.take()
            if not cursor.token.is_word:
                cursor.complain(f"a name after `{arrow.text}`", Code.MISSING_NAME)
                span = cursor.since(first)
                self._recover()
                if not operators:
                    return NodeStatement(names[0], (), first.span)
                return EdgeStatement(tuple(names), tuple(operators), (), span, opens=False)
            operators.append(Operator(arrow.text, arrow.span))
            names.append(word_of(cursor.take()))
        givens = read_options(cursor) or self._foreign_label()
        span = cursor.since(first)
        opens = cursor.token.is_mark("{")
        return EdgeStatement(tuple(names), tuple(operators), givens, span, opens)

    def _foreign_label(self) -> tuple[Given, ...]:
        """Read ``: text`` to the end of the line, as other languages write a label."""
        cursor = self._cursor
        colon = cursor.token
        if not (colon.kind is Kind.UNKNOWN and colon.text.startswith(":")):
            return ()
        word = label_word(cursor.text, colon.start + 1)
        message = "a label stands in brackets, not behind a `:`"
        hint = f'write `[label = "{unquote(word.text)}"]`'
        self._problems.error(Code.SYNTAX, message, Span(colon.start, word.span.end), hint)
        while not cursor.done and cursor.token.start < word.span.end:
            cursor.take()
        return (Given(Word("label", colon.span), word, Span(colon.start, word.span.end)),)


def _separator(token: Token) -> SeparatorLine:
    text = token.text[3:-3]
    start = token.start + 3 + len(text) - len(text.lstrip())
    stripped = text.strip()
    word = Word(without_filler(unquote(stripped)), Span(start, start + len(stripped)))
    return SeparatorLine(word, token.text.startswith("."), token.span)
