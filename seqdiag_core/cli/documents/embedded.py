"""A diagram in a document: its text, and the places in the document that belong to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...api import read
from ...patterns import pattern
from ...source import Source, Span

WORDS: dict[str, str | None] = {
    "seqdiag": None,
    "mermaid": "mermaid",
    "plantuml": "plantuml",
    "puml": "plantuml",
    "uml": "plantuml",
    "sequence": "native",
    "wsd": "native",
    "websequencediagrams": "native",
    "swimlanes": "native",
    "swimlanes-io": "native",
}
"""Words of fences and names of directives that diagrams stand in, each with its dialect.

None is told by the text.
"""

_MERMAID = pattern(r"(?m)^\s*sequenceDiagram\b")
_OPTION = pattern(r"[ \t]*:?([\w-]+):[ \t]*([^\n]*)")


class Line(NamedTuple):
    """A line of a document: where it begins, and its text without the line end."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.start + len(self.text)

    @property
    def indent(self) -> int:
        """How many blanks and tabs it begins with."""
        return len(self.text) - len(self.text.lstrip(" \t"))

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to see in it."""
        return not self.text.strip()


class Embedded(NamedTuple):
    """A diagram in a document.

    Attributes:
        text: The diagram's text, without what its lines are indented by.
        word: The fence's word or the directive's name.
        place: Where the word stands.
        is_directive: Whether it is a directive, of which options tell more.
        dialect: The dialect that the word or an option tells, or None.
        dialect_place: Where an option tells the dialect, or None.
        body: Place of the lines that hold the text, the last line end not included.
        line: The number of the first of them.
        prefix: What they are indented by.
    """

    text: str
    word: str
    place: Span
    is_directive: bool
    dialect: str | None
    dialect_place: Span | None
    body: Span
    line: int
    prefix: str

    def source(self, name: str) -> Source:
        """The text, as a part of the document that is called ``name``."""
        return Source(self.text, name, first_line=self.line, indent=len(self.prefix))


def split_lines(text: str) -> list[Line]:
    """The lines of a document; only a line feed, with or without a return before it, ends one."""
    lines = []
    start = 0
    for piece in text.split("\n"):
        lines.append(Line(start, piece.removesuffix("\r")))
        start += len(piece) + 1
    return lines


def embed(
    lines: list[Line], first: int, last: int, prefix: str, word: str, place: Span
) -> Embedded | None:
    """The diagram whose text are the lines ``first:last``; None if nothing is to be seen there."""
    while first < last and lines[first].is_blank:
        first += 1
    while first < last and lines[last - 1].is_blank:
        last -= 1
    if first == last:
        return None
    texts = (_without(line.text, len(prefix)) for line in lines[first:last])
    return Embedded(
        text="\n".join(texts) + "\n",
        word=word,
        place=place,
        is_directive=False,
        dialect=WORDS[word],
        dialect_place=None,
        body=Span(lines[first].start, lines[last - 1].end),
        line=first + 1,
        prefix=prefix,
    )


def read_options(lines: list[Line], first: int, last: int) -> Iterator[tuple[str, Span]]:
    """Names and places of the values of ``:name: value`` lines, in YAML ``name: value``."""
    for line in lines[first:last]:
        found = _OPTION.match(line.text)
        if found is not None:
            yield found[1], Span(line.start + found.start(2), line.start + found.end(2))


def with_options(
    found: Embedded | None, text: str, options: Iterator[tuple[str, Span]]
) -> Embedded | None:
    """The diagram of a directive, with what its options tell."""
    if found is None:
        return None
    place = dict(options).get("dialect")
    if place is None:
        return found._replace(is_directive=True)
    told = text[place.start : place.end].strip()
    return found._replace(is_directive=True, dialect=told or found.dialect, dialect_place=place)


def holds_sequence(found: Embedded) -> bool:
    """Whether a text is a sequence diagram, and not another diagram of the same language."""
    if found.dialect == "mermaid":
        return _MERMAID.search(found.text) is not None
    if found.dialect == "plantuml" and found.word != "seqdiag":
        reading = read(found.text, "plantuml")
        return reading.ok and any(True for _ in reading.diagram.messages())
    return True


def _without(text: str, indent: int) -> str:
    """A line without its indent; a line that has less loses what it has."""
    blanks = len(text) - len(text.lstrip(" \t"))
    return text[min(indent, blanks) :]
