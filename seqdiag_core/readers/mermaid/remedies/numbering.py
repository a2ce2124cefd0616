"""What cannot follow ``autonumber``."""

from __future__ import annotations

import re
from decimal import Decimal

from ....diagnostics import Code
from ....model import Numbering
from ....patterns import pattern
from ..numbering import show_numbers
from .trouble import Trouble

_STOP = pattern(r"(?:stop|end|false|none)\b", re.IGNORECASE)
_NUMBER = pattern(r"[1-9][0-9]{0,8}(?![0-9.])")


def remedy_numbering(trouble: Trouble) -> int | None:
    """Number messages all the same, or no longer."""
    if trouble.first.kind != "autonumber":
        return None
    draft, line = trouble.draft, trouble.line
    stop = len(line.partition(";")[0].rstrip())
    rest = line[len("autonumber") : stop].lstrip()
    start = stop - len(rest)
    span = draft.body.span(trouble.start, trouble.start + stop)
    hint = (
        "write `autonumber`, `autonumber START`, `autonumber START STEP` or `autonumber off`; "
        "numbers have no sign and at most two decimals"
    )
    message = f"`{rest[:40]}` cannot follow `autonumber`"
    if _STOP.match(rest):
        trouble.error(Code.BAD_VALUE, message, start, stop, "write `autonumber off`")
        draft.add(Numbering(on=False, span=span))
        return trouble.start + stop
    number = _NUMBER.match(rest)
    if not rest or (number is not None and number.end() == len(rest)):
        message = "behind `autonumber` and its numbers the line must end at once"
        start, hint = stop, "leave out what follows, be it only a blank"
    trouble.error(Code.BAD_VALUE, message, start, max(stop, start + 1), hint)
    if number is not None:
        draft.count.next = Decimal(number.group())
    show_numbers(draft, span)
    return trouble.start + stop
