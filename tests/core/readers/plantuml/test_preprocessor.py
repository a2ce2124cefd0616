"""Variables, conditions, loops, procedures, functions and macros: lines that become lines."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from core.readers.plantuml.reading import body, diagram, read

from seqdiag_core import to_dict


def texts(*lines: str) -> list[str]:
    return [message.label.text for message in diagram(*lines).messages()]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (('!$x = "hello"', "A -> B : $x, $y"), ["hello, $y"]),
        (("!$n = 2 * (3 + 1) - 1", "A -> B : $n"), ["7"]),
        (('!$a = "x"', "!$a ?= 1", "!$b ?= 2", "A -> B : $a $b"), ["x 2"]),
        (("!define NAME Bob", "A -> B : NAME NAMEs"), ["Bob NAMEs"]),
        (("!define GREET(a, b) a greets b", "A -> B : GREET(you, me)!"), ["you greets me!"]),
        (("!define ONE TWO", "!define TWO two", "!define J(a) [T##a##O] ONE", "A -> B : J(W)"),
         ["[TWO] two"]),
        (('!procedure $p($a, $b="z")', "A -> B : $a$b", "!endprocedure", '$p("x")', '$p("x", "y")'),
         ["xz", "xy"]),
        (("!unquoted procedure say($a)", "A -> B : $a", "!endprocedure", "say(one word)"),
         ["one word"]),
        (("!function $f($a)", '!return $a + "!"', "!endfunction", 'A -> B : $f("x")'), ["x!"]),
        (("!function $g($a) return $a + $a", 'A -> B : $g("x") $g(2)'), ["xx 4"]),
        (("!$i = 0", "!while $i < 3", "A -> B : $i", "!$i = $i + 1", "!endwhile"), ["0", "1", "2"]),
        (("!foreach $i in [1, 2]", "A -> B : $i", "!endfor"), ["1", "2"]),
        (('!$o = { "a": { "b": [5, 6] } }', "A -> B : $o.a.b[1]"), ["6"]),
        (("!if (1 == 1) && !(2 > 3)", "A -> B : x", "!else", "A -> B : y", "!endif"), ["x"]),
        (('!$x = "b"', '!if $x == "a"', "A -> B : a", '!elseif $x == "b"', "A -> B : b", "!endif"),
         ["b"]),
        (("!ifdef X", "A -> B : x", "!else", "A -> B : y", "!endif"), ["y"]),
        (('A -> B : %upper("x") %strlen("abc") %substr("hello", 1, 3)',), ["X 3 ell"]),
        (("A -> B : two%n()lines, 100 %and more",), ["two\nlines, 100 %and more"]),
        (("A -> B : x", "!exit", "A -> B : y"), ["x"]),
        (("A -> B : x!y and $5 each",), ["x!y and $5 each"]),
    ],
)  # fmt: skip
def test_lines(lines: tuple[str, ...], expected: list[str]) -> None:
    assert texts(*lines) == expected


def test_places_are_those_of_the_call() -> None:
    text = body("!procedure $p($a)", "A -> B : $a", "!endprocedure", '  $p("x")', "C -> D : y")
    first, second = read(text).diagram.messages()
    assert text[slice(*first.span)] == text[slice(*first.label.span)] == '$p("x")'
    assert text[slice(*second.span)] == "C -> D : y"


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (("!$x = ", "A -> B"), "this has no value: a value is missing"),
        (("!$x = 1 / 0", "A -> B"), "this has no value: nothing can be divided by zero"),
        (("!$x = %nosuch()", "A -> B"), "this has no value: there is no function %nosuch()"),
        (("!$x = %upper()", "A -> B"),
         "this has no value: %upper() takes another number of arguments"),
        (("!procedure $p($a)", "!endprocedure", "$p()", "A -> B"),
         "this has no value: $p() lacks its argument $a"),
        (("!while 1", "!endwhile", "A -> B"), "this loop does not end"),
        (("!function $f() return $f()", "A -> B : $f()"), "the text expands without end"),
        (("!procedure $p()", "$p()", "!endprocedure", "$p()", "A -> B"),
         "the text expands without end"),
        (("!if 1", "A -> B"), "this is never closed, a line '!endif' was expected below"),
        (("!endif", "A -> B"), "there is nothing that '!endif' could close"),
        (("!nosuch x", "A -> B"), "this is no instruction of PlantUML's preprocessor"),
        (("!include secret.puml", "A -> B"),
         "nothing is included, a diagram is read from its own text alone"),
    ],
)  # fmt: skip
def test_what_is_wrong(lines: tuple[str, ...], message: str) -> None:
    reading = read(body(*lines))
    assert [each.message for each in reading.diagnostics if each.severity == "error"] == [message]


@pytest.mark.parametrize(
    "lines",
    [
        ("!define A B", "!define B A A", "x -> y : A"),
        ("!define A(x) x x x x x x x x", "a -> b : " + "A(" * 40 + "z" + ")" * 40),
        ('!$x = "' + "x" * 1000 + '"', "!while 1", "!$x = $x + $x", "!endwhile"),
        ("!$x = " + "(" * 5000 + "1" + ")" * 5000,),
        ("!$x = " + "[" * 50_000,),
        ("!while 1", "!while 1", "A -> B : x", "!endwhile", "!endwhile"),
        ("!if 1",) * 500,
        ("!foreach $i in [" + "1," * 5000 + "1]", "A -> B : $i $i $i", "!endfor"),
    ],
    ids=range(8),
)
def test_nothing_takes_for_ever(lines: tuple[str, ...]) -> None:
    start = time.perf_counter()
    read(body(*lines))
    assert time.perf_counter() - start < 20


def test_what_is_expanded_is_what_plantuml_expands(shared: Path) -> None:
    """A source reads as the text that PlantUML's own preprocessor makes of it."""
    count = 0
    for path in sorted((shared / "corpus/plantuml").glob("*-*.json")):
        case = json.loads(path.read_text("utf-8"))
        source = path.with_suffix(".puml").read_text("utf-8")
        if not case.get("preprocessed") or not case["valid"] or "!include" in source:
            continue
        count += 1
        told, expected = (
            {**to_dict(read(text).diagram), "title": None}
            for text in (source, case["preprocessed"])
        )
        assert told == expected, path.stem
    assert count > 30
