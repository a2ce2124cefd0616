"""Draws files: each is read, checked, rendered and written on its own."""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from ..api import read, render
from ..diagnostics import Diagnostic
from ..readers import Reading
from .arguments import Order
from .files import STDIO, FileError, called, read_text, write_output

if TYPE_CHECKING:
    from ..theme.theme import Theme

_FORMATS = {
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
"""Formats by the endings of the files that they are written to."""

_DIALECTS = {
    ".mmd": "mermaid",
    ".mermaid": "mermaid",
    ".puml": "plantuml",
    ".plantuml": "plantuml",
    ".diag": "seqdiag",
}
"""Dialects by the endings of sources; what is not here is told by the text."""


class RefusalError(Exception):
    """A file that is not drawn: its exit status, and what to tell."""

    def __init__(self, status: int, told: str) -> None:
        super().__init__(told)
        self.status = status


def draw_files(order: Order) -> int:
    """Draw every file; what goes wrong with one does not stop the others.

    Returns:
        The exit status: that of the worst file.
    """
    written: dict[str, str] = {}
    return max(_status(name, order, written) for name in order.files)


def _status(name: str, order: Order, written: dict[str, str]) -> int:
    """Draw a file, or tell why not."""
    try:
        _draw(name, order, written)
    except RefusalError as refusal:
        _tell(str(refusal))
        return refusal.status
    except FileError as error:
        _tell(f"seqdiag: {error}")
        return 2
    return 0


def _draw(name: str, order: Order, written: dict[str, str]) -> None:
    format = _format(order)
    target = _target(name, order.output, format)
    if not order.check:
        _claim(target, name, written)
    reading = read(read_text(name), order.dialect or _dialect(name), name=called(name))
    if not reading.ok:
        raise RefusalError(1, _report(reading.diagnostics))
    if reading.diagnostics:
        _tell(_report(reading.diagnostics))
    if order.check:
        return
    write_output(target, _rendered(reading, format, order.theme))


def _rendered(reading: Reading, format: str, theme: str) -> str | bytes:
    """The rendered text or bytes; what a picture cannot show is told."""
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        try:
            found_theme = _theme(theme)
            content: str | bytes = render(reading, format, theme=found_theme)  # type: ignore[call-overload]
        except (ValueError, ImportError) as error:
            raise RefusalError(2, f"seqdiag: {error}") from None
    for warning in found:
        _tell(f"seqdiag: {reading.source.name}: warning: {warning.message}")
    return content


def _theme(name: str) -> str | Theme:
    """A theme by its name, or from a file."""
    if not name.endswith(".toml"):
        return name
    from ..theme.files import load_theme

    try:
        return load_theme(Path(name))
    except OSError as error:
        raise RefusalError(2, f"seqdiag: cannot read {name}: {error.strerror}") from None


def _format(order: Order) -> str:
    """The format that is asked for by name, or by the ending of the output."""
    if order.format is not None:
        return order.format
    if order.output is None or order.output == STDIO or _is_folder(order.output):
        return "svg"
    ending = PurePath(order.output).suffix.lower()
    if ending not in _FORMATS:
        raise RefusalError(
            2,
            f"seqdiag: the ending of {order.output} names no format; "
            f"use one of {' '.join(_FORMATS)}, or -T",
        )
    return _FORMATS[ending]


def _target(name: str, output: str | None, format: str) -> str:
    """Where the drawing of a file goes."""
    if output is not None and not _is_folder(output):
        return output
    if name == STDIO:
        if output is None:
            return STDIO
        name = "stdin"
    ending = next(ending for ending, made in _FORMATS.items() if made == format)
    beside = PurePath(name).with_suffix(ending)
    return str(beside if output is None else PurePath(output) / beside.name)


def _is_folder(output: str) -> bool:
    return output.endswith(("/", os.sep)) or os.path.isdir(output)  # noqa: PTH112 - OUT is no path yet


def _claim(target: str, name: str, written: dict[str, str]) -> None:
    """Refuse to write over a source, or over what this run has written."""
    if target == STDIO:
        return
    if os.path.normpath(target) == os.path.normpath(name):
        raise RefusalError(2, f"seqdiag: {target} would be written over its source; use -o")
    other = written.setdefault(os.path.normpath(target), name)
    if other != name:
        raise RefusalError(
            2, f"seqdiag: {target} holds the drawing of {other}, not also that of {name}"
        )


def _dialect(name: str) -> str | None:
    return _DIALECTS.get(PurePath(name).suffix.lower())


def _report(diagnostics: tuple[Diagnostic, ...]) -> str:
    return "\n".join(map(str, diagnostics))


def _tell(text: str) -> None:
    print(text, file=sys.stderr)
