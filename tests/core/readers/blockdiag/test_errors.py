"""What is told of sources that are wrong: whole reports, with place and hint."""

# ruff: noqa: E501 - reports stand here as they are printed

from __future__ import annotations

from textwrap import dedent

import pytest

from seqdiag_core import read
from seqdiag_core.model import Divider
from seqdiag_core.report import format_report


def report(source: str) -> str:
    """The report of a source, as people see it."""
    return format_report(read(source, "seqdiag", name="x.diag").diagnostics)


def words(source: str) -> list[str]:
    """What is read in spite of errors: messages with their labels."""
    messages = read(source, "seqdiag").diagram.messages()
    return [f"{each.sender}>{each.receiver} {each.label.text}".rstrip() for each in messages]


CASES = {
    "A->B": """
        x.diag:1:2: error: a blank is needed before the arrow: `->` is read as a part of the name [bad-arrow]
          A->B
           ^^
          hint: write `A ->`
        """,
    "A-->>B": """
        x.diag:1:2: error: a blank is needed before the arrow: `-->>` is read as a part of the name [bad-arrow]
          A-->>B
           ^^^^
          hint: write `A -->>`
        """,
    "A -> B [label = foo bar];": """
        x.diag:1:17: error: a text of several words needs quotes [syntax]
          A -> B [label = foo bar];
                          ^^^^^^^
          hint: write `"foo bar"`
        """,
    'A -> B [label = "x" color = red];': """
        x.diag:1:21: error: a `,` is missing between two attributes [syntax]
          A -> B [label = "x" color = red];
                              ^^^^^
          hint: write `, color`
        """,
    "A -> B [color = #ff0000];\nC -> D": """
        x.diag:1:17: error: `#ff0000` begins a comment, a value was expected [bad-color]
          A -> B [color = #ff0000];
                          ^^^^^^^
          hint: quote it: `"#ff0000"`
        """,
    "A -> B: hello;\nB --> A [label = ok]": """
        x.diag:1:7: error: a label stands in brackets, not behind a `:` [syntax]
          A -> B: hello;
                ^^^^^^^
          hint: write `[label = "hello"]`
        """,
    "opt x { A -> B }": """
        x.diag:1:1: error: `opt` begins no block; `alt`, `loop` and `group` do [unknown-keyword]
          opt x { A -> B }
          ^^^
          hint: write `alt`
        """,
    "grup { A; B }": """
        x.diag:1:1: error: `grup` begins no block; `alt`, `loop` and `group` do [unknown-keyword]
          grup { A; B }
          ^^^^
          hint: did you mean `group`?
        """,
    "A { B; C }": """
        x.diag:1:1: error: `A` begins no block; `alt`, `loop` and `group` do [unknown-keyword]
          A { B; C }
          ^
        """,
    "alt { A -> B } else { C -> D }": """
        x.diag:1:16: error: `else` begins no block; `alt`, `loop` and `group` do [unknown-keyword]
          alt { A -> B } else { C -> D }
                         ^^^^
          hint: an `alt` has one section here; write a second `alt`
        """,
    "A <-> B": """
        x.diag:1:3: error: `<->` is no arrow [bad-arrow]
          A <-> B
            ^^^
          hint: write two edges, or `=>` for a call with its return
        """,
    "A -- B": """
        x.diag:1:3: error: `--` is no arrow [bad-arrow]
          A -- B
            ^^
          hint: there are `->` `-->` `->>` `-->>` `<-` `<--` `<<-` `<<--` `=>`
        """,
    'A -> B [label = "foo];\nC -> D [label = "bar"];': """
        x.diag:1:17: error: this text is never closed, a `"` was expected [unclosed]
          A -> B [label = "foo];
                          ^^^^
        """,
    "A -> B [label = 'foo": """
        x.diag:1:17: error: this text is never closed, a `'` was expected [unclosed]
          A -> B [label = 'foo
                          ^^^^

        x.diag:1:21: error: found the end, expected `,` or `]` [syntax]
          A -> B [label = 'foo
                              ^
        """,
    'A [label = "two\nlines"\nB -> C': """
        x.diag:3:1: error: found `B`, expected `,` or `]` [syntax]
          B -> C
          ^
          hint: is the text that begins on line 1 closed where it should be?
        """,
    "A -> B [colour = red, lable = x, shape = actor, bogus]": """
        x.diag:1:9: error: an edge has no attribute `colour` [unknown-keyword]
          A -> B [colour = red, lable = x, shape = actor, bogus]
                  ^^^^^^
          hint: did you mean `color`?

        x.diag:1:23: error: an edge has no attribute `lable` [unknown-keyword]
          A -> B [colour = red, lable = x, shape = actor, bogus]
                                ^^^^^
          hint: did you mean `label`?

        x.diag:1:34: error: an edge has no attribute `shape` [unknown-keyword]
          A -> B [colour = red, lable = x, shape = actor, bogus]
                                           ^^^^^
          hint: it belongs to a node or a group

        x.diag:1:49: error: an edge has no attribute `bogus` [unknown-keyword]
          A -> B [colour = red, lable = x, shape = actor, bogus]
                                                          ^^^^^
        """,
    "A [shape = actr, color = greeen, style = wavy, width, label_orientation = up]": """
        x.diag:1:12: error: `actr` is no value for `shape`, expected a shape [bad-value]
          A [shape = actr, color = greeen, style = wavy, width, label_orientation = up]
                     ^^^^
          hint: did you mean `actor`?

        x.diag:1:26: error: `greeen` is no value for `color`, expected a colour [bad-color]
          A [shape = actr, color = greeen, style = wavy, width, label_orientation = up]
                                   ^^^^^^
          hint: did you mean `green`?

        x.diag:1:42: error: `wavy` is no value for `style`, expected `solid`, `dotted`, `dashed`, `none` or lengths such as `8,4` [bad-value]
          A [shape = actr, color = greeen, style = wavy, width, label_orientation = up]
                                                   ^^^^

        x.diag:1:48: error: `width` needs a value: a whole number [bad-value]
          A [shape = actr, color = greeen, style = wavy, width, label_orientation = up]
                                                         ^^^^^

        x.diag:1:75: error: `up` is no value for `label_orientation`, expected one of `horizontal` `vertical` [bad-value]
          A [shape = actr, color = greeen, style = wavy, width, label_orientation = up]
                                                                                    ^^
        """,
    "default_fontsize = 16.0; title = foo; activation = all;": """
        x.diag:1:20: error: `16.0` is no value for `default_fontsize`, expected a whole number [bad-value]
          default_fontsize = 16.0; title = foo; activation = all;
                             ^^^^

        x.diag:1:26: error: a diagram has no attribute `title` [unknown-keyword]
          default_fontsize = 16.0; title = foo; activation = all;
                                   ^^^^^
          hint: the caption of the figure is the place for a title

        x.diag:1:52: warning: `activation` knows only `none` [bad-value]
          default_fontsize = 16.0; title = foo; activation = all;
                                                             ^^^
        """,
    "seqdiag {\n  A -> B": """
        x.diag:1:9: error: this `{` is never closed, a `}` was expected [unclosed]
          seqdiag {
                  ^
        """,
    "alt { A -> B": """
        x.diag:1:5: error: this `{` is never closed, a `}` was expected [unclosed]
          alt { A -> B
              ^
        """,
    "A -> B }": """
        x.diag:1:8: error: this `}` closes nothing [unmatched]
          A -> B }
                 ^
        """,
    "{ A -> B } C": """
        x.diag:1:12: error: nothing may follow the `}` that ends the diagram [syntax]
          { A -> B } C
                     ^
        """,
    "A -> B;; C -> D": """
        x.diag:1:8: error: a `;` ends a statement, but there is none before it [syntax]
          A -> B;; C -> D
                 ^
        """,
    "A -> B ->\n": """
        x.diag:2:1: error: found the end, expected a name after `->` [missing-name]
        """,
    "A -> ; B -> C": """
        x.diag:1:6: error: found `;`, expected a name after `->` [missing-name]
          A -> ; B -> C
               ^
        """,
    "-> B": """
        x.diag:1:1: error: found `->`, expected a statement [syntax]
          -> B
          ^^
          hint: an edge is written `A -> B`
        """,
    "label = ; A -> B": """
        x.diag:1:9: error: found `;`, expected a value for `label` [syntax]
          label = ; A -> B
                  ^
        """,
    "A -> B [label = ]; C -> D [= x]": """
        x.diag:1:17: error: found `]`, expected a value for `label` [syntax]
          A -> B [label = ]; C -> D [= x]
                          ^

        x.diag:1:28: error: found `=`, expected an attribute such as `label = "text"` [syntax]
          A -> B [label = ]; C -> D [= x]
                                     ^
        """,
    'A -> B [label = "x"\nC -> D [label="y"]': """
        x.diag:2:1: error: found `C`, expected `,` or `]` [syntax]
          C -> D [label="y"]
          ^
        """,
    "A -> B /* no end": """
        x.diag:1:8: error: this comment is never closed, a `*/` was expected [unclosed]
          A -> B /* no end
                 ^^^^^^^^^
        """,
    "group { A -> B }": """
        x.diag:1:9: error: an edge cannot stand in a group [syntax]
          group { A -> B }
                  ^
        """,
    "alt { A -> B; === x ===\n group { C } }": """
        x.diag:1:15: error: a separator cannot stand in an `alt` or `loop` [syntax]
          alt { A -> B; === x ===
                        ^^^^^^^^^

        x.diag:2:2: error: a group cannot stand in an `alt` or `loop` [syntax]
           group { C } }
           ^^^^^
        """,
    "A -> B { C; loop { D -> E } label = x }": """
        x.diag:1:10: error: a node cannot stand in the block of an edge [syntax]
          A -> B { C; loop { D -> E } label = x }
                   ^

        x.diag:1:13: error: an `alt` or `loop` cannot stand in the block of an edge [syntax]
          A -> B { C; loop { D -> E } label = x }
                      ^^^^

        x.diag:1:29: error: an attribute cannot stand in the block of an edge [syntax]
          A -> B { C; loop { D -> E } label = x }
                                      ^^^^^
        """,
    "group { A } group { A; B } group {}": """
        x.diag:1:21: error: `A` belongs to two groups [duplicate]
          group { A } group { A; B } group {}
                              ^

        x.diag:1:28: error: a group needs at least one node [empty]
          group { A } group { A; B } group {}
                                     ^^^^^^^
        """,
    "alt { A }": """
        x.diag:1:1: error: `alt` needs at least one edge [empty]
          alt { A }
          ^^^^^
        """,
    "class red [color = red]; A [class = reed]; B [class]; C [class = x]": """
        x.diag:1:29: error: there is no class `reed` [undeclared]
          class red [color = red]; A [class = reed]; B [class]; C [class = x]
                                      ^^^^^^^^^^^^
          hint: did you mean `red`?

        x.diag:1:47: error: `class` needs a value: the name of a class [bad-value]
          class red [color = red]; A [class = reed]; B [class]; C [class = x]
                                                        ^^^^^

        x.diag:1:58: error: there is no class `x` [undeclared]
          class red [color = red]; A [class = reed]; B [class]; C [class = x]
                                                                   ^^^^^^^^^
          hint: define it: `class x [...]`
        """,
    "class a [class = b]; class b [class = a]; X [class = a]": """
        x.diag:1:31: error: the class `a` refers to itself [bad-value]
          class a [class = b]; class b [class = a]; X [class = a]
                                        ^^^^^^^^^
        """,
    "plugin foo; plugin autoclass; plugins = autoclass; A": """
        x.diag:1:8: error: there is no plugin `foo`, only `attributes` and `autoclass` [unknown-keyword]
          plugin foo; plugin autoclass; plugins = autoclass; A
                 ^^^

        x.diag:1:41: warning: the plugin `autoclass` is loaded already, this statement does nothing [duplicate]
          plugin foo; plugin autoclass; plugins = autoclass; A
                                                  ^^^^^^^^^
        """,
    "A [href = 'javascript:x']": """
        x.diag:1:12: warning: the link `javascript:x` is not safe to follow, and is left out [unsafe-link]
          A [href = 'javascript:x']
                     ^^^^^^^^^^^^
        """,
    "A [fontsize = 9]; B [fontsize = 8]; edge_height = 9; A -> B [dir = up, dir = up]": """
        x.diag:1:4: warning: `fontsize` of a node has no effect [unsupported]
          A [fontsize = 9]; B [fontsize = 8]; edge_height = 9; A -> B [dir = up, dir = up]
             ^^^^^^^^
          hint: the theme sets sizes and fonts of texts

        x.diag:1:37: warning: `edge_height` is now `span_height` [unsupported]
          A [fontsize = 9]; B [fontsize = 8]; edge_height = 9; A -> B [dir = up, dir = up]
                                              ^^^^^^^^^^^

        x.diag:1:68: warning: `up` is no direction and does nothing [unsupported]
          A [fontsize = 9]; B [fontsize = 8]; edge_height = 9; A -> B [dir = up, dir = up]
                                                                             ^^
          hint: there are `->` `-->` `->>` `-->>` `<-` `<--` `<<-` `<<--` `=>` `forward` `back` `both`
        """,
    "default_shape = actor; shadow_style = blur; A [shape = mail  , color = none]; linecolor = x": """
        x.diag:1:1: warning: `default_shape` of a diagram never had an effect [unsupported]
          default_shape = actor; shadow_style = blur; A [shape = mail  , color = none]; linecolor = x
          ^^^^^^^^^^^^^
          hint: give each node its `shape`

        x.diag:1:24: warning: `shadow_style` of a diagram has no effect [unsupported]
          default_shape = actor; shadow_style = blur; A [shape = mail  , color = none]; linecolor = x
                                 ^^^^^^^^^^^^
          hint: there are no shadows

        x.diag:1:56: warning: there is no picture for the shape `mail`, a box is drawn [unsupported]
          default_shape = actor; shadow_style = blur; A [shape = mail  , color = none]; linecolor = x
                                                                 ^^^^

        x.diag:1:72: warning: the colour `none` leaves the colour to the theme [unsupported]
          default_shape = actor; shadow_style = blur; A [shape = mail  , color = none]; linecolor = x
                                                                                 ^^^^

        x.diag:1:91: warning: `x` is no colour and does nothing [bad-color]
          default_shape = actor; shadow_style = blur; A [shape = mail  , color = none]; linecolor = x
                                                                                                    ^
        """,
    "{ }": """
        x.diag:1:1: warning: there is nothing to draw, an edge such as `A -> B` was expected [empty]
          { }
          ^^^
        """,
}


@pytest.mark.parametrize("source", CASES)
def test_report(source: str) -> None:
    assert report(source) == dedent(CASES[source]).strip("\n")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("A->B; B-->A", ["A>B", "B>A"]),
        ("A -> B [label = foo bar]; C -> D", ["A>B foo", "C>D"]),
        ('A -> B [label = "x" color = red, note = y]', ["A>B x"]),
        ("A -> B [label = #f00];\nC -> D", ["A>B #f00", "C>D"]),
        ("A -> B: hello: you;\nB -> A", ["A>B hello: you", "B>A"]),
        ("A -> B:\nB -> A", ["A>B", "B>A"]),
        ("opt x { A -> B }\nC -> D", ["A>B", "C>D"]),
        ('A -> B [label = "foo];\nC -> D [label = "bar"];', ["A>B foo", "C>D bar"]),
        ('A -> B [label = "foo', ["A>B foo"]),
        ('A -> B [label = "x"\nC -> D [label="y"]', ["A>B x", "C>D y"]),
        ("A -> B ->\nC -> D", ["A>B", "B>C", "C>D"]),
        ("A -> B -> ;C -> D", ["A>B", "C>D"]),
        ("A -> B ( x\nC -> D", ["A>B", "C>D"]),
        ("A -> B ( x } C -> D", ["A>B", "C>D"]),
        ("A -> B ( x { C -> D }", ["A>B", "C>D"]),
        ("A -> B [x = { C -> D } ] E -> F", ["A>B", "C>D"]),
        ("A -> B [=, label = x] C -> D", ["A>B x", "C>D"]),
        ("A -> B [x =\n C -> D", ["A>B", "C>D"]),
        ("{ A -> B } C -> D", ["A>B", "C>D"]),
        ("{ A -> B }; C -> D", ["A>B", "C>D"]),
        ("group { A -> B { C => D } }", ["A>B", "C>D", "D>C"]),
        ("A => B {", ["A>B", "B>A"]),
        ("loop { A => B { C -> D", ["A>B", "C>D", "B>A"]),
    ],
)
def test_what_is_read_in_spite_of_errors(source: str, expected: list[str]) -> None:
    assert words(source) == expected


def test_a_text_that_seems_to_run_on_but_makes_sense_stays_whole() -> None:
    source = 'A -> B [label = "one\ntwo"]; "C\nD"E; E -> A [note = "x"]'
    assert report(source) == ""
    assert words(source) == ["A>B one\ntwo", "E>A"]


def test_a_dropped_character_leaves_no_trace() -> None:
    found = read("=== \x07x ===\nA [lo\u202ebel = y]\nA -> B", "seqdiag")
    assert [each.label.text for each in found.diagram.items if isinstance(each, Divider)] == ["x"]
    assert "\x00" not in "".join(str(each) for each in found.diagnostics)
