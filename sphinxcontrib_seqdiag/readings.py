"""What a directive has read, kept for whoever draws it in the same process.

A source is read twice in a build: for its warnings and texts, and for its picture when all
documents are known. Between these documents are plain data, from which the source is read again
if it is not here: because it was read in another process or build, or did not fit.
"""

from __future__ import annotations

from docutils import nodes

from seqdiag_core import Reading, Source
from seqdiag_core.readers.registry import read_source

_MOST = 2_000_000
"""How many characters of sources are kept; a reading takes about twenty times their memory."""


class Readings:
    """Readings by their sources. Each is given away once, which makes room for others."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], Reading] = {}
        self._length = 0

    def keep(self, node: nodes.Element, reading: Reading) -> None:
        """Keep what a node was made from, if there is room."""
        length = len(reading.source.text)
        key = _key(node)
        if reading.source.text == node["text"] and self._length + length <= _MOST:
            self._length += length if key not in self._kept else 0
            self._kept[key] = reading

    def take(self, node: nodes.Element) -> Reading:
        """What a node was made from."""
        reading = self._kept.pop(_key(node), None)
        if reading is None:
            return read_source(source_of(node), node["dialect"])
        self._length -= len(reading.source.text)
        return reading


def source_of(node: nodes.Element) -> Source:
    """The source that a node was made from."""
    return Source(node["text"], node["filename"], first_line=node["first_line"])


def _key(node: nodes.Element) -> tuple[object, ...]:
    return node["text"], node["filename"], node["first_line"], node["dialect"]
