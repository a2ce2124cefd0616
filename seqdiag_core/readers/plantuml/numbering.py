"""Numbers of messages: ``autonumber 10 5 "[000]"``, ``stop``, ``resume``, ``inc A``."""

from __future__ import annotations

import re
from dataclasses import replace

from ...diagnostics import Code
from ...model import Numbering
from ...patterns import pattern
from .counter import FIELDS
from .draft import Draft
from .line import Line
from .names import QUOTED
from .statement import Statement

_FORMAT = rf"(?:(?:(?<=\s)|(?<=r))\s*(?P<format>{QUOTED}))?\s*\Z"
_START = pattern(
    rf"autonumber(?:\s+(?P<start>\d+(?:[^\w\s]+\d+)*))?(?:\s+(?P<step>\d+))?\s*{_FORMAT}",
    re.IGNORECASE,
)
_STOP = pattern(r"autonumber\s+stop\Z", re.IGNORECASE)
_RESUME = pattern(rf"autonumber\s+resume(?:\s+(?P<step>\d+))?\s*{_FORMAT}", re.IGNORECASE)
_RAISE = pattern(r"autonumber\s+inc(?:\s+(?P<level>[a-z]))?\Z", re.IGNORECASE)
_TAG = pattern(r"</?[A-Za-z][^<>\n]*>")


def _read_start(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """Number messages from here on."""
    start = found["start"] or "1"
    step = found["step"] or "1"
    _follow(
        draft,
        Numbering(
            start=start,
            step=step,
            format=_format(found),
            dotted=not start.isdecimal(),
            span=line.whole,
        ),
    )


def _read_stop(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """Number no more messages."""
    del found
    draft.counter.stop()
    draft.add(Numbering(on=False, span=line.whole))


def _read_resume(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """Number messages again, from where it was stopped."""
    before = draft.counter.numbering or Numbering()
    resumed = replace(
        before,
        on=True,
        start=draft.counter.next_number(),
        step=found["step"] or before.step,
        format=_format(found) or before.format,
        span=line.whole,
    )
    _follow(draft, resumed)


def _read_raise(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """Raise a level of the number: A is the first one, none is the last but one."""
    before = draft.counter.numbering
    if before is None:
        message = "there is no number yet that could be raised"
        draft.problems.error(Code.BAD_VALUE, message, line.whole, "write autonumber 1.1 before it")
        return
    fields = FIELDS.findall(draft.counter.next_number())
    count = (len(fields) + 1) // 2
    wanted = ord(found["level"].upper()) - ord("A") if found["level"] else max(count - 2, 0)
    if wanted >= count:
        message = f"the number has no level {found['level'].upper()}"
        hint = "write a number of more levels before, such as autonumber 1.1"
        draft.problems.error(Code.BAD_VALUE, message, line.whole, hint)
        return
    fields[2 * wanted] = str(int(fields[2 * wanted]) + 1)
    fields[2 * wanted + 2 :: 2] = ["1"] * (count - wanted - 1)
    _follow(draft, replace(before, on=True, start="".join(fields), span=line.whole))


def _follow(draft: Draft, numbering: Numbering) -> None:
    draft.add(draft.counter.follow(numbering))


def _format(found: re.Match[str]) -> str | None:
    """A pattern in quotes; tags have no effect on numbers and are dropped."""
    quoted = found["format"]
    return None if quoted is None else _TAG.sub("", quoted[1:-1])


STATEMENTS = (
    Statement(("autonumber",), _STOP, _read_stop),
    Statement(("autonumber",), _RESUME, _read_resume),
    Statement(("autonumber",), _RAISE, _read_raise),
    Statement(("autonumber",), _START, _read_start),
)
