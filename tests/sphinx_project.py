"""The project that uses everything: how to build it, and what it says."""

from __future__ import annotations

import zlib
from pathlib import Path

PROJECT = Path(__file__).parent / "sphinx" / "project"
INVENTORY = """\
other.sell py:function 1 api.html#$ -
far#1 seqdiag:message 2 flows.html#far-message-1 far away
"""
CONF = {
    "extensions": [
        "myst_parser",
        "sphinx.ext.autodoc",
        "sphinx.ext.intersphinx",
        "sphinxcontrib_seqdiag",
    ],
    "author": "somebody",
    "copyright": "2026, somebody",
    "language": "en",
    "version": "1",
    "release": "1",
    "numfig": True,
    "nitpicky": True,
    "myst_enable_extensions": ["colon_fence", "attrs_block"],
    "myst_fence_as_directive": ["seqdiag"],
    "seqdiag_fences": ["mermaid", "plantuml", "uml"],
    "seqdiag_themes": {"house": {"base": "auto", "colors": {"head": "honeydew"}}},
    "man_pages": [("index", "test", "all of it", "somebody", 1)],
    "latex_use_xindy": False,
    "linkcheck_ignore": [".*"],
    "latex_elements": {"tableofcontents": r"\sphinxtableofcontents\listoffigures"},
}
WORDS = (
    *("hello option", "dark option", "house option", "text option"),
    *("config option", "included words", "cell words", "list words", "note words"),
    *("term words", "the same twice", "order it", "deliver it", "fence words"),
    *("colon words", "plain words", "attribute words", "mermaid words", "plantuml words"),
    *("cell of markdown", "native words", "mermaid speaks", "plantuml speaks"),
    *("blockdiag speaks", "uml speaks", "docstring words", "member words", "near words"),
    "file in English",
)
OUTSIDE = (
    "https://example.org/a?b=1&c=2",
    "https://other.example/api.html#other.sell",
    "https://other.example/flows.html#far-message-1",
)


_HEAD = b"""\
# Sphinx inventory version 2
# Project: x
# Version: 1
# The remainder of this file is compressed using zlib.
"""


def files() -> dict[str, bytes]:
    """What the project consists of."""
    return {
        str(path.relative_to(PROJECT)): path.read_bytes()
        for path in PROJECT.rglob("*.*")
        if path.suffix != ".pyc"
    }


def write_inventory(path: Path) -> dict[str, tuple[str, str]]:
    """Write what other projects offer, and say where these stand."""
    path.write_bytes(_HEAD + zlib.compress(INVENTORY.encode()))
    return {"other": ("https://other.example/", str(path))}


def missing(told: str) -> list[str]:
    """The words of diagrams that a text lacks."""
    return [words for words in WORDS if words not in told]
