"""The style sheet of the extension."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config

_STATIC = Path(__file__).parent / "static"


def setup(app: Sphinx) -> None:
    """Add the style sheet to every page."""
    app.connect("config-inited", _add_static_files)
    app.add_css_file("seqdiag.css")


def _add_static_files(_app: Sphinx, config: Config) -> None:
    config.html_static_path.append(str(_STATIC / "seqdiag.css"))
