"""What the command of blockdiag's seqdiag took besides, so that old calls go on working."""

from __future__ import annotations

import argparse
import re
from pathlib import Path, PurePath
from typing import NamedTuple

from .telling import MisuseError, tell

_SIZE = re.compile(r"([1-9][0-9]{0,4})x([1-9][0-9]{0,4})", re.IGNORECASE)
_ROOT = re.compile(r'(<svg\b[^>]*?\bwidth=")([0-9.]+)("[^>]*?\bheight=")([0-9.]+)(")')

DEFAULT_FORMATS = {".diag": "png"}
"""Formats by the endings of sources, where nothing else tells one."""


class Size(NamedTuple):
    """Width and height that a picture is to have, in pixels."""

    width: int
    height: int


def add_legacy_arguments(parser: argparse.ArgumentParser) -> None:
    """Let a parser take the old arguments."""
    add = parser.add_argument_group("as blockdiag's seqdiag took them").add_argument
    add("--size", type=_size, metavar="WxH", help="size of an SVG or PNG in pixels")
    add("--no-transparency", dest="opaque", action="store_true", help="a PNG on white ground")
    add("-f", "--font", action="append", metavar="FONT", help="no effect: the theme sets fonts")
    add("--fontmap", metavar="FILE", help="no effect: the theme sets fonts")
    add("-c", "--config", metavar="FILE", help="no effect: what it sets are fonts")
    for names in (("-a", "--antialias"), ("--nodoctype",), ("--ignore-pil",), ("--debug",)):
        add(*names, action="store_true", help="no effect: it is always so, or never needed")


def heed_legacy_arguments(told: argparse.Namespace) -> None:
    """Tell which of the old arguments have no effect that somebody may have hoped for.

    Raises:
        MisuseError: A configuration file cannot be read.
    """
    if told.config is not None and not Path(told.config).is_file():
        raise MisuseError(f"cannot read {told.config}: there is no such file")
    vain = [name for name in ("font", "fontmap", "config") if getattr(told, name)]
    if vain:
        names = ", ".join(f"--{name}" for name in vain)
        tell(f"seqdiag: warning: no effect here: {names}; the theme sets fonts")


def default_format(name: str) -> str:
    """The format of a picture where nothing tells one."""
    return DEFAULT_FORMATS.get(PurePath(name).suffix.lower(), "svg")


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
