"""Measure how layout grows with a diagram: ``python benchmarks/growth.py``, with seqdiag installed.

Prints three tables in Markdown: the memory of a whole drawing, and layout by messages and by
participants.
"""

from __future__ import annotations

import resource
import subprocess
import sys

import clock
import sources

from seqdiag_core import read
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.measure.font import FontMeasurer

MESSAGES = (10, 100, 1_000, 10_000, 100_000)
PARTICIPANTS = (8, 32, 128, 512)
_RENDER = """
import sys
sys.path.insert(0, sys.argv[1])
import sources
from seqdiag_core import render
render(sources.long_text(int(sys.argv[2])), "svg", dialect="native")
"""


def main() -> None:
    """Print the tables; memory first, for a process begins with what the one before it had."""
    print("| messages | memory, text to SVG |")
    print("| --: | --: |")
    print(f"| 10,000 | {megabytes(10_000):.0f} MB |")
    print()
    print("| messages | layout | for each |")
    print("| --: | --: | --: |")
    for messages in MESSAGES:
        time = layout_seconds(sources.long_text(messages))
        print(
            f"| {messages:,} | {1000 * time:,.1f} ms | {1e6 * time / messages:.0f} µs |", flush=True
        )
    print()
    print("| participants | layout of 1,000 messages |")
    print("| --: | --: |")
    for participants in PARTICIPANTS:
        time = layout_seconds(sources.long_text(1_000, participants))
        print(f"| {participants} | {1000 * time:,.1f} ms |", flush=True)


def layout_seconds(text: str) -> float:
    """Processor seconds of the layout of a text."""
    reading = read(text, "native")
    assert reading.ok
    measurer = FontMeasurer()
    return clock.seconds(lambda: place_diagram(reading.diagram, measurer))


def megabytes(messages: int) -> float:
    """The most memory that a process has while it draws so many messages."""
    folder = sources.__file__.rpartition("/")[0]
    subprocess.run([sys.executable, "-c", _RENDER, folder, str(messages)], check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    main()
