"""Themes in files."""

from __future__ import annotations

import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from ..patterns import pattern
from .custom import ThemeError, read_theme
from .theme import Theme

_NO_NAME = pattern(r"[^a-z0-9]+")


def load_theme(path: Path) -> Theme:
    """Read a theme from a TOML file; it is called as the file is.

    Paths of fonts in it start from its own folder.

    Raises:
        OSError: The file cannot be read.
        ThemeError: It is no TOML, or says what has no meaning in a theme.
        ImportError: Python 3.10 has no reader of TOML; install ``tomli``.
    """
    toml = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    try:
        data = toml.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:  # bytes that are no UTF-8, or text that is no TOML
        raise ThemeError([f"{path.name}: {error}"]) from None
    try:
        theme = read_theme(data, _NO_NAME.sub("-", path.stem.lower()).strip("-") or "custom")
    except ThemeError as error:
        raise ThemeError(f"{path.name}: {problem}" for problem in error.problems) from None
    files = tuple(str(path.parent / file) for file in theme.font_files)
    return replace(theme, font_files=files)
