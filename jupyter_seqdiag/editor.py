"""The editor widget: text and drawing side by side, each editing the other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import anywidget
from traitlets import (
    HasTraits,
    Instance,
    Int,
    TraitError,
    Tuple,
    Unicode,
    default,
    observe,
    validate,
)

from seqdiag_core import Diagnostic, Diagram, Reading, Source, render, write
from seqdiag_core.api import DIALECTS
from seqdiag_core.editor import loader_path
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.limits import DEFAULT_LIMITS
from seqdiag_core.readers.registry import read_source
from seqdiag_core.theme.choice import find_theme

from .answers import CODE_HASH, answer
from .bound_file import BoundFile
from .bundle import MimeBundle
from .diagram import SequenceDiagram
from .ids import next_prefix
from .saving import save_rendered
from .still import add_still
from .wire import BareLayout, is_packing, packed, packing

CONFLICT = "conflict"
"""The state of a file that somebody else has changed as well."""


def _problems(diagnostics: Iterable[Diagnostic], _widget: HasTraits) -> list[dict[str, object]]:
    """Diagnostics as the front end wants them."""
    return [
        {
            "severity": each.severity.value,
            "code": each.code.value,
            "message": each.message,
            "hint": each.hint,
            "start": each.span.start,
            "end": each.span.end,
        }
        for each in diagnostics
    ]


def _has_kernel() -> bool:
    """Whether what is shown goes to a front end; else it goes to a terminal."""
    from IPython import get_ipython

    return getattr(get_ipython(), "kernel", None) is not None


class SequenceEditor(anywidget.AnyWidget):
    """An editor for a sequence diagram, as a widget.

    All traits can be observed, and set from either side.

    Args:
        source: The text; or a ``Diagram``.
        path: A file to edit instead. Every change is written to it, whole or not at all; a change
            that somebody else makes is never overwritten silently.
        dialect: ``"native"``, ``"mermaid"``, ``"plantuml"`` or ``"seqdiag"``; None detects it.
        theme: Name of a theme; ``"page"`` follows the notebook.

    Attributes:
        source: The text.
        diagram: The best diagram that the text allows. Another one is written as a new text; it
            tells of changes of its meaning only.
        svg: The picture; of a text with errors the last one without.
        diagnostics: What there is to tell about the text, in source order.
        dialect: The dialect of the text.
        theme: Name of the theme of the picture.
        selection: Start and end of what is selected in the text, in code points.
        drawn: Grows with every reading of the text and every change of its look.
        file_state: What keeps the file from holding the text: ``"conflict"`` after somebody else
            has changed it, else a reason; empty if nothing does, None without a file.

    Raises:
        ValueError: Both a source and a path are given, or the dialect or theme is unknown.
        OSError: The file cannot be read.
    """

    _esm = loader_path()

    diagram = Instance(Diagram)
    source = Unicode().tag(sync=True)
    svg = Unicode().tag(sync=True)
    diagnostics = Tuple().tag(sync=True, to_json=_problems)
    dialect = Unicode("native").tag(sync=True)
    theme = Unicode("page").tag(sync=True)
    selection = Tuple(Int(), Int(), default_value=(0, 0)).tag(sync=True)
    drawn = Int(0).tag(sync=True)
    file_state = Unicode(None, allow_none=True).tag(sync=True)
    _code = Unicode(CODE_HASH).tag(sync=True)
    # A view numbers the texts that it sends, and hears which of them the drawing is of. Hosts give
    # no other promise: some echo what a view sends, some do not, and some set it a second time.
    _sent = Tuple(Unicode(), Int(), default_value=("", 0)).tag(sync=True)
    _settled = Tuple(Unicode(), Int(), default_value=("", 0)).tag(sync=True)
    # It numbers what is selected as well, and so knows what is older than that.
    _pointed = Tuple(Unicode(), Int(), default_value=("", 0)).tag(sync=True)

    def __init__(
        self,
        source: str | Diagram | None = None,
        *,
        path: str | os.PathLike[str] | None = None,
        dialect: str | None = None,
        theme: str = "page",
        **traits: Any,  # what every widget takes, such as layout
    ) -> None:
        if source is not None and path is not None:
            raise ValueError("an editor has a source or a path, not both")
        if dialect is not None and dialect not in DIALECTS:
            raise ValueError(f"unknown dialect {dialect!r}; known are {', '.join(DIALECTS)}")
        find_theme(theme)
        self._file = None if path is None else BoundFile(Path(path))
        if self._file is not None:
            source = self._file.read()
        if isinstance(source, Diagram):
            source, dialect = write(source, "native").text, "native"
        text = source or ""
        self._prefix = next_prefix(text)
        self._name = None if path is None else os.fspath(path)
        self._reading = read_source(Source(text, self._name), dialect, DEFAULT_LIMITS)
        self._look = theme
        super().__init__(
            diagram=self._reading.diagram,
            source=text,
            dialect=self._reading.dialect,
            theme=theme,
            svg=self._draw(self._reading, theme),
            diagnostics=self._reading.diagnostics,
            file_state=None if path is None else "",
            **traits,
        )
        self.on_msg(answer)

    @property
    def reading(self) -> Reading:
        """What was read from the text."""
        return self._reading

    def read(self, text: str, dialect: str) -> Reading:
        """Read a text, or give what was already read if it is the editor's.

        Raises:
            ValueError: The dialect is unknown.
        """
        if (text, dialect) == (self._reading.source.text, self._reading.dialect):
            return self._reading
        return read_source(Source(text, self._name), dialect, DEFAULT_LIMITS)

    def map_of(self, reading: Reading) -> Mapping[str, Any]:
        """Where everything stands in the drawing of a reading.

        Raises:
            EditError: The text has errors, or its drawing cannot be edited.
        """
        from seqdiag_core.edits.draft import Draft
        from seqdiag_core.edits.drawing_map import map_drawing

        theme = find_theme(self.theme)
        draft = Draft(reading)
        return map_drawing(draft, place_diagram(reading.diagram, theme.measurer, theme.spacing))

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the diagram to a file, whole or not at all; the ending of its name says as what.

        Args:
            path: As for ``SequenceDiagram.save``.

        Raises:
            SeqdiagError: The text has errors; nothing is written.
            ValueError: The ending stands for no format.
            OSError: The file cannot be written.
        """
        theme = "light" if self.theme == "page" else self.theme
        save_rendered(self._reading, Path(path), theme)

    def check_file(self) -> None:
        """Look whether somebody else has changed the file, and take it over if so.

        If the editor holds a text that could not be written, ``file_state`` tells the conflict.
        """
        if self._file is None:
            return
        try:
            if not self._file.changed_outside:
                return
        except (OSError, UnicodeDecodeError) as error:
            self.file_state = f"the file cannot be read: {error}"
            return
        if self.file_state:
            self.file_state = CONFLICT
        else:
            self.reload()

    def reload(self) -> None:
        """Take the text of the file, in place of the editor's.

        Raises:
            OSError: The file cannot be read.
        """
        if self._file is not None:
            self.file_state = ""
            self.source = self._file.read()

    def overwrite(self) -> None:
        """Write the editor's text to the file, whatever somebody else has put there."""
        self._keep(force=True)

    def _keep(self, *, force: bool = False) -> None:
        """Write the text to the file; what keeps it from that is told, not raised."""
        if self._file is None:
            return
        try:
            written = self._file.write(self.source, force=force)
        except (OSError, UnicodeError) as error:
            self.file_state = f"the file cannot be written: {error}"
        else:
            self.file_state = "" if written else CONFLICT

    @validate("dialect")
    def _known_dialect(self, proposal: Mapping[str, Any]) -> str:
        if proposal["value"] not in DIALECTS:
            raise TraitError(f"unknown dialect {proposal['value']!r}")
        return str(proposal["value"])

    @validate("theme")
    def _known_theme(self, proposal: Mapping[str, Any]) -> str:
        try:
            find_theme(proposal["value"])
        except ValueError as error:
            raise TraitError(str(error)) from None
        return str(proposal["value"])

    @observe("diagram")
    def _rewrite(self, change: Mapping[str, Any]) -> None:
        """Write a diagram that somebody else than the reader has set."""
        if change["new"] is not self._reading.diagram:
            self.source = write(change["new"], self.dialect).text

    @observe("source", "dialect", "theme", "_sent")
    def _follow(self, _change: Mapping[str, Any]) -> None:
        """Read and draw what is not drawn yet, and tell the view that sent it.

        Traits that change together come one by one, but all are set by then. All that follows from
        them reaches the front end in one message.
        """
        retyped = self.source != self._reading.source.text
        with self.hold_sync():
            if retyped or self.dialect != self._reading.dialect or self.theme != self._look:
                self._redraw()
            self._settled = self._sent
        if retyped:
            self._keep()

    def _redraw(self) -> None:
        self._reading = read_source(Source(self.source, self._name), self.dialect, DEFAULT_LIMITS)
        self._look = self.theme
        self.diagram = self._reading.diagram
        self.diagnostics = self._reading.diagnostics
        if self._reading.ok:
            self.svg = self._draw(self._reading, self.theme)
        self.drawn += 1

    def _draw(self, reading: Reading, theme: str) -> str:
        return render(
            reading, "svg", theme=theme, strict=False, id_prefix=self._prefix, embed_source=False
        )

    def to_html(self) -> str:
        """A whole HTML page with the drawing and its source; it needs no kernel and no network.

        With the theme ``page`` the drawing follows the reader's light or dark scheme.
        """
        return self._still("auto" if self.theme == "page" else self.theme).to_html()

    def get_state(self, key: Any = None, drop_defaults: bool = False) -> dict[str, Any]:  # noqa: ARG002
        """The state for the front end; always whole: it is dead without its code, a default."""
        state = dict(super().get_state(key, drop_defaults=False))
        if is_packing() and "svg" in state:
            state["svg"] = packed(state["svg"])
        return state

    def open(self) -> None:
        """Tell the front end of this editor, with its picture packed: notebooks may keep it."""
        with packing():
            super().open()

    def send_state(self, key: Any = None) -> None:
        """Send the state, or a piece of it, with its picture packed."""
        with packing():
            super().send_state(key)

    @default("layout")
    def _default_layout(self) -> BareLayout:
        return BareLayout()

    def _repr_mimebundle_(self, **wanted: Any) -> MimeBundle | None:
        """The widget for hosts with a kernel, pictures for all others."""
        view = super()._repr_mimebundle_(**wanted)
        if view is None:
            return None
        still = self._still("light" if self.theme == "page" else self.theme)
        return add_still(still, view, self.svg, is_kept=_has_kernel())

    def _still(self, theme: str) -> SequenceDiagram:
        """The text as it stands as a diagram for display."""
        return SequenceDiagram(self.source, dialect=self.dialect, theme=theme, embed_source=False)
