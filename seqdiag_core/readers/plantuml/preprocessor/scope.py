"""What is known while lines are expanded: variables, macros, procedures and functions."""

from __future__ import annotations

import re
from typing import NamedTuple

from ....patterns import pattern
from .expressions import Expression, Value, WrongExpression, shown
from .functions import FUNCTIONS, call_function

_WORD = pattern(r"\\[nlrt]|%\w+(?=\s*\()|\$\w+|[^\W\d]\w*")
_MOST_STEPS = 50_000
_LONGEST = 100_000
_DEEPEST = 60


class TooMuch(Exception):  # noqa: N818 - it names what happened
    """The expansion would never end, or fill the memory."""


class Macro(NamedTuple):
    """``!define NAME(a, b) BODY``; without parentheses it has no parameters."""

    parameters: tuple[str, ...] | None
    body: str


class Routine(NamedTuple):
    """A procedure or a function.

    Attributes:
        parameters: Names of its parameters, with their defaults as written.
        lines: Indices of its first line and of the one behind its last one.
        gives: What a function on one line returns, or None.
        unquoted: Whether arguments are taken as they are written.
    """

    parameters: tuple[tuple[str, str | None], ...]
    lines: tuple[int, int]
    gives: str | None = None
    unquoted: bool = False


class Scope:
    """Names and what they stand for.

    Attributes:
        variables: Values by name; the innermost call's last.
        macros: Macros by name.
        procedures: Procedures by name.
        functions: Functions by name.
        steps: How many steps were made.
    """

    def __init__(self) -> None:
        self.variables: list[dict[str, Value]] = [{}]
        self.macros: dict[str, Macro] = {}
        self.procedures: dict[str, Routine] = {}
        self.functions: dict[str, Routine] = {}
        self.steps = 0

    def step(self) -> None:
        """Count a step.

        Raises:
            TooMuch: There were too many.
        """
        self.steps += 1
        if self.steps > _MOST_STEPS:
            raise TooMuch

    def variable(self, name: str) -> Value | None:
        """The value of a variable, or None; inner calls see the outermost names."""
        for names in (self.variables[-1], self.variables[0]):
            if name in names:
                return names[name]
        return None

    def assign(self, name: str, value: Value, where: str) -> None:
        """Give a variable a value, in the innermost call or in all."""
        inner = self.variables[-1]
        is_local = where == "local" or (where != "global" and name in inner)
        target = inner if is_local or where == "local" else self.variables[0]
        target[name] = value

    def is_known(self, name: str) -> bool:
        """Whether ``!ifdef`` finds a name."""
        known = (self.macros, self.procedures, self.functions)
        return self.variable(name) is not None or any(name in each for each in known)

    def expression(self, text: str, position: int = 0) -> Expression:
        """An expression in which the names are known."""
        return Expression(text, position, self.variable, self.call, self.functions)

    def value(self, text: str) -> Value:
        """The value of a whole expression.

        Raises:
            WrongExpression: It has none.
        """
        expression = self.expression(text)
        value = expression.value()
        if not expression.done:
            raise WrongExpression(f"{text[expression.position :].strip()!r} was not expected")
        return value

    def call(self, name: str, arguments: list[Value]) -> Value:
        """What a function gives; one of several lines is run by whoever knows lines."""
        self.step()
        if name.startswith("%"):
            if name.lower() in ("%variable_exists", "%function_exists") and arguments:
                return int(self.is_known(shown(arguments[0])))
            if name.lower() == "%get_variable_value" and arguments:
                found = self.variable(shown(arguments[0]))
                return "" if found is None else found
            if name.lower() == "%call_user_func" and arguments:
                return self.call(shown(arguments[0]), arguments[1:])
            if name.lower() == "%set_variable_value" and len(arguments) > 1:
                self.assign(shown(arguments[0]), arguments[1], "")
                return ""
            return call_function(name[1:], arguments)
        routine = self.functions.get(name)
        if routine is None:
            raise WrongExpression(f"there is no function {name}()")
        return self.run_function(name, routine, arguments)

    def run_function(self, name: str, routine: Routine, arguments: list[Value]) -> Value:
        """What a function of the text gives."""
        self.enter(name, routine, arguments)
        try:
            return self.value(routine.gives or '""')
        finally:
            self.variables.pop()

    def enter(self, name: str, routine: Routine, arguments: list[Value]) -> None:
        """Give the parameters of a routine their values for one call.

        Raises:
            WrongExpression: There are too few or too many.
        """
        self.step()
        if len(self.variables) > _DEEPEST:
            raise TooMuch
        if len(arguments) > len(routine.parameters):
            raise WrongExpression(f"{name}() takes {len(routine.parameters)} arguments")
        values: dict[str, Value] = {}
        for index, (parameter, default) in enumerate(routine.parameters):
            if index < len(arguments):
                values[parameter] = arguments[index]
            elif default is not None:
                values[parameter] = self.value(default)
            else:
                raise WrongExpression(f"{name}() lacks its argument {parameter}")
        self.variables.append(values)

    def substituted(self, text: str) -> str:
        """A text with values and macros in the place of their names.

        Raises:
            WrongExpression: An argument in it is none.
            TooMuch: It grows without end.
        """
        pieces: list[str] = []
        position = length = 0
        while (found := _WORD.search(text, position)) is not None:
            put = self._value_at(text, found)
            if put is None:
                pieces.append(text[position : found.end()])
                position = found.end()
                continue
            value, end = put
            pieces += (text[position : found.start()], value)
            position = end
            length += len(value)
            self.step()
            if length > _LONGEST:
                raise TooMuch
        return "".join((*pieces, text[position:]))

    def _value_at(self, text: str, found: re.Match[str]) -> tuple[str, int] | None:
        """What stands for a word in a text, and where that ends; None if it is only a word."""
        name = found[0]
        macro = self.macros.get(name)
        if macro is not None:
            return self._expand(macro, text, found.end())
        is_function = name[0] == "%" and name[1:].lower() in (*FUNCTIONS, *_OF_SCOPE)
        if is_function or (name in self.functions and text.startswith("(", found.end())):
            expression = self.expression(text, found.end())
            value = self.call(name, expression.arguments())
            return shown(value), expression.position
        variable = self.variable(name)
        if variable is None:
            return None
        end = found.end()
        while isinstance(variable, dict | list) and text[end : end + 1] in (".", "["):
            member = self.expression(name + text[end:])
            return shown(member.value(5)), end + member.position - len(name)
        return shown(variable), end

    def _expand(self, macro: Macro, text: str, end: int) -> tuple[str, int] | None:
        """The body of a macro with its arguments, and where the call ends.

        The body is looked through once: what ``##`` joins is no name any more.
        """
        values: dict[str, Value] = {}
        if macro.parameters is not None:
            if not text.startswith("(", end):
                return None
            arguments, end = split_arguments(text, end + 1)
            arguments += [""] * len(macro.parameters)
            values = {
                name: self.substituted(argument)
                for name, argument in zip(macro.parameters, arguments, strict=False)
            }
        if len(self.variables) > _DEEPEST:
            raise TooMuch
        self.variables.append(values)
        try:
            return self.substituted(macro.body).replace("##", ""), end
        finally:
            self.variables.pop()


_OF_SCOPE = (
    "variable_exists",
    "function_exists",
    "get_variable_value",
    "set_variable_value",
    "call_user_func",
)


def split_arguments(text: str, position: int) -> tuple[list[str], int]:
    """Arguments as they are written, and where the parenthesis behind them ends."""
    arguments: list[str] = []
    depth, start, quote = 0, position, ""
    while position < len(text):
        sign = text[position]
        if quote:
            quote = "" if sign == quote else quote
        elif sign == '"':
            quote = sign
        elif sign in "([{":
            depth += 1
        elif sign in ")]}" and depth:
            depth -= 1
        elif sign in ",)" and not depth:
            arguments.append(text[start:position].strip())
            start = position + 1
            if sign == ")":
                return ([] if arguments == [""] else arguments), position + 1
        position += 1
    return [*arguments, text[start:].strip()], position
