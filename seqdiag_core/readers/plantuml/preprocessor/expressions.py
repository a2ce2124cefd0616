"""Expressions: ``"text" + $name``, ``$count * (2 + 1)``, ``%strlen($x) > 3``, ``[1, 2]``."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Container
from typing import TypeAlias

from ....patterns import pattern

Value: TypeAlias = "str | int | list[Value] | dict[str, Value]"
"""What a variable can hold."""

_TOKEN = pattern(
    r"""\s*(?:(?P<string>"[^"]*"|'[^']*')|(?P<number>\d{1,15})|(?P<name>[$%]?\w+)
        |(?P<sign>==|!=|<=|>=|&&|\|\||[-+*/%<>!(),.\[\]{}:]))""",
    re.VERBOSE,
)
_LEVELS: tuple[tuple[str, ...], ...] = (
    ("||",),
    ("&&",),
    ("==", "!=", "<=", ">=", "<", ">"),
    ("+", "-"),
    ("*", "/"),
)
_DEEPEST = 20
_LONGEST = 100_000


class WrongExpression(Exception):  # noqa: N818 - it names what happened
    """An expression that has no value; the text tells why."""


class Expression:
    """Reads and computes one expression.

    Args:
        text: The text that it stands in.
        position: Where it begins.
        variable: Gives the value of a name, or None.
        call: Gives what a function makes of its arguments.
        functions: Names of functions without a sign before them.
    """

    def __init__(
        self,
        text: str,
        position: int,
        variable: Callable[[str], Value | None],
        call: Callable[[str, list[Value]], Value],
        functions: Container[str] = (),
    ) -> None:
        self.text = text
        self.position = position
        self._variable = variable
        self._call = call
        self._functions = functions
        self._depth = 0

    def value(self, level: int = 0) -> Value:
        """The value of what comes next.

        Raises:
            WrongExpression: It has none.
        """
        if level == len(_LEVELS):
            return self._term()
        left = self.value(level + 1)
        while (sign := self._peek()) in _LEVELS[level]:
            self._take()
            left = _combined(sign, left, self.value(level + 1))
        return left

    def arguments(self) -> list[Value]:
        """The values between parentheses, the first of which comes next."""
        self._expect("(")
        return self._list(")")

    @property
    def done(self) -> bool:
        """Whether nothing is left."""
        return not self.text[self.position :].strip()

    def _list(self, end: str) -> list[Value]:
        values: list[Value] = []
        while self._peek() != end:
            values.append(self.value())
            if self._peek() == ",":
                self._take()
            elif self._peek() != end:
                raise WrongExpression(f"{end!r} was expected")
        self._take()
        return values

    def _term(self) -> Value:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise WrongExpression("it is too deep")
        try:
            return self._simple_term()
        finally:
            self._depth -= 1

    def _simple_term(self) -> Value:
        if self._peek() in ("{", "["):
            return self._json()
        word = self._take()
        if word[:1] in "\"'" and word:
            return word[1:-1]
        if word.isdecimal():
            return int(word)
        if word == "(":
            value = self.value()
            self._expect(")")
            return value
        if word in ("!", "-"):
            value = self._term()
            return int(not truth(value)) if word == "!" else -as_number(value)
        if not word or not (word[0] in "$%_" or word[0].isalnum()):
            raise WrongExpression(f"{word!r} was not expected" if word else "a value is missing")
        if self._peek() == "(" and (word[0] in "$%" or word in self._functions):
            return self._call(word, self.arguments())
        value_of = self._variable(word)
        return self._members(word if value_of is None else value_of)

    def _members(self, value: Value) -> Value:
        """``.key`` and ``[index]`` behind a value."""
        while self._peek() in (".", "["):
            if self._take() == ".":
                key: Value = self._take()
            else:
                key = self.value()
                self._expect("]")
            value = member(value, key)
        return value

    def _json(self) -> Value:
        """A list or an object as JSON writes it."""
        start = (
            self.position
            + len(self.text[self.position :])
            - len(self.text[self.position :].lstrip())
        )
        try:
            found, self.position = json.JSONDecoder().raw_decode(self.text, start)
        except (ValueError, RecursionError) as error:
            raise WrongExpression("this is no JSON") from error
        return _from_json(found)

    def _peek(self) -> str:
        found = _TOKEN.match(self.text, self.position)
        return "" if found is None else found[0].strip()

    def _take(self) -> str:
        found = _TOKEN.match(self.text, self.position)
        if found is None:
            return ""
        self.position = found.end()
        return found[0].strip()

    def _expect(self, sign: str) -> None:
        if self._take() != sign:
            raise WrongExpression(f"{sign!r} was expected")


def truth(value: Value) -> bool:
    """Whether a value counts as true: all but zero and what is empty."""
    return bool(value)


def shown(value: Value) -> str:
    """A value as a text."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def as_number(value: Value) -> int:
    """A value as a number; what is none is zero."""
    if isinstance(value, int):
        return value
    text = shown(value).strip()
    is_number = text.lstrip("-").isdecimal() and text.isascii() and len(text) < 16
    return int(text) if is_number else 0


def member(value: Value, key: Value) -> Value:
    """An element of a list or an object; nothing if there is none."""
    if isinstance(value, dict):
        return value.get(shown(key), "")
    if isinstance(value, list) and isinstance(key, int) and -len(value) <= key < len(value):
        return value[key]
    return ""


def _combined(sign: str, left: Value, right: Value) -> Value:
    if sign == "&&":
        return int(truth(left) and truth(right))
    if sign == "||":
        return int(truth(left) or truth(right))
    if sign in ("==", "!=", "<", ">", "<=", ">="):
        return int(_compared(sign, left, right))
    if sign == "+" and not (isinstance(left, int) and isinstance(right, int)):
        joined = shown(left) + shown(right)
        if len(joined) > _LONGEST:
            raise WrongExpression("the text is too long")
        return joined
    one, two = as_number(left), as_number(right)
    if sign == "/":
        if not two:
            raise WrongExpression("nothing can be divided by zero")
        return one // two
    return _bounded(one + two if sign == "+" else one - two if sign == "-" else one * two)


def _bounded(number: int) -> int:
    if abs(number) > 10**15:
        raise WrongExpression("the number is too large")
    return number


def _compared(sign: str, left: Value, right: Value) -> bool:
    if isinstance(left, int) and isinstance(right, int):
        order = (left > right) - (left < right)
    else:
        one, two = shown(left), shown(right)
        order = (one > two) - (one < two)
    return {
        "==": order == 0,
        "!=": order != 0,
        "<": order < 0,
        ">": order > 0,
        "<=": order <= 0,
        ">=": order >= 0,
    }[sign]


def _from_json(found: object) -> Value:
    if isinstance(found, bool):
        return int(found)
    if isinstance(found, int) and abs(found) < 10**15:
        return found
    if isinstance(found, list):
        return [_from_json(each) for each in found]
    if isinstance(found, dict):
        return {str(key): _from_json(each) for key, each in found.items()}
    return "" if found is None else str(found)
