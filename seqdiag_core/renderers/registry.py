"""The formats by name. A renderer takes a request and gives text or bytes."""

from __future__ import annotations

from collections.abc import Callable

from .request import Request

Renderer = Callable[[Request], "str | bytes"]


def _svg(request: Request) -> str:
    from .svg import render_svg

    return render_svg(request)


def _png(request: Request) -> bytes:
    from .png import render_png

    return render_png(request)


def _pdf(request: Request) -> bytes:
    from .pdf import render_pdf

    return render_pdf(request)


def _text(request: Request) -> str:
    from .text import render_text

    return render_text(request.diagram)


def _ascii(request: Request) -> str:
    from .text import render_text

    return render_text(request.diagram, ascii=True)


def _json(request: Request) -> str:
    from json import dumps

    from ..neutral import to_dict

    return dumps(to_dict(request.diagram), ensure_ascii=False, indent=2) + "\n"


def _dialect(name: str) -> Renderer:
    def render(request: Request) -> str:
        from ..writers.registry import write_diagram

        return write_diagram(request.diagram, name).text

    return render


_RENDERERS: dict[str, Renderer] = {
    "svg": _svg,
    "png": _png,
    "pdf": _pdf,
    "text": _text,
    "ascii": _ascii,
    "json": _json,
    "native": _dialect("native"),
    "mermaid": _dialect("mermaid"),
    "plantuml": _dialect("plantuml"),
}

FORMATS = tuple(_RENDERERS)
"""Names of all formats."""


def find_renderer(format: str) -> Renderer:
    """The renderer of a format.

    Raises:
        ValueError: The format is unknown.
    """
    try:
        return _RENDERERS[format]
    except KeyError:
        raise ValueError(f"unknown format {format!r}; known are {', '.join(FORMATS)}") from None
