"""Draws files: each diagram is read, checked, rendered and written on its own."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..api import render, write
from ..readers import Reading
from ..readers.registry import read_source
from ..source import Source
from ..writers.registry import WRITERS
from .arguments import Order
from .documents import find_diagrams, is_document
from .files import STDIO, FileError, called, read_text, write_output
from .legacy import resize_svg, scale_to
from .targets import Targets, dialect_of, format_of
from .telling import MisuseError, tell, tell_all

if TYPE_CHECKING:
    from ..theme.theme import Theme


def draw_files(order: Order) -> int:
    """Draw every file; what goes wrong with one does not stop the others.

    Returns:
        The exit status: that of the worst file.
    """
    targets = Targets(order.output)
    return max(_status(name, order, targets) for name in order.files)


def _status(name: str, order: Order, targets: Targets) -> int:
    """Draw what is in a file, or tell why not."""
    status = 0
    try:
        format = order.format or format_of(order.output, name)
        for number, reading in _readings(name, order):
            if not _is_sound(reading):
                status = 1
            elif not order.check:
                target = targets.claim(name, format, number)
                content = _rendered(reading, format, order)
                write_output(target, content, makes_folder=targets.is_folder)
    except (MisuseError, FileError) as error:
        tell(f"seqdiag: {error}")
        return 2
    return status


def _readings(name: str, order: Order) -> Iterator[tuple[int | None, Reading]]:
    """What is read from a file: one diagram, or those in a document with their numbers."""
    text = read_text(name)
    if not is_document(name):
        dialect = order.dialect or dialect_of(name)
        yield None, read_source(Source(text, called(name)), dialect)
        return
    found = find_diagrams(text, name)
    if not found:
        tell(f"seqdiag: there is no sequence diagram in {name}")
    if len(found) > 1 and order.output == STDIO:
        raise MisuseError(f"{name} holds {len(found)} diagrams; one standard output can take one")
    for number, embedded in enumerate(found, 1):
        yield number, read_source(embedded.source(name), order.dialect or embedded.dialect)


def _is_sound(reading: Reading) -> bool:
    """Whether a source has no errors; tells all that is wrong with it."""
    tell_all(reading.diagnostics)
    return reading.ok


def _rendered(reading: Reading, format: str, order: Order) -> str | bytes:
    """The rendered text or bytes; what a picture or a dialect cannot show is told."""
    if format in WRITERS:
        writing = write(reading, format)
        tell_all(writing.diagnostics)
        return writing.text
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        try:
            content = _picture(reading, format, order)
        except (ValueError, ImportError) as error:
            raise MisuseError(str(error)) from None
    for warning in found:
        tell(f"seqdiag: {reading.source.name}: warning: {warning.message}")
    return content


def _picture(reading: Reading, format: str, order: Order) -> str | bytes:
    theme = _theme(order.theme)
    if order.fonts:
        theme = _with_fonts(theme, order.fonts, reading)
    if format == "png":
        scale = 1.0
        if order.size is not None:
            scale = scale_to(render(reading, theme=theme), order.size)
        background = "page" if order.opaque else None
        return render(reading, "png", theme=theme, scale=scale, background=background)
    content: str | bytes = render(reading, format, theme=theme)  # type: ignore[call-overload]
    if format == "svg" and order.size is not None and isinstance(content, str):
        return resize_svg(content, order.size)
    return content


def _theme(name: str | None) -> str | Theme | None:
    """A theme by its name, or from a file."""
    if name is None or not name.endswith(".toml"):
        return name
    from ..theme.files import load_theme

    try:
        return load_theme(Path(name))
    except OSError as error:
        raise MisuseError(f"cannot read {name}: {error.strerror}") from None


def _with_fonts(theme: str | Theme | None, fonts: tuple[str, ...], reading: Reading) -> Theme:
    """A theme, else the one that the diagram asks for, with more font files."""
    from dataclasses import replace

    from ..theme.choice import find_theme, wished_theme

    found = find_theme(theme or wished_theme(reading.diagram.options.theme, "light"))
    return replace(found, font_files=(*fonts, *found.font_files))
