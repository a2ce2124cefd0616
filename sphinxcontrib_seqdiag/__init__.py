"""Sequence diagrams in Sphinx: ``extensions = ["sphinxcontrib_seqdiag"]``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seqdiag_core import __version__

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

ENV_VERSION = 2
"""Raised whenever nodes or data in the environment change their shape."""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register everything that the extension offers."""
    from . import (
        assets,
        characters,
        config,
        directive,
        domain,
        fences,
        images,
        inline,
        legacy,
        memory,
        steps,
    )

    config.setup(app)
    legacy.setup(app)
    inline.setup(app)
    directive.setup(app)
    fences.setup(app)
    domain.setup(app)
    steps.setup(app)
    images.setup(app)
    characters.setup(app)
    assets.setup(app)
    memory.setup(app)
    return {
        "version": __version__,
        "env_version": ENV_VERSION,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
