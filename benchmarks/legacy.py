"""Measure against blockdiag's seqdiag: ``python benchmarks/legacy.py PYTHON_OF_THE_OLD_ONE``.

The other Python needs ``seqdiag==3.0.0 "Pillow<10" "setuptools<80"``. Prints a table in Markdown.
Times are processor time, the least of many runs, both sides taken in turn within one run.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import clock

from seqdiag_core import read, render

_OLD = """
import sys, tempfile, time, warnings
warnings.simplefilter("ignore")
from seqdiag import builder, drawer, parser
from blockdiag.utils.bootstrap import detectfont
from blockdiag.utils.fontmap import FontMap
from blockdiag import noderenderer, plugins, imagedraw
for each in (noderenderer, imagedraw):
    (each.init_renderers if hasattr(each, "init_renderers") else each.init_imagedrawers)()
text = open(sys.argv[2]).read()

def build():
    return builder.ScreenNodeBuilder.build(parser.parse_string(text))

def draw(kind):
    with tempfile.NamedTemporaryFile() as file:
        picture = drawer.DiagramDraw(kind, build(), file.name, fontmap=FontMap())
        picture.draw()
        picture.save()

work = {"read": build, "svg": lambda: draw("svg"), "png": lambda: draw("png")}[sys.argv[1]]
work()
least, stop = float("inf"), time.perf_counter() + 2
for _ in range(30):
    start = time.process_time()
    work()
    least = min(least, time.process_time() - start)
    if time.perf_counter() > stop:
        break
print(least)
"""


def source(messages: int) -> str:
    """A diagram in the old language, which draws what the old one can draw."""
    names = ["client", "gateway", "orders", "stock", "queue"]
    lines = []
    for number in range(messages):
        left, right = names[number % 4], names[number % 4 + 1]
        arrow = "<--" if number % 3 == 2 else "->"
        lines.append(f'  {left} {arrow} {right} [label = "step {number} of the order"];')
        if number % 10 == 9:
            lines.append(f"  === part {number} ===")
    return "seqdiag {\n" + "\n".join(lines) + "\n}\n"


def main(old: str) -> None:
    """Print the table."""
    print("| | blockdiag's seqdiag | seqdiag | times as fast |")
    print("| --- | --: | --: | --: |")
    with tempfile.TemporaryDirectory() as folder:
        for messages in (10, 100):
            text = source(messages)
            path = Path(folder) / f"{messages}.diag"
            path.write_text(text, encoding="utf-8")
            ours: dict[str, Callable[[], object]] = {
                "read": lambda text=text: read(text, "seqdiag"),
                "svg": lambda text=text: render(text, "svg", dialect="seqdiag"),
                "png": lambda text=text: render(text, "png", dialect="seqdiag"),
            }
            for work, call in ours.items():
                theirs = _old_seconds(old, work, path)
                _row(f"{_TOLD[work]}, {messages} messages", theirs, clock.seconds(call))
        path = Path(folder) / "10.diag"
        for kind in ("svg", "png"):
            out = str(Path(folder) / f"out.{kind}")
            arguments = ["-T", kind, "-o", out, str(path)]
            theirs = clock.process_seconds([old, "-W", "ignore", "-c", _OLD_COMMAND, *arguments])
            command = [sys.executable, "-m", "seqdiag_core", *arguments]
            _row(
                f"the command, {kind.upper()}, 10 messages", theirs, clock.process_seconds(command)
            )


_TOLD = {"read": "read a text", "svg": "text to SVG", "png": "text to PNG"}
_OLD_COMMAND = "import sys; from seqdiag.command import main; sys.exit(main(sys.argv[1:]))"


def _old_seconds(old: str, work: str, path: Path) -> float:
    command = [old, "-c", _OLD, work, str(path)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _row(what: str, theirs: float, ours: float) -> None:
    times = f"{1000 * theirs:,.1f} ms | {1000 * ours:,.1f} ms"
    print(f"| {what} | {times} | {theirs / ours:.1f} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
