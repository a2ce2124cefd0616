"""What the front end of the editor asks of Python, and the answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING, Any, NamedTuple

from seqdiag_core import Reading, SeqdiagError, render, write
from seqdiag_core.editor import editor_path
from seqdiag_core.edits.changes import EditError
from seqdiag_core.edits.requests import perform_edit
from seqdiag_core.files import ending_of
from seqdiag_core.patterns import pattern
from seqdiag_core.renderers.registry import FORMATS
from seqdiag_core.theme.choice import find_theme
from seqdiag_core.theme.css import page_stylesheet
from seqdiag_core.theme.registry import THEME_NAMES

if TYPE_CHECKING:
    from .editor import SequenceEditor

CODE_HASH = sha256(editor_path().read_bytes()).hexdigest()[:16]
"""Tells one version of the editor's code from another on a page."""

_DARK_ROOT = ".dark"
_PNG_SCALE = 2.0
_TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "pdf": "application/pdf",
    "json": "application/json",
}

_TITLE = pattern(r"^title (.+)$", re.MULTILINE)

Question = Mapping[str, Any]


class Answer(NamedTuple):
    """A value that JSON can say, and bytes beside it."""

    value: object
    buffers: Sequence[bytes] = ()


def answer(editor: SequenceEditor, question: object, _buffers: Sequence[memoryview]) -> None:
    """Answer a question of the front end; what cannot be done is a refusal with its reason."""
    if not isinstance(question, Mapping) or "asks" not in question:
        return
    number = question["asks"]
    reply = _ANSWERS.get(str(question.get("ask")))
    if reply is None:
        editor.send({"answers": number, "refusal": "this question is not known here"})
        return
    try:
        value, buffers = reply(editor, question)
    except (EditError, SeqdiagError, ValueError, ImportError, OSError) as error:
        editor.send({"answers": number, "refusal": str(error)})
        return
    editor.send({"answers": number, "value": value}, list(buffers))


def _code(_editor: SequenceEditor, _question: Question) -> Answer:
    return Answer(None, [editor_path().read_bytes()])


def _start(_editor: SequenceEditor, _question: Question) -> Answer:
    """What the editor needs once: style sheet of pictures, lists for its menus."""
    css = page_stylesheet(find_theme("page"), dark_pages=(_DARK_ROOT,), dark_by_wish=())
    return Answer(
        {
            "css": css,
            "themes": ["page", *THEME_NAMES],
            "formats": list(FORMATS),
            "templates": [{"name": name or "Hello", "text": text} for name, text in _templates()],
        }
    )


def _templates() -> list[tuple[str, str]]:
    """Texts to begin with, by their titles: a short one without a title, then the gallery."""
    folder = resources.files("jupyter_seqdiag") / "templates"
    texts = [file.read_text("utf-8") for file in folder.iterdir() if file.name.endswith(".seq")]
    titles = {text: found[1] for text in texts if (found := _TITLE.search(text))}
    return sorted((titles.get(text, ""), text) for text in texts)


def _read(editor: SequenceEditor, question: Question) -> Reading:
    """Read the text of a question, which may be newer than what the editor has."""
    return editor.read(str(question.get("text", "")), str(question.get("speaks", editor.dialect)))


def _map(editor: SequenceEditor, question: Question) -> Answer:
    return Answer(editor.map_of(_read(editor, question)))


def _edit(editor: SequenceEditor, question: Question) -> Answer:
    edit = question.get("edit")
    if not isinstance(edit, Mapping):
        raise EditError("this edit is not known here")
    return Answer(perform_edit(_read(editor, question), edit))


def _convert(editor: SequenceEditor, question: Question) -> Answer:
    reading = _read(editor, question)
    if not reading.ok:
        raise EditError("the text has errors; mend them before you convert it")
    written = write(reading.diagram, str(question.get("dialect")))
    position = reading.source.position
    losses = [
        f"line {position(each.span.start).line}: {each.message}" for each in written.diagnostics
    ]
    return Answer({"text": written.text, "losses": losses})


def _export(editor: SequenceEditor, question: Question) -> Answer:
    """A file: bytes beside the message, or for a PNG that only the browser can make its SVG."""
    reading = _read(editor, question)
    format = str(question.get("format"))
    if format not in FORMATS:
        raise EditError(f"there is no format {format!r}")
    theme = "light" if editor.theme == "page" else editor.theme
    file = {"name": f"diagram{ending_of(format)}", "type": _TYPES.get(format, "text/plain")}
    try:
        content: str | bytes = render(reading, format, theme=theme, scale=_PNG_SCALE)  # type: ignore[call-overload]
    except ImportError:
        if format != "png":
            raise
        return Answer({**file, "raster": render(reading, "svg", theme=theme)})
    if isinstance(content, bytes):
        return Answer(file, [content])
    return Answer({**file, "content": content})


def _file(editor: SequenceEditor, question: Question) -> Answer:
    """Do something with the file that the editor is bound to."""
    acts = {"check": editor.check_file, "reload": editor.reload, "overwrite": editor.overwrite}
    act = acts.get(str(question.get("act")))
    if act is None:
        raise EditError("a file can be checked, reloaded and overwritten")
    act()
    return Answer(None)


_ANSWERS: Mapping[str, Callable[[SequenceEditor, Question], Answer]] = {
    "code": _code,
    "convert": _convert,
    "edit": _edit,
    "export": _export,
    "file": _file,
    "map": _map,
    "start": _start,
}
