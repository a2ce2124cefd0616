"""Looks as attributes: colours, lines and type, and the classes by which style sheets find them."""

from __future__ import annotations

from ...layout.placed import Align
from ...measure.metrics import Role
from ...theme.colors import Color
from ...theme.css import FILL_CLASS, OWN, STROKE_CLASS
from ...theme.looks import Look, TextLook
from ...theme.theme import Flavour, Theme
from .elements import Attributes
from .numbers import NUMBERS

_ANCHORS = {Align.START: None, Align.MIDDLE: "middle", Align.END: "end"}


class Paints:
    """The looks of one drawing; each is worked out once.

    Attributes:
        font: The font of most texts, which others only differ from.
        classes: The classes of colours that were used.
    """

    def __init__(self, theme: Theme) -> None:
        self.font = theme.typography.fonts[Role.MESSAGE]
        self.classes: set[str] = set()
        self._has_classes = theme.flavour is not Flavour.STATIC
        self._looks: dict[Look, Attributes] = {}
        self._texts: dict[tuple[TextLook, Align], Attributes] = {}

    def look(self, look: Look) -> Attributes:
        """The attributes of a look."""
        found = self._looks.get(look)
        if found is None:
            found = self._looks[look] = self._new_look(look)
        return found

    def text(self, look: TextLook, align: Align) -> Attributes:
        """The attributes of a text."""
        key = (look, align)
        found = self._texts.get(key)
        if found is None:
            found = self._texts[key] = self._new_text(look, align)
        return found

    def filled(self, color: Color) -> Attributes:
        """The attributes of what is filled with a colour."""
        return self._colored(color, None)

    def _new_look(self, look: Look) -> Attributes:
        attribs = self._colored(look.fill, look.stroke)
        if look.stroke is not None:
            if look.width != 1:
                attribs["stroke-width"] = NUMBERS[look.width]
            if look.dash:
                attribs["stroke-dasharray"] = " ".join(NUMBERS[each] for each in look.dash)
            if look.round:
                attribs |= {"stroke-linecap": "round", "stroke-linejoin": "round"}
        return attribs

    def _new_text(self, look: TextLook, align: Align) -> Attributes:
        font = look.font
        attribs: Attributes = {}
        if font.size != self.font.size:
            attribs["font-size"] = NUMBERS[font.size]
        if font.bold:
            attribs["font-weight"] = "700"
        if font.italic:
            attribs["font-style"] = "italic"
        anchor = _ANCHORS[align]
        if anchor is not None:
            attribs["text-anchor"] = anchor
        return attribs | self._colored(look.color, None)

    def _colored(self, fill: Color | None, stroke: Color | None) -> Attributes:
        attribs: Attributes = {}
        classes: list[str] = []
        styles: list[str] = []
        for name, prefix, color in (("fill", FILL_CLASS, fill), ("stroke", STROKE_CLASS, stroke)):
            if color is None:
                continue
            attribs[name] = color.value
            if not self._has_classes or color.dark is None:
                continue
            if color.token is None:
                styles.append(f"--{prefix[:3]}:{color.dark}")
            classes.append(prefix + (OWN if color.token is None else color.token.replace("_", "-")))
        if classes:
            self.classes.update(classes)
            attribs["class"] = " ".join(classes)
        if styles:
            attribs["style"] = ";".join(styles)
        return attribs
