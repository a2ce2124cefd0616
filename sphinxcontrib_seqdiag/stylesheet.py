"""Makes the style sheet: how diagrams lie on a page, and their colours from the theme of the core.

``python -m sphinxcontrib_seqdiag.stylesheet`` writes it again after either has changed.
"""

from __future__ import annotations

from pathlib import Path

from seqdiag_core.theme.css import page_stylesheet, root_class
from seqdiag_core.theme.registry import find_theme

from .themes import FOLLOWING, theme_in_page

STATIC = Path(__file__).parent / "static"
"""The folder of what pages load."""

_THEME = find_theme(theme_in_page(FOLLOWING))

PAGE_CLASS = root_class(_THEME)
"""Class of elements in which the colours of the style sheet are known."""


def stylesheet() -> str:
    """The whole style sheet."""
    colors = page_stylesheet(_THEME)
    return (STATIC / "page.css").read_text(encoding="utf-8") + colors


if __name__ == "__main__":
    (STATIC / "seqdiag.css").write_text(stylesheet(), encoding="utf-8")
