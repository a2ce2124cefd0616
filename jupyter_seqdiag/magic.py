"""``%%seqdiag`` draws a cell, ``%seqdiag FILE`` draws a file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from IPython.core.error import UsageError
from IPython.core.magic import Magics, line_cell_magic, magics_class, output_can_be_silenced
from IPython.core.magic_arguments import argument, magic_arguments, parse_argstring
from IPython.display import display

from seqdiag_core import SeqdiagError, Source
from seqdiag_core.api import DIALECTS

from .diagram import SHOWN, SequenceDiagram

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from .editor import SequenceEditor

_FIRST_LINE_OF_BODY = 2
_NOT_WHILE_EDITING = ("width", "save", "quiet", "strict")
_HTML = "Put the drawing into the page: links can be followed, text be found. Same as -f html."
_SAVE_HELP = "Write a file too; its ending says the format."


class DiagramError(SeqdiagError):
    """Raised by ``--strict``; a notebook shows the report instead of a traceback."""

    def __init__(self, diagram: SequenceDiagram) -> None:
        super().__init__(diagram.diagnostics)
        self._report = diagram.report

    def _render_traceback_(self) -> list[str]:
        return self._report.splitlines()


def _unquoted(word: str) -> str:
    """A word of the line without the quotes that IPython leaves round it."""
    return word[1:-1] if len(word) > 1 and word[0] == word[-1] in ("'", '"') else word


def _without_semicolon(text: str) -> str:
    """A text without the semicolon at its end, if there is one."""
    stripped = text.rstrip()
    return stripped[:-1] if stripped.endswith(";") else text


@magics_class
class SeqdiagMagics(Magics):
    """The magics of ``%load_ext jupyter_seqdiag``."""

    @magic_arguments("%seqdiag")
    @argument(
        "file", nargs="?", type=_unquoted, help="The file to draw; for %%%%seqdiag leave it out."
    )
    @argument("-o", "--out", metavar="VAR", help="Keep the SequenceDiagram in this variable.")
    @argument("-f", "--format", choices=SHOWN, default="auto", help="What is shown.")
    @argument("--html", "--inline", dest="format", action="store_const", const="html", help=_HTML)
    @argument("-t", "--theme", help="Name of a theme; the one the source asks for, else light.")
    @argument("-w", "--width", type=int, help="Width of the picture in pixels.")
    @argument("-s", "--save", metavar="PATH", type=_unquoted, help=_SAVE_HELP)
    @argument("--syntax", choices=DIALECTS, help="Language of the text; detected unless said.")
    @argument("-e", "--expand", action="store_true", help="Fill {expressions} into the text.")
    @argument("-q", "--quiet", action="store_true", help="Show no picture, only what is wrong.")
    @argument("--edit", action="store_true", help="Open it in an editor, bound to the file.")
    @argument("--strict", action="store_true", help="Raise an exception if the text has errors.")
    @output_can_be_silenced
    @line_cell_magic
    def seqdiag(
        self, line: str, cell: str | None = None
    ) -> SequenceDiagram | SequenceEditor | None:
        """Draw the sequence diagram in a cell or in a file.

        A text with errors shows what could be read of it, and below that each error.
        """
        args = parse_argstring(self.seqdiag, _without_semicolon(line) if cell is None else line)
        if args.edit:
            return self._edit(args, cell)
        diagram = self._draw(args, self._source(args, cell))
        if args.strict and not diagram.ok:
            raise DiagramError(diagram)
        if args.save and diagram.ok:
            self._save(diagram, args.save)
        if args.out:
            self._shell.push({args.out: diagram})
        if args.quiet and not diagram.diagnostics:
            return None
        if cell is not None and diagram.dialect == "seqdiag" and _without_semicolon(cell) != cell:
            display(diagram)  # there a semicolon ends an edge, for IPython it silences what returns
            return None
        return diagram

    def _edit(self, args: Namespace, cell: str | None) -> SequenceEditor:
        """An editor for the text of the cell, or for the file."""
        source = self._source(args, cell)
        if useless := [f"--{name}" for name in _NOT_WHILE_EDITING if getattr(args, name)]:
            raise UsageError(f"--edit does not go together with {', '.join(useless)}")
        try:
            from .editor import SequenceEditor
        except ImportError as error:
            raise UsageError(f"--edit needs anywidget: {error}") from None
        text, path = (None, Path(args.file).expanduser()) if cell is None else (source.text, None)
        try:
            editor = SequenceEditor(
                text, path=path, dialect=args.syntax, theme=args.theme or "page"
            )
        except ValueError as error:
            raise UsageError(str(error)) from None
        if args.out:
            self._shell.push({args.out: editor})
        return editor

    @property
    def _shell(self) -> InteractiveShell:
        return cast("InteractiveShell", self.shell)  # None only before registration

    def _source(self, args: Namespace, cell: str | None) -> Source:
        """The text to draw: the cell's, whose first line is the magic's own, or the file's."""
        if args.out and not args.out.isidentifier():
            raise UsageError(f"--out wants the name of a variable, not {args.out!r}")
        if cell is None:
            source = self._file(args.file)
        elif args.file is None:
            source = Source(cell, "cell", first_line=_FIRST_LINE_OF_BODY)
        else:
            raise UsageError(f"%%seqdiag draws its cell; to draw {args.file!r} use %seqdiag")
        if not args.expand:
            return source
        text = self._shell.var_expand(source.text)
        return Source(text, source.name, first_line=source.first_line)

    def _file(self, file: str | None) -> Source:
        if file is None:
            raise UsageError("%seqdiag wants a file; %seqdiag? tells more")
        try:
            return Source(Path(file).expanduser().read_text("utf-8-sig"), file)
        except UnicodeDecodeError as error:
            raise UsageError(f"{file}: not UTF-8 text ({error})") from None
        except OSError as error:
            raise UsageError(f"{file}: {error.strerror}") from None

    def _draw(self, args: Namespace, source: Source) -> SequenceDiagram:
        try:
            return SequenceDiagram(
                source,
                dialect=args.syntax,
                theme=args.theme,
                format=args.format,
                width=args.width,
            )
        except ValueError as error:
            raise UsageError(str(error)) from None

    def _save(self, diagram: SequenceDiagram, path: str) -> None:
        try:
            diagram.save(Path(path).expanduser())
        except (ValueError, ImportError) as error:
            raise UsageError(f"--save: {error}") from None
        except OSError as error:
            raise UsageError(f"--save: {path}: {error.strerror}") from None
