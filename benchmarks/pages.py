"""Measure what diagrams cost a project in Sphinx: ``python benchmarks/pages.py [PAGES]``.

Two projects are built in turn, with five diagrams on each page: one draws them, the other shows
their sources as code and does without the extension. Prints a table in Markdown: processor time of
a whole build, and of a build after one page has been changed.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import clock
import sources

ROUNDS = 3
CHANGES = 4
"""How often a page is changed in each round."""

DIAGRAMS = 5
DIRECTIVES = {"code": ".. code-block:: text", "diagrams": ".. seqdiag::"}
EXTENSIONS = {"code": [], "diagrams": ["sphinxcontrib_seqdiag"]}

Times = dict[str, list[float]]
"""Seconds of each build, by the kind of project."""


def main(pages: int) -> None:
    """Print the table."""
    whole: Times = {kind: [] for kind in DIRECTIVES}
    again: Times = {kind: [] for kind in DIRECTIVES}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind in DIRECTIVES:
            write_project(folder, kind, pages)
        for number in range(ROUNDS):
            measure_round(folder, f"first-{number}", whole, again)
    print(f"| {pages} pages, {pages * DIAGRAMS:,} diagrams | code | diagrams | ratio |")
    print("| --- | --: | --: | --: |")
    for title, times in {"whole build": whole, "one page changed": again}.items():
        code, diagrams = (min(times[kind]) for kind in DIRECTIVES)
        print(f"| {title} | {code:.2f} s | {diagrams:.2f} s | {diagrams / code:.2f} |")


def measure_round(folder: Path, name: str, whole: Times, again: Times) -> None:
    """Build both projects from nothing, then each time after a change of one page."""
    for kind in DIRECTIVES:
        whole[kind].append(build(folder / kind, name))
    for _ in range(CHANGES):
        for kind in DIRECTIVES:
            with (folder / kind / "page0.rst").open("a", encoding="utf-8") as page:
                page.write("\nMore.\n")
            again[kind].append(build(folder / kind, name))


def write_project(parent: Path, kind: str, pages: int) -> None:
    """Write a project whose pages all hold the order flow, each time with other words."""
    folder, directive = parent / kind, DIRECTIVES[kind]
    folder.mkdir()
    (folder / "conf.py").write_text(f"extensions = {EXTENSIONS[kind]}\n", encoding="utf-8")
    names = [f"page{page}" for page in range(pages)]
    index = ["Index", "=====", "", ".. toctree::", "", *(f"   {name}" for name in names), ""]
    (folder / "index.rst").write_text("\n".join(index), encoding="utf-8")
    for page, name in enumerate(names):
        parts = [f"Page {page}\n=========\n"]
        for number in range(DIAGRAMS):
            text = sources.order_flow().replace("order", f"order {page}.{number}")
            body = "\n".join(f"   {line}".rstrip() for line in text.splitlines())
            parts.append(f"A paragraph of the page.\n\n{directive}\n\n{body}\n")
        (folder / f"{name}.rst").write_text("\n".join(parts), encoding="utf-8")


def build(folder: Path, name: str) -> float:
    """Processor time of a build of a project, in seconds."""
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "html", "-d", str(folder / name)]
    return clock.process_seconds([*command, str(folder), str(folder / f"{name}-html")], runs=1)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
