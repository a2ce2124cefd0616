"""Colours by what they are for."""

from __future__ import annotations

from typing import NamedTuple


class Palette(NamedTuple):
    """The colours of a scheme, each ``#rrggbb``.

    Attributes:
        page: What the picture is assumed to lie on; painted only on request.
        ink: Messages, names and the title.
        muted: Guards, delays, labels of groups, small print.
        lifeline: Lifelines.
        head: Fill of heads.
        head_outline: Outline of heads and pictures.
        bar: Fill of activation bars.
        bar_outline: Outline of activation bars.
        frame: Lines of frames and dividers.
        tab: Fill of tabs and of the pills of dividers.
        surface: Fill of references, states and legends.
        group: Fill of groups for which the source has no colour.
        group_outline: Outline of these groups.
        note: Fill of notes.
        note_outline: Outline of notes.
        note_ink: Text in notes.
        badge: Fill of the pills with numbers.
        badge_ink: Numbers.
        danger: The end of a life, and ``break``.
        link: Text that leads elsewhere.
    """

    page: str
    ink: str
    muted: str
    lifeline: str
    head: str
    head_outline: str
    bar: str
    bar_outline: str
    frame: str
    tab: str
    surface: str
    group: str
    group_outline: str
    note: str
    note_outline: str
    note_ink: str
    badge: str
    badge_ink: str
    danger: str
    link: str


LIGHT = Palette(
    page="#ffffff",
    ink="#1b2333",
    muted="#535d72",
    lifeline="#7a859c",
    head="#edf2ff",
    head_outline="#5570b8",
    bar="#d6e1fb",
    bar_outline="#5570b8",
    frame="#66728c",
    tab="#e6ebf5",
    surface="#f7f9fd",
    group="#f4f6fb",
    group_outline="#a9b3c7",
    note="#fff6d6",
    note_outline="#94760c",
    note_ink="#3a2f00",
    badge="#33415f",
    badge_ink="#ffffff",
    danger="#b42318",
    link="#2a4fb0",
)
"""The colours of the visual design, on white."""

DARK = Palette(
    page="#0f1420",
    ink="#e6eaf4",
    muted="#a9b3c8",
    lifeline="#69758f",
    head="#1d2841",
    head_outline="#7f9be6",
    bar="#31436f",
    bar_outline="#7f9be6",
    frame="#8390ab",
    tab="#28324a",
    surface="#161d2d",
    group="#161d2d",
    group_outline="#3c475f",
    note="#3a3216",
    note_outline="#b99a3a",
    note_ink="#f6ecc8",
    badge="#c9d4f0",
    badge_ink="#141b2b",
    danger="#ff8a80",
    link="#9db7ff",
)
"""The colours of the visual design, on a dark page."""

GREY = Palette(
    page="#ffffff",
    ink="#1a1a1a",
    muted="#4d4d4d",
    lifeline="#808080",
    head="#f5f5f5",
    head_outline="#4d4d4d",
    bar="#e3e3e3",
    bar_outline="#4d4d4d",
    frame="#666666",
    tab="#ebebeb",
    surface="#ffffff",
    group="#ffffff",
    group_outline="#999999",
    note="#fafafa",
    note_outline="#666666",
    note_ink="#1a1a1a",
    badge="#333333",
    badge_ink="#ffffff",
    danger="#1a1a1a",
    link="#1a1a1a",
)
"""For paper: greys, and no fill that needs ink to be read."""

CONTRAST = Palette(
    page="#ffffff",
    ink="#000000",
    muted="#000000",
    lifeline="#4a4a4a",
    head="#ffffff",
    head_outline="#00237a",
    bar="#bfd3ff",
    bar_outline="#00237a",
    frame="#1f1f1f",
    tab="#ffffff",
    surface="#ffffff",
    group="#ffffff",
    group_outline="#4a4a4a",
    note="#fff8c4",
    note_outline="#5c4700",
    note_ink="#000000",
    badge="#000000",
    badge_ink="#ffffff",
    danger="#9c0000",
    link="#00237a",
)
"""For weak eyes: 7:1 and more for every text, 4.5:1 and more for every line."""

MONOCHROME = Palette(
    page="#ffffff",
    ink="#000000",
    muted="#000000",
    lifeline="#000000",
    head="#ffffff",
    head_outline="#000000",
    bar="#ffffff",
    bar_outline="#000000",
    frame="#000000",
    tab="#ffffff",
    surface="#ffffff",
    group="#ffffff",
    group_outline="#000000",
    note="#ffffff",
    note_outline="#000000",
    note_ink="#000000",
    badge="#000000",
    badge_ink="#ffffff",
    danger="#000000",
    link="#000000",
)
"""Black and white, as books and drafts of standards have it."""
