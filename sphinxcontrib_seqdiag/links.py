"""Links out of a diagram: a URL or any role, resolved by Sphinx as those of the text are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from docutils import nodes
from docutils.parsers.rst.states import RSTState
from sphinx import addnodes
from sphinx.builders import Builder
from sphinx.util.docutils import SphinxDirective

from seqdiag_core import Source

from .nodes import seqdiag, seqdiag_link
from .warnings import Subtype, warn

_ANSWERS = (nodes.reference, addnodes.pending_xref, nodes.system_message)
"""What a role makes that is a link, or that has been told to be none."""

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ROLE = re.compile(r":([\w.:+-]+):(`.+`)\Z", re.DOTALL)


def is_role(target: str) -> bool:
    """Whether the target of a link is a role, such as ``:ref:`label```."""
    return _ROLE.match(target) is not None


def link_nodes(
    targets: Iterable[tuple[str, int]], source: Source, directive: SphinxDirective
) -> list[nodes.Node]:
    """Nodes for links, each around a reference that Sphinx resolves.

    Args:
        targets: Targets as the source has them, with their lines.
        source: What they were read from.
        directive: The directive they belong to.
    """
    found: list[nodes.Node] = []
    for target, line in dict(reversed(list(targets))).items():
        wrapper = seqdiag_link(target=target)
        if is_role(target):
            children, complaints = _parsed(target, line, directive)
            wrapper += children
            found += complaints
            if not (complaints or any(map(wrapper.next_node, _ANSWERS))):
                message = f"the role of the link {target!r} makes no reference; it is left out"
                warn(Subtype.REFERENCE, message, f"{source.name}:{line}")
                directive.env.note_reread()
        else:
            wrapper += nodes.reference("", target, refuri=target)
        for node in wrapper.findall(nodes.Element):
            node.source, node.line = source.name or "", line
        if directive.arguments and not is_role(target):
            # The builder that checks links tells them with lines of the document.
            directive.set_source_info(wrapper[0])
        found.append(wrapper)
    return found[::-1]


def _parsed(
    role: str, line: int, directive: SphinxDirective
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    # Parsers count lines in their own way; a file that the directive names has none for them.
    behind = 0 if directive.arguments else max(line - directive.get_source_info()[1], 0)
    place = directive.lineno + behind
    if isinstance(directive.state, RSTState):
        return directive.parse_inline(role, lineno=place)
    # MyST counts from 0, and its roles have their names in braces.
    return directive.parse_inline(_ROLE.sub(r"{\1}\2", role), lineno=place - 1)


def resolved_references(node: seqdiag) -> dict[str, nodes.reference]:
    """The references that the links of a diagram stand for; broken ones are missing."""
    return {
        wrapper["target"]: reference
        for wrapper in node.findall(seqdiag_link)
        for reference in wrapper.findall(nodes.reference)
    }


def address_in_page(reference: nodes.reference, builder: Builder) -> str | None:
    """Where a reference leads from the page that a builder of HTML writes."""
    if "refid" in reference:
        return f"#{reference['refid']}"
    if "filename" in reference:
        folder: str | None = getattr(builder, "dlpath", None)  # of files to be downloaded
        return folder and f"{folder}/{quote(reference['filename'])}"
    uri: str | None = reference.get("refuri")
    if uri is None:
        return None
    # The singlehtml builder writes "#document-page#id", older ones "index.html#id"; there the id
    # alone leads to the place.
    is_on_this_page = builder.name == "singlehtml" and reference.get("internal")
    if uri.startswith("#") or (is_on_this_page and "#" in uri):
        return uri[uri.rindex("#") :]
    return uri


def address_in_file(reference: nodes.reference) -> str | None:
    """Where a reference leads from a picture in a file, or None if it depends on the page."""
    uri: str = reference.get("refuri", "")
    return uri if _ABSOLUTE.match(uri) else None


def address_nowhere(_reference: nodes.reference) -> None:
    """Where a reference leads from a picture that nobody can click into."""
