"""Makes the style sheet: how diagrams lie on a page, and their colours from the theme of the core.

``python -m sphinxcontrib_seqdiag.stylesheet`` writes it again after either has changed.
"""

from __future__ import annotations

from seqdiag_core.theme.css import page_stylesheet
from seqdiag_core.theme.registry import find_named_theme

from .assets import STATIC
from .themes import FOLLOWING, theme_in_page


def stylesheet() -> str:
    """The whole style sheet."""
    colors = page_stylesheet(theme_in_page(find_named_theme(FOLLOWING)))
    return (STATIC / "page.css").read_text(encoding="utf-8") + colors


if __name__ == "__main__":
    (STATIC / "seqdiag.css").write_text(stylesheet(), encoding="utf-8")
