"""The editor for pages and notebooks: text and drawing side by side, built from TypeScript.

Its source and its build are beside this file; neither is needed to use or to test it.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent
_STATIC = _FOLDER / "static"
_KEYWORDS = _FOLDER / "src" / "text" / "keywords.json"


def editor_path() -> Path:
    """The built ES module with ``mount(el, host)`` for pages and ``mountWidget(model, el)``."""
    return _STATIC / "editor.js"


def loader_path() -> Path:
    """The small ES module of a notebook's widget, which asks the kernel for the other one."""
    return _STATIC / "loader.js"


@lru_cache(maxsize=16)
def keywords(dialect: str) -> tuple[str, ...]:
    """The words that a statement of a dialect may begin with; the editor knows the same ones."""
    table: dict[str, list[str]] = json.loads(_KEYWORDS.read_text("utf-8"))
    return tuple(table.get(dialect, ()))
