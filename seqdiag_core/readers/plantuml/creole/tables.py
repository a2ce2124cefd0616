r"""Tables: ``|= head | cell |``, ``\n`` breaking the line of a cell; drawn as columns of code."""

from __future__ import annotations

from itertools import zip_longest
from typing import NamedTuple
from unicodedata import combining, east_asian_width

from ....colors import parse_color
from ....label import Label, MarkKind
from ....patterns import pattern
from ....source import NO_SPAN
from .inline import read_line
from .lines import Line
from .sheet import Look, Sheet

_ROW = pattern(r"(?:<#\w+(?:,#?\w+)?>)?\|.*\|")
_CELL = pattern(r"\|(?P<cell>(?:[^|\\]|\\.|\\(?=\Z))+)")
_COLORS = pattern(r"\s*<(#\w+)(?:,#?\w+)?>")
_BREAK = pattern(r"\\n")
_BAR = pattern(r"\\\|")
_CODE: Look = {MarkKind.CODE: None}


class _Cell(NamedTuple):
    """The lines of a cell, and its look."""

    lines: tuple[Label, ...]
    look: Look


_NO_CELL = _Cell((), _CODE)


def is_row(text: str) -> bool:
    """Whether a line is the row of a table."""
    return text.endswith("|") and _ROW.fullmatch(text) is not None


def read_table(lines: list[Line], sheet: Sheet) -> None:
    """Read rows below each other, and pad their cells to columns."""
    rows = [_read_row(line, sheet) for line in lines]
    widths = [
        max(_width(line.text) for cell in column for line in (cell.lines or (Label(""),)))
        for column in zip_longest(*rows, fillvalue=_NO_CELL)
    ]
    first = True
    for row in rows:
        for index in range(max((len(cell.lines) for cell in row), default=0)):
            if not first:
                sheet.break_line(_CODE)
            first = False
            _write_line(row, index, widths, sheet)


def _write_line(row: list[_Cell], index: int, widths: list[int], sheet: Sheet) -> None:
    for column, width in enumerate(widths):
        cell = row[column] if column < len(row) else _NO_CELL
        label = cell.lines[index] if index < len(cell.lines) else Label("")
        sheet.add("|", _CODE)
        sheet.add(" ", cell.look)
        sheet.add_label(label, cell.look)
        sheet.add(" " * (width - _width(label.text) + 1), cell.look)
    sheet.add("|", _CODE)


def _read_row(line: Line, sheet: Sheet) -> list[_Cell]:
    look, start = _read_color(line, 0, _CODE)
    return [
        _read_cell(line, *found.span("cell"), look, sheet)
        for found in _CELL.finditer(line.text, start, len(line.text) - 1)
    ]


def _read_cell(line: Line, start: int, end: int, look: Look, sheet: Sheet) -> _Cell:
    if line.text.startswith("=", start):
        look = {**look, MarkKind.BOLD: None}
        start += 1
    look, start = _read_color(line, start, look)
    cuts = [(start, start), *(cut.span() for cut in _BREAK.finditer(line.text, start, end))]
    ends = [*(cut[0] for cut in cuts[1:]), end]
    lines = []
    for (_, at), until in zip(cuts, ends, strict=True):
        inner = Sheet(sheet.problems, sheet.end)
        text = line.text[at:until]
        at += len(text) - len(text.lstrip())
        part = line.part(at, at + len(text.strip()))
        read_line(part.replaced(_BAR, lambda _: "|"), inner)
        lines.append(inner.label(NO_SPAN))
    return _Cell(tuple(lines), look)


def _read_color(line: Line, start: int, look: Look) -> tuple[Look, int]:
    found = _COLORS.match(line.text, start)
    if found is None:
        return look, start
    color = parse_color(found[1])
    return ({**look, MarkKind.BACKGROUND: color} if color else look), found.end()


def _width(text: str) -> int:
    """How many characters of code a text is as wide as."""
    return sum(
        0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1
        for character in text
    )
