"""What stands round the drawing, of which blockdiag's seqdiag has nothing."""

from __future__ import annotations

from ...label import Label
from ...model import Diagram, Options
from ...source import NO_SPAN
from ..losses import Losses


def tell_furniture(diagram: Diagram, losses: Losses) -> None:
    """Tell what is lost."""
    told: tuple[tuple[str, Label | None], ...] = (
        ("header", diagram.header),
        ("footer", diagram.footer),
        ("caption", diagram.caption),
        ("legend", diagram.legend),
        ("frame round everything", diagram.frame),
    )
    for what, label in told:
        if label is not None:
            losses.add(what, label.span)
    if diagram.accessible_name is not None or diagram.description is not None:
        losses.add("text for screen readers", NO_SPAN)
    if diagram.options != Options():
        losses.add("wish like these about the whole picture", NO_SPAN)
