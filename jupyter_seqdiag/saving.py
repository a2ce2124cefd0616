"""Writing a diagram to a file whose ending says the format; whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from seqdiag_core import Reading, render

FORMAT_OF_ENDING = {
    ".svg": "svg",
    ".png": "png",
    ".pdf": "pdf",
    ".txt": "text",
    ".json": "json",
    ".seq": "native",
    ".mmd": "mermaid",
    ".puml": "plantuml",
}
"""The format that each ending of a file name stands for."""


def save_rendered(reading: Reading, path: Path, theme: str) -> None:
    """Render a reading in the format of a file's ending and write the file.

    Raises:
        SeqdiagError: The text has errors; nothing is written.
        ValueError: The ending stands for no format.
        OSError: The file cannot be written.
    """
    format = FORMAT_OF_ENDING.get(path.suffix.lower())
    if format is None:
        known = ", ".join(FORMAT_OF_ENDING)
        raise ValueError(f"{path.name!r} does not end as a known format does: {known}")
    content: str | bytes = render(reading, format, theme=theme)  # type: ignore[call-overload]
    write_file(path, content.encode() if isinstance(content, str) else content)


def write_file(path: Path, content: bytes) -> None:
    """Replace a file's content in one step, so that nobody ever sees half of it.

    Raises:
        OSError: The file cannot be written; what was there before still is.
    """
    path = path.resolve()
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
