"""Lines that are neither a message nor a statement: what is told of them, what they may mean."""

from __future__ import annotations

from collections.abc import Iterable

from ...diagnostics import Code
from ...patterns import pattern
from ...report import did_you_mean
from ...source import Span
from .arrows import find_arrow, find_colon
from .draft import Draft

_WORD = pattern(r"[^\W\d_]\w*")
_NEITHER = "this is neither a message nor a statement"
_LONGEST = 500
"""How much of a line is looked at."""

_MEANT = {
    **dict.fromkeys(("elif", "elseif", "elsif", "otherwise", "case"), "else"),
    **dict.fromkeys(("for", "foreach", "while", "until"), "loop"),
    **dict.fromkeys(("done", "endfor", "endwhile", "fi"), "end"),
    **dict.fromkeys(("person", "user"), "actor"),
    **dict.fromkeys(("class", "component", "object", "service", "system"), "participant"),
    "db": "database",
    "switch": "alt",
}
"""Words of other languages, with those of this one that say the same."""

_DIAGRAMS = frozenset(
    (
        *("classdiagram", "digraph", "erdiagram", "flowchart", "gantt", "gitgraph", "graph"),
        *("journey", "mindmap", "pie", "statediagram"),
    )
)
_SIGNS = (
    (("```", "~~~"), "a fence of Markdown is no part of a diagram", "leave this line out"),
    (("%%", "--", "/*", "<!--", ";"), "this begins no comment here", "comments begin with #"),
    (("}", "]", ")"), "this bracket closes nothing", "leave it out; fragments close with 'end'"),
)


def tell_unknown(draft: Draft, start: int, end: int, words: Iterable[str]) -> str | None:
    """Tell of a line that is not understood.

    Args:
        draft: The diagram so far.
        start: Where the line begins.
        end: Where it ends.
        words: The words that statements begin with.

    Returns:
        The word that its first word most likely stands for, if there is one.
    """
    text, problems = draft.text, draft.problems
    found = _WORD.match(text, start, end)
    word = found[0] if found else ""
    if problems.full:
        problems.error(Code.SYNTAX, _NEITHER, Span(start, end))
        return None
    if _tell_foreign(draft, start, end, word.lower()):
        return None
    near = _MEANT.get(word.lower()) or did_you_mean(word, words)
    if found is not None and near is not None and word.lower() != near:
        message = f"{word!r} is no word of the language"
        hint = f"did you mean {near!r}?"
        problems.error(Code.UNKNOWN_KEYWORD, message, Span(*found.span()), hint)
        return near
    _tell_no_message(draft, start, min(end, start + _LONGEST), end)
    return None


def _tell_foreign(draft: Draft, start: int, end: int, word: str) -> bool:
    """Tell of what other languages begin a line with; False if it is nothing of the kind."""
    span, problems = Span(start, end), draft.problems
    for signs, message, hint in _SIGNS:
        if draft.text.startswith(signs, start, end):
            problems.error(Code.SYNTAX, message, span, hint)
            return True
    if word == "sequencediagram":
        message = "this is the first line of a Mermaid source, but stands behind other lines"
        problems.error(Code.SYNTAX, message, span, "leave out either it or what stands before it")
    elif word.removesuffix("_v2") in _DIAGRAMS:
        message = f"{word!r} begins a diagram of another kind, only sequences are drawn"
        problems.error(Code.SYNTAX, message, span, "write messages such as A->B: text")
    elif word in ("delay", "pause", "sleep", "wait"):
        message = f"{word!r} is no word of the language"
        hint = "write ...text... for a delay, or: space 2"
        problems.error(Code.UNKNOWN_KEYWORD, message, span, hint)
    else:
        return False
    return True


def _tell_no_message(draft: Draft, start: int, stop: int, end: int) -> None:
    """Tell what a line lacks to be a message."""
    colon = find_colon(draft.text, start, stop)
    behind = colon + 1
    while draft.text.startswith(":", behind, stop):
        behind += 1
    if colon > start and find_arrow(draft.text, behind, stop) is not None:
        message = "a colon ends the name, but the arrow stands behind it"
        hint = "write the arrow before the colon, or quotes round a name that holds a colon"
        draft.problems.error(Code.SYNTAX, message, Span(colon, colon + 1), hint)
    elif colon > start:
        message = "there is no arrow before the colon"
        draft.problems.error(Code.SYNTAX, message, Span(start, colon), "write A->B: text")
    else:
        hint = "write A->B: text, or # before a comment"
        draft.problems.error(Code.SYNTAX, _NEITHER, Span(start, end), hint)
