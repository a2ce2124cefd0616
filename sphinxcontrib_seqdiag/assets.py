"""The style sheet and the script of the extension; the script only where there are steps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from seqdiag_core.files import replace_file

from .steps import STEPS_CLASS
from .themes import Themes

STATIC = Path(__file__).parent / "static"
"""The folder of what pages load."""

_FILES = ("seqdiag.css", "seqdiag-steps.js")

_OWN_COLORS = "seqdiag-themes.css"
"""The style sheet for themes of the project, made anew in each build."""


def setup(app: Sphinx) -> None:
    """Add the style sheet to every page, and the script to those that need it."""
    app.connect("config-inited", _add_static_files)
    app.connect("html-page-context", _add_script)
    app.add_css_file(_FILES[0])


def _add_static_files(app: Sphinx, config: Config) -> None:
    paths = [STATIC / name for name in _FILES]
    own = config.seqdiag_themes
    rules = Themes(own).stylesheet() if own else ""
    if rules:
        path = Path(app.doctreedir) / "seqdiag" / _OWN_COLORS
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, rules.encode())
        paths.append(path)
        app.add_css_file(_OWN_COLORS)
    config.html_static_path += map(str, paths)


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
