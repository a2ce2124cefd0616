"""Texts broken into lines, and put into their places."""

from __future__ import annotations

from typing import NamedTuple

from ..label import Label, Run
from ..measure.metrics import Font, Measurer, Role, Spacing
from ..measure.wrapping import Line, wrap_label
from .placed import BEFORE_ANCHOR, Align, Box, PlacedLine, PlacedText


class Block(NamedTuple):
    """A text in lines, without a place."""

    role: Role
    font: Font
    lines: tuple[Line, ...]
    width: float

    @property
    def height(self) -> float:
        """Height of all its lines."""
        return len(self.lines) * self.font.line

    def __bool__(self) -> bool:
        """Whether there is anything to be seen."""
        return bool(self.lines)


def break_label(label: Label, role: Role, measurer: Measurer, limit: float) -> Block:
    """Break a label into lines of at most ``limit``, as far as its words allow."""
    lines = wrap_label(label, role, measurer, limit)
    width = max([line.width for line in lines], default=0.0)
    return Block(role, measurer.font(role), lines, width)


def plain_block(text: str, role: Role, measurer: Measurer) -> Block:
    """One line of text without marks."""
    width = measurer.width(text, role)
    lines = (Line((Run(text),), width, measurer.is_exact(text)),) if text else ()
    return Block(role, measurer.font(role), lines, width)


def place_lines(
    block: Block, align: Align, x: float, baseline: float, spacing: Spacing
) -> PlacedText:
    """Place a block with its first line on a baseline."""
    font = block.font
    pitch = font.line
    lines = tuple(
        [
            PlacedLine(line.runs, x, baseline + index * pitch, line.width, line.exact)
            for index, line in enumerate(block.lines)
        ]
    )
    top = baseline - spacing.ascent * font.size
    height = (len(lines) - 1) * pitch + (spacing.ascent + spacing.descent) * font.size
    box = Box(x - BEFORE_ANCHOR[align] * block.width, top, block.width, height)
    return PlacedText(block.role, lines, align, box)


def place_block(block: Block, align: Align, x: float, top: float, spacing: Spacing) -> PlacedText:
    """Place a block below the height ``top``, each line in the middle of its line height."""
    font = block.font
    return place_lines(
        block, align, x, top + font.line / 2 + spacing.centering * font.size, spacing
    )
