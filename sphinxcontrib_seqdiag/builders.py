"""What builders can show."""

from __future__ import annotations

from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment

UNTOUCHED = frozenset({"xml", "pseudoxml", "linkcheck", "gettext", "dummy", "changes"})
"""Builders that look at a document without showing it."""

MEDIA_TYPES = {"svg": "image/svg+xml", "pdf": "application/pdf", "png": "image/png"}
"""Formats of pictures, the best one first."""


def builder_of(env: BuildEnvironment) -> Builder:
    """The builder that is at work."""
    return application_of(env).builder


def application_of(part: BuildEnvironment | Builder) -> Sphinx:
    """The application that something belongs to."""
    app: Sphinx = part._app if hasattr(part, "_app") else part.app
    return app


def is_inline(builder: Builder) -> bool:
    """Whether a builder takes a drawing as a part of its pages.

    An e-book does not: its manifest would have to tell which pages have drawings.
    """
    return (
        builder.format == "html"
        and MEDIA_TYPES["svg"] in builder.supported_image_types
        and builder.name != "epub"
    )
