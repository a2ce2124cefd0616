"""The compact density: the same look with less air between rows and columns."""

from __future__ import annotations

from ..measure.metrics import Leads, Spacing

COMPACT = Spacing(
    leads=Leads(
        #       HEAD ARROW BOX TOP ELSE CLOSED DIVIDER DELAY
        arrow=(26, 26, 22, 42, 38, 28, 36, 26),
        loop=(14, 12, 10, 30, 26, 14, 22, 12),
        box=(10, 10, 6, 26, 24, 12, 20, 8),
        frame=(14, 12, 10, 28, 24, 10, 24, 10),
        section=(10, 10, 10, 30, 26, 10, 20, 10),
        close=(10, 10, 10, 28, 24, 8, 20, 10),
        divider=(24, 24, 20, 36, 32, 20, 26, 20),
        delay=(12, 12, 10, 28, 24, 12, 20, 8),
    ),
    margin=16,
    title_gap=12,
    label_gap=5,
    label_side=10,
    head_between=12,
    head_height=28,
    head_padding=10,
    head_min_width=52,
    note_padding_x=8,
    note_padding_y=5,
    end_gap=12,
)
"""Distances in pixels of the compact density."""
