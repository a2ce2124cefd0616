r"""Texts of messages, notes, labels and titles: what is seen of them, and what Mermaid drops.

Grammar of a text: ``[[:][no]wrap:] CHARACTERS`` up to the end of the line, ``#`` or ``;``.
``<br>`` in its spellings breaks the line; ``#35;`` and ``#lt;`` are characters.
"""

from __future__ import annotations

import re

from ...colors import parse_color
from ...diagnostics import Code
from ...label import Label
from ...patterns import pattern
from .characters import SPACE, SPACES
from .draft import Draft
from .preparation import SHIELD_START
from .stretches import SHIELDED, as_written, character_of, shown, trimmed
from .tokens import Token

_BLANKS = SPACES.replace("\n", "")

_WRAP = pattern(r":?(no)?wrap:")
_COMMENT = pattern(rf"[{SPACE}]%%[{SPACE}]")
_ESCAPED_BREAK = pattern(r"(?<![\\:\w])\\n|(?<=[a-z0-9.,!?)])\\n", re.IGNORECASE)


def read_text(draft: Draft, text: Token) -> Label:
    """Read the text behind the colon of a token, and warn of what of it may not be meant."""
    return read_label(draft, text.start + 1, text.end)


def read_label(draft: Draft, start: int, end: int, *, wraps: bool = True) -> Label:
    """Read the text at a stretch of the body, and warn of what of it may not be meant.

    Args:
        draft: The diagram so far.
        start: Beginning of the text.
        end: Its end; what follows it there is not part of it any more.
        wraps: Whether ``wrap:`` at its beginning is no part of it but says that it wraps.
    """
    start, end = trimmed(draft.body.text, start, end)
    warn_of_cut(draft, end)
    _warn_of_doubtful(draft, draft.body.text[start:end], start, end)
    return make_label(draft, start, end, wraps=wraps)


def read_rest(draft: Draft, keyword: Token, rest: Token) -> Label:
    """Read the text that follows a keyword up to the end of its line."""
    if rest.start == rest.end:
        warn_of_cut(draft, keyword.end)
    return read_label(draft, rest.start, rest.end)


def make_label(draft: Draft, start: int, end: int, *, wraps: bool = True) -> Label:
    """The label that a stretch of the body stands for."""
    start, end = trimmed(draft.body.text, start, end)
    raw = draft.body.text[start:end]
    wrap = draft.wrap
    found = _WRAP.match(raw) if wraps else None
    if found is not None:
        wrap = found[1] is None
        start, end = trimmed(draft.body.text, start + found.end(), end)
        raw = draft.body.text[start:end]
    return Label(shown(raw), wrap=wrap, span=draft.body.span(start, end))


def warn_of_quotes(draft: Draft, label: Label) -> None:
    """Warn of quotes round a label, which Mermaid shows."""
    text = label.text
    if len(text) > 1 and text[0] in "\"'" and text[-1] == text[0]:
        draft.problems.warn(
            Code.AMBIGUOUS,
            "the quotes belong to the label and are shown",
            label.span,
            f"labels need no quotes: `{text[1:-1]}`",
        )


def warn_of_cut(draft: Draft, end: int, *, colors: bool = False) -> None:
    """Warn where a ``#`` cuts a text that ends here.

    Args:
        draft: The diagram so far.
        end: Where the text ends.
        colors: Whether a colour can stand here.
    """
    text = draft.body.text
    while end < len(text) and text[end] in _BLANKS:
        end += 1
    if not text.startswith("#", end):
        return
    lost = as_written(text[end : text.find("\n", end)].rstrip(SPACES))
    hint = (
        "write `#35;` for the character `#`; a comment is a line of its own that begins with `%%`"
    )
    color = parse_color(lost.split()[0]) if colors else None
    if color is not None:
        channels = (str(int(color[at : at + 2], 16)) for at in (1, 3, 5))
        hint = f"write `rgb({', '.join(channels)})`"
    draft.warn(
        Code.DROPPED,
        f"Mermaid drops {_quoted(lost)}: `#` ends a text",
        end,
        end + len(lost),
        hint,
    )


def _quoted(text: str) -> str:
    return f"`{text if len(text) <= 40 else text[:39] + '…'}`"


def _warn_of_doubtful(draft: Draft, raw: str, start: int, end: int) -> None:
    if SHIELD_START in raw:
        _warn_of_unknown_codes(draft, raw, start)
    if "$$" in raw and raw.count("$$") > 1:
        draft.warn(
            Code.UNSUPPORTED,
            "formulas between `$$` are shown as they are written",
            start,
            end,
            "write the formula with Unicode characters",
        )
    if "%%" in raw and (found := _COMMENT.search(raw)):
        draft.warn(
            Code.AMBIGUOUS,
            "`%%` inside a line begins no comment; it is a part of the text",
            start + found.start() + 1,
            end,
            "put the comment on a line of its own",
        )
    if "\\n" in raw and (found := _ESCAPED_BREAK.search(raw)):
        draft.warn(
            Code.AMBIGUOUS,
            "`\\n` breaks no line in Mermaid and is shown as it is written",
            start + found.start(),
            start + found.end(),
            "write `<br/>` to break the line",
        )


def _warn_of_unknown_codes(draft: Draft, raw: str, start: int) -> None:
    for found in SHIELDED.finditer(raw):
        text = character_of(found)
        if raw[: found.start()].endswith("&"):
            draft.warn(
                Code.AMBIGUOUS,
                f"Mermaid shows the `&` before `{as_written(found.group())}`, too",
                start + found.start() - 1,
                start + found.end(),
                f"write `{as_written(found.group())}`",
            )
        if not text.startswith("&") or not text.endswith(";"):
            continue
        code = as_written(found.group())
        hint = "a code is a decimal number or a name of HTML: `#65;`, `#lt;`"
        if re.fullmatch("x[0-9a-f]{1,6}", found[1], re.IGNORECASE):
            hint = f"Mermaid knows only decimal numbers: `#{int(found[1][1:], 16)};`"
        draft.warn(
            Code.BAD_VALUE,
            f"`{code}` is no character; Mermaid shows `{text}`",
            start + found.start(),
            start + found.end(),
            hint,
        )
