"""Measure against PlantUML in a warm JVM and against merman: ``python benchmarks/peers.py JAR``.

Needs Java 17 and PlantUML's jar, and ``pip install merman``. Prints a table in Markdown. Times are
processor time, the least of many runs; all draw the same diagram, each from its own language.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import clock
import merman
import sources

from seqdiag_core import read, render, write

_DRAWER = Path(__file__).with_name("Plantuml.java")


def main(jar: str) -> None:
    """Print the table."""
    print("| source | seqdiag | PlantUML | PlantUML, all compiled | merman |")
    print("| --- | --: | --: | --: | --: |")
    texts = {"order flow": sources.order_flow()}
    texts |= {f"{size:,} messages": sources.long_text(size) for size in (100, 1_000)}
    for name, text in texts.items():
        ours = clock.seconds(lambda text=text: render(text, "svg", dialect="native"))
        mermaid = write(read(text, "native").diagram, "mermaid").text
        theirs = (*plantuml_seconds(jar, text), merman_seconds(mermaid))
        cells = " | ".join(f"{1000 * each:,.1f} ms ({each / ours:.1f} ×)" for each in theirs)
        print(f"| {name} | {1000 * ours:,.1f} ms | {cells} |", flush=True)


def plantuml_seconds(jar: str, text: str) -> tuple[float, float]:
    """Processor seconds of PlantUML after a hundred drawings, and once all is compiled."""
    with tempfile.NamedTemporaryFile("w", suffix=".puml", encoding="utf-8") as file:
        file.write(f"@startuml\n{text}@enduml\n")
        file.flush()
        command = ["java", "-Djava.awt.headless=true", "-cp", jar, str(_DRAWER), file.name]
        ran = subprocess.run(command, check=True, capture_output=True, text=True)
    second, least = map(float, ran.stdout.split())
    return second, least


def merman_seconds(text: str) -> float:
    """Processor seconds of merman for a text of Mermaid."""
    engine = merman.MermanEngine(options_json=None, services=None)
    try:
        return clock.seconds(lambda: engine.render_svg(text, None))
    finally:
        engine.close()


if __name__ == "__main__":
    main(sys.argv[1])
