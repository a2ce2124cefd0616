"""The directive for plain docutils, without Sphinx.

``register()`` makes it known; ``python -m sphinxcontrib_seqdiag.plain --writer=html5 page.rst``
runs the command of docutils with it. Where raw HTML is switched off, and for writers of anything
else, the drawing is one of characters; where files must not be read a file argument is refused.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from docutils.__main__ import main as run_docutils
from docutils.parsers.rst import Directive, directives
from docutils.transforms import Transform

from seqdiag_core import Reading, Severity, Source, render
from seqdiag_core.readers.registry import read_source

from .body import body_of
from .html import diagram_element
from .mermaid_config import NOT_MERMAID, configured
from .options import OPTIONS, understood
from .problems import describe
from .themes import Themes

if TYPE_CHECKING:
    from docutils.writers import Writer

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}

_TAKE_HTML = ("html", "xml", "pseudoxml", "null")
"""Formats of writers that keep HTML: it is theirs, or they keep everything."""


class _ShowCharacters(Transform):
    """Puts the drawing in characters in the place of HTML that the writer would leave out."""

    default_priority = 800

    def apply(self, **_: Any) -> None:
        """Ask which writer it is."""
        writer = cast("Writer[Any] | None", self.document.transformer.components.get("writer"))
        if writer is None or any(map(writer.supports, _TAKE_HTML)):
            return
        pending = cast("nodes.pending", self.startnode)
        picture, block = (pending.details[name] for name in ("picture", "block"))
        block.update_basic_atts(picture)
        picture.replace_self(block)


class PlainDirective(Directive):
    """A sequence diagram in a document of plain docutils."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = OPTIONS

    def run(self) -> list[nodes.Node]:
        """Read the diagram and give its nodes."""
        self.options, misunderstood = understood(self.options, Themes({}))
        told: list[nodes.Node] = [self._report("warning", message) for message in misunderstood]
        if bool(self.arguments) == bool(self.content):
            return [*told, self._report("warning", "a diagram, or the name of a file, is expected")]
        source = self._file() if self.arguments else body_of(self)
        if isinstance(source, nodes.system_message):
            return [*told, source]
        dialect = self.options.get("dialect")
        if "config" in self.options:
            changed = configured(source, dialect, self.options["config"])
            told += [] if changed else [self._report("warning", NOT_MERMAID)]
            source = changed or source
        reading = read_source(source, dialect)
        for each in reading.diagnostics:
            message = f"{describe(each)} [{each.code}]"
            told.append(self._report(_LEVELS[each.severity], message, each.line, source.name))
        return [self._shown(reading), *told]

    def _report(
        self, level: str, message: str, line: int | None = None, source: str | None = None
    ) -> nodes.system_message:
        where = {"source": source} if source else {}
        report = getattr(self.state_machine.reporter, level)
        found: nodes.system_message = report(message, line=line or self.lineno, **where)
        return found

    def _file(self) -> Source | nodes.system_message:
        settings = self.state.document.settings
        if not settings.file_insertion_enabled:
            return self._report("warning", "reading files is switched off")
        path = Path(self.state.document.current_source or "").parent / self.arguments[0]
        try:
            source = Source(path.read_text(encoding="utf-8-sig"), str(path))
        except (OSError, ValueError) as problem:
            return self._report("error", f"diagram file {self.arguments[0]!r}: {problem}")
        settings.record_dependencies.add(str(path))
        return source

    def _shown(self, reading: Reading) -> nodes.Element:
        caption = self.options.get("caption")
        picture = self._picture(reading, "" if caption else self.options.pop("name", ""))
        if not caption:
            return picture
        children, complaints = self.state.inline_text(caption, self.lineno)
        figure = nodes.figure("", picture, nodes.caption(caption, "", *children), *complaints)
        if "align" in self.options:
            figure["align"] = self.options["align"]
        self.add_name(figure)
        return figure

    def _picture(self, reading: Reading, name: str) -> nodes.Element:
        text = _in_characters(reading).strip("\n")
        block = nodes.literal_block(text, text)
        document = self.state.document
        if not document.settings.raw_enabled:
            self._name(block, name)
            return block
        picture = nodes.raw("", format="html")
        self._name(picture, name)
        svg = render(
            reading,
            theme=self.options.get("theme"),
            strict=False,
            id_prefix=f"{picture['ids'][0]}-",
            embed_source=False,
        )
        asked = {**self.options, "classes": self.options.get("class", ()), "ids": picture["ids"]}
        picture += nodes.Text(diagram_element(svg, asked))
        details = {"picture": picture, "block": block}
        document.note_pending(nodes.pending(_ShowCharacters, details))
        return picture

    def _name(self, node: nodes.Element, name: str) -> None:
        if name:
            node["names"].append(nodes.fully_normalize_name(name))
            self.state.document.note_explicit_target(node, node)
        else:
            self.state.document.set_id(node)


def _in_characters(reading: Reading) -> str:
    """A drawing with characters, or why there can be none."""
    try:
        return render(reading, "text", strict=False)
    except ValueError as problem:
        return str(problem)


def register() -> None:
    """Make the directive known to docutils."""
    directives.register_directive("seqdiag", PlainDirective)


def main() -> None:
    """Run the command of docutils with the directive."""
    register()
    run_docutils()


if __name__ == "__main__":
    main()
