"""Notes over too many, or as other diagrams have them."""

from __future__ import annotations

import re

from ....diagnostics import Code
from ....label import EMPTY_LABEL
from ....model import Note, NotePlacement
from ....patterns import pattern
from ..draft import Draft
from ..line import Line
from ..names import NAME, name_at

_OVER = pattern(
    rf"[hr]?note\s+(?:over|left\s+of|right\s+of|left|right)\s+"
    rf"(?P<names>{NAME}(?:(?:\s*,\s*|\s+){NAME})+)\s*(?P<rest>[^:]*?)\s*(?::\s*(?P<text>.*))?\Z",
    re.IGNORECASE,
)
_NAME = pattern(NAME)
_NOTE = pattern(r"(?:floating\s+)?[hr]?note\b.*\Z", re.IGNORECASE)
_END = pattern(r"end\s?[hr]?note\Z", re.IGNORECASE)


def remedy_note(draft: Draft, line: Line) -> bool:
    """A note whose place is not understood."""
    found = line.match(_OVER)
    if found is None:
        return _remedy_other(draft, line)
    names = [
        name_at(line, *each.span()) for each in _NAME.finditer(line.text, *found.span("names"))
    ]
    text = line.text[slice(*found.span("names"))]
    if "as" in text.lower().split():
        message, hint = "a note has no alias", "leave the alias out: note over A : text"
        names = names[:1]
    elif len(names) > 2:
        message = "a note stands over one participant, or from one to another"
        hint = f"write note over {names[0].id}, {names[-1].id} : text"
    else:
        message = "a comma was expected between two names"
        hint = f"write note over {names[0].id}, {names[-1].id} : text"
    draft.problems.error(Code.SYNTAX, message, line.group(found, "names"), hint)
    label = draft.label(line, *found.span("text")) if found["text"] else EMPTY_LABEL
    if found["text"] is None and draft.find_end(_END) is not None:
        _skip_block(draft)
    ids = tuple(dict.fromkeys(draft.refer(name).id for name in names))
    draft.add(Note(placement=NotePlacement.OVER, participants=ids, label=label, span=line.whole))
    return True


def _remedy_other(draft: Draft, line: Line) -> bool:
    if line.match(_NOTE) is None:
        return False
    message = "a place and a name were expected behind 'note': left of A, right of A or over A"
    draft.problems.error(Code.SYNTAX, message, line.whole, "write note over A : text")
    if ":" not in str(line) and '"' not in str(line) and draft.find_end(_END) is not None:
        _skip_block(draft)
    return True


def _skip_block(draft: Draft) -> None:
    """Go behind the lines of a note of several ones, unless they are statements."""
    end = draft.find_end(_END)
    ahead = draft.lines.ahead().start
    if end is not None and end > ahead and not draft.is_statement(draft.lines[ahead]):
        draft.lines.take_until(end)
        draft.lines.take()
