"""Files as the command reads and writes them: text in UTF-8, written whole or not at all."""

from __future__ import annotations

import sys
from pathlib import Path

from ..files import replace_file

STDIO = "-"
"""How standard input and standard output are named."""


class FileError(Exception):
    """A file that cannot be read or written; the text says which and why."""


def read_text(name: str, *, keep_mark: bool = False) -> str:
    """Text of a file, or of standard input for ``-``.

    Args:
        name: The file.
        keep_mark: Whether a byte order mark is a part of the text, not dropped.

    Raises:
        FileError: It cannot be read, or is not UTF-8.
    """
    try:
        data = sys.stdin.buffer.read() if name == STDIO else Path(name).read_bytes()
    except (OSError, ValueError) as error:
        raise FileError(f"cannot read {called(name)}: {_reason(error)}") from None
    try:
        return data.decode("utf-8" if keep_mark else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileError(
            f"cannot read {called(name)}: line {line} is not UTF-8 "
            f"(byte 0x{data[error.start]:02x}); save the file as UTF-8"
        ) from None


def called(name: str) -> str:
    """What messages call a source."""
    return "<stdin>" if name == STDIO else name


def write_output(name: str, content: str | bytes, *, makes_folder: bool = False) -> None:
    """Write a file whole or not at all, or to standard output for ``-``.

    Args:
        name: The file.
        content: What it is to hold.
        makes_folder: Whether the folder that it goes into is made if there is none.

    Raises:
        FileError: It cannot be written.
        BrokenPipeError: Nobody reads standard output any more.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        if name == STDIO:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
            return
        path = Path(name)
        if makes_folder:
            path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, data)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        raise FileError(f"cannot write {name}: {_reason(error)}") from None


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error)
