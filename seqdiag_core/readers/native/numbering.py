"""Numbers of messages: ``autonumber [START [STEP]] ["FORMAT"]``, ``off``, ``resume``, ``inc A``."""

from __future__ import annotations

import re
from dataclasses import replace

from ...diagnostics import Code
from ...model import Numbering
from ...patterns import pattern
from ..scanner import Scanner
from .draft import Draft
from .names import QUOTED
from .statement import Statement

_NUMBER = pattern(r"\s*(\d{1,9}(?:[.,;:]\d{1,9}){0,8})(?=\s|\Z)")
_STEP = pattern(r"\s*(\d{1,9}(?:\.\d{1,9})?)(?=\s|\Z)")
_WHOLE_STEP = pattern(r"\s*(\d{1,9})(?=\s|\Z)")
_WORD = pattern(r"\s*(off|stop|resume|inc|on)(?=\s|\Z)\s*", re.IGNORECASE)
_LEVEL = pattern(r"\s*([A-Ia-i])(?=\s|\Z)")
_FIELDS = pattern(r"\d+|\D+")
_TAG = pattern(r"(?<!\\)</?[A-Za-z][^<>\n]*>")
_HINT = 'write: autonumber, autonumber 10 5, autonumber 1 "[000]", autonumber off'


def _read_autonumber(draft: Draft, scanner: Scanner, word: str) -> None:
    """Start, stop, go on, or raise a level."""
    del word
    found = scanner.take(_WORD)
    verb = found[1].lower() if found else "on"
    before = draft.numbering
    if verb in ("off", "stop"):
        if before is not None and before.on:
            draft.numbering = replace(before, on=False, start=_next_number(draft, before))
        draft.add(Numbering(on=False, span=scanner.span))
    elif verb == "resume":
        _resume(draft, scanner, before or Numbering())
    elif verb == "inc":
        _raise_level(draft, scanner, before or Numbering())
    else:
        _start(draft, scanner)
    if not scanner.skip_blanks().done:
        message = f"{scanner.rest!r} is no number and no format"
        draft.problems.error(Code.BAD_VALUE, message, scanner.rest_span, _HINT)


def _start(draft: Draft, scanner: Scanner) -> None:
    """``autonumber [START [STEP]] ["FORMAT"]``."""
    start = scanner.take(_NUMBER)
    step = scanner.take(_STEP) if start else None
    first = start[1] if start else "1"
    # A number with a point is one of levels, unless a step with a point tells that it is none.
    fraction = step is not None and "." in step[1]
    dotted = not first.isdecimal() and not fraction
    if not dotted:
        first = re.sub("[,;:]", ".", first)
    _go_on(
        draft,
        Numbering(
            start=first,
            step=step[1] if step else "1",
            format=_format(scanner),
            dotted=dotted,
            span=scanner.span,
        ),
    )


def _resume(draft: Draft, scanner: Scanner, before: Numbering) -> None:
    """``autonumber resume [STEP] ["FORMAT"]``."""
    step = scanner.take(_WHOLE_STEP if before.dotted else _STEP)
    _go_on(
        draft,
        replace(
            before,
            on=True,
            start=_next_number(draft, before),
            step=step[1] if step else before.step,
            format=_format(scanner) or before.format,
            span=scanner.span,
        ),
    )


def _raise_level(draft: Draft, scanner: Scanner, before: Numbering) -> None:
    """``autonumber inc A``: the first level, B the second one, and so on; none is the last one."""
    level = scanner.take(_LEVEL)
    fields = _FIELDS.findall(_next_number(draft, before))
    count = (len(fields) + 1) // 2
    wanted = ord(level[1].upper()) - ord("A") if level else max(count - 2, 0)
    if wanted >= count:
        message = f"the number has no level {chr(ord('A') + wanted)}"
        hint = "write a number with more dots before, such as: autonumber 1.1"
        draft.problems.error(Code.BAD_VALUE, message, scanner.span, hint)
        return
    raised = [*fields[: 2 * wanted], str(int(fields[2 * wanted]) + 1)]
    behind = range(2 * wanted + 1, len(fields))
    raised += [fields[index] if index % 2 else "1" for index in behind]
    _go_on(draft, replace(before, on=True, start="".join(raised), span=scanner.span))


def _go_on(draft: Draft, numbering: Numbering) -> None:
    draft.numbering = numbering
    draft.numbered = 0
    draft.add(numbering)


def _next_number(draft: Draft, numbering: Numbering) -> str:
    """The number that the next message would have."""
    if not numbering.on or not draft.numbered:
        return numbering.start
    if not numbering.dotted:
        from decimal import Decimal  # rarely needed, slow to import

        return str(Decimal(numbering.start) + Decimal(numbering.step) * draft.numbered)
    fields = _FIELDS.findall(numbering.start)
    fields[-1] = str(int(fields[-1]) + int(numbering.step) * draft.numbered)
    return "".join(fields)


def _format(scanner: Scanner) -> str | None:
    r"""A pattern in quotes; tags have no effect on numbers and are dropped."""
    quoted = scanner.skip_blanks().take(QUOTED)
    if quoted is None:
        return None
    return re.sub(r"\\(.)", r"\1", _TAG.sub("", quoted[1]))


STATEMENTS = (Statement(("autonumber",), _read_autonumber),)
