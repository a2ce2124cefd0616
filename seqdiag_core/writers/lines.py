"""Lines of a text that is being written, blocks indented."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class Lines:
    """What is written so far.

    Args:
        indent: What a block is indented by.

    Attributes:
        lines: The lines.
    """

    def __init__(self, indent: str) -> None:
        self.lines: list[str] = []
        self._step = indent
        self._indent = ""

    def add(self, line: str) -> None:
        """Write a line."""
        self.lines.append((self._indent + line).rstrip())

    @contextmanager
    def indented(self) -> Iterator[None]:
        """Write the lines of a block."""
        outer = self._indent
        self._indent += self._step
        yield
        self._indent = outer
