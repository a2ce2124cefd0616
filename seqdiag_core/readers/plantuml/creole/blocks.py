"""Lines that are more than a text: headings, lists, rules, tables, code, trees."""

from __future__ import annotations

import re

from ....diagnostics import Code
from ....label import MarkKind
from ....patterns import pattern
from .inline import read_line
from .lines import Line, shown
from .sheet import Look, Sheet
from .tables import is_row, read_table

_RULE = pattern(r"--[^-]*--|==[^=]*==|={4,}|\.\.[^.]*\.\.")
_RULE_IN_BLOCK = pattern(r"(?P<sign>--|==|\.\.|__)(?:.*(?P=sign))?|---|===|\.\.\.|___")
_BULLET = pattern(r"(?P<stars>\*+)(?:(?=[^*])(?:[^*]|\*\*[^*]+\*\*)+|\s.+)")
_NUMBERED = pattern(r"(?P<signs>#+).+")
_HEADING = pattern(r"(?P<signs>=+).+")
_EMBEDDED = pattern(r"\s*\{\{\w*\s*")
_EMBEDDED_END = pattern(r"\s*\}\}\s*")
_BRANCH = pattern(r"(?P<indent>\s*)\|_")

_HEADINGS: tuple[Look, ...] = (
    {MarkKind.BOLD: None, MarkKind.BIG: None},
    {MarkKind.BOLD: None, MarkKind.BIG: None},
    {MarkKind.BOLD: None},
    {MarkKind.ITALIC: None},
)
_CODE: Look = {MarkKind.CODE: None}
_INDENT = "   "
_BULLETS = ("•", "◦", "▪")
_RULES = {"-": "—", "=": "=", ".": ".", "_": "—"}
_RULE_LENGTH = 8


def read_lines(lines: list[Line], sheet: Sheet, *, block: bool = False) -> None:
    """Read lines one below the other.

    Args:
        lines: The lines.
        sheet: Takes what is to be seen.
        block: Whether they are lines of the source; then more of them are rules.
    """
    _Blocks(lines, sheet, _RULE_IN_BLOCK if block else _RULE).read()


class _Blocks:
    """Goes through the lines; the numbers of lists count through all of them."""

    def __init__(self, lines: list[Line], sheet: Sheet, rule: re.Pattern[str]) -> None:
        self.lines = lines
        self.sheet = sheet
        self.rule = rule
        self.at = 0
        self.counts: list[int] = []

    def read(self) -> None:
        while self.at < len(self.lines):
            if self.at:
                self.sheet.break_line()
            line = self.lines[self.at]
            self.at += 1
            self.read_one(line)

    def read_one(self, line: Line) -> None:
        text = line.text
        if text == "<code>":
            self.read_code()
        elif _EMBEDDED.fullmatch(text):
            self.read_embedded(line)
        elif is_row(text):
            self.read_rows(line)
        elif text.startswith("|_"):
            self.read_branch(line)
        elif self.rule.fullmatch(text):
            self.read_rule(line)
        elif found := _BULLET.fullmatch(text):
            self.read_item(line, len(found["stars"]))
        elif found := _NUMBERED.fullmatch(text):
            self.read_numbered(line, len(found["signs"]))
        elif found := _HEADING.fullmatch(text):
            level = len(found["signs"])
            look = _HEADINGS[min(level, len(_HEADINGS)) - 1]
            read_line(_trimmed(line, level), self.sheet, look)
        else:
            read_line(line, self.sheet)

    def read_code(self) -> None:
        """``<code>`` to ``</code>``: as it is written."""
        first = True
        while self.at < len(self.lines):
            text = self.lines[self.at].text
            self.at += 1
            if text == "</code>":
                return
            if not first:
                self.sheet.break_line(_CODE)
            first = False
            self.sheet.add(shown(text), _CODE)

    def read_embedded(self, line: Line) -> None:
        """``{{`` to ``}}``: a diagram in the text, of which we show the source."""
        message = "a diagram inside of a text is shown as it is written"
        span = line.source(0), line.source(len(line.text))
        self.sheet.warn_once(Code.UNSUPPORTED, message, *span)
        self.sheet.add(shown(line.text), _CODE)
        while self.at < len(self.lines):
            text = self.lines[self.at].text
            self.at += 1
            self.sheet.break_line(_CODE)
            self.sheet.add(shown(text), _CODE)
            if _EMBEDDED_END.fullmatch(text):
                return

    def read_rows(self, line: Line) -> None:
        rows = [line]
        while self.at < len(self.lines) and is_row(self.lines[self.at].text):
            rows.append(self.lines[self.at])
            self.at += 1
        read_table(rows, self.sheet)

    def read_branch(self, line: Line) -> None:
        """``|_`` and those that follow, each as deep as it is indented."""
        while True:
            found = _BRANCH.match(line.text)
            indent = found["indent"].replace("\t", "  ") if found else ""
            self.sheet.add(f"{_INDENT * (len(indent) // 2)}└ ")
            read_line(_trimmed(line, found.end() if found else 0), self.sheet)
            if self.at == len(self.lines) or not _BRANCH.match(self.lines[self.at].text):
                return
            line = self.lines[self.at]
            self.at += 1
            self.sheet.break_line()

    def read_rule(self, line: Line) -> None:
        sign = _RULES[line.text[0]] * _RULE_LENGTH
        title = line.part(2, max(2, len(line.text) - 2))
        if not title.text.strip(" \t="):
            self.sheet.add(sign + sign)
            return
        self.sheet.add(sign + " ")
        read_line(_trimmed(title, 0), self.sheet)
        self.sheet.add(" " + sign)

    def read_item(self, line: Line, level: int) -> None:
        bullet = _BULLETS[min(level, len(_BULLETS)) - 1]
        self.sheet.add(f"{_INDENT * min(level - 1, 20)}{bullet} ")
        read_line(_trimmed(line, level), self.sheet)

    def read_numbered(self, line: Line, level: int) -> None:
        level = min(level, 20)
        self.counts = [*self.counts, *([0] * level)][:level]
        self.counts[-1] += 1
        self.sheet.add(f"{_INDENT * (level - 1)}{self.counts[-1]}. ")
        read_line(_trimmed(line, level), self.sheet)


def _trimmed(line: Line, start: int) -> Line:
    """A line from a place on, without blanks at both ends."""
    rest = line.text[start:]
    start += len(rest) - len(rest.lstrip())
    return line.part(start, start + len(rest.strip()))
