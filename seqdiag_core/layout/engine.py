"""Layout: a diagram in, the same diagram in its places out."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from math import ceil

from ..measure.metrics import PIXELS, Measurer, Spacing
from ..model import (
    Diagram,
    FootHeads,
    shown_participants,
)
from .columns import Columns
from .cursor import Cursor
from .durations import place_durations, spread_durations
from .groups import borders_between, demand_between, plan_groups
from .heads import PlannedHead
from .lifelines import place_bar, place_lifeline
from .page import Page
from .placed import Layout, PlacedHead, PlacedParticipant
from .plan import Plan
from .sheet import Cutter, Sheet


def place_diagram(diagram: Diagram, measurer: Measurer, spacing: Spacing = PIXELS) -> Layout:
    """Give everything in a diagram its place.

    Args:
        diagram: What to place; nothing is written into it.
        measurer: Who knows how wide texts are.
        spacing: How far things stand apart, in the measurer's unit.
    """
    return _Engine(diagram, measurer, spacing).run()


class _Engine:
    """One run of layout: demands, places of lifelines, sideways spread, then top to bottom."""

    def __init__(self, diagram: Diagram, measurer: Measurer, spacing: Spacing) -> None:
        rows = diagram.options.row_spacing
        if rows != 1:
            leads = spacing.leads.scaled(rows, spacing.tightest)
            spacing = spacing._replace(leads=leads)
        self._diagram = diagram
        self._spacing = spacing
        self._participants = shown_participants(diagram)
        columns: Mapping[str, int] = {
            each.id: index for index, each in enumerate(self._participants)
        }
        self._heads = [PlannedHead(each, measurer, spacing) for each in self._participants]
        self._groups = plan_groups(diagram.groups, columns, measurer, spacing)
        self._plan = Plan(diagram, columns, self._heads, measurer, spacing)
        self._sheet = Sheet(measurer, spacing, self._solve())

    def run(self) -> Layout:
        """Place everything."""
        sheet, spacing, diagram = self._sheet, self._spacing, self._diagram
        self._spread()
        page = Page(diagram, sheet)
        sheet.settle(spacing.margin)
        group_top = page.place_above(spacing.margin + spacing.half)
        head_top, head_bottom = self._place_heads(group_top)
        cursor = Cursor(head_bottom)
        for piece in self._plan.pieces:
            piece.place(cursor, sheet)
        place_durations(self._plan.durations, sheet)
        return self._finish(page, cursor, head_top)

    def _solve(self) -> list[float]:
        """Places of the lifelines."""
        spacing, heads = self._spacing, self._heads
        columns = Columns(max(len(heads), 1))
        for index, (head, other) in enumerate(pairwise(heads)):
            borders = borders_between(self._groups, index) * spacing.group_border
            gap = (head.width + other.width) / 2 + spacing.head_between + borders
            least = self._diagram.options.column_spacing
            columns.ask(index, index + 1, max(gap, (least or 0) * spacing.unit))
        for group in self._groups:
            group.demand(columns, heads, spacing)
        demand_between(self._groups, columns, heads, spacing)
        for piece in self._plan.pieces:
            piece.demand(columns, spacing)
        return columns.solve(equal=self._diagram.options.equal_columns)

    def _spread(self) -> None:
        """Tell how far everything reaches."""
        sheet = self._sheet
        if not self._heads:
            sheet.include(0, 0)
        for x, head in zip(sheet.xs, self._heads, strict=False):
            sheet.include(x - head.width / 2, x + head.width / 2)
        for piece in self._plan.pieces:
            piece.spread(sheet)
        for group in reversed(self._groups):
            group.spread(self._heads, sheet)
        sheet.widen(spread_durations(self._plan.durations, sheet))

    def _place_heads(self, top: float) -> tuple[float, float]:
        """Place the heads that stand at the top; gives their upper and their lower edge."""
        sheet, spacing = self._sheet, self._spacing
        top += max((group.label_height for group in self._groups), default=0.0)
        standing = [
            (column, head)
            for column, head in enumerate(self._heads)
            if column not in self._plan.born
        ]
        bottom = top + max((head.height for _, head in standing), default=0.0)
        for column, head in standing:
            x = sheet.xs[column]
            sheet.heads[column] = head.place(x, bottom - head.height, spacing)
        return top, bottom

    def _finish(self, page: Page, cursor: Cursor, head_top: float) -> Layout:
        """Place what depends on where everything ends."""
        sheet, spacing, diagram = self._sheet, self._spacing, self._diagram
        self._close_bars(cursor)
        end = cursor.y + spacing.end_gap
        if sheet.bars:
            lowest = max(bar.bottom for bar in sheet.bars)
            end = max(end, lowest + spacing.frame_padding)
        texts = [duration.text for duration in sheet.durations if duration.text is not None]
        end = max([end, *(ceil(text.box.bottom) + spacing.half for text in texts)])
        cutter = Cutter(sheet.claimed())
        activations = tuple(
            place_bar(bar, self._participants[bar.column], sheet, cutter) for bar in sheet.bars
        )
        feet = self._feet(end)
        participants = tuple(
            self._participant(column, end, feet.get(column))
            for column in range(len(self._participants))
        )
        bottom = max((foot.box.bottom for foot in feet.values()), default=end)
        groups = tuple(group.place(head_top, bottom, sheet, cutter) for group in self._groups)
        bottom = max([bottom, *(group.box.bottom for group in groups)])
        height = page.place_below(bottom) + spacing.margin
        has_bar = diagram.options.foot_heads is FootHeads.BAR and self._participants
        return Layout(
            diagram=diagram,
            width=sheet.right + spacing.margin + spacing.half,
            height=height + spacing.half,
            title=page.title,
            header=page.header,
            footer=page.footer,
            caption=page.caption,
            legend=page.legend,
            frame=page.frame,
            groups=groups,
            participants=participants,
            activations=activations,
            fragments=tuple(placed for _, placed in sorted(sheet.fragments, key=lambda f: f[0])),
            messages=tuple(sheet.messages),
            notes=tuple(sheet.notes),
            references=tuple(sheet.references),
            states=tuple(sheet.states),
            dividers=tuple(sheet.dividers),
            delays=tuple(sheet.delays),
            durations=tuple(sheet.durations),
            foot_bar=end if has_bar else None,
        )

    def _close_bars(self, cursor: Cursor) -> None:
        """End bars that are left open, below all messages: space may have pulled the cursor up."""
        still_open = [bar for bars in self._sheet.open_bars for bar in bars]
        if still_open:
            rows = max([cursor.y, *(each.points[-1][1] for each in self._sheet.messages)])
            for bar in still_open:
                bar.bottom = max(rows, bar.top + self._spacing.bar_min_height)

    def _feet(self, end: float) -> Mapping[int, PlacedHead]:
        """The heads that are repeated at the end of the lifelines."""
        wish = self._diagram.options.foot_heads
        if wish is FootHeads.ALWAYS or (
            wish is FootHeads.AUTO and end > self._spacing.foot_heads_from
        ):
            return {
                column: head.place(self._sheet.xs[column], end, self._spacing)
                for column, head in enumerate(self._heads)
                if not self._is_dead(column)
            }
        return {}

    def _is_dead(self, column: int) -> bool:
        return column in self._sheet.crosses and column not in self._plan.undead

    def _participant(self, column: int, end: float, foot: PlacedHead | None) -> PlacedParticipant:
        sheet = self._sheet
        head = sheet.heads[column]
        bottom = sheet.crosses[column][0] if self._is_dead(column) else end
        lifeline = place_lifeline(sheet, column, head.box.bottom, bottom)
        return PlacedParticipant(self._participants[column], head, foot, lifeline)
