"""All attributes that blockdiag's seqdiag 3.0 takes, and what becomes of each here.

The documentation's table of them is made from this one.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from ...model import ParticipantKind


class Owner(str, Enum):
    """What an attribute can belong to."""

    DIAGRAM = "diagram"
    NODE = "node"
    EDGE = "edge"
    GROUP = "group"
    FRAGMENT = "fragment"


class Value(Enum):
    """What a value has to be."""

    TEXT = "text"
    NUMBER = "whole number"
    COLOR = "colour"
    LOOSE_COLOR = "colour, anything else does nothing"
    STYLE = "`solid`, `dotted`, `dashed`, `none` or lengths such as `8,4`"
    SHAPE = "shape"
    WORD = "one of some words"
    FLAG = "nothing"


class Fate(str, Enum):
    """What becomes of an attribute."""

    WORKS = "works"
    NOTHING = "has no effect"
    NEVER = "never had an effect"
    RENAMED = "works, has a newer name"


class Attribute(NamedTuple):
    """An attribute of a kind of element.

    Attributes:
        value: What its value has to be.
        fate: What becomes of it.
        told: What it does, or why it does nothing.
        words: The values of a ``WORD``.
    """

    value: Value
    fate: Fate
    told: str
    words: tuple[str, ...] = ()


SHAPES: dict[str, ParticipantKind | None] = {
    "box": ParticipantKind.PARTICIPANT,
    "square": ParticipantKind.PARTICIPANT,
    "roundedbox": ParticipantKind.PARTICIPANT,
    "textbox": ParticipantKind.PARTICIPANT,
    "actor": ParticipantKind.ACTOR,
    "circle": ParticipantKind.ENTITY,
    "cloud": ParticipantKind.CLOUD,
    "flowchart.database": ParticipantKind.DATABASE,
    "beginpoint": None,
    "diamond": None,
    "dots": None,
    "ellipse": None,
    "endpoint": None,
    "flowchart.input": None,
    "flowchart.loopin": None,
    "flowchart.loopout": None,
    "flowchart.terminator": None,
    "mail": None,
    "minidiamond": None,
    "none": None,
    "note": None,
}
"""The shapes of nodes; those without a kind are drawn as boxes."""

_SIZE = "the theme sets sizes and fonts of texts"
_ROOM = "heads are as large as their texts"
_PICTURE = "pictures are not loaded"
_INNER = "it belonged to the old program's inside"


def _works(value: Value, told: str, *words: str) -> Attribute:
    return Attribute(value, Fate.WORKS, told, words)


def _nothing(value: Value, told: str, *words: str) -> Attribute:
    return Attribute(value, Fate.NOTHING, told, words)


def _never(value: Value, told: str, *words: str) -> Attribute:
    return Attribute(value, Fate.NEVER, told, words)


def _inner(**names: str) -> dict[str, Attribute]:
    """Attributes that only the old program's objects had, by what their values have to be."""
    kinds = {"numbers": Value.NUMBER, "texts": Value.TEXT, "colors": Value.COLOR}
    return {
        name: Attribute(kinds[kind], Fate.NEVER, _INNER)
        for kind, listed in names.items()
        for name in listed.split()
    }


_FONT = {
    "fontsize": _nothing(Value.NUMBER, _SIZE),
    "fontfamily": _nothing(Value.TEXT, _SIZE),
}
_CLASS = {"class": _works(Value.TEXT, "takes the attributes of a class")}

_DIAGRAM = {
    "edge_length": _works(Value.NUMBER, "least distance of two lifelines in pixels"),
    "node_width": _works(Value.NUMBER, "counts towards the least distance of two lifelines"),
    "span_width": _works(Value.NUMBER, "counts towards the least distance of two lifelines"),
    "span_height": _works(Value.NUMBER, "more than 40 spreads the rows"),
    "node_height": _works(Value.NUMBER, "three quarters of it are the fall of a `diagonal` edge"),
    "activation": _works(Value.WORD, "`none` leaves the activation bars out", "none"),
    "autonumber": _works(Value.TEXT, "numbers the edges, unless it is `false`"),
    "default_note_color": _works(Value.COLOR, "fill of notes"),
    "default_node_color": _works(Value.COLOR, "fill of nodes"),
    "default_node_style": _works(Value.STYLE, "outline of nodes"),
    "default_linecolor": _works(Value.COLOR, "colour of lines, arrows and their texts"),
    "default_textcolor": _works(Value.COLOR, "colour of the texts of nodes, groups, separators"),
    "linecolor": _works(Value.LOOSE_COLOR, "colour of lifelines and bars"),
    "shape_namespace": _works(Value.TEXT, "`flowchart` lets `database` mean `flowchart.database`"),
    "plugins": _works(Value.TEXT, "names of plugins: `attributes`, `autoclass`"),
    "default_line_color": Attribute(Value.COLOR, Fate.RENAMED, "default_linecolor"),
    "default_text_color": Attribute(Value.COLOR, Fate.RENAMED, "default_textcolor"),
    "edge_height": Attribute(Value.NUMBER, Fate.RENAMED, "span_height"),
    "fontsize": Attribute(Value.NUMBER, Fate.RENAMED, "default_fontsize"),
    "default_fontsize": _nothing(Value.NUMBER, _SIZE),
    "default_fontfamily": _nothing(Value.TEXT, _SIZE),
    "default_edge_label_margin": _nothing(Value.NUMBER, "labels keep their distance by themselves"),
    "shadow_style": _nothing(Value.WORD, "there are no shadows", "solid", "blur", "none"),
    "page_padding": _nothing(Value.TEXT, "the margin is the theme's"),
    "default_shape": _never(Value.SHAPE, "give each node its `shape`"),
    "default_group_color": _never(Value.COLOR, "give each group its `color`"),
    "default_label_orientation": _never(
        Value.WORD, "texts are horizontal", "horizontal", "vertical"
    ),
    "edge_layout": _never(Value.WORD, _INNER, "normal", "flowchart"),
    "orientation": _never(Value.WORD, _INNER, "landscape", "portrait"),
    "shape": _never(Value.WORD, _INNER, "box", "line"),
    "style": _never(Value.STYLE, _INNER),
    "label": _never(Value.TEXT, "the caption of the figure is the place for a title"),
    **_inner(
        colors="color textcolor default_color",
        numbers="width height colwidth colheight",
        texts="default_style drawable fontfamily href icon id level order separated stacked thick",
    ),
    **_CLASS,
}
_NODE = {
    "label": _works(Value.TEXT, "text of the head"),
    "color": _works(Value.COLOR, "fill of the head"),
    "textcolor": _works(Value.COLOR, "colour of the text"),
    "linecolor": _works(Value.COLOR, "colour of the outline"),
    "style": _works(Value.STYLE, "outline"),
    "shape": _works(Value.SHAPE, "`actor`, `circle`, `cloud`, `flowchart.database` have pictures"),
    "description": _works(Value.TEXT, "tooltip, and a column of the description table"),
    "numbered": _works(
        Value.TEXT, "a number above the name, and the first column of the description table"
    ),
    "href": _works(Value.TEXT, "where a click leads: a URL or a role such as `` :ref:`x` ``"),
    "stacked": _works(Value.FLAG, "a stack of boxes"),
    "activated": _works(Value.FLAG, "the bar begins at the top"),
    "width": _nothing(Value.NUMBER, _ROOM),
    "height": _nothing(Value.NUMBER, _ROOM),
    "icon": _nothing(Value.TEXT, _PICTURE),
    "background": _nothing(Value.TEXT, _PICTURE),
    "rotate": _nothing(Value.NUMBER, "texts are horizontal"),
    "label_orientation": _nothing(Value.WORD, "texts are horizontal", "horizontal", "vertical"),
    **_inner(
        colors="default_color default_linecolor default_text_color",
        numbers="colwidth colheight default_fontsize",
        texts="default_fontfamily default_shape default_style drawable id order",
    ),
    **_FONT,
    **_CLASS,
}
_EDGE = {
    "label": _works(Value.TEXT, "text of the arrow"),
    "return": _works(Value.TEXT, "text of the return of a `=>`"),
    "return_label": _works(Value.TEXT, "as `return`"),
    "leftnote": _works(Value.TEXT, "note to the left"),
    "rightnote": _works(Value.TEXT, "note to the right"),
    "note": _works(Value.TEXT, "as `rightnote`"),
    "notecolor": _works(Value.LOOSE_COLOR, "fill of the notes"),
    "color": _works(Value.COLOR, "colour of the arrow, of its text and of its notes' texts"),
    "style": _works(Value.STYLE, "line; `none` hides the arrow and keeps its row"),
    "diagonal": _works(Value.FLAG, "the arrow falls: the message takes time"),
    "failed": _works(Value.FLAG, "the arrow ends in a cross and activates nobody"),
    "noactivate": _works(Value.FLAG, "the edge begins and ends no bar"),
    "activate": _works(Value.FLAG, "the edge begins or ends a bar after all"),
    "dir": _works(Value.WORD, "another arrow: an operator, `forward`, `back` or `both`"),
    "async": _works(Value.FLAG, "points forward"),
    "asynchronous": _works(Value.TEXT, "open head"),
    "hstyle": _works(
        Value.WORD,
        "some words of it set the direction",
        *("generalization", "composition", "aggregation"),
        *("oneone", "onemany", "manyone", "manymany"),
    ),
    "description": _works(Value.TEXT, "a column of the description table"),
    "label_margin": _nothing(Value.NUMBER, "labels keep their distance by themselves"),
    "thick": _never(Value.FLAG, _INNER),
    "folded": _never(Value.FLAG, _INNER),
    "nofolded": _never(Value.FLAG, _INNER),
    "textcolor": _never(Value.TEXT, "`color` sets the colour of the text"),
    **_inner(
        colors="default_color default_note_color default_text_color",
        numbers="colwidth colheight default_fontsize default_label_margin",
        texts="crosspoints default_fontfamily default_style order skipped textheight textwidth",
    ),
    **_FONT,
    **_CLASS,
}
_GROUP = {
    "label": _works(Value.TEXT, "text of the group"),
    "color": _works(Value.COLOR, "fill, or colour of the frame"),
    "textcolor": _works(Value.COLOR, "colour of the text"),
    "shape": _works(Value.WORD, "`line` draws a frame instead of a box", "box", "line"),
    "style": _works(Value.STYLE, "line of the frame"),
    "orientation": _never(Value.WORD, _INNER, "landscape", "portrait"),
    **_inner(
        colors="default_color default_text_color",
        numbers="width height colwidth colheight default_fontsize",
        texts="default_fontfamily default_style drawable href icon id level order separated"
        " stacked thick",
    ),
    **_FONT,
    **_CLASS,
}
_FRAGMENT = {
    "linecolor": _works(Value.LOOSE_COLOR, "colour of the frame"),
    "textcolor": _works(Value.LOOSE_COLOR, "colour of the word"),
    "color": _never(Value.TEXT, "`linecolor` sets the colour of the frame"),
    "style": _never(Value.STYLE, _INNER),
    **_inner(
        colors="default_color default_linecolor default_text_color",
        numbers="default_fontsize",
        texts="default_fontfamily default_style height id type width xlevel",
    ),
    **_FONT,
    **_CLASS,
}

ATTRIBUTES: dict[Owner, dict[str, Attribute]] = {
    Owner.DIAGRAM: _DIAGRAM,
    Owner.NODE: _NODE,
    Owner.EDGE: _EDGE,
    Owner.GROUP: _GROUP,
    Owner.FRAGMENT: _FRAGMENT,
}
"""All attributes by what they belong to."""
