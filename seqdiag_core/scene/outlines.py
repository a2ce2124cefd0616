"""Outlines of areas as paths."""

from __future__ import annotations

from .shapes import Command, Ellipse, Rect

QUARTER = 0.5523
"""Where the control points of a quarter of a circle lie, as a part of its radius."""


def rect_outline(rect: Rect) -> tuple[Command, ...]:
    """The outline of a rectangle, from its upper left corner on."""
    left, top, right, bottom = rect.x, rect.y, rect.x + rect.width, rect.y + rect.height
    radius = min(rect.radius, rect.width / 2, rect.height / 2)
    if not radius:
        return (
            ("M", left, top),
            ("L", right, top),
            ("L", right, bottom),
            ("L", left, bottom),
            ("Z",),
        )
    return (
        ("M", left + radius, top),
        ("L", right - radius, top),
        ("Q", right, top, right, top + radius),
        ("L", right, bottom - radius),
        ("Q", right, bottom, right - radius, bottom),
        ("L", left + radius, bottom),
        ("Q", left, bottom, left, bottom - radius),
        ("L", left, top + radius),
        ("Q", left, top, left + radius, top),
        ("Z",),
    )


def ellipse_outline(ellipse: Ellipse) -> tuple[Command, ...]:
    """The outline of an ellipse, from its right end on."""
    x, y, rx, ry = ellipse[:4]
    kx, ky = rx * QUARTER, ry * QUARTER
    return (
        ("M", x + rx, y),
        ("C", x + rx, y + ky, x + kx, y + ry, x, y + ry),
        ("C", x - kx, y + ry, x - rx, y + ky, x - rx, y),
        ("C", x - rx, y - ky, x - kx, y - ry, x, y - ry),
        ("C", x + kx, y - ry, x + rx, y - ky, x + rx, y),
        ("Z",),
    )
