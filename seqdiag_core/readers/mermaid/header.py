"""The word ``sequenceDiagram`` that every diagram begins with."""

from __future__ import annotations

import re

from ...diagnostics import Code
from .characters import SPACE
from .draft import Draft
from .tokens import Tokens

_DETECTED = re.compile(rf"(?:[{SPACE}]|%%[^\n]*\n)*(sequenceDiagram)?")
_ANY_CASE = re.compile(
    r"[^\w\n]*(sequence[ _-]?diagram(?:-v2)?)\b[^\S\n]*:?", re.ASCII | re.IGNORECASE
)
_OTHER_DIAGRAM = re.compile(
    r"graph|flowchart|classDiagram|stateDiagram|erDiagram|gantt|pie|journey|gitGraph|mindmap"
    r"|timeline|quadrantChart|requirementDiagram|C4\w+|sankey|xychart|block|zenuml|packet|kanban"
    r"|architecture|radar|treemap"
)


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
            tokens.take()
            return
        start -= len(detected[1])
    line_end = text.find("\n", start)
    hint = "begin the diagram with `sequenceDiagram` on a line of its own"
    spelled = _ANY_CASE.match(text, start, line_end)
    if spelled is not None:
        message = f"the header is spelled `sequenceDiagram`, not `{spelled[1]}`"
        draft.error(Code.SYNTAX, message, spelled.start(1), spelled.end(), hint)
        tokens.resume(spelled.end())
        return
    other = _OTHER_DIAGRAM.match(text, start)
    if other is not None:
        message = f"`{other.group()}` begins a diagram of another kind than `sequenceDiagram`"
        draft.error(Code.SYNTAX, message, start, other.end(), hint)
        tokens.resume(line_end)
        return
    message = "`sequenceDiagram` was expected at the beginning"
    draft.error(Code.SYNTAX, message, start, line_end, hint)
    tokens.resume(start)
