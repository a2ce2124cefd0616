"""Attributes as elements get them: checked, classes put in, told of where they do nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...colors import NAMES
from ...diagnostics import Code
from ...report import did_you_mean
from ...source import Span
from ..problems import Problems
from .attributes import ATTRIBUTES, SHAPES, Attribute, Fate, Owner, Value
from .statements import Given
from .values import is_color, is_style, number_of, shape_of
from .words import Word

_DEPTH = 50
"""How far classes may refer to classes."""

_HINTS = 100
"""After how many problems no more corrections are looked for."""

_PLAIN_SHAPES = frozenset({"box", "square", "roundedbox"})


_MEANT = {
    "title": "the caption of the figure is the place for a title",
    "caption": "the caption of the figure is an option of the directive",
}


class Setting(NamedTuple):
    """An attribute that was checked; ``word`` is its value, None for a lone name."""

    name: str
    word: Word | None

    @property
    def text(self) -> str | None:
        """Its value without quotes."""
        return None if self.word is None else self.word.text


class Settings:
    """Checks the attributes of all elements of a diagram.

    Attributes:
        classes: Attributes of classes by name.
        columns: Attributes that the plugin ``attributes`` gives to nodes, with their titles.
        namespaces: Where names of shapes are looked for first.
    """

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self.classes: dict[str, tuple[Given, ...]] = {}
        self.columns: dict[str, str] = {}
        self.namespaces: tuple[str, ...] = ()
        self._compiled: dict[tuple[Owner, str], list[Setting]] = {}
        self._open: list[str] = []
        self._told: set[tuple[Owner, str]] = set()

    def resolve(self, owner: Owner, givens: Iterable[Given]) -> list[Setting]:
        """The attributes of an element in the order in which they take effect."""
        settings: list[Setting] = []
        for given in givens:
            if given.name.text == "class":
                settings += self._of_class(owner, given)
            else:
                setting = self._checked(owner, given)
                if setting is not None:
                    settings.append(setting)
        return settings

    def class_settings(self, owner: Owner, name: str) -> list[Setting]:
        """The attributes that a class gives to an element."""
        key = (owner, name)
        if key not in self._compiled:
            self._open.append(name)
            self._compiled[key] = _latest(self.resolve(owner, self.classes[name]))
            self._open.pop()
        return self._compiled[key]

    def _of_class(self, owner: Owner, given: Given) -> list[Setting]:
        if given.value is None:
            message = "`class` needs a value: the name of a class"
            self._error(Code.BAD_VALUE, message, given.span)
            return []
        name = given.value.text
        if name not in self.classes:
            meant = self._meant(name, self.classes)
            hint = f"did you mean `{meant}`?" if meant else f"define it: `class {name} [...]`"
            self._error(Code.UNDECLARED, f"there is no class `{name}`", given.span, hint)
        elif name in self._open:
            self._error(Code.BAD_VALUE, f"the class `{name}` refers to itself", given.span)
        elif len(self._open) >= _DEPTH:
            message = f"classes refer to classes more than {_DEPTH} times"
            self._error(Code.LIMIT, message, given.span)
        else:
            return self.class_settings(owner, name)
        return []

    # One attribute

    def _checked(self, owner: Owner, given: Given) -> Setting | None:
        name = given.name.text
        attribute = ATTRIBUTES[owner].get(name)
        if attribute is None:
            if owner is Owner.NODE and name in self.columns:
                return Setting(name, given.value)
            self._unknown(owner, given)
            return None
        if attribute.fate is Fate.RENAMED:
            message = f"`{name}` is now `{attribute.told}`"
            self.tell_once(owner, name, message, given.name.span)
            name = attribute.told
            attribute = ATTRIBUTES[owner][name]
        if not self._is_valid(attribute, given):
            return None
        if attribute.fate in (Fate.NOTHING, Fate.NEVER):
            self._tell_no_effect(owner, attribute, given)
        return Setting(name, given.value)

    def _unknown(self, owner: Owner, given: Given) -> None:
        name = given.name.text
        known = [each for each in ATTRIBUTES[owner] if _is_told(ATTRIBUTES[owner][each])]
        if owner is Owner.NODE:
            known += self.columns
        meant = self._meant(name.strip("\"'"), known)
        others = [
            _an(each)
            for each in Owner
            if name in ATTRIBUTES[each] and _is_told(ATTRIBUTES[each][name])
        ]
        hint = _MEANT.get(name)
        if meant is not None:
            hint = f"did you mean `{meant}`?"
        elif others:
            hint = f"it belongs to {' or '.join(others)}"
        message = f"{_an(owner)} has no attribute `{name}`"
        self._error(Code.UNKNOWN_KEYWORD, message, given.name.span, hint)

    def _is_valid(self, attribute: Attribute, given: Given) -> bool:
        """Whether the value is what it has to be; if it is not, that is told."""
        kind, text = attribute.value, given.value.text if given.value is not None else None
        if kind in (Value.FLAG, Value.TEXT):
            return True
        if kind is Value.LOOSE_COLOR:
            if text is None or not is_color(text):
                message = f"`{text or ''}` is no colour and does nothing"
                self._problems.warn(Code.BAD_COLOR, message, _place(given))
            return True
        if text is None:
            message = f"`{given.name.text}` needs a value: {_wanted(attribute)}"
            self._error(Code.BAD_VALUE, message, given.name.span)
            return False
        return self._has_value(attribute, given, text)

    def _has_value(self, attribute: Attribute, given: Given, text: str) -> bool:
        kind = attribute.value
        if kind is Value.NUMBER and number_of(text) is not None:
            return True
        if kind is Value.COLOR and is_color(text):
            if text == "none":
                self._tell_no_color(given)
            return True
        if kind is Value.STYLE and is_style(text):
            return True
        if kind is Value.SHAPE and shape_of(text, self.namespaces) is not None:
            return True
        if kind is Value.WORD:
            if not attribute.words or text.lower() in attribute.words:
                return True
            if given.name.text == "activation":
                message = "`activation` knows only `none`"
                self._problems.warn(Code.BAD_VALUE, message, _place(given))
                return False
        self._bad_value(attribute, given, text)
        return False

    def _bad_value(self, attribute: Attribute, given: Given, text: str) -> None:
        candidates: Sequence[str] = attribute.words
        code = Code.BAD_VALUE
        if attribute.value is Value.COLOR:
            candidates, code = tuple(NAMES), Code.BAD_COLOR
        elif attribute.value is Value.SHAPE:
            candidates = tuple(SHAPES)
        meant = self._meant(text, candidates)
        hint = f"did you mean `{meant}`?" if meant else None
        message = f"`{text}` is no value for `{given.name.text}`, expected {_wanted(attribute)}"
        self._error(code, message, _place(given), hint)

    # Telling

    def _meant(self, word: str, candidates: Iterable[str]) -> str | None:
        """What was meant, looked for only while somebody may still read it."""
        return did_you_mean(word, candidates) if len(self._problems) < _HINTS else None

    def _error(self, code: Code, message: str, span: Span, hint: str | None = None) -> None:
        self._problems.error(code, message, span, hint)

    def tell_once(
        self, owner: Owner, what: str, message: str, span: Span, hint: str | None = None
    ) -> None:
        """Warn that something does nothing here, once for each ``what``."""
        if (owner, what) not in self._told:
            self._told.add((owner, what))
            self._problems.warn(Code.UNSUPPORTED, message, span, hint)

    def _tell_no_color(self, given: Given) -> None:
        message = "the colour `none` leaves the colour to the theme"
        self.tell_once(Owner.DIAGRAM, "none", message, _place(given))

    def _tell_no_effect(self, owner: Owner, attribute: Attribute, given: Given) -> None:
        value = given.value.text if given.value is not None else None
        if given.name.text == "default_shape" and value in _PLAIN_SHAPES:
            return
        if given.name.text == "shadow_style" and value is not None and value.lower() == "none":
            return
        name = given.name
        message = f"`{name.text}` of {_an(owner)} {attribute.fate.value}"
        self.tell_once(owner, name.text, message, name.span, attribute.told)


def _latest(settings: list[Setting]) -> list[Setting]:
    """Only the last one of each attribute; of directions all, because each leaves something."""
    kept: dict[tuple[str, str | None], Setting] = {}
    for setting in settings:
        key = (setting.name, setting.text if setting.name == "dir" else None)
        kept.pop(key, None)
        kept[key] = setting
    return list(kept.values())


def _is_told(attribute: Attribute) -> bool:
    return attribute.fate in (Fate.WORKS, Fate.NOTHING)


def _place(given: Given) -> Span:
    return given.value.span if given.value is not None else given.name.span


def _an(owner: Owner) -> str:
    return f"an {owner.value}" if owner is Owner.EDGE else f"a {owner.value}"


def _wanted(attribute: Attribute) -> str:
    if attribute.words:
        return "one of " + " ".join(f"`{word}`" for word in attribute.words)
    article = "" if attribute.value is Value.STYLE else "a "
    return f"{article}{attribute.value.value}"
