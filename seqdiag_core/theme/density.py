"""The compact density: the same look with less air between rows and columns."""

from __future__ import annotations

from ..measure.metrics import Leads, Spacing

COMPACT = Spacing(
    leads=Leads(
        #       HEAD ARROW BOX TOP ELSE CLOSED DIVIDER DELAY
        arrow=(30, 28, 24, 44, 38, 32, 40, 30),
        loop=(18, 14, 12, 30, 26, 16, 24, 12),
        box=(10, 10, 6, 26, 24, 12, 20, 8),
        frame=(18, 12, 10, 28, 24, 10, 24, 10),
        section=(12, 10, 10, 30, 26, 10, 20, 10),
        close=(12, 12, 10, 28, 24, 8, 20, 10),
        divider=(28, 28, 22, 38, 34, 22, 28, 22),
        delay=(12, 12, 10, 28, 24, 12, 20, 8),
    ),
    margin=16,
    title_gap=16,
    label_gap=5,
    label_side=10,
    head_between=16,
    head_height=30,
    head_padding=10,
    head_min_width=52,
    note_padding_x=8,
    note_padding_y=5,
    end_gap=16,
)
"""Distances in pixels of the compact density."""
