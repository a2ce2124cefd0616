"""The style sheet and the script of the extension; the script only where there are steps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from .steps import STEPS_CLASS

STATIC = Path(__file__).parent / "static"
"""The folder of what pages load."""

_FILES = ("seqdiag.css", "seqdiag-steps.js")


def setup(app: Sphinx) -> None:
    """Add the style sheet to every page, and the script to those that need it."""
    app.connect("config-inited", _add_static_files)
    app.connect("html-page-context", _add_script)
    app.add_css_file(_FILES[0])


def _add_static_files(_app: Sphinx, config: Config) -> None:
    config.html_static_path += [str(STATIC / name) for name in _FILES]


def _add_script(
    app: Sphinx,
    _pagename: str,
    _templatename: str,
    _context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    if doctree is not None and any(
        STEPS_CLASS in node["classes"] for node in doctree.findall(nodes.container)
    ):
        app.add_js_file(_FILES[1], loading_method="defer")
