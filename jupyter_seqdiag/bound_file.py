"""A file that an editor is bound to: written with every change, but never over another's work."""

from __future__ import annotations

from pathlib import Path

from seqdiag_core.files import replace_file


class BoundFile:
    """A text file, and what stood in it when it was last read or written here.

    Args:
        path: The file; it may be missing until it is first written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._known = ""

    def read(self) -> str:
        """The text of the file; empty if there is none.

        Raises:
            OSError: It cannot be read.
            UnicodeDecodeError: It is not UTF-8.
        """
        self._known = self._on_disk()
        return self._known

    @property
    def changed_outside(self) -> bool:
        """Whether somebody else has changed the file since.

        Raises:
            OSError: It cannot be read.
        """
        return self._on_disk() != self._known

    def write(self, text: str, *, force: bool = False) -> bool:
        """Write a text, unless somebody else has changed the file; with ``force`` even then.

        Returns:
            Whether it was written.

        Raises:
            OSError: It cannot be written.
        """
        if not force and self.changed_outside:
            return False
        if text != self._known or force:
            replace_file(self.path, text.encode())
            self._known = text
        return True

    def _on_disk(self) -> str:
        try:
            return self.path.read_bytes().decode("utf-8-sig")
        except FileNotFoundError:
            return ""
