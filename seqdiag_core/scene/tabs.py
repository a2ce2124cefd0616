"""Tabs in the upper left corners of frames."""

from __future__ import annotations

from ..layout.placed import Box
from ..theme.looks import Look
from .shapes import Path

_CUT = (7.0, 8.0)


def draw_tab(box: Box, look: Look, radius: float) -> Path:
    """Draw a tab: its lower right corner is cut, its upper left one is round as its frame's."""
    x, y, _, _ = box
    right, bottom = box.right, box.bottom
    return Path(
        (
            ("M", x, bottom),
            ("L", x, y + radius),
            ("Q", x, y, x + radius, y),
            ("L", right, y),
            ("L", right, bottom - _CUT[1]),
            ("L", right - _CUT[0], bottom),
            ("Z",),
        ),
        look,
    )
