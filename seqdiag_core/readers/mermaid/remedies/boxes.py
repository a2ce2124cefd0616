"""What cannot stand in a box."""

from __future__ import annotations

from ....diagnostics import Code
from ....source import Span
from .trouble import Trouble


def remedy_box(trouble: Trouble) -> int | None:
    """Tell once that a box holds what cannot stand in it, and read that as if it could."""
    cast = trouble.draft.cast
    box = cast.box
    if box is None or box.is_open_to_all:
        return None
    if box.behind_end:
        place = Span(box.span.start, box.span.start + len("box"))
        trouble.draft.problems.error(
            Code.UNCLOSED,
            "behind `end` the word `box` opens another box, which is never closed",
            place,
            "write `end` alone, whatever it closes",
        )
        cast.dissolve()
        return trouble.start
    if trouble.first.kind in ("participant", "actor", "destroy"):
        return None
    box.is_open_to_all = True
    trouble.error(
        Code.SYNTAX,
        "a box encloses only `participant` and `actor` lines",
        0,
        len(trouble.first.text.split("\n")[0]),
        "close the box with `end` before this line",
    )
    return trouble.start
