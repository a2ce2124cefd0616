"""Functions that the preprocessor brings along: ``%upper("x")``, ``%strlen($x)``, ...

There is none that looks at the machine (files, the environment, the clock): equal sources give
equal pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .expressions import Value, WrongExpression, as_number, member, shown, truth

Function = Callable[..., Value]


def _substr(text: Value, start: Value, length: Value | None = None) -> Value:
    begin = max(as_number(start), 0)
    end = None if length is None else begin + max(as_number(length), 0)
    return shown(text)[begin:end]


def _size(value: Value) -> Value:
    return len(value) if isinstance(value, str | list | dict) else 0


def _splitstr(text: Value, by: Value) -> Value:
    parts = shown(text).split(shown(by)) if shown(by) else [shown(text)]
    return [part for part in parts if part]


def _chr(code: Value) -> Value:
    number = as_number(code)
    return chr(number) if 0x20 <= number < 0xD800 else ""


def _hex2dec(text: Value) -> Value:
    try:
        return int(shown(text)[:12], 16)
    except ValueError:
        return 0


def _intval(text: Value) -> Value:
    return as_number(text)


def _keys(value: Value) -> Value:
    return list(value) if isinstance(value, dict) else []


FUNCTIONS: Mapping[str, Function] = {
    "and": lambda *values: int(all(map(truth, values))),
    "or": lambda *values: int(any(map(truth, values))),
    "xor": lambda *values: sum(map(truth, values)) % 2,
    "chr": _chr,
    "dec2hex": lambda number: format(as_number(number), "x"),
    "false": lambda: 0,
    "feature": lambda *_: 0,
    "get": member,
    "get_json_keys": _keys,
    "hex2dec": _hex2dec,
    "intval": _intval,
    "lower": lambda text: shown(text).lower(),
    "mod": lambda one, two: as_number(one) % (as_number(two) or 1),
    "n": lambda: "\\n",
    "newline": lambda: "\\n",
    "not": lambda value: int(not truth(value)),
    "size": _size,
    "splitstr": _splitstr,
    "string": shown,
    "strlen": lambda text: len(shown(text)),
    "strpos": lambda text, part: shown(text).find(shown(part)),
    "substr": _substr,
    "true": lambda: 1,
    "upper": lambda text: shown(text).upper(),
    "version": lambda: "1.2025.8",
}
"""Functions by name, without the percent sign."""


def call_function(name: str, arguments: list[Value]) -> Value:
    """What a function makes of arguments.

    Raises:
        WrongExpression: There is no such function, or it takes others.
    """
    function = FUNCTIONS.get(name.lower())
    if function is None:
        raise WrongExpression(f"there is no function %{name}()")
    try:
        return function(*arguments)
    except TypeError as error:
        raise WrongExpression(f"%{name}() takes another number of arguments") from error
