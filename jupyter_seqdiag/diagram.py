"""A sequence diagram that shows itself in every host: notebooks, viewers, terminals."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, get_args

from seqdiag_core import Diagnostic, Diagram, Reading, Source, render, write
from seqdiag_core.limits import DEFAULT_LIMITS
from seqdiag_core.readers.registry import read_source
from seqdiag_core.report import format_report
from seqdiag_core.theme.choice import find_theme, wished_theme

from .bundle import MimeBundle, make_bundle
from .ids import next_prefix
from .page import page_of
from .pictures import with_width
from .saving import save_rendered

Shown = Literal["auto", "svg", "png", "text", "html"]
"""What a host is given: ``auto`` gives it the choice, ``html`` puts the drawing into the page."""

SHOWN: tuple[str, ...] = get_args(Shown)
"""All values of ``Shown``."""


class SequenceDiagram:
    """A diagram for display.

    Displaying never raises: a source with errors shows what could be read, and below it each error
    with its line and a caret.

    Args:
        source: The text; or a ``Source``, which knows its name and first line; or a ``Diagram``.
        dialect: ``"native"``, ``"mermaid"``, ``"plantuml"`` or ``"seqdiag"``; None detects it.
        theme: Name of a theme; None takes the one that the source asks for, else ``light``.
        format: What the host is given. ``"auto"``: SVG, PNG and PDF where they can be made, and
            the drawing as text. ``"svg"``, ``"png"``, ``"text"``: only that (and text).
            ``"html"``: the SVG as a part of the page, where its links can be followed and its text
            found.
        width: Width of the picture in CSS pixels; None takes the drawing's own.
        name: What messages call the source, usually a file name.
        embed_source: Whether SVG and PNG carry the source along.

    Raises:
        ValueError: The dialect, the theme, the format or the width is none that there is.
    """

    def __init__(
        self,
        source: str | Source | Diagram,
        *,
        dialect: str | None = None,
        theme: str | None = None,
        format: Shown = "auto",
        width: int | None = None,
        name: str | None = None,
        embed_source: bool = True,
    ) -> None:
        if format not in SHOWN:
            raise ValueError(f"unknown format {format!r}; known are {', '.join(SHOWN)}")
        if width is not None and width < 1:
            raise ValueError(f"a width is a number of pixels, not {width}")
        if theme is not None:
            find_theme(theme)
        if isinstance(source, Diagram):
            source, dialect = write(source, "native").text, "native"
        if isinstance(source, str):
            source = Source(source, name)
        self._reading: Reading = read_source(source, dialect, DEFAULT_LIMITS)
        self.theme = theme or wished_theme(self._reading.diagram.options.theme, "light")
        self.format = format
        self.width = width
        self._embed_source = embed_source

    def __repr__(self) -> str:
        return f"SequenceDiagram({self.source!r})"

    @property
    def source(self) -> str:
        """The text."""
        return self._reading.source.text

    @property
    def diagram(self) -> Diagram:
        """The best diagram that the text allows."""
        return self._reading.diagram

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What there is to tell about the text, in source order."""
        return self._reading.diagnostics

    @property
    def dialect(self) -> str:
        """The dialect that the text was read in."""
        return self._reading.dialect

    @property
    def ok(self) -> bool:
        """Whether the text has no errors."""
        return self._reading.ok

    @cached_property
    def svg(self) -> str:
        """The picture as SVG, also of a text with errors."""
        svg = render(
            self._reading,
            "svg",
            theme=self.theme,
            strict=False,
            id_prefix=next_prefix(self.source),
            embed_source=self._embed_source,
            background=self._background,
        )
        return svg if self.width is None else with_width(svg, self.width)

    @cached_property
    def text(self) -> str:
        """The drawing in characters, also of a text with errors; why not if it is too large."""
        try:
            return render(self._reading, "text", strict=False)
        except ValueError as problem:
            return f"{problem}\n"

    @cached_property
    def report(self) -> str:
        """The diagnostics for people, each with its line and a caret; empty if there are none."""
        return format_report(self.diagnostics, self._reading.source) if self.diagnostics else ""

    def png(self, scale: float = 2.0) -> bytes:
        """The picture as PNG, ``scale`` times as large as the SVG.

        Raises:
            ImportError: The extra ``png`` is not installed.
            ValueError: The picture would be too large.
        """
        return render(
            self._reading,
            "png",
            theme=self.theme,
            strict=False,
            scale=scale,
            embed_source=self._embed_source,
            background=self._background,
        )

    def pdf(self, *, embed_fonts: bool = True) -> bytes:
        """The picture as PDF, with its fonts or in those that every reader has.

        Raises:
            ImportError: The extra ``pdf`` is not installed.
        """
        return render(self._reading, "pdf", theme=self.theme, strict=False, embed_fonts=embed_fonts)

    def to_html(self) -> str:
        """A whole HTML page with the drawing and its source; it needs no kernel and no network."""
        return page_of(self)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the diagram to a file, whole or not at all; the ending of its name says as what.

        Args:
            path: ``.svg``, ``.png``, ``.pdf``, ``.txt``, ``.json``, ``.seq`` (native), ``.mmd``
                (Mermaid) or ``.puml`` (PlantUML).

        Raises:
            SeqdiagError: The text has errors; nothing is written.
            ValueError: The ending is none of these.
            OSError: The file cannot be written.
        """
        save_rendered(self._reading, Path(path), self.theme)

    def _repr_mimebundle_(self, **_wanted: Any) -> MimeBundle:
        """What hosts show; IPython itself leaves out what it did not ask for."""
        return make_bundle(self)

    @property
    def _background(self) -> str | None:
        """The page's colour: a host in the dark must not swallow dark ink.

        A theme that follows the reader stays transparent, as its host is what it follows.
        """
        theme = find_theme(self.theme)
        return theme.palette.page if theme.dark is None else None
