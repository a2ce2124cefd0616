"""YAML as Mermaid's own reader takes it (checked against js-yaml 4 with its JSON schema)."""

from __future__ import annotations

import pytest

from seqdiag_core.readers.mermaid.yaml import YamlError, as_text, load_yaml

VALUES = {
    "": None,
    "a": "a",
    "# only a comment": None,
    "---\na: 1": {"a": 1},
    "a: 1\n... # the end\n\n": {"a": 1},
    "...": None,
    "a: 1\nb: two words # comment": {"a": 1, "b": "two words"},
    "a:\n  b: x\n  c:\n    d: y\ne: z": {"a": {"b": "x", "c": {"d": "y"}}, "e": "z"},
    "a:\n- 1\n- 2": {"a": [1, 2]},
    "a:\n  - b: 1\n    c: 2\n  -\n  - x": {"a": [{"b": 1, "c": 2}, None, "x"]},
    "- - a\n  - b\n- c": [["a", "b"], "c"],
    "{a: 1, 'b': \"2\", c: [x, y], d}": {"a": 1, "b": "2", "c": ["x", "y"], "d": None},
    "{\n a: 1, # comment\n b: 2,\n}": {"a": 1, "b": 2},
    "[a: 1, b]": [{"a": 1}, "b"],
    "{a: , b:}": {"a": None, "b": None},
    "a: 'it''s'": {"a": "it's"},
    r'a: "\ttab \x41 \u00e9 \U0001F600 \/ \" \\"': {"a": '\ttab A é 😀 / " \\'},
    'a: "one\n  two\n\n  three"': {"a": "one two\nthree"},
    'a: "one \\\n   two"': {"a": "one two"},
    "a: one\n  two\n\n  three\nb: x": {"a": "one two\nthree", "b": "x"},
    "a: |\n  one\n   two\n\nb: x": {"a": "one\n two\n", "b": "x"},
    "a: |-\n  one\n\n": {"a": "one"},
    "a: |+ # keep\n  one\n\n": {"a": "one\n\n"},
    "a: >\n  one\n  two\n\n  three\n    four\n  five\n": {"a": "one two\nthree\n  four\nfive\n"},
    "a: |2\n    deep\n": {"a": "  deep\n"},
    "a: >\n": {"a": ""},
    "a: ~\nb: null\nc: True\nd: false": {"a": None, "b": None, "c": True, "d": False},
    "a: 0x1F\nb: 0b11\nc: 0o17\nd: -5\ne: +3": {"a": 31, "b": 3, "c": 15, "d": -5, "e": 3},
    "a: 1.5\nb: .5\nc: 1e3\nd: 1e999\ne: 1.": {"a": 1.5, "b": 0.5, "c": 1000, "d": "1e999", "e": 1},
    "a: http://x/y#z": {"a": "http://x/y#z"},
    "a: -x\nb: ?y": {"a": "-x", "b": "?y"},
    "1: a\ntrue: b\nnull: c": {"1": "a", "true": "b", "null": "c"},
    '"a b": 1\n[x, y]: 2\n{z: 1}: 3': {"a b": 1, "x,y": 2, "[object Object]": 3},
}


@pytest.mark.parametrize("text", VALUES)
def test_value(text: str) -> None:
    assert load_yaml(text) == VALUES[text]


ERRORS = {
    "a: b: c": ("cannot stand in a text", 4),
    "a: 1\n  b: 2": ("indented otherwise", 8),
    "a: 1\na: 2": ("stands here twice", 5),
    "a: [1, 2": ("`]` is missing", None),
    "{a: 1": ("`}` is missing", None),
    "{a: 1 b: 2}": ("a comma is missing", None),
    "{, a}": ("an entry is missing", 1),
    "{? a: 1}": ("not read here", None),
    'a: "open': ("never closed", None),
    "a: 'open": ("never closed", None),
    "a: 'x\n--- y'": ("never closed", None),
    'a: "\\q"': ("no escape", None),
    'a: "\\x4"': ("no escape", None),
    'a: "\\UFFFFFFFF"': ("no character", None),
    'a: "x"y': ("cannot follow", 6),
    '"a":b': ("a space is missing", None),
    "a: 1\nb": ("a colon is missing", None),
    "a: 1\n\tb: 2": ("tab", None),
    "- a\n\t- b": ("tab", None),
    "a: @x": ("cannot begin with", 3),
    "a: %x": ("cannot begin with", 3),
    "%YAML 1.2\n---\na": ("directives", 0),
    "? a\n: b": ("a key was expected", 0),
    "a: !tag x": ("tags and anchors", 3),
    "a: &x y": ("tags and anchors", 3),
    "a: |x": ("next line", None),
    "a: |0\n x": ("one digit", None),
    "a: |12\n x": ("one digit", None),
    "a: |--\n x": ("twice", None),
    "|\nx": ("not indented", None),
    "a\n---\nb": ("the end was expected", None),
    "a\x00b": ("cannot be read", 1),
    "- " * 200: ("nested deeper", None),
}


@pytest.mark.parametrize("text", ERRORS)
def test_error(text: str) -> None:
    message, offset = ERRORS[text]
    with pytest.raises(YamlError) as error:
        load_yaml(text)
    assert message in str(error.value)
    assert offset is None or error.value.offset == offset


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        (True, "true"),
        (3, "3"),
        (3.0, "3"),
        (2.5, "2.5"),
        (1e21, "1e+21"),
        ("x", "x"),
        ([1, None, [2]], "1,,2"),
        ({"a": 1}, "[object Object]"),
    ],
)
def test_text_of_a_value(value: object, text: str) -> None:
    assert as_text(value) == text
