"""Wishes about the whole picture, as Mermaid's front matter knows them."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import FootHeads, Options
from ...source import NO_SPAN
from ..losses import Losses

_THEMES = {
    "dark": ("theme", "dark"),
    "print": ("theme", "neutral"),
    "sketch": ("look", "handDrawn"),
}


def write_front_matter(options: Options, losses: Losses) -> list[str]:
    """Lines of the front matter, none if nothing is wished for."""
    sequence = {}
    if options.foot_heads is not FootHeads.AUTO:
        sequence["mirrorActors"] = "false" if options.foot_heads is FootHeads.NEVER else "true"
    if options.column_spacing is not None:
        sequence["actorMargin"] = str(options.column_spacing)
    if options.hide_unlinked:
        sequence["hideUnusedParticipants"] = "true"
    wishes = [f"  {key}: {value}" for key, value in _look(options.theme)]
    if sequence:
        wishes += ["  sequence:", *(f"    {key}: {value}" for key, value in sequence.items())]
    _tell_losses(options, losses)
    return ["---", "config:", *wishes, "---"] if wishes else []


def _look(theme: str | None) -> Iterator[tuple[str, str]]:
    """The setting for a theme that Mermaid has a counterpart of."""
    if theme in _THEMES:
        yield _THEMES[theme]


def _tell_losses(options: Options, losses: Losses) -> None:
    if options.foot_heads is FootHeads.BAR:
        losses.add("bar below the lifelines; heads stand there", NO_SPAN)
    if options.row_spacing != 1.0:
        losses.add("factor on the distances of rows", NO_SPAN)
    if options.equal_columns:
        losses.add("wish for equal columns", NO_SPAN)
    if options.theme is not None and options.theme not in _THEMES:
        losses.add(f"theme {options.theme}", NO_SPAN)
