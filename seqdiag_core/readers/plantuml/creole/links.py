"""Links inside of a text: ``[[target{tooltip} text]]``."""

from __future__ import annotations

from ....diagnostics import Code
from ....label import MarkKind
from ....patterns import pattern
from ...links import safe_link
from .characters import character_of
from .lines import Line, shown
from .objects import read_object
from .sheet import Look, Sheet

_LINK = pattern(r"\[\[[^\[\]]*\]\]")
_TARGET = pattern(r'[ \t]*(?:"(?P<quoted>[^"]+)"|(?P<target>[^\s{}"]*))')
_TOOLTIP = pattern(r"[ \t]*\{(?P<tooltip>[^{}]*)\}")
_SPECIAL = pattern(r"<|&#|\\[nt]")


def read_link(line: Line, start: int, end: int, look: Look, sheet: Sheet) -> int | None:
    """Read the link at a place; gives where it ends, or None if there is none."""
    whole = _LINK.match(line.text, start, end)
    if whole is None:
        return None
    at, until = start + 2, whole.end() - 2
    target, at = _read_target(line, at, until)
    tooltip = _TOOLTIP.match(line.text, at, until)
    if tooltip is not None:
        at = tooltip.end()
    elif not target:
        return None
    span = line.source(start), line.source(whole.end())
    if tooltip is not None and tooltip["tooltip"]:
        message = "the tooltip of a link inside of a text is not shown"
        sheet.warn_once(Code.UNSUPPORTED, message, *span)
    if target:
        safe = safe_link(target)
        if safe is None:
            sheet.warn_unsafe(target, *span)
        else:
            look = {**look, MarkKind.LINK: safe}
    text = line.text[at:until]
    at += len(text) - len(text.lstrip())
    if text.strip():
        _read_text(line, at, at + len(text.strip()), look, sheet)
    else:
        sheet.add(target, look)
    return whole.end()


def _read_target(line: Line, start: int, end: int) -> tuple[str, int]:
    """Where the link leads, and where that ends."""
    found = _TARGET.match(line.text, start, end)
    target = (found["quoted"] or found["target"]) if found else ""
    return shown(target), found.end() if found else start


def _read_text(line: Line, start: int, end: int, look: Look, sheet: Sheet) -> None:
    r"""The text of a link: without marks, but with characters, pictures and ``\n``."""
    text = line.text
    while start < end:
        special = _SPECIAL.search(text, start, end)
        if special is None:
            sheet.add(shown(text[start:end]), look)
            return
        sheet.add(shown(text[start : special.start()]), look)
        start = special.start()
        if special[0] == "\\n":
            sheet.break_line(look)
            start += 2
            continue
        if special[0] == "\\t":
            sheet.add("\t", look)
            start += 2
            continue
        character = character_of(line, start, end, sheet)
        if character is not None:
            sheet.add(character.text, look)
            start = character.end
            continue
        behind = read_object(line, start, end, look, sheet)
        if behind is None:
            sheet.add(text[start], look)
            behind = start + 1
        start = behind
