"""Fragments of UML and of other languages: ``and``, ``option``, ``neg``, braces, ``endalt``."""

from __future__ import annotations

import re

from ....diagnostics import Code
from ....label import EMPTY_LABEL
from ....model import NO_STYLE, FragmentOperator
from ....patterns import pattern
from ..blocks import OpenFragment, Section
from ..draft import Draft
from ..line import Line

_SECTIONS = pattern(
    r"(?P<word>and|option|elseif|elif|elsif|otherwise|case)\b\s*(?P<text>.*)\Z", re.IGNORECASE
)
_OPERATORS = pattern(
    r"(?P<word>neg|assert|strict|seq|ignore|consider|region|if|while|for|foreach|repeat|switch"
    r"|rect|try)\b\s*(?P<text>[^<>]*)\Z",
    re.IGNORECASE,
)
_MEANT = {
    "if": FragmentOperator.ALT,
    "switch": FragmentOperator.ALT,
    "while": FragmentOperator.LOOP,
    "for": FragmentOperator.LOOP,
    "foreach": FragmentOperator.LOOP,
    "repeat": FragmentOperator.LOOP,
}
_ENDS = pattern(r"(?:end(?P<word>[a-z]\w*)|done|fi|esac)\Z", re.IGNORECASE)


def remedy_brace(draft: Draft, line: Line) -> bool:
    """``}`` where a fragment ends."""
    if str(line) not in ("}", "};", "]", ")"):
        return False
    opened = draft.blocks.open
    if opened:
        message = f"{opened[-1].word!r} is closed by 'end', not by a bracket"
        draft.problems.error(Code.UNMATCHED, message, line.whole, "write end")
        draft.blocks.close_fragment(line.whole)
    else:
        message = "this bracket closes nothing"
        draft.problems.error(Code.UNMATCHED, message, line.whole, "leave it out")
    return True


def remedy_fragment(draft: Draft, line: Line) -> bool:
    """Words for sections and fragments that PlantUML does not have."""
    return _remedy_section(draft, line) or _remedy_end(draft, line) or _remedy_operator(draft, line)


def _remedy_section(draft: Draft, line: Line) -> bool:
    found = line.match(_SECTIONS)
    if found is None or not draft.blocks.open:
        return False
    word = found["word"].lower()
    message = f"PlantUML parts the sections of a fragment by 'else', not by {word!r}"
    hint = f"write else {found['text']}".rstrip()
    draft.problems.error(Code.UNKNOWN_KEYWORD, message, line.group(found, "word"), hint)
    guard = draft.label(line, *found.span("text")) if found["text"] else EMPTY_LABEL
    draft.blocks.begin_section(Section(line.whole.start, guard, NO_STYLE))
    return True


def _remedy_end(draft: Draft, line: Line) -> bool:
    found = line.match(_ENDS)
    if found is None or not draft.blocks.open:
        return False
    message = f"'{line}' is no word of PlantUML"
    hint = "write end" if found["word"] is None else f"write end {found['word']}, or only end"
    draft.problems.error(Code.UNKNOWN_KEYWORD, message, line.whole, hint)
    draft.blocks.close_fragment(line.whole)
    return True


def _remedy_operator(draft: Draft, line: Line) -> bool:
    found = line.match(_OPERATORS)
    if found is None:
        return False
    word = found["word"].lower()
    operator = _MEANT.get(word, FragmentOperator.GROUP)
    known = word if operator is FragmentOperator.GROUP else ""
    message = f"PlantUML has no fragment {word!r}"
    hint = f"write {operator.value} {known} {found['text']}".replace("  ", " ").rstrip()
    draft.problems.error(Code.UNKNOWN_KEYWORD, message, line.group(found, "word"), hint)
    if len(draft.blocks.open) >= draft.limits.depth:
        return True
    fragment = OpenFragment(operator.value, line.whole, operator)
    guard = draft.label(line, *found.span("text"), framed=True) if found["text"] else EMPTY_LABEL
    if operator is FragmentOperator.GROUP:
        fragment.label = draft.label(line, *found.span("word"))
    draft.blocks.open_fragment(fragment)
    draft.blocks.begin_section(Section(line.whole.start, guard, NO_STYLE))
    return True
