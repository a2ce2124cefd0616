"""SVG: a scene drawn with svgwrite."""

from __future__ import annotations

from ...layout.engine import place_diagram
from ...scene.build import build_scene
from ...theme.choice import find_theme
from ..request import Request
from .drawing import draw_svg

__all__ = ["draw_svg", "render_svg"]


def render_svg(request: Request) -> str:
    """Render a diagram as SVG.

    Raises:
        ValueError: The theme or the background is unknown.
    """
    theme = find_theme(request.theme)
    layout = place_diagram(request.diagram, theme.measurer, theme.spacing)
    return draw_svg(build_scene(layout, theme), theme, request).tostring()
