"""Measure how fast diagrams are drawn: ``python benchmarks/run.py``, with seqdiag installed.

Prints two tables in Markdown. Times are processor time; ratios are taken within one run, so they
mean the same on every machine.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import clock
import floors
import sources

from seqdiag_core import read, render
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.renderers.request import Request
from seqdiag_core.renderers.svg import draw_svg
from seqdiag_core.scene.build import build_scene
from seqdiag_core.theme.choice import find_theme

SIZES = (100, 1_000, 10_000)


def main() -> None:
    """Print the tables."""
    print("| source | read | layout | scene | SVG | all | / svgwrite | / strings |")
    print("| --- | --: | --: | --: | --: | --: | --: | --: |")
    for name, text in texts():
        print(warm_row(name, text), flush=True)
    print()
    print("| process | CPU | / import svgwrite |")
    print("| --- | --: | --: |")
    for row in cold_rows():
        print(row, flush=True)


def texts() -> Iterator[tuple[str, str]]:
    """What is measured, by name."""
    yield "order flow", sources.order_flow()
    for size in SIZES:
        yield f"{size:,} messages", sources.long_text(size)


def warm_row(name: str, text: str) -> str:
    """Every stage of a source apart, all of them together, and the ratios to the floors."""
    theme = find_theme("light")
    diagram = read(text, "native").diagram
    layout = place_diagram(diagram, theme.measurer, theme.spacing)
    scene = build_scene(layout, theme)
    request = Request(diagram)
    stages = [
        clock.seconds(lambda: read(text, "native")),
        clock.seconds(lambda: place_diagram(diagram, theme.measurer, theme.spacing)),
        clock.seconds(lambda: build_scene(layout, theme)),
        clock.seconds(lambda: draw_svg(scene, theme, request).tostring()),
    ]
    whole = clock.seconds(lambda: render(text, "svg", dialect="native"))
    drawing = floors.take_apart(render(text, "svg", dialect="native"))
    svgwrite = clock.seconds(lambda: floors.by_svgwrite(drawing))
    strings = clock.seconds(lambda: floors.by_strings(drawing))
    times = " | ".join(f"{1000 * each:,.2f} ms" for each in (*stages, whole))
    return f"| {name} | {times} | {whole / svgwrite:.2f} | {whole / strings:.1f} |"


def cold_rows() -> Iterator[str]:
    """The command in a process of its own, beside processes that only start and import."""
    python = [sys.executable, "-c"]
    arguments = ["seqdiag", str(sources.ORDER_FLOW), "-o", "-"]
    call = f"import sys; sys.argv = {arguments}; from seqdiag_core.cli import run; run()"
    floor = clock.process_seconds([*python, "import svgwrite"])
    rows = {
        "`python -c pass`": clock.process_seconds([*python, "pass"]),
        "`import svgwrite`": floor,
        "`import seqdiag_core`": clock.process_seconds([*python, "import seqdiag_core"]),
        "`seqdiag order-flow.seq`": clock.process_seconds([*python, call]),
    }
    for name, time in rows.items():
        yield f"| {name} | {1000 * time:.0f} ms | {time / floor:.2f} |"


if __name__ == "__main__":
    main()
