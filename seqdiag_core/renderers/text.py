"""Diagrams as plain text: in box-drawing characters, or in pure ASCII."""

from __future__ import annotations

from itertools import groupby, pairwise
from math import ceil, floor
from operator import itemgetter

from ..layout.placed import (
    BEFORE_ANCHOR,
    Align,
    Badge,
    Box,
    Layout,
    PlacedDelay,
    PlacedDivider,
    PlacedDuration,
    PlacedFragment,
    PlacedGroup,
    PlacedLine,
    PlacedMessage,
    PlacedParticipant,
    PlacedText,
)
from ..model import (
    Diagram,
    Found,
    Gate,
    LineStyle,
    Lost,
)
from .canvas import DOWN, UP, Canvas
from .leftward import is_leftward
from .signs import ASCII_SIGNS, UNICODE_SIGNS, Signs
from .text_width import place_in_columns

DEFAULT_COLUMNS = 80
"""Width that a text drawing keeps if its content permits."""

MAX_CELLS = 1 << 26
"""How many characters a drawing may have."""

_LEFT_TO_RIGHT = "\u200e"


def render_text(
    diagram: Diagram, *, ascii: bool = False, columns: int | None = DEFAULT_COLUMNS
) -> str:
    """Draw a diagram in characters.

    Args:
        diagram: What to draw.
        ascii: Whether only ASCII lines and arrows may be used; labels stay as they are.
        columns: Width to keep, by breaking labels earlier and by setting things closer, if that
            is possible; None sets no limit.

    Returns:
        The drawing, ending with a line feed.

    Raises:
        ValueError: The drawing would be too large.
    """
    layout = place_in_columns(diagram, columns)
    width, height = ceil(layout.width), ceil(layout.height)
    if width * height > MAX_CELLS:
        raise ValueError(f"the drawing would be {width} x {height} characters large; use SVG")
    canvas = Canvas(width, height, ascii=ascii)
    _Drawing(canvas, layout, ASCII_SIGNS if ascii else UNICODE_SIGNS).draw()
    return str(canvas)


def _start(line: PlacedLine, align: Align) -> int:
    """The column in which a line of text begins."""
    return floor(line.x - BEFORE_ANCHOR[align] * line.width + 0.5)


class _Drawing:
    """A layout in cells on its way to a canvas; what is drawn later lies on top."""

    def __init__(self, canvas: Canvas, layout: Layout, signs: Signs) -> None:
        self._canvas = canvas
        self._layout = layout
        self._signs = signs

    def draw(self) -> None:
        """Draw everything."""
        layout = self._layout
        if layout.frame is not None:
            self._frame(layout.frame.box)
            self._text(layout.frame.text)
        for group in layout.groups:
            self._group(group)
        for participant in layout.participants:
            self._lifeline(participant)
        self._bars()
        for duration in layout.durations:
            self._duration(duration)
        for divider in layout.dividers:
            self._divider(divider)
        for fragment in layout.fragments:
            self._fragment(fragment)
        for message in layout.messages:
            self._message(message)
        self._crosses()
        for delay in layout.delays:
            self._delay(delay)
        self._boxes()
        for participant in layout.participants:
            self._heads(participant)
        self._surroundings()

    def _text(self, text: PlacedText | None) -> None:
        if text is None:
            return
        for line in text.lines:
            shown = line.text
            if not shown.isascii() and any(map(is_leftward, shown)):
                # Else what shows the drawing would turn it round with the next such text.
                shown += _LEFT_TO_RIGHT
            self._canvas.text(_start(line, text.align), floor(line.baseline + 0.5), shown)

    def _badge(self, badge: Badge | None) -> None:
        if badge is not None:
            # The blank behind it cuts a lifeline, as blanks of the label do.
            number = badge.text.lines[0].text + " "
            self._canvas.text(floor(badge.box.x + 0.5), floor(badge.box.y + 0.5), number)

    def _surface(self, box: Box) -> None:
        """An opaque box: its right border is its last column, its lower one its last row."""
        left, right = floor(box.x), floor(box.right)
        top, bottom = floor(box.y), floor(box.bottom) - 1
        self._canvas.clear(left, top, right, bottom)
        self._canvas.box(left, top, right, bottom)

    def _frame(self, box: Box) -> None:
        """A frame that one can look through: its lower border is the row of its lower edge."""
        self._canvas.box(floor(box.x), floor(box.y), floor(box.right), floor(box.bottom))

    def _group(self, group: PlacedGroup) -> None:
        self._frame(group.box)
        self._text(group.text)

    def _lifeline(self, participant: PlacedParticipant) -> None:
        line = participant.lifeline
        x = round(line.x)
        self._canvas.vertical(x, round(line.top), round(line.bottom))

    def _crosses(self) -> None:
        """The ends of lives, also where bars or messages end there."""
        for participant in self._layout.participants:
            line = participant.lifeline
            if line.cross is not None:
                self._canvas.mark(round(line.x), round(line.cross), self._signs.cross)

    def _heads(self, participant: PlacedParticipant) -> None:
        for head in (participant.head, participant.foot):
            if head is not None:
                self._surface(head.box)
                self._text(head.stereotype)
                self._text(head.text)

    def _bars(self) -> None:
        boxes = [bar.box for bar in self._layout.activations]
        bars = sorted((round(box.middle), round(box.y), round(box.bottom)) for box in boxes)
        for x, stretch in groupby(bars, key=itemgetter(0)):
            # A bar on another one stands in the same column, and is not drawn again.
            reached = 0
            for _, top, bottom in stretch:
                self._canvas.vertical(x, max(top, reached), bottom + 1, heavy=True)
                reached = max(reached, bottom + 1)

    def _fragment(self, fragment: PlacedFragment) -> None:
        box = fragment.box
        self._frame(box)
        left, right = floor(box.x), floor(box.right)
        for operand in fragment.operands:
            if operand.line is not None:
                self._canvas.horizontal(round(operand.line), left, right, self._signs.dashed)
            self._text(operand.text)
        self._text(fragment.text)

    def _message(self, placed: PlacedMessage) -> None:
        points = [(round(x), floor(y + 0.5)) for x, y in placed.points]
        if len(points) == 2 and points[0][1] != points[1][1]:
            points = _stairs(*points)
        arrow = placed.message.arrow
        if arrow.line is not LineStyle.HIDDEN:
            sign = None if arrow.line in (LineStyle.SOLID, LineStyle.BOLD) else self._signs.dashed
            self._line(points, sign)
        self._tips(placed, points)
        self._text(placed.text)
        self._badge(placed.badge)

    def _line(self, points: list[tuple[int, int]], sign: str | None) -> None:
        """A line along the points; it leaves out the end cells where it goes up or down."""
        for (x, y), (x_to, y_to) in pairwise(points):
            if y == y_to:
                self._canvas.horizontal(y, min(x, x_to), max(x, x_to), sign)
            else:
                self._canvas.corner(x, min(y, y_to), DOWN)
                self._canvas.corner(x, max(y, y_to), UP)
                self._canvas.vertical(x, min(y, y_to) + 1, max(y, y_to))

    def _tips(self, placed: PlacedMessage, points: list[tuple[int, int]]) -> None:
        message, arrow = placed.message, placed.message.arrow
        ends = (
            (message.receiver, arrow.head, arrow.head_circle, points[-1], points[-2]),
            (message.sender, arrow.tail, arrow.tail_circle, points[0], points[1]),
        )
        for end, head, circle, (x, y), (before, _) in ends:
            rightwards = before < x
            back = -1 if rightwards else 1
            if isinstance(end, Found | Lost):
                self._canvas.mark(x, y, self._signs.dot)
                x += back
            elif not isinstance(end, Gate):
                x += back
            sign = self._signs.head(head, rightwards=rightwards)
            if circle:
                self._canvas.mark(x, y, self._signs.circle)
                x += back
            if sign is not None:
                self._canvas.mark(x, y, sign)

    def _divider(self, placed: PlacedDivider) -> None:
        y = round(placed.y)
        for x in range(max(ceil(placed.left), 0), floor(placed.right) + 1):
            self._canvas.mark(x, y, self._signs.double)
        if placed.text is not None:
            starts = [_start(line, placed.text.align) for line in placed.text.lines]
            widest = round(max(line.width for line in placed.text.lines))
            rows = [floor(line.baseline + 0.5) for line in placed.text.lines]
            self._canvas.clear(min(starts) - 1, rows[0], min(starts) + widest, rows[-1])
            self._text(placed.text)

    def _delay(self, placed: PlacedDelay) -> None:
        for participant in self._layout.participants:
            line = participant.lifeline
            for y in range(round(placed.top), round(placed.bottom)):
                if line.top <= y < line.bottom:
                    self._canvas.mark(round(line.x), y, self._signs.dotted)
        self._text(placed.text)

    def _duration(self, placed: PlacedDuration) -> None:
        x, top, bottom = round(placed.x), round(placed.top), round(placed.bottom)
        self._canvas.vertical(x, top, bottom)
        self._canvas.mark(x, top, self._signs.up_down[0])
        self._canvas.mark(x, bottom, self._signs.up_down[1])
        self._text(placed.text)

    def _boxes(self) -> None:
        for note in self._layout.notes:
            self._surface(note.box)
            self._text(note.text)
        for reference in self._layout.references:
            self._surface(reference.box)
            self._text(reference.tab_text)
            self._text(reference.text)
        for state in self._layout.states:
            self._surface(state.box)
            self._text(state.text)

    def _surroundings(self) -> None:
        layout = self._layout
        for text in (layout.header, layout.title, layout.caption, layout.footer):
            self._text(text)
        if layout.legend is not None:
            self._surface(layout.legend.box)
            self._text(layout.legend.text)
        if layout.foot_bar is not None and layout.participants:
            xs = [round(each.lifeline.x) for each in layout.participants]
            self._canvas.horizontal(floor(layout.foot_bar), min(xs) - 2, max(xs) + 2)


def _stairs(start: tuple[int, int], end: tuple[int, int]) -> list[tuple[int, int]]:
    """A message that takes time, as a step in its middle."""
    middle = (start[0] + end[0]) // 2
    return [start, (middle, start[1]), (middle, end[1]), end]
