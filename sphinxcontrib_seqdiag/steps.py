"""The breakdown: steps that explain a diagram, each bound to one or more of its arrows.

``seqdiag-steps`` names the diagram, each ``seqdiag-step`` inside has a heading, its text and, in
the option ``arrows``, the numbers of its arrows; without it a step explains the next arrow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from .html import PAGE_CLASS
from .nodes import seqdiag
from .warnings import Subtype, warn

STEPS_CLASS = "seqdiag-steps"
"""Class of the element around the steps of a diagram."""

NUMBERS_CLASS = "seqdiag-arrows"
"""Class of the numbers in front of a step."""

_INSIDE = "seqdiag:inside-steps"
_RANGE = re.compile(r"(\d+)\s*(?:-|–)\s*(\d+)\Z")
_MOST = 1000
_MOST_TOLD = 5


class StepsDirective(SphinxDirective):
    """The breakdown of a diagram of the same document."""

    has_content = True
    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Read the steps and put those that follow each other into one list."""
        name = nodes.fully_normalize_name(self.arguments[0])
        container = nodes.container("", classes=[STEPS_CLASS, PAGE_CLASS], diagram=name)
        self.set_source_info(container)
        outer = self.env.temp_data.get(_INSIDE, False)
        self.env.temp_data[_INSIDE] = True
        content = self.parse_content_to_nodes()
        self.env.temp_data[_INSIDE] = outer
        for node in content:
            if not isinstance(node, nodes.definition_list_item):
                container += node
            elif container.children and isinstance(container[-1], nodes.definition_list):
                container[-1].append(node)
            else:
                container += nodes.definition_list("", node)
        return [container]


class StepDirective(SphinxDirective):
    """One step of a breakdown."""

    has_content = True
    required_arguments = 1
    final_argument_whitespace = True
    option_spec = {"arrows": directives.unchanged_required}  # noqa: RUF012

    def run(self) -> list[nodes.Node]:
        """Give heading and text; the arrows are looked up once the diagram is known."""
        if not self.env.temp_data.get(_INSIDE, False):
            message = f"a {self.name} belongs into seqdiag-steps"
            warn(Subtype.CONTENT, message, self.get_location())
            return self.parse_content_to_nodes()
        heading = " ".join(self.arguments[0].split())
        children, complaints = self.parse_inline(heading)
        term = nodes.term(heading, "", *children)
        self.set_source_info(term)
        definition = nodes.definition("", *complaints, *self.parse_content_to_nodes())
        item = nodes.definition_list_item(
            "", term, definition, arrows=self.options.get("arrows", "")
        )
        self.set_source_info(item)
        return [item]


class BindSteps(SphinxTransform):
    """Puts the numbers of their arrows in front of steps, and numbers the drawing."""

    # Behind the translation (20), which replaces what a heading holds.
    default_priority = 400

    def apply(self, **_: object) -> None:
        """Bind all breakdowns of a document."""
        for container in self.document.findall(nodes.container):
            if STEPS_CLASS in container["classes"]:
                self._bind(container)

    def _bind(self, container: nodes.container) -> None:
        name = container["diagram"]
        diagram = next(
            (node for node in self.document.findall(seqdiag) if node["diagram_name"] == name), None
        )
        if diagram is None:
            self._warn(container, f"there is no diagram named {name!r} in this document")
            return
        diagram["numbered"] = True
        numbers = diagram["numbers"]
        after = 0
        for item in container.findall(nodes.definition_list_item):
            if "arrows" not in item:
                continue
            told = list(_arrows(item["arrows"])) or numbers[after : after + 1] or [str(after + 1)]
            del item["arrows"]
            found = [number for number in told if number in numbers]
            if found != told:
                missing = [number for number in told if number not in numbers]
                shown = [*missing[:_MOST_TOLD], "…"] if len(missing) > _MOST_TOLD else missing
                self._warn(item, f"there is no arrow {', '.join(shown)} in diagram {name!r}")
            if found:
                after = numbers.index(found[-1]) + 1
                self._number(item, name, found)

    def _number(self, item: nodes.definition_list_item, name: str, found: list[str]) -> None:
        term = next(item.findall(nodes.term))
        first = nodes.make_id(f"{name}-step-{found[0]}")
        if first not in self.document.ids:
            term["ids"].append(first)
            self.document.ids[first] = term
        term["classes"].append("seqdiag-step")
        marks: list[nodes.Node] = []
        for number in found:
            marks += [self._reference(f"{name}#{number}", number, item), nodes.Text(", ")]
        badge = nodes.inline("", "", *marks[:-1], classes=[NUMBERS_CLASS])
        term.insert(0, [badge, nodes.Text(" ")])

    def _reference(self, target: str, number: str, item: nodes.Element) -> pending_xref:
        reference = pending_xref(
            "",
            nodes.inline(number, number),
            refdomain="seqdiag",
            reftype="message",
            reftarget=target,
            refdoc=self.env.docname,
            refexplicit=True,
            refwarn=True,
        )
        reference.source, reference.line = item.source, item.line
        return reference

    def _warn(self, node: nodes.Element, message: str) -> None:
        warn(Subtype.REFERENCE, message, f"{node.source}:{node.line}")
        self.env.note_reread()


def _arrows(wanted: str) -> Iterator[str]:
    """The numbers that a text such as ``1, 3-5`` tells."""
    for part in filter(None, map(str.strip, wanted.split(","))):
        between = _RANGE.match(part)
        if between is None:
            yield part
        else:
            first, last = int(between[1]), int(between[2])
            yield from map(str, range(first, min(last, first + _MOST) + 1))


class PlainNumbers(SphinxPostTransform):
    """Makes words of the numbers for Info, where each would read ``*note 3: flow.``."""

    # Behind the one that resolves references (10).
    default_priority = 120
    formats = ("texinfo",)

    def run(self, **_: object) -> None:
        """Take the references away and leave what they say."""
        for badge in self.document.findall(nodes.inline):
            if NUMBERS_CLASS in badge["classes"]:
                text = badge.astext()
                badge.children = []
                badge += nodes.Text(text)


def setup(app: Sphinx) -> None:
    """Register the directives and the transform."""
    app.add_directive("seqdiag-steps", StepsDirective)
    app.add_directive("seqdiag-step", StepDirective)
    app.add_transform(BindSteps)
    app.add_post_transform(PlainNumbers)
