"""Declarations that PlantUML refuses: names without quotes, parts in another order."""

from __future__ import annotations

import re

from ....diagnostics import Code
from ....label import Label
from ....patterns import pattern
from ..draft import Draft
from ..line import Line
from ..names import BARE, QUOTED, Name, inside, name_at
from ..participants import KINDS

_OTHER_KINDS = {
    "person": "actor",
    "user": "actor",
    "agent": "participant",
    "component": "participant",
    "lifeline": "participant",
    "node": "participant",
    "object": "participant",
    "service": "participant",
    "db": "database",
    "cloud": "participant",
}
_DECLARATION = pattern(
    rf"(?:create\s+)?(?P<kind>{'|'.join((*KINDS, *_OTHER_KINDS))})\s+(?P<rest>[^<>]*\S.*)\Z",
    re.IGNORECASE,
)
_ALIAS = pattern(
    rf"(?P<label>.*\S)\s+as\s+(?P<id>{BARE}|{QUOTED})\s*(?P<more>[^\w\s].*)?\Z", re.IGNORECASE
)
_WHOLE_NAME = pattern(rf"(?:{BARE}|{QUOTED})\Z")
_EXTRA = pattern(r"\s*(?:<<.*>>|\#[\w\\|/;:.-]+|\border\s+-?\d+|\[\[.*?\]\])\s*", re.IGNORECASE)


def remedy_declaration(draft: Draft, line: Line) -> bool:
    """``participant Long name``, ``participant "A" as "B"``, ``component A``."""
    found = line.match(_DECLARATION)
    if found is None or "->" in found["rest"] or "<-" in found["rest"]:
        return False
    word = found["kind"].lower()
    start, end = found.span("rest")
    kind = KINDS.get(word) or KINDS[_OTHER_KINDS[word]]
    if word in _OTHER_KINDS:
        message = f"PlantUML's sequence diagrams have no {word!r}"
        hint = f"write {_OTHER_KINDS[word]} {found['rest']}"
        draft.problems.error(Code.UNKNOWN_KEYWORD, message, line.group(found, "kind"), hint)
    else:
        _tell(draft, line, word, start, end)
    name, label = _read_names(draft, line, start, end)
    known = name.id in draft.cast.actors
    actor = draft.refer(name)
    if not known:
        actor.kind, actor.declared, actor.label, actor.span = kind, True, label, line.whole
    return True


def _tell(draft: Draft, line: Line, word: str, start: int, end: int) -> None:
    text = line.text[start:end]
    alias = _ALIAS.match(text)
    bare = _EXTRA.sub(" ", text).strip()
    span = line.span(start, end)
    if alias is not None and alias["label"][0] == '"' and alias["id"][0] == '"':
        message = "an alias stands without quotes"
        hint = f"write {word} {alias['label']} as {_as_name(alias['id'])}"
    elif alias is not None and _WHOLE_NAME.match(alias["label"]) is None:
        message = "a text with blanks or signs stands in quotes"
        hint = f'write {word} "{alias["label"].strip(chr(34) + ":")}" as {alias["id"]}'
    elif text.rstrip().endswith("]") and "[[" not in text:
        message = "a label in brackets begins on the line below"
        hint = f"write {word} {text.split('[')[0].strip()} [ and the label below, or use quotes"
    elif _WHOLE_NAME.match(bare) or alias is not None:
        message = "the parts of a declaration stand in another order"
        hint = f"write {word} A <<word>> order 10 [[link]] #color"
    else:
        message = "a name with blanks or signs stands in quotes"
        hint = f'write {word} "{bare.strip(chr(34))}"'
    draft.problems.error(Code.SYNTAX, message, span, hint)


def _read_names(draft: Draft, line: Line, start: int, end: int) -> tuple[Name, Label | None]:
    """The name, and the label if there is another one."""
    alias = _ALIAS.match(line.text, start, end)
    if alias is not None:
        label = draft.label(line, *inside(line.text, *alias.span("label")))
        return name_at(line, *alias.span("id")), label
    extra = _EXTRA.search(line.text, start, end)
    while extra is not None and extra.start() == start:
        start = extra.end()
        extra = _EXTRA.search(line.text, start, end)
    stop = extra.start() if extra is not None else end
    stop = start + len(line.text[start:stop].rstrip())
    return name_at(line, start, stop) if start < stop else Name("?", line.whole), None


def _as_name(text: str) -> str:
    return re.sub(r"\W+", "_", text).strip("_") or "A"
