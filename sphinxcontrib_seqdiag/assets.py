"""The style sheet and the script of the extension; the script only where there are steps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from seqdiag_core.files import replace_file

from .builders import is_inline
from .domain import seqdiag_domain
from .steps import STEPS_CLASS
from .themes import Themes

STATIC = Path(__file__).parent / "static"
"""The folder of what pages load."""

_FILES = ("seqdiag.css", "seqdiag-steps.js")

_OWN_COLORS = "seqdiag-themes.css"
"""The style sheet for themes of the project, made anew in each build."""

_DARK_PAGES = "seqdiag-dark.css"
"""The style sheet for a theme that tells in a way of its own that its pages are dark."""

_DARK = {
    "python_docs_theme": (
        ['html:has(#pydoctheme_dark_css[media="all"])'],
        ["html:has(#pydoctheme_dark_css[media*=prefers])"],
    ),
}
"""How such themes tell it, and how they tell that they do as the reader prefers.

Apart from the common style sheet because not all browsers, and no checkers of e-books, know these.
"""


def setup(app: Sphinx) -> None:
    """Add the style sheet to every page, and the script to those that need it."""
    app.connect("config-inited", _add_static_files)
    app.connect("builder-inited", _add_dark_pages)
    app.connect("html-page-context", _add_script)
    app.add_css_file(_FILES[0])


def _add_static_files(app: Sphinx, config: Config) -> None:
    config.html_static_path += [str(STATIC / name) for name in _FILES]
    own = config.seqdiag_themes
    rules = Themes(own).stylesheet() if own else ""
    if rules:
        _add_rules(app, _OWN_COLORS, rules)


def _add_dark_pages(app: Sphinx) -> None:
    selectors = _DARK.get(app.config.html_theme)
    if selectors is not None and is_inline(app.builder):
        _add_rules(app, _DARK_PAGES, seqdiag_domain(app.env).themes.dark_stylesheet(*selectors))


def _add_rules(app: Sphinx, name: str, rules: str) -> None:
    """Add a style sheet that is made for this build."""
    path = Path(app.doctreedir) / "seqdiag" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, rules.encode())
    app.config.html_static_path.append(str(path))
    app.add_css_file(name)


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
