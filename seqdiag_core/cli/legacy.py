"""What the command of blockdiag's seqdiag took besides, so that old calls go on working."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import NamedTuple, TypeVar

from .telling import MisuseError, tell

_Read = TypeVar("_Read")

_SIZE = re.compile(r"([1-9][0-9]{0,4})x([1-9][0-9]{0,4})", re.IGNORECASE)
_ROOT = re.compile(r'(<svg\b[^>]*?\bwidth=")([0-9.]+)("[^>]*?\bheight=")([0-9.]+)(")')

_ENDING = ".diag"
"""The ending of sources that were always written for the old command."""


class Size(NamedTuple):
    """Width and height that a picture is to have, in pixels."""

    width: int
    height: int


def add_legacy_arguments(parser: argparse.ArgumentParser) -> None:
    """Let a parser take the old arguments."""
    add = parser.add_argument_group("as blockdiag's seqdiag took them").add_argument
    add("--size", type=_size, metavar="WxH", help="size of an SVG or PNG in pixels")
    add(
        "--no-transparency",
        dest="opaque",
        action="store_true",
        help="a PNG on the ground of its theme",
    )
    add(
        *("-f", "--font"),
        action="append",
        metavar="FONT",
        help="a font file for what the built-in fonts lack, in PNG and PDF; the first one there is",
    )
    add("--fontmap", metavar="FILE", help="a file with a section [fontmap] that names such fonts")
    add(
        *("-c", "--config"),
        metavar="FILE",
        help="a file with fontpath and fontmap in its section [seqdiag] (default: ~/.blockdiagrc)",
    )
    for names in (("-a", "--antialias"), ("--nodoctype",), ("--ignore-pil",), ("--debug",)):
        add(*names, action="store_true", help="no effect: it is always so, or never needed")


def legacy_fonts(told: argparse.Namespace) -> tuple[str, ...]:
    """The font files that arguments and configuration name and that are there.

    Raises:
        MisuseError: A file that an argument names cannot be read.
    """
    config = told.config or _usual_config()
    if not (told.font or told.fontmap or config):
        return ()
    from ..theme.font_files import first_font, mapped_fonts, read_settings

    settings = _read(lambda path: read_settings(path, "seqdiag"), config) if config else {}
    wanted = [*(told.font or ()), *filter(None, [settings.get("fontpath")])]
    font = first_font(wanted)
    if font is None and told.font:
        tell(f"seqdiag: warning: there is no font file {' or '.join(wanted)}")
    # As before, the map may stand in the configuration itself.
    fontmap = told.fontmap or settings.get("fontmap") or config
    mapped = _read(mapped_fonts, fontmap) if fontmap else ()
    return tuple(dict.fromkeys((*filter(None, [font]), *mapped)))


def _usual_config() -> str | None:
    """The configuration file at its usual place, if there is one."""
    config = os.path.expanduser("~/.blockdiagrc")  # noqa: PTH111 - there may be no home
    return config if os.path.isfile(config) else None  # noqa: PTH113


def _read(read: Callable[[Path], _Read], name: str) -> _Read:
    try:
        return read(Path(name))
    except OSError as error:
        raise MisuseError(f"cannot read {name}: {error.strerror or error}") from None
    except ValueError as error:
        raise MisuseError(f"cannot read {name}: {error}") from None


def default_format(name: str) -> str:
    """The format of a picture where nothing tells one."""
    return "png" if is_legacy(name) else "svg"


def is_legacy(name: str) -> bool:
    """Whether a source was written for the old command."""
    return PurePath(name).suffix.lower() == _ENDING


def resize_svg(svg: str, size: Size) -> str:
    """A picture at another size; its parts keep their proportions."""
    return _ROOT.sub(rf"\g<1>{size.width}\g<3>{size.height}\g<5>", svg, count=1)


def scale_to(svg: str, size: Size) -> float:
    """The factor by which a picture just fits into a size."""
    found = _ROOT.search(svg)
    if found is None:
        return 1.0
    return min(size.width / float(found[2]), size.height / float(found[4]))


def _size(text: str) -> Size:
    found = _SIZE.fullmatch(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no size such as 800x600")
    return Size(int(found[1]), int(found[2]))
