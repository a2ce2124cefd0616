"""Prepares the process for writing pages: spares it to search all documents for cycles.

A project that has been read is a large heap that stays as it is. Drawings are many small objects
that die young; each time they are many Python looks through that heap again, in vain, and in
builds with several processes it copies the heap's pages while doing so.
"""

from __future__ import annotations

import gc

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from .domain import seqdiag_domain


def setup(app: Sphinx) -> None:
    """Set documents aside before pages are written, and take them back afterwards."""
    app.connect("env-updated", _import_once)
    app.connect("env-updated", _set_aside)


def _import_once(app: Sphinx, env: BuildEnvironment) -> None:
    """Import what draws before there are several processes, each of which would do it."""
    if app.parallel > 1 and seqdiag_domain(env).has_diagrams:
        from . import drawing  # noqa: F401


def _set_aside(app: Sphinx, env: BuildEnvironment) -> None:
    if seqdiag_domain(env).has_diagrams and gc.get_freeze_count() == 0:
        gc.freeze()
        app.connect("build-finished", _take_back)


def _take_back(_app: Sphinx, _exception: Exception | None) -> None:
    gc.unfreeze()
