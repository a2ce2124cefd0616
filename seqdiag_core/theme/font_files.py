"""Font files as the programs of blockdiag named them: lists of paths, and font maps.

Theirs set all text; ours give the characters that the library's own fonts lack.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from configparser import ConfigParser, Error
from pathlib import Path

from ..patterns import pattern

_FACE = pattern(r"(?s)(.*):[0-9]+")
"""A face of a collection, ``msgothic.ttc:1``: all faces of a file have the same characters."""

_DEFAULT = "sansserif-normal"
_SECTION = "fontmap"


def first_font(paths: Iterable[str]) -> str | None:
    """The first of some font files that is there, without the number of its face."""
    return next(_existing(paths), None)


def mapped_fonts(path: Path) -> tuple[str, ...]:
    """The font files that a font map names and that are there, the one for most texts first.

    Raises:
        ValueError: It is no font map.
        OSError: It cannot be read.
    """
    section = read_settings(path, _SECTION)
    default = section.pop(_DEFAULT, "")
    return tuple(dict.fromkeys(_existing([default, *section.values()])))


def read_settings(path: Path, section: str) -> dict[str, str]:
    """A section of a file such as ``.blockdiagrc``; nothing if it has no such section.

    Raises:
        ValueError: It cannot be understood.
        OSError: It cannot be read.
    """
    parser = ConfigParser(interpolation=None, strict=False)
    try:
        parser.read_string(path.read_text(encoding="utf-8-sig"), str(path))
    except Error as error:
        raise ValueError(str(error).partition("\n")[0]) from None
    return dict(parser[section]) if parser.has_section(section) else {}


def _existing(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        face = _FACE.fullmatch(path)
        for file in (path, *([face[1]] if face else [])):
            if file and Path(file).is_file():
                yield file
                break
