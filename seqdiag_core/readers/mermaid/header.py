"""The word ``sequenceDiagram`` that every diagram begins with."""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...patterns import pattern
from ...source import Span
from .characters import SPACE, SPACES
from .draft import Draft
from .tokens import Tokens

_DETECTED = pattern(rf"(?:[{SPACE}]|%%[^\n]*\n)*(sequenceDiagram)?")
_ANY_CASE = pattern(
    r"[^\w\n]*(sequence(?:[ _-]?diagram(?:-v2)?|(?=[^\S\n]*:?[^\S\n]*$)))\b[^\S\n]*:?",
    re.ASCII | re.IGNORECASE | re.MULTILINE,
)
_LATER = pattern(r"^[^\S\n]*sequenceDiagram\b", re.MULTILINE)
_OTHER_DIAGRAM = pattern(
    r"graph|flowchart|classDiagram|stateDiagram|erDiagram|gantt|pie|journey|gitGraph|mindmap"
    r"|timeline|quadrantChart|requirementDiagram|C4\w+|sankey|xychart|block|zenuml|packet|kanban"
    r"|architecture|radar|treemap"
)
_SIGN = pattern(r"-v2\b|:")
_HINT = "begin the diagram with `sequenceDiagram` on a line of its own"


def read_header(draft: Draft, tokens: Tokens) -> None:
    """Read the header, and the empty lines and comments before it.

    Without a header the text is read as if it had one.
    """
    text = draft.body.text
    detected = _DETECTED.match(text)
    start = detected.end() if detected else 0
    if detected is not None and detected[1]:
        while tokens.peek().kind == "newline":
            tokens.take()
        if tokens.peek().kind == "sequencediagram":
            _check_end(draft, tokens)
            return
        start -= len(detected[1])
    if not text[start:].strip(SPACES):
        draft.problems.error(Code.EMPTY, "there is no diagram in this text", Span(0, 0), _HINT)
        return
    line_end = text.find("\n", start)
    spelled = _ANY_CASE.match(text, start, line_end)
    other = _OTHER_DIAGRAM.match(text, start)
    later = _LATER.search(text, start)
    if spelled is not None:
        message = f"the header is spelled `sequenceDiagram`, not `{spelled[1]}`"
        draft.error(Code.SYNTAX, message, spelled.start(1), spelled.end(), _HINT)
        tokens.resume(spelled.end())
    elif later is not None:
        _tell_of_preface(draft, start, line_end)
        tokens.resume(later.end())
    elif other is not None:
        message = f"`{other.group()}` begins a diagram of another kind than `sequenceDiagram`"
        draft.error(Code.SYNTAX, message, start, other.end(), _HINT)
        tokens.resume(len(text))
    else:
        message = "`sequenceDiagram` was expected at the beginning"
        draft.error(Code.SYNTAX, message, start, line_end, _HINT)
        tokens.resume(start)


def _check_end(draft: Draft, tokens: Tokens) -> None:
    """Take the header, and tell of signs that are stuck to it."""
    header = tokens.take()
    sign = _SIGN.match(draft.body.text, header.end)
    if sign is not None:
        draft.error(
            Code.SYNTAX,
            f"`{sign.group()}` cannot follow `sequenceDiagram`",
            header.end,
            sign.end(),
            "leave it out",
        )
        tokens.resume(sign.end())


def _tell_of_preface(draft: Draft, start: int, line_end: int) -> None:
    """Tell of something that stands before the header."""
    line = draft.body.text[start:line_end].strip()
    code, message = Code.SYNTAX, "nothing but front matter and `%%` comments can stand here"
    hint = "leave it out; the diagram begins with `sequenceDiagram`"
    if line == "---":
        code, message = Code.UNCLOSED, "the front matter that begins here is never closed"
        hint = "end it with a line `---`"
    elif line.startswith(("#", "//", "'")):
        hint = "begin a line of comment with `%%`"
    elif line.startswith(("```", "~~~", ":::")):
        hint = "leave out the lines of the fence"
    draft.error(code, message, start, max(line_end, start), hint)
