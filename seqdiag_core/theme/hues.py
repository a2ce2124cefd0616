"""Colours of a source are hues, not paint: they are fitted to the page they appear on."""

from __future__ import annotations

from math import dist

_STEPS = 10


def mix(color: str, other: str, share: float) -> str:
    """``share`` of a colour, the rest of another one; colours are ``#rrggbb``."""
    parts = zip(_channels(color), _channels(other), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in parts)


def pure_hue(color: str) -> str:
    """A colour with its hue and saturation, at half lightness."""
    red, green, blue = (channel / 255 for channel in _channels(color))
    high, low = max(red, green, blue), min(red, green, blue)
    if high == low:
        return "#808080"
    lightness = (high + low) / 2
    span = high - low
    saturation = span / (high + low if lightness <= 0.5 else 2 - high - low)
    # At half lightness a channel lies between (1 - s) / 2 and (1 + s) / 2.
    return "#" + "".join(
        f"{round(255 * ((1 - saturation) / 2 + saturation * (channel - low) / span)):02x}"
        for channel in (red, green, blue)
    )


def distance(color: str, other: str) -> float:
    """How far two colours lie from each other, as points in RGB."""
    return dist(_channels(color), _channels(other))


def contrast(color: str, other: str) -> float:
    """Contrast of two colours as WCAG 2 defines it, from 1 to 21."""
    light, dark = sorted((_luminance(color), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(color: str, ink: str, page: str, least: float) -> str:
    """The hue of a colour, with as much ink as it needs to stand out from a page.

    Args:
        color: The colour that the source asks for.
        ink: What it is mixed with.
        page: What it stands on.
        least: Contrast that it needs.
    """
    return inked(pure_hue(color), ink, page, least)


def inked(color: str, ink: str, page: str, least: float) -> str:
    """A colour with as much ink as it needs for a contrast to the page."""
    mixed = color
    for step in range(_STEPS + 1):
        mixed = mix(ink, color, step / _STEPS)
        if contrast(mixed, page) >= least:
            break
    return mixed


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _luminance(color: str) -> float:
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (value / 255 for value in _channels(color))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
