"""Formats and dialects by the endings of files, and where the picture of a source goes."""

from __future__ import annotations

import os
from pathlib import PurePath

from ..files import FORMAT_OF_ENDING, ending_of
from .files import STDIO
from .legacy import default_format, is_legacy
from .telling import MisuseError

_DIALECTS = {
    ".mmd": "mermaid",
    ".mermaid": "mermaid",
    ".puml": "plantuml",
    ".plantuml": "plantuml",
}
"""Dialects by the endings of sources; what is not here is told by the text."""


def dialect_of(name: str) -> str | None:
    """The dialect that a file's ending tells, or None."""
    return _DIALECTS.get(PurePath(name).suffix.lower())


def format_of(output: str | None, source: str) -> str:
    """The format that the ending of the output tells, else the usual one for a source.

    Raises:
        MisuseError: The ending tells none, and the source is not the old command's, which took any.
    """
    if output is None or output == STDIO or is_folder(output):
        return default_format(source)
    ending = PurePath(output).suffix.lower()
    if ending not in FORMAT_OF_ENDING:
        if is_legacy(source):
            return default_format(source)
        known = " ".join(FORMAT_OF_ENDING)
        raise MisuseError(f"the ending of {output} names no format; use one of {known}, or -T")
    return FORMAT_OF_ENDING[ending]


def is_folder(output: str) -> bool:
    """Whether several files can be written to the output."""
    return output.endswith(("/", os.sep)) or os.path.isdir(output)  # noqa: PTH112 - OUT is no path yet


class Targets:
    """Where pictures go, and what has gone there already.

    Args:
        output: What was asked for: a file, a folder, ``-``, or None for beside the source.

    Attributes:
        is_folder: Whether it was a folder.
    """

    def __init__(self, output: str | None) -> None:
        self._output = output
        self.is_folder = output is not None and is_folder(output)
        self._written: dict[str, str] = {}

    def claim(self, name: str, format: str, number: int | None = None) -> str:
        """The file for the picture of a source.

        Args:
            name: The source.
            format: The format of the picture.
            number: The picture's number in a document that holds several.

        Raises:
            MisuseError: It is the source itself, or holds another picture.
        """
        target = self._target(name, format, number)
        if target == STDIO:
            return target
        path = os.path.normpath(target)
        if path == os.path.normpath(name):
            raise MisuseError(f"{target} would be written over its source; use -o")
        other = self._written.setdefault(path, name)
        if other != name:
            raise MisuseError(f"{target} holds the drawing of {other}, not also that of {name}")
        return target

    def _target(self, name: str, format: str, number: int | None) -> str:
        output = self._output
        if output is not None and not self.is_folder:
            return output if output == STDIO else str(_numbered(PurePath(output), number))
        if name == STDIO:
            if output is None:
                return STDIO
            name = "stdin"
        beside = _numbered(PurePath(name).with_suffix(ending_of(format)), number)
        return str(beside if output is None else PurePath(output) / beside.name)


def _numbered(path: PurePath, number: int | None) -> PurePath:
    return path if number is None else path.with_stem(f"{path.stem}-{number}")
