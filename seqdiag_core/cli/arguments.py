"""What the command takes, and what it makes of it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NamedTuple

from .. import __version__
from ..api import DIALECTS
from ..renderers.registry import FORMATS
from ..writers.registry import WRITERS
from .files import STDIO
from .legacy import Size, add_legacy_arguments, legacy_fonts
from .telling import MisuseError, tell


class Order(NamedTuple):
    """What to do.

    Attributes:
        files: Names of the sources, ``-`` for standard input.
        output: Where to write: a file, a folder, ``-`` for standard output, None for beside the
            source.
        format: Name of the format, or None to tell it by ``output``.
        dialect: Name of the dialect, or None to tell it by the file's ending and its text.
        theme: Name of the theme; None takes the source's.
        check: Whether to read only.
        convert: The dialect to rewrite the files in, or None to draw them.
        write: Whether to write what is rewritten, not only to show it.
        size: The size that a picture is to have, or None for its own.
        opaque: Whether a PNG has a ground, that of its theme, which is white for most.
        fonts: Font files for what the built-in fonts lack.
    """

    files: tuple[str, ...]
    output: str | None = None
    format: str | None = None
    dialect: str | None = None
    theme: str | None = None
    check: bool = False
    convert: str | None = None
    write: bool = False
    size: Size | None = None
    opaque: bool = False
    fonts: tuple[str, ...] = ()


def read_arguments(arguments: Sequence[str]) -> Order | int:
    """What the arguments ask for, or the exit status when that has been told already.

    Wrong usage is told on standard error.
    """
    parser = _parser()
    try:
        told = parser.parse_args(arguments)
        if not told.files:
            parser.print_help()
            return 0
        told.fonts = legacy_fonts(told)
        known = {field: getattr(told, field) for field in Order._fields}
        order = Order(**{**known, "files": tuple(told.files)})
        if len(order.files) > 1 and order.output == STDIO:
            parser.error("several files cannot be written to one standard output")
        if order.convert and (order.output or order.format or order.check):
            parser.error("--convert rewrites files where they are: no -o, -T or --check beside it")
        if order.write and not order.convert:
            parser.error("--write belongs to --convert")
    except MisuseError as error:
        tell(f"seqdiag: {error}")
        return 2
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 2
    return order


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="seqdiag",
        description="Draw sequence diagrams from text.",
        epilog="Exit status: 0 written, 1 a source has errors, 2 wrong usage or an unusable file.",
    )
    add = parser.add_argument
    add("files", nargs="*", metavar="FILE", help="a source; - is standard input")
    add("-o", dest="output", metavar="OUT", help="file or folder to write; - is standard output")
    add(
        *("-T", "--format"),
        type=str.lower,
        choices=FORMATS,
        metavar="FORMAT",
        help=f"one of {', '.join(FORMATS)}; else by the ending of OUT, else svg (png for .diag)",
    )
    add("--dialect", choices=DIALECTS, metavar="DIALECT", help=f"one of {', '.join(DIALECTS)}")
    add("--theme", help="name of a theme, or a file .toml (default: the source's, else light)")
    add("--check", action="store_true", help="only tell what is wrong, write nothing")
    add(
        "--convert",
        choices=WRITERS,
        metavar="DIALECT",
        help=f"show how FILE, or the diagrams in a document, would read in {' or '.join(WRITERS)}",
    )
    add("--write", action="store_true", help="with --convert: change the files")
    add("--version", action="version", version=f"seqdiag {__version__}")
    add_legacy_arguments(parser)
    return parser
