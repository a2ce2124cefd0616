"""The editor for pages and notebooks: text and drawing side by side, built from TypeScript.

Its source and its build are beside this file; neither is needed to use or to test it.
"""

from __future__ import annotations

from pathlib import Path

_STATIC = Path(__file__).parent / "static"


def editor_path() -> Path:
    """The built ES module with ``mount(el, host)`` for pages and ``mountWidget(model, el)``."""
    return _STATIC / "editor.js"


def loader_path() -> Path:
    """The small ES module of a notebook's widget, which asks the kernel for the other one."""
    return _STATIC / "loader.js"
