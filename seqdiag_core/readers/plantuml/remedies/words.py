"""Words of other diagrams, and words with a slip in them."""

from __future__ import annotations

from collections.abc import Iterable

from ....diagnostics import Code
from ....patterns import pattern
from ....report import did_you_mean
from ..draft import Draft
from ..line import Line

_WORD = pattern(r"[^\W\d_]\w*")
_OTHER_DIAGRAMS = frozenset(
    (
        *("abstract", "allowmixing", "analog", "annotation", "artifact", "binary", "block"),
        *("card", "circle", "class", "clock", "concise", "diamond", "ditaa", "enum", "file"),
        *("folder", "fork", "frame", "hexagon", "interface", "json", "label", "left", "map"),
        *("namespace", "nwdiag", "object", "package", "port", "process", "rectangle", "robust"),
        *("salt", "split", "stack", "start", "state", "stop", "storage", "swimlane", "together"),
        *("top", "usecase"),
    )
)
_MERMAID = frozenset(("sequencediagram", "flowchart", "graph"))


def remedy_word(draft: Draft, line: Line, words: Iterable[str]) -> bool:
    """A first word that PlantUML has elsewhere, or nearly has."""
    found = line.match(_WORD)
    if found is None:
        return False
    word, span = found[0], line.group(found)
    lower = word.lower()
    if lower in _MERMAID:
        message = "this is the first line of a Mermaid source"
        hint = "leave it out, or read the text as Mermaid"
        draft.problems.error(Code.SYNTAX, message, line.whole, hint)
        return True
    if lower in _OTHER_DIAGRAMS:
        message = f"{word!r} belongs to another kind of PlantUML's diagrams"
        hint = "only sequences are drawn: A -> B : text"
        draft.problems.error(Code.UNKNOWN_KEYWORD, message, span, hint)
        return True
    near = did_you_mean(word, (each for each in words if len(each) > 2))
    if near is None or near == lower:
        return False
    message = f"{word!r} is no word of PlantUML"
    draft.problems.error(Code.UNKNOWN_KEYWORD, message, span, f"did you mean {near!r}?")
    return True


def tell_unknown(draft: Draft, line: Line) -> None:
    """Tell of a line that is neither a message nor a statement."""
    message = "this is neither a message nor a statement"
    hint = "write A -> B : text, or ' before a comment"
    draft.problems.error(Code.SYNTAX, message, line.whole, hint)
