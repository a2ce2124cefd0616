"""Statements of other languages, PlantUML's above all, read as what they mean there."""

from __future__ import annotations

import re
from collections.abc import Callable

from ....diagnostics import Code
from ....model import Delay, Divider, FragmentOperator, ParticipantKind, Reference, Space
from ....patterns import pattern
from ..fragments import begin_fragment, read_section
from ..lenient_arrows import find_arrow
from ..participant_options import ParticipantOptions
from ..participants import Declaration, declare
from ..texts import make_label
from .trouble import Trouble

_HEADER = pattern(r"sequenceDiagram\b", re.IGNORECASE)
_KIND = pattern(
    r"(?P<word>boundary|control|entity|database|collections|queue|cloud)\s+(?P<first>[^;#]+?)"
    r"(?:\s+as\s+(?P<second>[^;#]+?))?\s*(?=[;#]|\Z)",
    re.IGNORECASE,
)
_FRAGMENT = pattern(
    r"(?P<word>group|neg|strict|seq|assert|ignore|consider|region)\b(?P<rest>[^#;]*)", re.IGNORECASE
)
_REFERENCE = pattern(r"(?P<word>ref)\s+over\s+(?P<names>[^:;#]+):(?P<text>[^#;]*)", re.IGNORECASE)
_DIVIDER = pattern(r"==+(?P<text>[^#;]*?)=*\s*\Z")
_DELAY = pattern(r"\.\.\.+(?P<text>[^#;]*?)\.*\s*\Z")
_SPACE = pattern(r"\|\|(?:(?P<size>\d{1,4})\|)?\|\s*\Z")
_FENCE = pattern(r"(?:```+|~~~+|:::+)[\w{}]*\s*\Z")
_END_NOTE = pattern(r"end\s?(?:note|ref|legend|title)\b.*", re.IGNORECASE)
_UNKNOWN = pattern(
    r"(?P<word>@?startuml|@?enduml|skinparam|hide|show|scale|newpage|header|footer|caption|legend"
    r"|autoactivate|return|style|linkStyle|classDef|class|click|direction|!\w+|@start\w+|@end\w+)"
    r"(?![\w:]).*",
    re.IGNORECASE,
)
_HINTS = {
    "return": "write the reply as a message: `B-->>A: text`",
    "autoactivate": "activate with `+` and `-`: `A->>+B: call`, `B-->>-A: reply`",
}


def remedy_foreign(trouble: Trouble) -> int | None:
    """Read a statement of another language."""
    for statement, read in _STATEMENTS:
        found = statement.match(trouble.line)
        if found is not None:
            return read(trouble, found)
    return None


def _tell(trouble: Trouble, found: re.Match[str], group: str | int, hint: str | None) -> None:
    word = found[group].strip()
    trouble.error(
        Code.UNKNOWN_KEYWORD,
        f"Mermaid's sequence diagrams have no `{word}`",
        found.start(group),
        found.start(group) + len(word),
        hint,
    )


def _header(trouble: Trouble, found: re.Match[str]) -> int:
    trouble.error(
        Code.SYNTAX,
        f"`{found.group()}` stands here a second time",
        0,
        found.end(),
        "one text holds one diagram; leave this line out",
    )
    return trouble.start + found.end()


def _kind(trouble: Trouble, found: re.Match[str]) -> int | None:
    if find_arrow(trouble.line) is not None:
        return None
    name, label = trouble.token("name", *found.span("first")), None
    if found["second"]:
        label = trouble.token("rest", *found.span("second"))
        if name.text.startswith('"'):
            # PlantUML has the label first when it is quoted.
            quoted = trouble.token("rest", found.start("first") + 1, found.end("first") - 1)
            name, label = label._replace(kind="name"), quoted
    word = found["word"].lower()
    written = f'participant {name.text}@{{ "type": "{word}" }}'
    if word == "cloud":
        written = f"participant {name.text}"
    _tell(trouble, found, "word", f"write `{written}{f' as {label.text}' if label else ''}`")
    span = trouble.draft.body.span(trouble.start, trouble.start + found.end())
    options = ParticipantOptions(kind=None if word == "cloud" else word)
    kind = ParticipantKind(word)
    declare(trouble.draft, Declaration(kind, name, options, label, span))
    return trouble.start + found.end()


def _fragment(trouble: Trouble, found: re.Match[str]) -> int | None:
    if find_arrow(trouble.line) is not None:
        return None
    _tell(trouble, found, "word", "use `opt`, `alt`, `loop`, `par`, `critical`, `break` or `rect`")
    keyword = trouble.token("word", *found.span("word"))
    rest = trouble.token("rest", *found.span("rest"))
    section = read_section(trouble.draft, keyword, rest)
    operator = FragmentOperator(found["word"].lower())
    begin_fragment(trouble.draft, operator, keyword, section, trouble.draft.looks.fragment)
    return trouble.start + found.end()


def _reference(trouble: Trouble, found: re.Match[str]) -> int:
    _tell(trouble, found, "word", f"write `Note over {found['names'].strip()}:{found['text']}`")
    draft = trouble.draft
    names = [
        trouble.token("name", *each.span())
        for each in re.compile("[^,]+").finditer(trouble.line, *found.span("names"))
    ]
    start, end = found.span("text")
    label = make_label(draft, trouble.start + start, trouble.start + end)
    participants = tuple(dict.fromkeys(draft.use(name) for name in names if name.text.strip()))
    span = draft.body.span(trouble.start, trouble.start + end)
    draft.add(Reference(participants=participants, label=label, span=span))
    return trouble.start + found.end()


def _divider(trouble: Trouble, found: re.Match[str]) -> int:
    start, end = found.span("text")
    text = trouble.line[start:end].strip()
    first, last = _outermost(trouble)
    hint = f"write `Note over {first},{last}: {text}`" if text else "leave the line out"
    _tell(trouble, found, 0, hint)
    draft = trouble.draft
    label = make_label(draft, trouble.start + start, trouble.start + end)
    span = draft.body.span(trouble.start, trouble.start + found.end())
    is_delay = found.group().startswith("...")
    draft.add(Delay(label=label, span=span) if is_delay else Divider(label=label, span=span))
    return trouble.start + found.end()


def _outermost(trouble: Trouble) -> tuple[str, str]:
    names = list(trouble.draft.cast.actors) or ["A", "B"]
    return names[0], names[-1]


def _space(trouble: Trouble, found: re.Match[str]) -> int:
    _tell(trouble, found, 0, "leave the line out")
    span = trouble.draft.body.span(trouble.start, trouble.start + found.end())
    size = int(found["size"]) if found["size"] else Space().size
    trouble.draft.add(Space(size=size, span=span))
    return trouble.start + found.end()


def _fence(trouble: Trouble, found: re.Match[str]) -> int:
    trouble.error(
        Code.SYNTAX,
        "the fence round the diagram is no part of it",
        0,
        len(found.group().rstrip()),
        "leave the line out",
    )
    return trouble.end


def _end_of_note(trouble: Trouble, found: re.Match[str]) -> int | None:
    if find_arrow(trouble.line) is not None:
        return None
    trouble.error(
        Code.UNMATCHED,
        f"`{found.group().strip()}` closes nothing; a note ends with its line",
        0,
        len(found.group().rstrip()),
        "write the text behind the `:` of the note, with `<br/>` between its lines",
    )
    return trouble.end


def _unknown(trouble: Trouble, found: re.Match[str]) -> int | None:
    arrow = find_arrow(trouble.line, strong=True)
    if arrow is not None and trouble.line.find(":", arrow.end) > 0:
        return None
    _tell(trouble, found, "word", _HINTS.get(found["word"].lower(), "leave the line out"))
    return trouble.end


_STATEMENTS: tuple[tuple[re.Pattern[str], Callable[[Trouble, re.Match[str]], int | None]], ...] = (
    (_HEADER, _header),
    (_FENCE, _fence),
    (_KIND, _kind),
    (_REFERENCE, _reference),
    (_FRAGMENT, _fragment),
    (_DIVIDER, _divider),
    (_DELAY, _divider),
    (_SPACE, _space),
    (_END_NOTE, _end_of_note),
    (_UNKNOWN, _unknown),
)
