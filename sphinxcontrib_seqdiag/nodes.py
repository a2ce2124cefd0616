"""The nodes of a diagram: plain data that any builder can keep, draw or describe."""

from __future__ import annotations

from collections.abc import Sequence

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

from . import html


class seqdiag(nodes.General, nodes.Element):  # noqa: N801  (names of nodes are their tags)
    """A sequence diagram; its labels and links are its children.

    Attributes of the node, all of them plain values: ``text``, ``filename``, ``first_line`` and
    ``dialect`` are what was read; ``theme``, ``alt``, ``align``, ``width``, ``height`` and
    ``scale`` are what the directive asks for; ``prefix`` begins every id of its picture.
    """


class seqdiag_label(addnodes.translatable, nodes.Element):  # noqa: N801
    """A text of a diagram, where search and translation find it.

    Its ``original`` is the text as the source has it, its child the text in the reader's language.
    """

    def preserve_original_messages(self) -> None:
        """Nothing to do: ``original`` is never changed."""

    def apply_translated_message(self, original_message: str, translated_message: str) -> None:
        """Take the translation of the text."""
        if original_message == self["original"]:
            self.children = []
            self += nodes.Text(translated_message)

    def extract_original_messages(self) -> Sequence[str]:
        """The text as the source has it."""
        return [self["original"]]


class seqdiag_link(nodes.Element):  # noqa: N801
    """A link of a diagram: its ``target`` as the source has it, and the reference it stands for."""


def setup(app: Sphinx) -> None:
    """Register the nodes."""
    app.add_node(seqdiag, html=(html.visit_seqdiag, None))
    app.add_node(seqdiag_label)
    app.add_node(seqdiag_link)
