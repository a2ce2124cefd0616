"""Writing a diagram to a file whose ending says the format."""

from __future__ import annotations

from pathlib import Path

from seqdiag_core import Reading, render
from seqdiag_core.files import FORMAT_OF_ENDING, replace_file


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
    replace_file(path, content.encode() if isinstance(content, str) else content)
