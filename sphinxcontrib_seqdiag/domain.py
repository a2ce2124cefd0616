"""References into diagrams: the roles ``diagram``, ``participant``, ``message`` of ``seqdiag``.

The target of the last two is ``diagram#what``; without a diagram it is the last named one before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Any, NamedTuple, cast

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.domains import Domain, ObjType
from sphinx.domains.std import StandardDomain
from sphinx.environment import BuildEnvironment
from sphinx.roles import XRefRole
from sphinx.util.nodes import make_refnode

from seqdiag_core import Diagram
from seqdiag_core.label import Label
from seqdiag_core.model import Message, Participant
from seqdiag_core.report import did_you_mean

from .alternative import shown_title
from .anchors import message_anchor, page_id, participant_anchors, shown_numbers
from .builders import is_inline
from .kept import KeptDrawings
from .nodes import seqdiag
from .readings import Readings
from .themes import Themes
from .translation import translated
from .warnings import Subtype, warn

CONTEXT = "seqdiag:diagram"
"""Where the name of the last named diagram stands in ``env.ref_context``."""


ROLES = {
    "diagram": ("order-flow", "a named diagram"),
    "participant": ("order-flow#Orders", "a participant of it, by its short or long name"),
    "message": ("order-flow#5", "a message of it, by its number or its text"),
}
"""The roles by name: an example of a target, and what it leads to, for the documentation."""


class Part(NamedTuple):
    """Something in a diagram that can be referred to.

    Attributes:
        key: Its name or number.
        text: Its words as the source has them, by which it can be found too.
        anchor: The id of its place.
        shown: Its words in the reader's language.
    """

    key: str
    text: str
    anchor: str
    shown: str


class Entry(NamedTuple):
    """What is known of a named diagram."""

    docname: str
    node_id: str
    title: str
    participants: tuple[Part, ...]
    messages: tuple[Part, ...]


class _PartRole(XRefRole):
    """A role whose target may leave out the diagram."""

    def process_link(
        self,
        env: BuildEnvironment,
        refnode: nodes.Element,
        has_explicit_title: bool,
        title: str,
        target: str,
    ) -> tuple[str, str]:
        """Put the diagram that the document is talking about in front."""
        if "#" not in target:
            target = f"{env.ref_context.get(CONTEXT, '')}#{target}"
        refnode["refexplicit"] = has_explicit_title
        return title, target


class SeqdiagDomain(Domain):
    """Named diagrams, their participants and their messages."""

    name = "seqdiag"
    label = "sequence diagram"
    object_types = {  # noqa: RUF012
        "diagram": ObjType("diagram", "diagram"),
        "participant": ObjType("participant", "participant", searchprio=2),
        "message": ObjType("message", "message", searchprio=2),
    }
    roles = {  # noqa: RUF012
        "diagram": XRefRole(innernodeclass=nodes.inline, lowercase=True, warn_dangling=True),
        "participant": _PartRole(innernodeclass=nodes.inline, warn_dangling=True),
        "message": _PartRole(innernodeclass=nodes.inline, warn_dangling=True),
    }
    initial_data = {"diagrams": {}, "documents": {}}  # noqa: RUF012
    data_version = 3

    @cached_property
    def readings(self) -> Readings:
        """What this process has read and not yet drawn."""
        return Readings()

    @cached_property
    def kept(self) -> KeptDrawings:
        """The drawings of the page that is being written."""
        return KeptDrawings()

    @cached_property
    def themes(self) -> Themes:
        """The themes that documents may ask for."""
        return Themes(self.env.config.seqdiag_themes)

    @property
    def diagrams(self) -> dict[str, dict[str, Entry]]:
        """All named diagrams, by their names and then by their documents."""
        diagrams: dict[str, dict[str, Entry]] = self.data["diagrams"]
        return diagrams

    def find(self, name: str, docname: str) -> Entry | None:
        """The diagram that a name means in a document: its own, else that of the first document."""
        entries = self.diagrams.get(_normal(name))
        return (entries.get(docname) or entries[min(entries)]) if entries else None

    def anchor_prefix(self, name: str, docname: str, builder: Builder) -> str:
        """What begins the anchors in a diagram where all documents are one page.

        It is empty unless there is a diagram of the same name in an earlier document.
        """
        entries = self.diagrams.get(_normal(name), {})
        is_first = builder.name != "singlehtml" or docname == min(entries, default=docname)
        return "" if is_first else f"{page_id(docname)}-"

    @property
    def has_diagrams(self) -> bool:
        """Whether there is any diagram in the project."""
        return bool(self.data["documents"])

    def note_document(self) -> None:
        """Remember that the document that is being read has a diagram."""
        self.data["documents"][self.env.docname] = True

    def note_diagram(self, name: str, node_id: str, title: str, diagram: Diagram) -> None:
        """Remember a named diagram of the document that is being read."""
        places = participant_anchors(node_id, diagram)
        participants = tuple(
            _part(each.id, each.label, places[each.id]) for each in diagram.participants
        )
        numbered = zip(shown_numbers(diagram), diagram.messages(), strict=True)
        messages = tuple(
            _part(number, message.label, message_anchor(node_id, step))
            for step, (number, message) in enumerate(numbered, 1)
        )
        docname = self.env.docname
        entry = Entry(docname, node_id, title, participants, messages)
        self.diagrams.setdefault(name, {})[docname] = entry

    def process_doc(
        self,
        env: BuildEnvironment,  # noqa: ARG002
        docname: str,
        document: nodes.document,
    ) -> None:
        """Take the words of named diagrams that have been translated by now."""
        for node in document.findall(seqdiag):
            if node["diagram_name"] and node["translations"]:
                entries = self.diagrams[node["diagram_name"]]
                entries[docname] = self._translated(entries[docname], node)

    def _translated(self, entry: Entry, node: seqdiag) -> Entry:
        reading = self.readings.take(node)
        self.readings.keep(node, reading)
        diagram = translated(reading.diagram, node, reading.source)
        return entry._replace(
            title=shown_title(node, diagram),
            participants=_in_words_of(entry.participants, diagram.participants),
            messages=_in_words_of(entry.messages, diagram.messages()),
        )

    def clear_doc(self, docname: str) -> None:
        """Forget the diagrams of a document."""
        self.data["documents"].pop(docname, None)
        for name, entries in list(self.diagrams.items()):
            entries.pop(docname, None)
            if not entries:
                del self.diagrams[name]

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process has read."""
        for docname in docnames:
            if docname in otherdata["documents"]:
                self.data["documents"][docname] = True
        for name, entries in otherdata["diagrams"].items():
            found = {docname: entry for docname, entry in entries.items() if docname in docnames}
            if found:
                self.diagrams.setdefault(name, {}).update(found)

    def resolve_xref(
        self,
        env: BuildEnvironment,  # noqa: ARG002
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.reference | None:
        """Lead to the place in the drawing, or to the drawing where that is but a picture."""
        name, _, what = target.partition("#")
        entry = self.find(name, fromdocname)
        if entry is None:
            return None
        if entry.docname != fromdocname:
            self._warn_of_others(entry, name, node)
        place, text = entry.node_id, entry.title
        if typ != "diagram":
            part = find_part(entry.participants if typ == "participant" else entry.messages, what)
            if part is None:
                return None
            text = part.shown or part.key
            if is_inline(builder):
                place = self.anchor_prefix(name, entry.docname, builder) + part.anchor
        if not node.get("refexplicit"):
            contnode = nodes.inline(text, text, classes=contnode["classes"])
        if builder.name == "singlehtml":
            # All documents are one page there; Sphinx would lead to "#document-name#place".
            fromdocname = entry.docname
        return make_refnode(builder, fromdocname, entry.docname, place, contnode, text)

    def _warn_of_others(self, entry: Entry, name: str, node: pending_xref) -> None:
        others = sorted(self.diagrams[_normal(name)].keys() - {entry.docname})
        if others:
            message = (
                f"this leads to the diagram {name!r} of {entry.docname!r},"
                f" but there is one in {' and '.join(map(repr, others))} too"
            )
            warn(Subtype.REFERENCE, message, f"{node.source}:{node.line}")

    def resolve_any_xref(  # type: ignore[override, unused-ignore]  # older Sphinx: list of Element
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Find a diagram for ``:any:``; one with a caption is found as other figures are."""
        if _normal(target) in cast("StandardDomain", env.get_domain("std")).labels:
            return []
        found = self.resolve_xref(env, fromdocname, builder, "diagram", target, node, contnode)
        return [] if found is None else [("seqdiag:diagram", found)]

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Everything for the inventory and the search."""
        for name, entries in self.diagrams.items():
            entry = entries[min(entries)]
            yield name, entry.title, "diagram", entry.docname, entry.node_id, 1
            for type, parts in (
                ("participant", entry.participants),
                ("message", entry.messages),
            ):
                for key, _, anchor, shown in parts:
                    if key:
                        yield f"{name}#{key}", shown or key, type, entry.docname, anchor, 2

    def get_full_qualified_name(self, node: nodes.Element) -> str | None:
        """The name by which other projects know a target."""
        target = node.get("reftarget")
        return None if target is None else str(target)


def seqdiag_domain(env: BuildEnvironment) -> SeqdiagDomain:
    """The domain of a project."""
    return cast("SeqdiagDomain", env.get_domain("seqdiag"))


def find_part(parts: Iterable[Part], what: str) -> Part | None:
    """The part of a key or, if there is none, of a text."""
    parts = tuple(parts)
    wanted = _one_line(what)
    exact = (part for words in (0, 1) for part in parts if part[words] == wanted)
    folded = (part for part in parts if part.text.casefold() == wanted.casefold())
    return next(exact, None) or next(folded, None)


def _part(key: str, label: Label, anchor: str) -> Part:
    text = _one_line(label.text)
    return Part(key, text, anchor, text)


def _in_words_of(
    parts: tuple[Part, ...], translations: Iterable[Participant | Message]
) -> tuple[Part, ...]:
    return tuple(
        part._replace(shown=_one_line(each.label.text))
        for part, each in zip(parts, translations, strict=True)
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _normal(name: str) -> str:
    normal: str = nodes.fully_normalize_name(name)
    return normal


def warn_missing(_app: Sphinx, domain: Domain | None, node: pending_xref) -> bool | None:
    """Tell what a reference into a diagram misses, and what there is instead."""
    if not isinstance(domain, SeqdiagDomain):
        return None
    kind, (name, _, what) = node["reftype"], node["reftarget"].partition("#")
    entry = domain.find(name, node.get("refdoc", ""))
    if entry is None:
        message = (
            f"there is no diagram named {name!r}" if name else "no named diagram stands before"
        )
        guess = did_you_mean(name, domain.diagrams)
    else:
        message = f"there is no {kind} {what!r} in the diagram {name!r}"
        parts = entry.participants if kind == "participant" else entry.messages
        guess = did_you_mean(what, [word for part in parts for word in part[:2] if word])
    text = f"{message}; did you mean {guess!r}?" if guess else message
    warn(Subtype.REFERENCE, text, f"{node.source}:{node.line}")
    return True


def setup(app: Sphinx) -> None:
    """Register the domain."""
    app.add_domain(SeqdiagDomain)
    app.connect("warn-missing-reference", warn_missing)
