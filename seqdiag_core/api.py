"""The three verbs: read a text, write a diagram in a dialect, render either in a format.

Readers, writers and renderers are imported when they are first used, so that importing the core
costs little and loads nothing that a task does not need.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal, overload

from .diagnostics import SeqdiagError
from .limits import DEFAULT_LIMITS, Limits
from .memory import without_collecting
from .model import Diagram
from .readers import Reading
from .writers import Writing

if TYPE_CHECKING:
    from .theme.theme import Theme

TextFormat = Literal["svg", "text", "ascii", "json", "mermaid", "plantuml", "native"]
BinaryFormat = Literal["png", "pdf"]

DIALECTS = ("native", "mermaid", "plantuml", "seqdiag")
"""Names of the dialects, as ``read`` takes them."""


def read(
    text: str,
    dialect: str | None = None,
    *,
    name: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Reading:
    """Read a text; never raises for any string.

    Args:
        text: The source.
        dialect: ``"native"``, ``"mermaid"``, ``"plantuml"`` or ``"seqdiag"``; None detects it.
        name: What diagnostics call the source, usually a file name.
        limits: How large the source may be.

    Returns:
        The best diagram that could be read, with everything there is to tell about the text.

    Raises:
        ValueError: The dialect's name is none of the four.
    """
    from .readers.registry import read_source
    from .source import Source

    return read_source(Source(text, name), dialect, limits)


def write(diagram: Diagram | Reading, dialect: str) -> Writing:
    """Write a diagram as text in a dialect.

    Args:
        diagram: What to write; of a reading also the source is known that losses point into.
        dialect: ``"native"``, ``"mermaid"``, ``"plantuml"`` or ``"seqdiag"``.

    Returns:
        The text, with a diagnostic for each thing that the dialect cannot say.

    Raises:
        ValueError: There is no writer of that name.
    """
    from .writers.registry import write_diagram

    if isinstance(diagram, Diagram):
        return write_diagram(diagram, dialect)
    writing = write_diagram(diagram.diagram, dialect)
    losses = (loss._replace(source=diagram.source) for loss in writing.diagnostics)
    return Writing(writing.text, tuple(losses))


@overload
def render(
    source: str | Reading | Diagram,
    format: TextFormat = ...,
    *,
    dialect: str | None = ...,
    theme: str | Mapping[str, object] | Theme | None = ...,
    strict: bool = ...,
    name: str | None = ...,
    id_prefix: str = ...,
    embed_source: bool = ...,
    scale: float = ...,
    background: str | None = ...,
    embed_fonts: bool = ...,
) -> str: ...


@overload
def render(
    source: str | Reading | Diagram,
    format: BinaryFormat,
    *,
    dialect: str | None = ...,
    theme: str | Mapping[str, object] | Theme | None = ...,
    strict: bool = ...,
    name: str | None = ...,
    id_prefix: str = ...,
    embed_source: bool = ...,
    scale: float = ...,
    background: str | None = ...,
    embed_fonts: bool = ...,
) -> bytes: ...


@without_collecting()
def render(
    source: str | Reading | Diagram,
    format: str = "svg",
    *,
    dialect: str | None = None,
    theme: str | Mapping[str, object] | Theme | None = None,
    strict: bool = True,
    name: str | None = None,
    id_prefix: str = "",
    embed_source: bool = True,
    scale: float = 1.0,
    background: str | None = None,
    embed_fonts: bool = True,
) -> str | bytes:
    """Render a source in a format.

    Args:
        source: A text, what ``read`` gave, or a diagram.
        format: ``svg``, ``text``, ``ascii``, ``json``, ``mermaid``, ``plantuml`` or ``native``
            give text; ``png`` and ``pdf`` give bytes.
        dialect: The dialect of a text; None detects it.
        theme: Name of a theme, a dictionary that describes one (see ``theme.custom``), or one;
            None takes the one that the source asks for, else ``light``.
        strict: Whether a source with errors is refused; else what could be read is rendered.
        name: What diagnostics call the source.
        id_prefix: Beginning of every id in an SVG, for several drawings on one page.
        embed_source: Whether SVG and PNG carry their source.
        scale: Size of a PNG, as a factor.
        background: Colour painted behind the drawing, ``page`` for the theme's; None leaves it
            transparent, but for a PDF in a dark theme, which nobody could read on white.
        embed_fonts: Whether a PDF brings its fonts along; else it is a sixth as large, and who
            reads it needs Helvetica or a font like it, which every reader has.

    Returns:
        The rendered text or bytes; equal sources give equal bytes.

    Raises:
        SeqdiagError: The source has errors and ``strict`` is set.
        ValueError: The format, the theme or the dialect is unknown, the colour or the scale none,
            or the picture too large for PNG or text.
        ImportError: PNG or PDF needs a library that is not installed; the message tells which.
    """
    from .renderers.registry import find_renderer
    from .renderers.request import Request

    renderer: Callable[[Request], str | bytes] = find_renderer(format)
    if isinstance(source, Diagram):
        reading = None
        diagram = source
    else:
        reading = source if isinstance(source, Reading) else read(source, dialect, name=name)
        diagram = reading.diagram
        if strict and not reading.ok:
            raise SeqdiagError(reading.diagnostics)
    if theme is None:
        theme = _theme_of(diagram)
    origin = reading.source if reading is not None else None
    text = origin.text if origin is not None and embed_source else None
    request = Request(diagram, theme, id_prefix, text, scale, background, origin, embed_fonts)
    return renderer(request)


def _theme_of(diagram: Diagram) -> str:
    """The theme that a diagram asks for, else the light one."""
    if diagram.options.theme is None:
        return "light"
    from .theme.choice import wished_theme

    return wished_theme(diagram.options.theme, "light")
