"""The directives ``comparison`` and ``comparison-summary``: 25 points for each diagram and peer."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from seqdiag_core import read
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.measure.font import FontMeasurer

DOCS = Path(__file__).resolve().parents[1]
JUDGEMENT = DOCS / "explanation" / "comparison.toml"
FOLDERS = (DOCS / "examples", DOCS / "gallery")
POINTS = (
    "at 40 %: who calls whom, where fragments begin and end",
    "messages stand out before frames, lifelines and fills",
    "no letter is struck by a line",
    "no text leaves its box or the picture",
    "each label is nearest to its own arrow",
    "labels of long spans: readable, near, lifelines traceable",
    "self messages clear of lifeline, bars, neighbours",
    "even vertical rhythm",
    "width",
    "height",
    "heads on one level, guards on one edge, frames evenly inset",
    "heads: readable, kinds told apart",
    "kinds of arrows told apart, sharp tips that touch",
    "activation shows who is inside whom",
    "fragments: keyword, guard, branches found at once",
    "notes belong visibly, off other lifelines",
    "dividers, delays, references, creation, destruction",
    "type: sensible sizes, every script in place",
    "long texts broken well, no canvas of 3,000 pixels",
    "few colours with a meaning, grey print loses nothing",
    "dark as good as light, colours of the source included",
    "groups visible as areas, labels undisturbed",
    "numbers easy to find, in nobody's way",
    "nothing missing or misread",
    "into a book without touching it up",
)
PEERS = {
    "svg-sequence-diagram": "svg-seq.-d.",
    "plantuml": "PlantUML",
    "mermaid": "Mermaid",
    "d2": "D2",
}
WIDTH, HEIGHT = 9, 10
"""The points that are measured as well."""
SIGNS = {"+": "+", "=": "=", "-": "−", ".": ""}


class Remark(NamedTuple):
    """Why a point is lost, or won."""

    point: int
    peer: str
    says: str


class Verdict(NamedTuple):
    """What was judged of one diagram.

    Attributes:
        signs: A sign for each point, by peer.
        sizes: Width and height of the peers' pictures, where they were kept as they came.
        remarks: Sentences about single points.
    """

    signs: Mapping[str, str]
    sizes: Mapping[str, tuple[int, int]]
    remarks: tuple[Remark, ...]


def read_judgement(path: Path = JUDGEMENT) -> dict[str, Verdict]:
    """The verdicts by the names of the diagrams."""
    toml = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    return {
        name: Verdict(
            {peer: entry[peer].replace(" ", "") for peer in PEERS},
            entry["sizes"],
            tuple(Remark(**remark) for remark in entry["remarks"]),
        )
        for name, entry in toml.loads(path.read_text(encoding="utf-8")).items()
    }


class Comparison(SphinxDirective):
    """``{comparison} saga`` makes the table of one diagram, and the sentences below it."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make table and list."""
        name = self.arguments[0]
        self.env.note_dependency(str(JUDGEMENT))
        verdict = read_judgement()[name]
        rows = [
            [f"{number}. {point}", *(SIGNS[verdict.signs[peer][number - 1]] for peer in PEERS)]
            for number, point in enumerate(POINTS, 1)
        ]
        for number, sizes in zip((WIDTH, HEIGHT), _ratios(name, verdict), strict=True):
            rows[number - 1][1:] = map(" ".join, zip(rows[number - 1][1:], sizes, strict=True))
        counts = (Counter(verdict.signs[peer]) for peer in PEERS)
        rows.append(["**better · even · worse**", *map(_count, counts)])
        remarks = [
            f"- {each.point}, {PEERS[each.peer]}"
            f" ({SIGNS[verdict.signs[each.peer][each.point - 1]]}): {each.says}"
            for each in verdict.remarks
        ]
        return _parsed(self, [*_table(rows), "", *remarks])


class ComparisonSummary(SphinxDirective):
    """``{comparison-summary}`` counts, for each point and peer, over all diagrams."""

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        self.env.note_dependency(str(JUDGEMENT))
        verdicts = read_judgement().values()
        rows = [
            [
                f"{number}. {point}",
                *(
                    _count(Counter(verdict.signs[peer][number - 1] for verdict in verdicts))
                    for peer in PEERS
                ),
            ]
            for number, point in enumerate(POINTS, 1)
        ]
        totals = (Counter("".join(each.signs[peer] for each in verdicts)) for peer in PEERS)
        rows.append(["**all**", *map(_count, totals)])
        return _parsed(self, _table(rows))


def source_of(name: str) -> Path:
    """The file of a diagram."""
    return next(path for folder in FOLDERS if (path := folder / f"{name}.seq").is_file())


def _ratios(name: str, verdict: Verdict) -> Iterator[list[str]]:
    """Our width, and then our height, as multiples of each peer's."""
    reading = read(source_of(name).read_text(encoding="utf-8"), "native")
    layout = place_diagram(reading.diagram, FontMeasurer())
    for side, ours in enumerate((layout.width, layout.height)):
        theirs = (verdict.sizes.get(peer) for peer in PEERS)
        yield [f"{ours / size[side]:.2f} ×" if size else "" for size in theirs]


def _count(signs: Counter[str]) -> str:
    """Better, even and worse; what a diagram does not have is even."""
    return f"{signs['+']} · {signs['='] + signs['.']} · {signs['-']}"


def _table(rows: list[list[str]]) -> list[str]:
    head = ["point", *PEERS.values()]
    rule = ["---", *(":-:" for _ in PEERS)]
    return [f"| {' | '.join(row)} |" for row in (head, rule, *rows)]


def _parsed(directive: SphinxDirective, lines: list[str]) -> list[nodes.Node]:
    container = nodes.container(classes=["comparison"])
    directive.state.nested_parse(StringList(lines, source=str(JUDGEMENT)), 0, container)
    return [container]


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directives."""
    app.add_directive("comparison", Comparison)
    app.add_directive("comparison-summary", ComparisonSummary)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
