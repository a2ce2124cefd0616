"""``end`` without a fragment, and dividers of other fragments."""

from __future__ import annotations

import re

from ....diagnostics import Code
from ....patterns import pattern
from ..fragments import DIVIDERS, read_section
from ..lenient_arrows import find_arrow
from .trouble import Trouble

_DIVIDER = pattern(
    r"(?P<word>else\s?if|elif|else|and|option|also|catch|finally)\b(?P<rest>.*)", re.IGNORECASE
)
_DIVIDER_OF = {
    operator.value: keyword for keyword, operators in DIVIDERS.items() for operator in operators
}


def remedy_divider(trouble: Trouble) -> int | None:
    """Begin a section where a word of another fragment asks for one."""
    found = _DIVIDER.match(trouble.line)
    innermost = trouble.draft.blocks.innermost
    if found is None or (innermost is None and trouble.first.kind not in DIVIDERS):
        return None
    arrow = find_arrow(trouble.line)
    if arrow is not None and ":" in trouble.line[arrow.end :]:
        return None
    word = found["word"].lower()
    if innermost is None:
        owners = "`, `".join(operator.value for operator in DIVIDERS[trouble.first.kind])
        trouble.error(
            Code.UNMATCHED,
            f"`{word}` stands in no fragment that it could divide",
            *found.span("word"),
            f"it belongs between `{owners}` and `end`",
        )
        return trouble.end
    proper = _DIVIDER_OF.get(innermost.value)
    hint = f"sections of `{innermost.value}` begin with `{proper}`"
    if proper is None:
        hint = f"`{innermost.value}` has one section; use `alt` for choices, `par` for parallels"
    trouble.error(
        Code.UNMATCHED, f"`{word}` does not divide `{innermost.value}`", *found.span("word"), hint
    )
    rest = trouble.text_token(found.start("rest"), len(trouble.line))
    keyword = trouble.token("word", *found.span("word"))
    trouble.draft.blocks.divide(read_section(trouble.draft, keyword, rest))
    return rest.end


def remedy_end(trouble: Trouble) -> int | None:
    """Skip an ``end`` that closes nothing."""
    if trouble.first.kind != "end":
        return None
    odd = trouble.draft.odd_end
    hint = "leave it out, or open a fragment or a box before it"
    if odd is not None:
        line = trouble.draft.problems.source.position(odd.start).line
        hint = f"the `end` in line {line} closed the fragment already; no name can begin with `end`"
    trouble.error(Code.UNMATCHED, "this `end` closes nothing", 0, len("end"), hint)
    return trouble.first.end
