"""Settings that have no effect here, or nearly none: looks, sizes, pages, the preprocessor's.

Each is told once.
"""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...model import FootHeads
from ...patterns import pattern
from .draft import Draft
from .line import Line
from .names import STEREOTYPES
from .statement import Statement
from .text_blocks import read_lines

_THEMES = "themes decide about looks"
_NO_EFFECT = {
    "skinparam": _THEMES,
    "skinparamlocked": _THEMES,
    "skin": _THEMES,
    "scale": "set the width where the picture is used",
    "newpage": "draw one diagram per text",
    "ignore": "leave it out",
    "autonewpage": "draw one diagram per text",
    "page": "draw one diagram per text",
    "minwidth": "set the width where the picture is used",
    "rotate": "leave it out",
    "set": "leave it out",
    "sprite": "pictures in texts are not drawn",
}

_SKINPARAM = pattern(
    rf"(?P<word>skinparam(?:locked)?)\s+[\w.]*(?:{STEREOTYPES})?[\w.]*\s+[^{{}}]*\Z", re.IGNORECASE
)
_SKINPARAMS = pattern(
    rf"(?P<word>skinparam)(?:\s+[\w.]*(?:{STEREOTYPES})?[\w.]*)?\s*\{{\Z", re.IGNORECASE
)
_SETTING = pattern(
    r"""
    (?: (?P<word>skin)\s+[\w.]+
      | (?P<scale>scale)\s+(?: [\d.]+(?:\s*/\s*[\d.]+)?
          | (?:max\s+)?[\d.]+\s+(?:width|height) | (?:max\s+)?[\d.]+\s*[*x]\s*[\d.]+ )
      | (?P<page>page)\s+\d+\s*x\s*\d+ | (?P<min>minwidth)\s+\d+ | (?P<rotate>rotate)
      | (?P<set>set)\s+(?:namespace)?separator\s+\S+
      | @?(?P<newpage>newpage)(?:(?:\s*:\s*|\s+).+)? | (?P<ignore>ignore)\s*newpage
      | (?P<auto>autonewpage)\s+\d+ )\s*\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ZERO_SCALE = pattern(r"scale\s+(?:0*\.?0*\s*(?:/.*)?|[\d.]+\s*/\s*0*\.?0*)\Z", re.IGNORECASE)
_STYLE = pattern(r"<style>\Z", re.IGNORECASE)
_STYLE_END = pattern(r"</style>\Z", re.IGNORECASE)
_STYLE_FILE = pattern(r"<style\s+\w+\s*=.*>\Z", re.IGNORECASE)
_SPRITES = pattern(r"(?P<word>sprite)\s+\$?[-.\w]+\s*(?:\[\d+x\d+/[^\]]+\]\s*)?\{\Z", re.IGNORECASE)
_SPRITE = pattern(
    r"(?P<word>sprite)\s+\$?[-.\w]+\s+(?:\[\d+x\d+/[^\]]+\]\s*\S+|<svg.*|(?P<file>.+))\Z",
    re.IGNORECASE,
)
_SVG_END = pattern(r".*</svg>\Z", re.IGNORECASE)
_BRACE_END = pattern(r"\}\Z|end\s?sprite\Z", re.IGNORECASE)
_HIDE = pattern(r"(?P<word>hide|show)\s+(?P<what>footbox|@?unlinked)\Z", re.IGNORECASE)
_HIDE_MORE = pattern(
    r"(?P<word>hide|show)\s+(?:.*\s)?(?:members?|attributes?|fields?|methods?|circled?s?"
    r"|(?P<stereotype>stereotypes?)|description)\Z",
    re.IGNORECASE,
)
_FOOTBOX = pattern(r"footbox(?:\s+(?P<what>on|off))?\Z", re.IGNORECASE)


def _read_setting(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """A setting of one line."""
    words = (word for word in found.groups() if word and word.lower() in _NO_EFFECT)
    word = next(words, str(line)).lower()
    if word == "scale" and line.match(_ZERO_SCALE):
        message = "nothing can be seen at a scale of zero"
        draft.problems.error(Code.BAD_VALUE, message, line.whole, "write a number above zero")
        return
    _tell(draft, line, word)


def _tell(draft: Draft, line: Line, word: str) -> None:
    draft.tell_once(word, f"{word!r} has no effect here", line.whole, _NO_EFFECT[word])


def _read_braces(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """A setting that goes on to its closing brace."""
    _tell(draft, line, found["word"].lower())
    depth = 1
    while depth > 0:
        following = draft.lines.take()
        if following is None:
            message = "this brace is never closed"
            draft.problems.error(Code.UNCLOSED, message, line.whole, "write } behind the settings")
            return
        text = str(following)
        depth += text.endswith("{") - text.startswith("}")


def _read_style(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``<style>`` to ``</style>``: rules for looks, as of CSS."""
    del found
    draft.tell_once("style", "a block of styles has no effect here", line.whole, _THEMES)
    read_lines(draft, line, _STYLE_END, "</style>")


def _read_style_file(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``<style file=NAME>``: no file is opened."""
    del found
    draft.tell_once("style", "a file of styles has no effect here", line.whole, _THEMES)


def _read_sprite(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``sprite $NAME ...``: no picture is drawn, no file is opened."""
    file = found["file"]
    if file is not None and file.lower().startswith("jar:"):
        message = f"there is no sprite {file!r}, which PlantUML is to bring along"
        hint = "leave it out, pictures in texts are not drawn"
        draft.problems.error(Code.UNSUPPORTED, message, line.group(found, "file"), hint)
        return
    _tell(draft, line, "sprite")
    is_svg = file is None and "<svg" in found[0].lower()
    if is_svg and line.match(_SVG_END) is None:
        read_lines(draft, line, _SVG_END, "</svg>")


def _read_sprites(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``sprite $NAME [4x4/16] {`` to ``}``."""
    del found
    _tell(draft, line, "sprite")
    read_lines(draft, line, _BRACE_END, "}")


def _read_hide(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``hide footbox``, ``show footbox``, ``hide unlinked``."""
    del line
    hide = found["word"].lower() == "hide"
    if found["what"].lower() == "footbox":
        foot = FootHeads.NEVER if hide else FootHeads.ALWAYS
        draft.options = draft.options._replace(foot_heads=foot)
    else:
        draft.options = draft.options._replace(hide_unlinked=hide)


def _read_hide_more(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``hide stereotype``; ``hide empty members`` and its like belong to other diagrams."""
    if found["stereotype"]:
        draft.cast.hides_stereotypes = found["word"].lower() == "hide"
        return
    draft.tell_once("hide", f"{str(line)!r} has no effect here", line.whole, "leave it out")


def _read_footbox(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``footbox on`` and ``footbox off``."""
    del line
    off = (found["what"] or "on").lower() == "off"
    foot = FootHeads.NEVER if off else FootHeads.ALWAYS
    draft.options = draft.options._replace(foot_heads=foot)


STATEMENTS = (
    Statement(("skinparam", "skinparamlocked"), _SKINPARAM, _read_setting, True),
    Statement(("skinparam",), _SKINPARAMS, _read_braces, True),
    Statement(
        (
            *("skin", "scale", "page", "minwidth", "rotate", "set", "newpage", "@"),
            *("ignore", "ignorenewpage", "autonewpage"),
        ),
        _SETTING,
        _read_setting,
    ),
    Statement(("<",), _STYLE, _read_style),
    Statement(("<",), _STYLE_FILE, _read_style_file),
    Statement(("sprite",), _SPRITES, _read_sprites, True),
    Statement(("sprite",), _SPRITE, _read_sprite, True),
    Statement(("hide", "show"), _HIDE, _read_hide),
    Statement(("hide", "show"), _HIDE_MORE, _read_hide_more),
    Statement(("footbox",), _FOOTBOX, _read_footbox),
)
