"""Drawings in pages, kept beside the doctrees for the next build.

A page is written again whenever a word of it changes; its diagrams seldom have. With what is kept
they are not laid out again, and all that draws need not even be imported. Of each page only the
last drawings are kept, so that the folder does not grow while somebody works at a diagram.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from docutils import nodes
from sphinx.builders import Builder

from seqdiag_core import __version__
from seqdiag_core.files import replace_file

from .builders import application_of
from .links import address_in_page, resolved_references
from .nodes import seqdiag

_FORMAT = "1"

_INPUTS = (
    *("text", "filename", "first_line", "dialect", "translations"),
    *("title", "theme", "numbered", "prefix", "diagram_id"),
)
"""What a drawing in a page depends on, of what its node tells."""


class KeptDrawings:
    """The drawings of the page that is being written, and those it had when last written."""

    def __init__(self) -> None:
        self._document: nodes.document | None = None
        self._before: dict[str, str] = {}
        self._now: dict[str, str] = {}

    def drawing(
        self, node: seqdiag, document: nodes.document, builder: Builder, draw: Callable[[], str]
    ) -> str:
        """The drawing of a node: that of an earlier build if nothing has changed.

        Args:
            node: The node; references among its children have been resolved.
            document: What the page shows.
            builder: Who writes the page.
            draw: Makes a new drawing.
        """
        if document is not self._document:
            self._document, self._now = document, {}
            # With a fresh environment nothing of earlier builds counts.
            is_fresh = application_of(builder).fresh_env_used
            self._before = {} if is_fresh else _read(_path(document, builder))
        fingerprint = _fingerprint(node, builder)
        found = self._before.get(fingerprint)
        self._now[fingerprint] = draw() if found is None else found
        return self._now[fingerprint]

    def close(self, document: nodes.document, builder: Builder) -> None:
        """Keep the drawings of a page that has been written."""
        path = _path(document, builder)
        # A page is none the worse if its drawings cannot be kept.
        with suppress(OSError, ValueError):
            if document is not self._document:
                path.unlink(missing_ok=True)
            elif self._now != self._before:
                path.parent.mkdir(exist_ok=True)
                replace_file(path, json.dumps(self._now).encode())
        self._document = None


def _read(path: Path) -> dict[str, str]:
    with suppress(OSError, ValueError):
        found = json.loads(path.read_bytes())
        if isinstance(found, dict):
            return found
    return {}


def _path(document: nodes.document, builder: Builder) -> Path:
    name = _digest(builder.name, document.get("source", ""))
    return Path(builder.doctreedir) / "seqdiag-pages" / f"{name}.json"


def _fingerprint(node: seqdiag, builder: Builder) -> str:
    references = resolved_references(node).items()
    addresses = [(target, address_in_page(reference, builder)) for target, reference in references]
    config = builder.config
    themes = config.seqdiag_theme, config.seqdiag_themes
    told = [node[name] for name in _INPUTS]
    return _digest(_FORMAT, __version__, told, addresses, themes)


def _digest(*parts: object) -> str:
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()
