"""The nodes of a diagram: plain data that any builder can keep, draw or describe."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx import addnodes


class seqdiag(addnodes.translatable, nodes.General, nodes.Element):  # noqa: N801
    """A sequence diagram; its texts, where search finds them, and its links are its children.

    Attributes of the node, all of them plain values: ``text``, ``filename``, ``first_line`` and
    ``dialect`` are what was read; ``labels`` are its texts as the source has them, each with the
    line in ``label_lines``; ``translations`` are those in the reader's language; ``prefix`` begins
    every id of its picture. The others are what the directive asks for.
    """

    def preserve_original_messages(self) -> None:
        """Nothing to do: ``labels`` are never changed."""

    def apply_translated_message(self, original_message: str, translated_message: str) -> None:
        """Take the translation of a text."""
        self["translations"] = {**self["translations"], original_message: translated_message}
        self.show_labels()

    def extract_original_messages(self) -> Iterator[str]:  # type: ignore[override]
        """The texts as the source has them; while one is looked at the node stands at its place."""
        place = self.source, self.line
        for label, line in zip(self["labels"], self["label_lines"], strict=True):
            self.source, self.line = self["filename"], line
            yield label
        self.source, self.line = place

    def translation_of(self, name: str) -> str:
        """The text of an attribute in the reader's language."""
        text: str = self[name]
        found: str = self["translations"].get(text, text)
        return found

    def show_labels(self) -> None:
        """Make the texts in the reader's language the first child."""
        found = self["translations"]
        texts = nodes.Text("\n".join(found.get(label, label) for label in self["labels"]))
        if self.children and isinstance(self.children[0], nodes.Text):
            self[0] = texts
        else:
            self.insert(0, texts)

    def __setitem__(self, key: Any, value: Any) -> None:
        """Set an attribute, or a child.

        Sphinx notes here that a text is translated, and then skips the node; but ours has several.
        """
        if key != "translated":
            super().__setitem__(key, value)


class seqdiag_link(nodes.Element):  # noqa: N801
    """A link of a diagram: its ``target`` as the source has it, and the reference it stands for."""
