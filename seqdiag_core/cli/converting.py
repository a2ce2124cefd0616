"""Rewrites diagrams in another dialect, in their files and documents; shows what would change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import unified_diff
from typing import NamedTuple

from ..api import read, write
from ..diagnostics import Code, Diagnostic, Severity
from ..files import ending_of
from ..patterns import pattern
from ..readers import Reading
from ..readers.registry import read_source
from ..source import Source, Span
from .arguments import Order
from .documents import find_diagrams, is_document
from .documents.embedded import WORDS, Embedded
from .files import STDIO, FileError, called, read_text, write_output
from .targets import dialect_of
from .telling import MisuseError, tell, tell_all

_COMMENTS = {
    "native": pattern(r"(?m)^[ \t]*(?:#|//|'|/')[^\n]*"),
    "plantuml": pattern(r"(?m)^[ \t]*(?:'|/')[^\n]*"),
    "mermaid": pattern(r"(?m)^[ \t]*%%(?!\{)[^\n]*"),
    "seqdiag": pattern(r"(?m)^[ \t]*(?:#|//|/\*)[^\n]*"),
}
_LINE_END = pattern(r"\r\n|\n|\r")
_HINT = "seqdiag: nothing was written; --write does it"


class _Change(NamedTuple):
    """A stretch of a file, and the text that takes its place."""

    place: Span
    text: str


def convert_files(order: Order, dialect: str) -> int:
    """Convert every file to a dialect; what goes wrong with one does not stop the others.

    Returns:
        The exit status: 0, 1 if a diagram was left as it is, 2 if a file was.
    """
    statuses = []
    changed = False
    for name in order.files:
        converter = _Converter(name, order, dialect)
        statuses.append(converter.run())
        changed |= converter.changed
    if changed and not order.write:
        tell(_HINT)
    return max(statuses)


class _Converter:
    """Converts the diagrams of one file.

    Attributes:
        changed: Whether there was something to convert.
        status: The exit status so far.
    """

    def __init__(self, name: str, order: Order, dialect: str) -> None:
        self.name = name
        self.order = order
        self.dialect = dialect
        self.changed = False
        self.status = 0

    def run(self) -> int:
        """Convert the file, or show what would change; tell what is lost."""
        try:
            old = read_text(self.name, keep_mark=True)
            new = self._document(old) if is_document(self.name) else self._file(old)
            self.changed = new != old and self.name != STDIO
            if self.name == STDIO:
                write_output(STDIO, new)
            elif self.changed:
                self._finish(old, new)
        except (FileError, MisuseError) as error:
            tell(f"seqdiag: {error}")
            return 2
        return self.status

    def _finish(self, old: str, new: str) -> None:
        if self.order.write:
            write_output(self.name, new)
        else:
            write_output(STDIO, "".join(_difference(old, new, self.name)))

    def _document(self, text: str) -> str:
        """The document with its diagrams converted."""
        changes: list[_Change] = []
        expected = []
        for found in find_diagrams(text, self.name):
            told = self.order.dialect or found.dialect
            converted = self._converted(read_source(found.source(self.name), told))
            if converted is not None:
                changes += _embedded(found, converted, self.dialect, _line_end(text, found.body))
            expected.append(found.text if converted is None else converted.rstrip("\n") + "\n")
        new = _changed(text, changes)
        if [found.text for found in find_diagrams(new, self.name)] == expected:
            return new
        message = "a diagram would not be read back from the document, which stays as it is"
        tell(f"{called(self.name)}: error: {message}")
        self.status = 1
        return text

    def _file(self, text: str) -> str:
        """The text of a file that is a diagram as a whole."""
        told = self.order.dialect or dialect_of(self.name)
        if told is not None and dialect_of(self.name) not in (None, self.dialect):
            hint = f"{self.name} -o NAME{ending_of(self.dialect)}"
            raise MisuseError(f"{self.name} is {told} by its ending; write: seqdiag {hint}")
        mark = text.startswith("\ufeff")
        source = Source(text[mark:], called(self.name))
        converted = self._converted(read_source(source, told))
        if converted is None:
            return text
        return text[:mark] + converted.replace("\n", _line_end(text, Span(0, len(text))))

    def _converted(self, reading: Reading) -> str | None:
        """The text in the other dialect; None if the diagram stays as it is."""
        tell_all(reading.diagnostics)
        if not reading.ok:
            self.status = 1
            return None
        if reading.dialect == self.dialect:
            return None
        writing = write(reading, self.dialect)
        lost = (*writing.diagnostics, *_lost_comments(reading), *_lost_descriptions(reading))
        tell_all(sorted(lost, key=_place))
        again = read(writing.text, self.dialect)
        if not again.ok or (not writing.diagnostics and again.diagram != reading.diagram):
            where = f"{reading.source.name}:{reading.source.first_line}"
            tell(
                f"{where}: error: it would not mean the same in {self.dialect}, and stays as it is"
            )
            self.status = 1
            return None
        return writing.text


def _embedded(found: Embedded, converted: str, dialect: str, line_end: str) -> Iterator[_Change]:
    """What changes in a document where a diagram is converted."""
    word = _word(found, dialect)
    if word != found.word:
        yield _Change(found.place, word)
    if found.dialect_place is not None:
        yield _Change(found.dialect_place, dialect)
    lines = converted.rstrip("\n").split("\n")
    body = line_end.join((found.prefix + line) if line else found.prefix.rstrip() for line in lines)
    if found.is_directive and lines[0].startswith(("---", ":")) and found.dialect_place is None:
        # Directly below the fence it would be taken for the options.
        body = line_end + body
    yield _Change(found.body, body)


def _word(found: Embedded, dialect: str) -> str:
    """The word of a fence or the name of a directive for a diagram in a dialect."""
    if WORDS[found.word] == dialect or (found.word == "seqdiag" and found.is_directive):
        return found.word
    return dialect if dialect in ("mermaid", "plantuml") else "seqdiag"


def _changed(text: str, changes: Iterable[_Change]) -> str:
    pieces: list[str] = []
    position = 0
    for change in changes:
        pieces += (text[position : change.place.start], change.text)
        position = change.place.end
    return "".join((*pieces, text[position:]))


def _lost_comments(reading: Reading) -> Iterator[Diagnostic]:
    """Comments are no part of a diagram: tell of the first one that is lost."""
    found = _COMMENTS[reading.dialect].search(reading.source.text)
    if found is not None:
        place = Span(*found.span())
        message = "comments are left out"
        yield Diagnostic(Severity.WARNING, Code.LOSS, message, place, reading.source)


def _lost_descriptions(reading: Reading) -> Iterator[Diagnostic]:
    """What only tables of descriptions show is no part of a diagram, too."""
    if reading.dialect != "seqdiag":
        return
    from ..readers.blockdiag import table_words

    for name, span in table_words(reading.source):
        message = f"`{name}` is left out, which only tables of descriptions show"
        yield Diagnostic(Severity.WARNING, Code.LOSS, message, span, reading.source)


def _place(diagnostic: Diagnostic) -> Span:
    return diagnostic.span


def _line_end(text: str, place: Span) -> str:
    """How the first line of a place ends."""
    found = _LINE_END.search(text, place.start)
    return found[0] if found is not None else "\n"


def _difference(old: str, new: str, name: str) -> Iterator[str]:
    """Lines of a unified diff."""
    for line in unified_diff(_lines(old), _lines(new), name, name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]
