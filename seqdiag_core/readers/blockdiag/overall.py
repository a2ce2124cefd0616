"""What a source says about the whole diagram: attributes, classes and plugins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...diagnostics import Code
from ...model import LineStyle, Options
from ..problems import Problems
from .attributes import Owner
from .settings import Setting, Settings
from .statements import Assignment, ClassDefinition, Given, PluginUse
from .statements import Setting as SettingStatement
from .values import color_of, line_of, number_of
from .words import Word, unquote

PLUGINS = ("attributes", "autoclass")
"""The plugins that came with blockdiag."""

_NODE_WIDTH = 128
_NODE_HEIGHT = 40
_SPAN_WIDTH = 64
_SPAN_HEIGHT = 40
_ROW = 23
"""Height of an arrow with one line of text in the old program, in pixels."""

_MOST_SPREAD = 8.0
_MOST_WIDTH = 2_000
_MOST_COLUMNS = 50


class Overall(NamedTuple):
    """Everything that holds for the whole diagram.

    Attributes:
        options: Distances, for the model.
        fall: How far a diagonal arrow falls, in pixels.
        has_bars: Whether there are activation bars.
        is_numbered: Whether the edges are numbered.
        autoclass: Whether the ends of names tell classes.
        note_color: Fill of notes.
        node_color: Fill of heads.
        node_dash: Outline of heads.
        line_color: Colour of outlines and arrows.
        lifeline_color: Colour of lifelines and bars.
        text_color: Colour of texts of nodes, groups and separators.
    """

    options: Options
    fall: int
    has_bars: bool
    is_numbered: bool
    autoclass: bool
    note_color: str | None
    node_color: str | None
    node_dash: LineStyle | None
    line_color: str | None
    lifeline_color: str | None
    text_color: str | None


def gather_overall(
    statements: Sequence[SettingStatement], settings: Settings, problems: Problems
) -> Overall:
    """Read all statements about the whole diagram; classes and plugins go to the settings."""
    values: dict[str, Setting] = {}
    plugins = _Plugins(settings, problems)
    for statement in statements:
        if isinstance(statement, ClassDefinition):
            settings.classes[statement.name.text] = statement.givens
    for statement in statements:
        if isinstance(statement, PluginUse):
            plugins.load(statement.name, statement.givens)
        elif isinstance(statement, Assignment):
            for setting in settings.resolve(Owner.DIAGRAM, [statement.given]):
                # A later one wins, and takes the later place.
                values.pop(setting.name, None)
                values[setting.name] = setting
                _act_at_once(setting, settings, plugins)
    return _overall(values, plugins)


def _act_at_once(setting: Setting, settings: Settings, plugins: _Plugins) -> None:
    """Obey a setting that what follows it depends on."""
    if setting.name == "plugins":
        plugins.load_all(setting)
    elif setting.name == "shape_namespace" and setting.text is not None:
        settings.namespaces = tuple(setting.text.split(","))


class _Plugins:
    """The plugins that were loaded."""

    def __init__(self, settings: Settings, problems: Problems) -> None:
        self._settings = settings
        self._problems = problems
        self.loaded: set[str] = set()

    def load_all(self, setting: Setting) -> None:
        """Load the plugins of a list with commas."""
        if setting.word is not None:
            for name in setting.word.text.split(","):
                self.load(Word(name.strip(), setting.word.span), ())

    def load(self, word: Word, givens: Sequence[Given]) -> None:
        """Load a plugin."""
        name = word.text
        if name not in PLUGINS:
            known = " and ".join(f"`{each}`" for each in PLUGINS)
            message = f"there is no plugin `{name}`, only {known}"
            self._problems.error(Code.UNKNOWN_KEYWORD, message, word.span)
        elif name in self.loaded:
            message = f"the plugin `{name}` is loaded already, this statement does nothing"
            self._problems.warn(Code.DUPLICATE, message, word.span)
        else:
            self.loaded.add(name)
            if name == "attributes":
                self._add_columns(givens)

    def _add_columns(self, givens: Sequence[Given]) -> None:
        columns = self._settings.columns
        for given in givens:
            if len(columns) >= _MOST_COLUMNS:
                message = f"the plugin gives nodes more attributes than the {_MOST_COLUMNS} allowed"
                self._problems.error(Code.LIMIT, message, given.span)
                return
            name = unquote(given.name.text)
            columns[name] = given.value.text if given.value is not None else name


def _overall(values: dict[str, Setting], plugins: _Plugins) -> Overall:
    dash = _text(values, "default_node_style")
    # Both set the colour of lifelines; the later one wins.
    lines = [name for name in values if name in ("linecolor", "default_linecolor")]
    return Overall(
        options=_options(values),
        fall=_number(values, "node_height", _NODE_HEIGHT) * 3 // 4,
        has_bars="activation" not in values,
        is_numbered=_is_true(_text(values, "autonumber")),
        autoclass="autoclass" in plugins.loaded,
        note_color=_color(values, "default_note_color"),
        node_color=_color(values, "default_node_color"),
        node_dash=None if dash is None else line_of(dash),
        line_color=_color(values, "default_linecolor"),
        lifeline_color=_color(values, lines[-1]) if lines else None,
        text_color=_color(values, "default_textcolor"),
    )


def _is_true(text: str | None) -> bool:
    return text is not None and text.lower() != "false"


def _options(values: dict[str, Setting]) -> Options:
    """Distances; those narrower than usual are left to the layout, so that no text suffers."""
    width: int | None = None
    if "edge_length" in values:
        width = _number(values, "edge_length", 0)
    elif "node_width" in values or "span_width" in values:
        width = _number(values, "node_width", _NODE_WIDTH)
        width += _number(values, "span_width", _SPAN_WIDTH)
    height = _number(values, "span_height", _SPAN_HEIGHT)
    spread = (height + _ROW) / (_SPAN_HEIGHT + _ROW)
    return Options(
        row_spacing=round(min(max(spread, 1.0), _MOST_SPREAD), 2),
        column_spacing=min(width, _MOST_WIDTH) if width is not None and width > 0 else None,
    )


def _text(values: dict[str, Setting], name: str) -> str | None:
    setting = values.get(name)
    return None if setting is None else setting.text


def _number(values: dict[str, Setting], name: str, default: int) -> int:
    text = _text(values, name)
    number = None if text is None else number_of(text)
    return default if number is None else number


def _color(values: dict[str, Setting], name: str) -> str | None:
    return color_of(_text(values, name))
