"""Wishes about the whole picture: foot heads, distances, the theme."""

from __future__ import annotations

from ...diagnostics import Code
from ...model import FootHeads
from ...patterns import pattern
from ...report import did_you_mean
from ..hygiene import without_filler
from ..scanner import Scanner
from .draft import Draft
from .statement import Statement

_OPTION = pattern(r"\s*([A-Za-z]+)\s*=\s*([^\n]+)")
_NUMBER = pattern(r"\s*(\d{1,4}(?:\.\d{1,4})?)\s*\Z")
_COLON = pattern(r"\s*:?\s*")
THEMES = ("light", "dark", "auto", "print", "high-contrast", "plain", "sketch", "compact")
"""Names of the themes that a source can ask for; a test compares them with those there are."""

_FOOT = {
    "none": FootHeads.NEVER,
    "bar": FootHeads.BAR,
    "box": FootHeads.ALWAYS,
    "on": FootHeads.ALWAYS,
    "off": FootHeads.NEVER,
    "auto": FootHeads.AUTO,
}


def _read_option(draft: Draft, scanner: Scanner, word: str) -> None:
    """``option footer=none|bar|box|auto`` and ``option theme=NAME``."""
    del word
    found = scanner.take(_OPTION)
    name = found[1].lower() if found else ""
    if found is not None and name == "footer":
        _set_foot(draft, scanner, found[2].strip())
    elif found is not None and name == "theme":
        _set_theme(draft, scanner, found[2])
    else:
        near = did_you_mean(name, ("footer", "theme"))
        message = "an option was expected: footer=box, or theme=light"
        hint = f"did you mean {near}?" if near not in (None, name) else "write: option footer=box"
        draft.problems.error(Code.BAD_VALUE, message, scanner.span, hint)


def _read_theme(draft: Draft, scanner: Scanner, word: str) -> None:
    """``theme NAME``, as swimlanes.io and davidje13's SequenceDiagram say it."""
    scanner.take(_COLON)
    if scanner.rest.strip():
        _set_theme(draft, scanner, scanner.rest)
        return
    message = f"the name of a theme was expected behind {word!r}"
    draft.problems.error(Code.BAD_VALUE, message, scanner.span, f"write: {word} dark")


def _set_theme(draft: Draft, scanner: Scanner, value: str) -> None:
    name = without_filler(value).strip()
    known = name.lower().removesuffix("-compact") in THEMES
    draft.options = draft.options._replace(theme=name.lower() if known else name)
    if not known:
        near = did_you_mean(name, THEMES)
        hint = f"did you mean {near!r}?" if near else f"themes are {', '.join(THEMES)}"
        message = f"there is no theme {name!r} here, so that the usual one is taken"
        draft.problems.warn(Code.UNKNOWN_THEME, message, scanner.span, hint)


def _read_terminators(draft: Draft, scanner: Scanner, word: str) -> None:
    """``terminators none|bar|box``, as davidje13's SequenceDiagram says it."""
    del word
    _set_foot(draft, scanner, scanner.skip_blanks().rest)


def _set_foot(draft: Draft, scanner: Scanner, value: str) -> None:
    foot = _FOOT.get(value.lower())
    if foot is None:
        near = did_you_mean(value, _FOOT)
        hint = f"did you mean {near!r}?" if near else f"write one of {', '.join(_FOOT)}"
        message = f"{value!r} is no foot of a diagram"
        draft.problems.error(Code.BAD_VALUE, message, scanner.span, hint)
        return
    draft.options = draft.options._replace(foot_heads=foot)


def _read_bottom(draft: Draft, scanner: Scanner, word: str) -> None:
    """``bottomparticipants``: heads are repeated below."""
    del scanner, word
    draft.options = draft.options._replace(foot_heads=FootHeads.ALWAYS)


def _read_hide(draft: Draft, scanner: Scanner, word: str) -> None:
    """``hide footbox``, ``show footbox``, ``hide unlinked``."""
    what = scanner.skip_blanks().rest.lower()
    hide = word == "hide"
    if what == "footbox":
        foot = FootHeads.NEVER if hide else FootHeads.ALWAYS
        draft.options = draft.options._replace(foot_heads=foot)
    elif what == "unlinked":
        draft.options = draft.options._replace(hide_unlinked=hide)
    else:
        message = f"{what!r} can be neither hidden nor shown"
        hint = "write: hide footbox, or: hide unlinked"
        draft.problems.warn(Code.UNSUPPORTED, message, scanner.span, hint)


def _read_entry_spacing(draft: Draft, scanner: Scanner, word: str) -> None:
    """``entryspacing FACTOR`` on the vertical distances."""
    found = scanner.take(_NUMBER)
    factor = float(found[1]) if found else 0.0
    if not 0.1 <= factor <= 10:
        message = f"a factor from 0.1 to 10 was expected behind {word!r}"
        draft.problems.error(Code.BAD_VALUE, message, scanner.span, f"write: {word} 0.8")
        return
    draft.options = draft.options._replace(row_spacing=factor)


def _read_participant_spacing(draft: Draft, scanner: Scanner, word: str) -> None:
    """``participantspacing PIXELS``, or ``equal`` for lifelines at one distance."""
    if scanner.skip_blanks().rest.lower() == "equal":
        draft.options = draft.options._replace(equal_columns=True)
        return
    found = scanner.take(_NUMBER)
    if found is None:
        message = f"a number of pixels or 'equal' was expected behind {word!r}"
        draft.problems.error(Code.BAD_VALUE, message, scanner.span, f"write: {word} 180")
        return
    draft.options = draft.options._replace(column_spacing=round(float(found[1])))


STATEMENTS = (
    Statement(("option",), _read_option),
    Statement(("theme",), _read_theme),
    Statement(("terminators",), _read_terminators),
    Statement(("bottomparticipants",), _read_bottom),
    Statement(("hide", "show"), _read_hide),
    Statement(("entryspacing",), _read_entry_spacing),
    Statement(("participantspacing",), _read_participant_spacing),
)
