"""Fences and directives of other extensions that hold sequence diagrams.

``seqdiag_fences = ["mermaid", "plantuml", "uml"]`` draws those that do; all others are left to the
extension that the name belongs to, or stay code blocks if there is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from docutils import nodes
from docutils.parsers.rst import Directive, directives
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util.docutils import SphinxDirective

from seqdiag_core import read

from .directive import SeqdiagDirective, is_body
from .file import FileError, read_file
from .options import OPTIONS
from .warnings import Subtype, warn_once

DIALECTS = {
    "mermaid": "mermaid",
    "plantuml": "plantuml",
    "uml": "plantuml",
    **dict.fromkeys(("sequence", "wsd", "websequencediagrams", "swimlanes"), "native"),
}
"""Names that can be taken over, and the dialect that each stands for."""

_MERMAID_HEAD = re.compile(
    r"\s*(?:---\n.*?\n---\s*\n)?(?:\s*%%[^\n]*\n)*\s*sequenceDiagram\b", re.DOTALL
)


def holds_sequence(text: str, dialect: str) -> bool:
    """Whether a text is a sequence diagram, and not another diagram of the same language."""
    if dialect == "mermaid":
        return _MERMAID_HEAD.match(text) is not None
    if dialect == "native":
        return True  # these names stand for nothing but sequence diagrams
    reading = read(text, dialect)
    return reading.ok and any(True for _ in reading.diagram.messages())


class FenceDirective(SphinxDirective):
    """A directive that draws sequence diagrams and leaves everything else to another one.

    Options are taken as they are written, for which of the two reads them is known only later.
    """

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    original: type[Directive] | None = None
    dialect = ""

    def run(self) -> list[nodes.Node]:
        """Draw the diagram, or let the other directive do it."""
        text = self._text()
        if text is not None and holds_sequence(text, self.dialect):
            return self._draw()
        if self.original is not None:
            return self._run(self.original, self._options(self.original.option_spec or {}))
        return self._draw() if text is None else [self._code_block(text)]

    def _text(self) -> str | None:
        """What may be a diagram, or None if it is in a file that cannot be read."""
        if not self.arguments:
            return "\n".join(self.content)
        if is_body(self.arguments[0]):
            return str(self.arguments[0])
        try:
            return read_file(self.arguments[0], self.env).text
        except FileError:
            return None

    def _draw(self) -> list[nodes.Node]:
        """Draw the diagram, or tell why it cannot be read."""
        options = {"dialect": self.dialect, **self._options(OPTIONS)}
        return self._run(SeqdiagDirective, options)

    def _options(self, spec: Mapping[str, Any]) -> dict[str, Any]:
        try:
            return {name: spec[name](value) for name, value in self.options.items() if name in spec}
        except (ValueError, TypeError) as problem:
            raise self.error(f"invalid option value: {problem}") from problem

    def _run(self, kind: type[Directive], options: dict[str, Any]) -> list[nodes.Node]:
        directive = kind(
            self.name,
            self.arguments,
            options,
            self.content,
            self.lineno,
            self.content_offset,
            self.block_text,
            self.state,
            self.state_machine,
        )
        return list(directive.run())

    def _code_block(self, text: str) -> nodes.literal_block:
        block = nodes.literal_block(text, text, language=self.name)
        self.set_source_info(block)
        return block


def setup(app: Sphinx) -> None:
    """Register the value; the directives are taken over once all extensions are there."""
    app.add_config_value(
        "seqdiag_fences",
        [],
        "env",
        types=frozenset({list, tuple}),
        description="Names of other directives whose sequence diagrams are drawn: "
        + ", ".join(DIALECTS)
        + ".",
    )
    app.connect("config-inited", _take_over)


def _original(name: str) -> type[Directive] | None:
    """The directive that a name belongs to, also if it was taken over in an earlier build."""
    # docutils has no public way to ask for a directive outside of a document.
    found: type[Directive] | None = directives._directives.get(name)  # type: ignore[attr-defined]
    return found.original if found and issubclass(found, FenceDirective) else found


def _take_over(app: Sphinx, config: Config) -> None:
    told = config.seqdiag_fences
    # Of a value of another type Sphinx has warned; one name alone is clear enough.
    names = [told] if isinstance(told, str) else told if isinstance(told, (list, tuple)) else ()
    for name in names:
        if not isinstance(name, str) or name not in DIALECTS:
            warn_once(
                Subtype.OPTION,
                f"seqdiag_fences: {name!r} is not one of {', '.join(DIALECTS)}",
            )
            continue
        original = _original(name)
        spec = {*OPTIONS, *((original and original.option_spec) or {})}
        members = {
            "original": original,
            "dialect": DIALECTS[name],
            "option_spec": dict.fromkeys(spec, directives.unchanged),
        }
        app.add_directive(name, type("FenceDirective", (FenceDirective,), members), override=True)
        if "myst_fence_as_directive" in config:
            config.myst_fence_as_directive = {*config.myst_fence_as_directive, name}
