"""A diagram in a document: its text, and the places in the document that belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...api import DIALECTS, read
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

_LINE_END = pattern(r"(\r\n|\n|\r)")
_MERMAID = pattern(r"(?m)^\s*sequenceDiagram\b")
_OPTION = pattern(r"""[ \t]*:?([\w-]+):[ \t]*["']?([^\n"']*)""")


class Line(NamedTuple):
    """A line of a document: its number, where it begins, and its text without the line end."""

    number: int
    start: int
    text: str

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.start + len(self.text)

    @property
    def indent(self) -> str:
        """The blanks and tabs it begins with."""
        return self.text[: len(self.text) - len(self.text.lstrip(" \t"))]

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to see in it."""
        return not self.text.strip()


def width_of(lead: str, tab: int) -> int:
    """In which column the text behind a lead begins."""
    return len(lead.expandtabs(tab))


class Embedded(NamedTuple):
    """A diagram in a document.

    Attributes:
        text: The diagram's text, without what its lines begin with.
        word: The fence's word or the directive's name.
        place: Where the word stands.
        is_directive: Whether it is a directive, of which options tell more.
        dialect: The dialect that the word or an option tells, or None.
        dialect_place: Where an option tells the dialect, or None.
        body: Place of the lines that hold the text, the last line end not included.
        line: The number of the first of them.
        prefix: What they begin with: their indent, and the marks of a quotation.
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
    """The lines of a document: a line feed, a return, or both one behind the other end one."""
    lines = []
    start = 0
    pieces = _LINE_END.split(text)
    ends = [*pieces[1::2], ""]
    for number, (piece, end) in enumerate(zip(pieces[::2], ends, strict=True), 1):
        lines.append(Line(number, start, piece))
        start += len(piece) + len(end)
    return lines


def embed(lines: Sequence[Line], prefix: str, word: str, place: Span) -> Embedded | None:
    """The diagram whose text some lines are; None if nothing is to be seen there."""
    seen = [index for index, line in enumerate(lines) if not line.is_blank]
    if not seen:
        return None
    lines = lines[seen[0] : seen[-1] + 1]
    texts = (without_prefix(line.text, prefix) for line in lines)
    return Embedded(
        text="\n".join(texts) + "\n",
        word=word,
        place=place,
        is_directive=False,
        dialect=WORDS[word],
        dialect_place=None,
        body=Span(lines[0].start, lines[-1].end),
        line=lines[0].number,
        prefix=prefix,
    )


def read_options(lines: Sequence[Line]) -> Iterator[tuple[str, Span]]:
    """Names and places of the values of ``:name: value`` lines, in YAML ``name: "value"``."""
    for line in lines:
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
    told = text[place.start : place.end].rstrip()
    dialect = told if told in DIALECTS else found.dialect
    place = Span(place.start, place.start + len(told))
    return found._replace(is_directive=True, dialect=dialect, dialect_place=place)


def holds_sequence(found: Embedded) -> bool:
    """Whether a text is a sequence diagram, and not another diagram of the same language."""
    if found.dialect == "mermaid":
        return _MERMAID.search(found.text) is not None
    if found.dialect == "plantuml" and found.word != "seqdiag":
        reading = read(found.text, "plantuml")
        return reading.ok and any(True for _ in reading.diagram.messages())
    return True


def without_prefix(text: str, prefix: str) -> str:
    """A line without what it begins with; a line that has less loses what it has."""
    at = 0
    for sign in prefix:
        here = text[at : at + 1]
        if here == sign or (here and here in " \t" and sign in " \t"):
            at += 1
        elif sign not in " \t":
            break
    return text[at:]
