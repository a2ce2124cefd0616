"""Statements that are right but for what stands behind their word."""

from __future__ import annotations

import re

from ....diagnostics import Code
from ....patterns import pattern
from ..draft import Draft
from ..line import Line

_WORD = pattern(r"(?:&\s*)?(?P<word>[A-Za-z]+|==|\.\.+|\|\|)")
_EXPECTED = {
    "activate": ("a participant's name, and perhaps a colour", "activate A #gold"),
    "deactivate": ("a participant's name", "deactivate A"),
    "destroy": ("a participant's name", "destroy A"),
    "create": ("a participant's name", 'create "Long name" as A'),
    "autonumber": ("a number, a step and a format in quotes", 'autonumber 10 5 "<b>[000]"'),
    "autoactivate": ("'on' or 'off'", "autoactivate on"),
    "ref": ("names to stand over, and a text", "ref over A, B : text"),
    "box": ("a title in quotes and a colour", 'box "Title" #lightblue'),
    "title": ("a text", "title Text"),
    "header": ("a text", "header Text"),
    "footer": ("a text", "footer Text"),
    "caption": ("a text", "caption Text"),
    "mainframe": ("a text on the same line", "mainframe Text"),
    "skinparam": ("a name and a value", "skinparam shadowing false"),
    "hide": ("'footbox', 'unlinked' or 'stereotype'", "hide footbox"),
    "show": ("'footbox', 'unlinked' or 'stereotype'", "show footbox"),
    "footbox": ("'on' or 'off'", "footbox off"),
    "scale": ("a factor or a size", "scale 1.5"),
    "url": ("a participant and a link", "url of A is [[https://example.org]]"),
    "sprite": ("a name and a picture", "sprite $name [4x4/16] {"),
    "==": ("a text between two pairs of equals signs", "== Text =="),
    "..": ("three dots before and behind a text", "...5 minutes later..."),
    "||": ("a third bar, or a number between two pairs of them", "|||, or ||45||"),
}


def remedy_statement(draft: Draft, line: Line) -> bool:
    """Tell what was expected behind a word that PlantUML knows."""
    found = line.match(_WORD)
    if found is None:
        return False
    word = found["word"].lower()
    expected = _EXPECTED.get(".." if word.startswith("..") else word)
    if expected is None or re.search("<-|->", str(line)):
        return False
    what, example = expected
    message = f"expected here: {what}"
    if word.isalpha():
        message = f"expected behind {found['word']!r}: {what}"
    draft.problems.error(Code.SYNTAX, message, line.whole, f"write {example}")
    return True
