"""Files that diagrams are written to: what their endings say, and writing them whole."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

FORMAT_OF_ENDING: Mapping[str, str] = MappingProxyType(
    {
        ".svg": "svg",
        ".png": "png",
        ".pdf": "pdf",
        ".txt": "text",
        ".json": "json",
        ".mmd": "mermaid",
        ".mermaid": "mermaid",
        ".puml": "plantuml",
        ".plantuml": "plantuml",
        ".seq": "native",
    }
)
"""Formats by the endings of file names; of several endings of a format the first is the usual."""


def ending_of(format: str) -> str:
    """The usual ending of files in a format."""
    # Drawings in ASCII are texts too, but the ending of texts asks for more beautiful ones.
    wanted = "text" if format == "ascii" else format
    return next(ending for ending, made in FORMAT_OF_ENDING.items() if made == wanted)


def replace_file(path: Path, data: bytes) -> None:
    """Put a new file in the place of an old one in one step; a device or a pipe is written to.

    Args:
        path: The file; what a link points to is replaced, not the link.
        data: What the file is to hold.

    Raises:
        OSError: It cannot be written; what was there before still is.
    """
    from tempfile import mkstemp

    path = path.resolve()
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        mode = stat.S_IFREG | (0o666 & ~_umask())
    if not stat.S_ISREG(mode):
        path.write_bytes(data)
        return
    handle, name = mkstemp(prefix=".seqdiag-", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        fresh.chmod(stat.S_IMODE(mode))
        fresh.replace(path)
    except BaseException:
        fresh.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
