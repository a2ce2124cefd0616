"""What the plugin ``autoclass`` looks for: classes at the ends of nodes' names."""

from __future__ import annotations

from collections.abc import Mapping


class ClassEndings:
    """Finds the classes whose names end the name of a node."""

    def __init__(self, classes: Mapping[str, object]) -> None:
        self._places = {name: index for index, name in enumerate(classes)}
        self._lengths = sorted({len(name) for name in classes})

    def of(self, name: str) -> list[str]:
        """The classes that a name ends with, in the order of their definitions."""
        found = []
        for length in self._lengths:
            at = len(name) - length - 1
            if at < 0:
                break
            ending = name[at + 1 :]
            if name[at] == "_" and ending in self._places:
                found.append(ending)
        return sorted(found, key=self._places.__getitem__)
