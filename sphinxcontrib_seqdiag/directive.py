"""The directive ``seqdiag``: reads a diagram, tells what is wrong with it, gives its node.

Nothing here depends on a builder, and nothing is drawn.
"""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from seqdiag_core import Code, Reading, Source
from seqdiag_core.label import Label
from seqdiag_core.readers.registry import read_source
from seqdiag_core.source import NO_SPAN, Span

from .alternative import shown_title
from .anchors import page_id, shown_numbers
from .body import body_of, front_matter_of, with_front_matter
from .desctable import description_nodes
from .domain import CONTEXT, seqdiag_domain
from .file import FileError, read_file
from .links import link_nodes
from .mapping import labels_and_links, targets_of
from .mermaid_config import NOT_MERMAID, configured
from .nodes import seqdiag
from .options import OPTIONS, understood
from .problems import problem_nodes
from .translation import message_of
from .warnings import Subtype, warn, warn_reading

_NO_FILE = re.compile(r"\n|->|[<>{}]")
"""What names of files do not have, but bodies that are taken for one do."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def is_body(argument: str) -> bool:
    """Whether what stands in the place of a file's name is a body that lacks its empty line."""
    return _NO_FILE.search(argument) is not None


_PLAIN_OPTIONS = (
    "alt",
    "align",
    "width",
    "height",
    "max-width",
    "scale",
    "theme",
    "title",
    "format",
    "html_format",
    "latex_format",
)
"""Options that the node carries as they are."""


_OF_MERMAID = ("config", "title")
"""Options that mean something in the front matter of Mermaid."""


class SeqdiagDirective(SphinxDirective):
    """A sequence diagram, from its body or from a file."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = OPTIONS

    def run(self) -> list[nodes.Node]:
        """Read the diagram and give its nodes."""
        front_matter = front_matter_of(self)
        if front_matter:
            # Mermaid reads these two itself.
            options = self.options.items()
            self.options = {name: told for name, told in options if name not in _OF_MERMAID}
        self.options, misunderstood = understood(self.options, seqdiag_domain(self.env).themes)
        for message in misunderstood:
            self._warn(Subtype.OPTION, message)
        source = self._source()
        if source is None:
            return []
        if front_matter:
            source = with_front_matter(source, front_matter, self.lineno + 1)
        dialect = self.options.get("dialect") or self.config.seqdiag_dialect
        reading = self._knowing(read_source(self._configured(source, dialect), dialect))
        warn_reading(reading)
        if reading.diagnostics:
            # So that the next build tells it again.
            self.env.note_reread()
        node = self._node(reading)
        shown = self._figure(node)
        self._note(node, shown, reading)
        tables = description_nodes(reading, self) if "desctable" in self.options else []
        return [shown, *tables, *problem_nodes(reading)]

    def _warn(self, subtype: Subtype, message: str) -> None:
        warn(subtype, message, self.get_location())
        self.env.note_reread()

    def _source(self) -> Source | None:
        if not self.arguments:
            if self.content:
                return body_of(self)
            self._warn(Subtype.CONTENT, 'Ignoring "seqdiag" directive without content.')
            return None
        if self.content:
            self._warn(
                Subtype.CONTENT,
                "a diagram file and a body exclude each other;"
                " if both are meant as the body, put an empty line in front",
            )
            return None
        if is_body(self.arguments[0]):
            self._warn(Subtype.CONTENT, "the body of a diagram begins behind an empty line")
            return None
        try:
            return read_file(self.arguments[0], self.env)
        except FileError as problem:
            self._warn(Subtype.FILE, str(problem))
            return None

    def _knowing(self, reading: Reading) -> Reading:
        """A reading without the complaint that a theme of the project is unknown."""
        wish = reading.diagram.options.theme
        if wish not in seqdiag_domain(self.env).themes.own:
            return reading
        kept = (each for each in reading.diagnostics if each.code is not Code.UNKNOWN_THEME)
        return reading._replace(diagnostics=tuple(kept))

    def _configured(self, source: Source, dialect: str | None) -> Source:
        if "config" not in self.options:
            return source
        changed = configured(source, dialect, self.options["config"])
        if changed is None:
            self._warn(Subtype.OPTION, NOT_MERMAID)
        return changed or source

    def _node(self, reading: Reading) -> seqdiag:
        source = reading.source
        zoom = ["seqdiag-zoom"] if "zoom" in self.options else []
        page, number = page_id(self.env.docname), self.env.new_serialno("seqdiag")
        node = seqdiag(
            "",
            text=_CONTROL.sub("", source.text),
            filename=source.name or "",
            first_line=source.first_line,
            dialect=reading.dialect,
            prefix=f"sd-{page}-{number}-",
            classes=[*self.options.get("class", []), *zoom],
            docname=self.env.docname,
            diagram_name="",
            diagram_id="",
            numbers=[],
            numbered=False,
            translations={},
            **{name: self.options.get(name, "") for name in _PLAIN_OPTIONS},
        )
        self.set_source_info(node)
        targets = self._read_texts(node, reading)
        node.show_labels()
        node += link_nodes(targets, source, self)
        return node

    def _read_texts(self, node: seqdiag, reading: Reading) -> list[tuple[str, int]]:
        """Note all texts of a diagram in its node, and give the targets of its links."""
        source = reading.source
        labels: dict[str, int] = {}
        targets: list[tuple[str, int]] = []
        for found in labels_and_links(reading.diagram):
            if isinstance(found, Label):
                text = message_of(found, source)
                if text not in labels:
                    labels[text] = _line_of(source, found.text, found.span)
            targets += ((target, _line_of(source, target)) for target in targets_of(found))
        spoken = (reading.diagram.accessible_name, reading.diagram.description)
        for text in filter(None, spoken):
            labels.setdefault(text, _line_of(source, text))
        for text in filter(None, (node["title"], node["alt"])):
            labels.setdefault(text, self.get_source_info()[1])
        node["labels"], node["label_lines"] = list(labels), list(labels.values())
        return targets

    def _figure(self, node: seqdiag) -> nodes.Element:
        caption = self.options.get("caption")
        if not caption:
            self.add_name(node)
            return node
        figure = nodes.figure("", node, align=node["align"] or "default")
        node["align"] = ""
        figure["classes"] += self.options.get("figclass", [])
        if "figwidth" in self.options:
            figure["width"] = self._figure_width()
        children, complaints = self.parse_inline(caption)
        text = nodes.caption(caption, "", *children)
        self.set_source_info(text)
        self.set_source_info(figure)
        figure += [text, *complaints]
        self.add_name(figure)
        return figure

    def _figure_width(self) -> str:
        """The width of the figure; ``image`` stands for that of the picture."""
        width: str = self.options["figwidth"]
        if width == "image":
            width = self.options.get("width", "fit-content")
        return f"{width}px" if width[-1].isdigit() else width

    def _note(self, node: seqdiag, named: nodes.Element, reading: Reading) -> None:
        """Remember a diagram with a name, so that references into it can be made."""
        domain = seqdiag_domain(self.env)
        domain.readings.keep(node, reading)
        domain.note_document()
        if not named["names"]:
            return
        name, node_id = named["names"][0], named["ids"][0]
        node["diagram_name"], node["diagram_id"] = name, node_id
        node["numbers"] = shown_numbers(reading.diagram)
        domain.note_diagram(name, node_id, shown_title(node, reading.diagram), reading.diagram)
        self.env.ref_context[CONTEXT] = name


def _line_of(source: Source, text: str, span: Span = NO_SPAN) -> int:
    """The line of something, found by its text if its place is not known."""
    start = span.start if span.end else max(source.text.find(text), 0)
    return source.position(start).line


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("seqdiag", SeqdiagDirective)
