"""Notes that Mermaid refuses: on several lines, over three participants, without a place."""

from __future__ import annotations

import re
from dataclasses import replace

from ....diagnostics import Code
from ....model import Note, NotePlacement
from ....patterns import pattern
from ..characters import SPACES
from ..lenient_arrows import find_arrow
from ..notes import add_note
from ..stretches import shown
from ..texts import make_label
from ..tokens import Token
from .names import tell_of_name
from .trouble import Trouble, known_name

_NOTE = pattern(
    r"[hr]?note\b(?:\s+(?P<side>(?:left|right|top|bottom)(?:\s+of)?|over|across)\b)?"
    r"(?P<names>[^:;\n]*)(?P<colon>:)?",
    re.IGNORECASE,
)
_EXACT = pattern(r"(?:left|right) of|over", re.IGNORECASE)
_END = pattern(r"^[^\S\n]*end\s?[hr]?note\b[^;\n]*", re.IGNORECASE | re.MULTILINE)
_NAME = pattern(r"[^,]+")
_LONGEST = 4_000
"""Characters of a note that are looked through for its end."""


def remedy_note(trouble: Trouble) -> int | None:
    """Read a note that other languages allow, or that has a mistake."""
    found = _NOTE.match(trouble.line)
    if found is None or trouble.draft.cast.box is not None or find_arrow(found["names"]):
        return None
    told = False
    if found["side"] is not None and trouble.first.kind != "note":
        word = found.group().split()[0]
        message = f"Mermaid's sequence diagrams have no `{word}`"
        trouble.error(Code.UNKNOWN_KEYWORD, message, 0, len(word), "write `Note`")
        told = True
    if found["side"] is None:
        return _read_placeless(trouble, found)
    side, side_told = _read_side(trouble, found)
    told |= side_told
    names = [
        trouble.token("name", *each.span())
        for each in _NAME.finditer(trouble.line, *found.span("names"))
        if each.group().strip()
    ]
    if found["colon"] is None:
        return _read_without_colon(trouble, found, side, names)
    _check_names(trouble, found, side, names, told=told)
    text = trouble.text_token(found.start("colon"), len(trouble.line))
    add_note(trouble.draft, trouble.first, side, names, text)
    return text.end


def _read_side(trouble: Trouble, found: re.Match[str]) -> tuple[Token, bool]:
    """The note's place, and whether an error was told of it."""
    side = trouble.token("side", *found.span("side"))
    if _EXACT.fullmatch(side.text):
        return side, False
    word = side.text.split()[0].lower()
    hint = "write `Note over`"
    if word in ("left", "right"):
        hint = f"write `Note {word} of`, with one blank inside"
        side = side._replace(text=f"{word} of")
    message = f"`{found['side']}` is no place of a note"
    trouble.error(Code.SYNTAX, message, *found.span("side"), hint)
    return side, True


def _check_names(
    trouble: Trouble, found: re.Match[str], side: Token, names: list[Token], *, told: bool
) -> None:
    for name in names:
        told |= tell_of_name(trouble, name)
    most = 2 if side.text.lower() == "over" else 1
    if not names:
        trouble.error(
            Code.MISSING_NAME,
            "a participant's name was expected here",
            found.end("names"),
            found.end("names"),
            "write `Note over A: text`",
        )
    elif len(names) > most:
        message = "a note stands over one participant or from one to another"
        if most == 1:
            message = "beside a note there is one participant"
        hint = f"write `Note over {names[0].text.strip()},{names[-1].text.strip()}: …`"
        trouble.draft.error(Code.SYNTAX, message, names[most].start, names[-1].end, hint)
    elif not told:
        token = trouble.refused.token
        message = f"{trouble.refused.expected} was expected here"
        trouble.draft.error(Code.SYNTAX, message, token.start, min(token.end, trouble.end))


def _read_without_colon(
    trouble: Trouble, found: re.Match[str], side: Token, names: list[Token]
) -> int:
    draft = trouble.draft
    body = draft.body.text
    stop = len(trouble.line.rstrip(SPACES))
    end = _END.search(body, trouble.end, trouble.end + _LONGEST)
    if end is not None:
        text = trouble.token("text", stop, stop)
        add_note(draft, trouble.first, side, names, text)
        lines = body[trouble.end : end.start()].strip(SPACES).split("\n")
        written = "<br/>".join(line.strip(SPACES) for line in lines)
        trouble.error(
            Code.SYNTAX,
            "a note has its text on the same line, behind `:`",
            0,
            stop,
            f"write `{trouble.line[:stop]}: {written}`"
            if len(written) < 80
            else "break lines by `<br/>`",
        )
        if draft.last_text is not None:
            start = body.index(lines[0], trouble.end) if lines[0] else trouble.end
            label = make_label(draft, start, end.start())
            draft.last_text.put(replace(label, text=shown(written)))
        return end.end()
    known = known_name(trouble, *found.span("names"))
    text = trouble.text_token(known - 1 if known else stop, stop)
    if known:
        names = [trouble.token("name", found.start("names"), known)]
        text = text._replace(start=text.start, end=max(text.end, text.start + 1))
    trouble.error(
        Code.MISSING_TEXT,
        "`:` and the note's text were expected here",
        known or stop,
        known or stop,
        f"write `{trouble.line[: known or stop].rstrip()}: text`",
    )
    add_note(draft, trouble.first, side, names, text)
    return trouble.end


def _read_placeless(trouble: Trouble, found: re.Match[str]) -> int | None:
    """A note that does not say where it stands."""
    if found["colon"] is None and trouble.first.kind != "note":
        return None
    trouble.error(
        Code.MISSING_NAME,
        "a note needs its place: `left of`, `right of` or `over`, and a participant's name",
        0,
        found.start("names"),
        "write `Note over A: text`",
    )
    text = trouble.text_token(
        found.start("colon" if found["colon"] else "names"), len(trouble.line)
    )
    start = text.start + (1 if found["colon"] else 0)
    trouble.draft.add_labelled(
        Note(
            placement=NotePlacement.ACROSS,
            participants=(),
            label=make_label(trouble.draft, start, text.end),
            style=trouble.draft.looks.note,
            span=trouble.draft.body.span(trouble.start, text.end),
        ),
        text,
    )
    return text.end
