"""A place in a text of YAML, with what indentation needs to know of its line."""

from __future__ import annotations

BLANKS = " \t"
SPACES = " \t\n"
"""White space, as YAML counts it."""

END = "\0"
"""What ``Cursor.char`` is behind the text."""


class YamlError(Exception):
    """The text is no YAML.

    Attributes:
        offset: Where it is not.
    """

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


class Cursor:
    """Walks through a text that ends with a line end.

    Attributes:
        text: The text, with END behind it.
        at: Where the cursor is.
        line: Lines before it.
        line_start: Where its line begins.
        indent: Spaces at the beginning of its line.
        tab: The first tab among the white space of its line, or -1.
    """

    __slots__ = ("at", "indent", "line", "line_start", "tab", "text")

    def __init__(self, text: str) -> None:
        self.text = text + END
        self.at = 0
        self.line = 0
        self.line_start = 0
        self.indent = 0
        self.tab = -1

    @property
    def char(self) -> str:
        """The character here."""
        return self.text[self.at]

    @property
    def following(self) -> str:
        """The character behind the one here."""
        return self.text[self.at + 1] if self.at + 1 < len(self.text) else END

    @property
    def column(self) -> int:
        """Characters before the cursor in its line."""
        return self.at - self.line_start

    def fail(self, message: str) -> YamlError:
        """An error at this place, to be raised."""
        return YamlError(message, self.at)

    def next_line(self) -> None:
        """Go over the line end here."""
        self.at += 1
        self.line += 1
        self.line_start = self.at
        self.tab = -1

    def skip_space(self, *, comments: bool = True) -> int:
        """Go to the next thing to read; tells how many line ends were passed."""
        lines = 0
        while True:
            while self.char in BLANKS:
                if self.char == "\t" and self.tab < 0:
                    self.tab = self.at
                self.at += 1
            if comments and self.char == "#":
                self.at = self.text.index("\n", self.at)
            if self.char != "\n":
                return lines
            self.next_line()
            lines += 1
            while self.char == " ":
                self.at += 1
            self.indent = self.column

    def at_separator(self) -> bool:
        """Whether a line begins here that separates documents."""
        mark = self.text[self.at : self.at + 3]
        behind = self.text[self.at + 3 : self.at + 4]
        return self.at == self.line_start and mark in ("---", "...") and behind in " \t\n\0"
