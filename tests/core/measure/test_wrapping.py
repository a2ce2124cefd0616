"""Labels broken into lines. Cells are used where the numbers should be easy to see."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seqdiag_core.label import Label, Mark, MarkKind
from seqdiag_core.measure.cells import CellMeasurer
from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.measure.metrics import Role
from seqdiag_core.measure.wrapping import Line, wrap_label

CELLS = CellMeasurer()
PIXELS = FontMeasurer()


def texts(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in lines]


def wrap(text: str, limit: float, role: Role = Role.NOTE) -> list[str]:
    return texts(wrap_label(Label(text), role, CELLS, limit))


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        ("", 10, []),
        ("short", 10, ["short"]),
        ("one\ntwo", 10, ["one", "two"]),
        ("one\n\ntwo", 10, ["one", "", "two"]),
        ("one two three", 8, ["one two", "three"]),
        # Balanced: not "A note that spans" and "three".
        ("A note that spans three", 20, ["A note that", "spans three"]),
        ("a bb ccc dddd eeeee f", 18, ["a bb ccc", "dddd eeeee f"]),
        # Space round a break is left out, space within a line stays.
        ("one  two   three", 8, ["one  two", "three"]),
        ("one two   ", 8, ["one two"]),
    ],
)
def test_spaces_come_first(text: str, limit: float, lines: list[str]) -> None:
    assert wrap(text, limit) == lines


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        ("/very/long/path", 11, ["/very/", "long/path"]),
        ("a?b=1&c=2;d=3", 8, ["a?b=1&", "c=2;d=3"]),
        ("state_of_things", 9, ["state_of_", "things"]),
        ("GET /some_long_name/and/more", 12, ["GET /some_", "long_name/", "and/more"]),
        ("abcdefghij", 4, ["abcd", "efg", "hij"]),
        ("SendRequest(sendPayload{limit:50})", 16, ["SendRequest(", "sendPayload{", "limit:50})"]),
        ("loadDataStore()", 10, ["loadData", "Store()"]),
        ("createSession()", 14, ["create", "Session()"]),
        ("readHTTP2Header", 9, ["readHTTP2", "Header"]),
        ("well-known a-b", 12, ["well-known", "a-b"]),
        ("👩\u200d👧👩\u200d👧e\u0301e\u0301", 3, ["👩\u200d👧", "👩\u200d👧", "e\u0301e\u0301"]),
    ],
)
def test_words_are_broken_only_if_they_are_too_long(
    text: str, limit: float, lines: list[str]
) -> None:
    assert wrap(text, limit) == lines


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        ("商品を注文する", 8, ["商品を注", "文する"]),
        ("有货。检查库存", 4, ["有", "货。", "检查", "库存"]),
        ("客户端证明 M2 = H(A)", 11, ["客户端证明", "M2 = H(A)"]),
        ("「注文」を「確定」する", 8, ["「注文」", "を「確", "定」する"]),
        ("결제를 승인해 주세요", 14, ["결제를 승인해", "주세요"]),
    ],
)
def test_wide_characters_break_anywhere_but_before_closing_punctuation(
    text: str, limit: float, lines: list[str]
) -> None:
    """Korean has spaces and is broken at them."""
    assert wrap(text, limit) == lines


def test_notes_keep_the_space_their_lines_begin_with() -> None:
    text = "Steps:\n  1. first\n  2. second"
    assert wrap(text, 20) == ["Steps:", "  1. first", "  2. second"]
    assert wrap(text, 20, Role.MESSAGE) == ["Steps:", "1. first", "2. second"]
    assert wrap("  1. first of all", 10) == ["  1. first", "  of all"]
    assert wrap("{\n a: 1,\n  b: 2\n}", 10) == ["{", " a: 1,", "  b: 2", "}"]


def test_lines_of_an_indented_paragraph_are_indented_alike() -> None:
    text = "Steps:\n  - first of all steps\n  - second"
    assert wrap(text, 14) == ["Steps:", "  - first of", "  all steps", "  - second"]
    (mark,) = marks = (Mark(7, 29, MarkKind.CODE),)
    lines = wrap_label(Label(text, marks), Role.NOTE, CELLS, 14)
    assert [[run.marks for run in line.runs] for line in lines[1:3]] == [[(mark,)], [(mark,)]]
    assert [line.width for line in lines] == [6, 12, 11, 10]
    assert wrap("Far:\n            in", 14) == ["Far:", "            in"]
    assert wrap("Far:\n          in there", 14) == ["Far:", "          in", "there"]


def test_one_blank_at_the_beginning_of_lines_is_no_indent() -> None:
    """It stands in the source behind a comma or a line break."""
    assert wrap("renders,\n fetches,\n handles", 20) == ["renders,", "fetches,", "handles"]
    assert wrap(" alone", 20) == ["alone"]


def test_a_label_can_forbid_wrapping() -> None:
    label = Label("one two three\nfour", wrap=False)
    assert texts(wrap_label(label, Role.NOTE, CELLS, 5)) == ["one two three", "four"]


def test_marks_follow_their_words() -> None:
    label = Label("bold word then code", (Mark(0, 9, MarkKind.BOLD), Mark(15, 19, MarkKind.CODE)))
    lines = wrap_label(label, Role.NOTE, CELLS, 10)
    assert [[(run.text, [m.kind for m in run.marks]) for run in line.runs] for line in lines] == [
        [("bold word", [MarkKind.BOLD])],
        [("then ", []), ("code", [MarkKind.CODE])],
    ]


FAMILY = "👩\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("text", "start", "end", "runs"),
    [
        (f"{FAMILY} ok", 2, 7, [(FAMILY, False), (" o", True), ("k", False)]),
        (f"a{FAMILY}b", 0, 2, [(f"a{FAMILY}", True), ("b", False)]),
        ("cafe\u0301 au lait", 0, 4, [("cafe\u0301", True), (" au lait", False)]),
        (f"a{FAMILY}b", 2, 4, [(f"a{FAMILY}", False), ("b", False)]),
    ],
)
def test_marks_tear_no_emoji_apart_and_no_accent_off(
    text: str, start: int, end: int, runs: list[tuple[str, bool]]
) -> None:
    label = Label(text, (Mark(start, end, MarkKind.CODE),))
    (line,) = wrap_label(label, Role.NOTE, PIXELS, 200)
    assert [(run.text, run.has(MarkKind.CODE)) for run in line.runs] == runs


def test_widths_and_exactness_are_told_per_line() -> None:
    lines = wrap_label(Label("known\n알지못함"), Role.NOTE, PIXELS, 200)
    assert [line.exact for line in lines] == [True, False]
    assert [line.width for line in lines] == [
        PIXELS.width("known", Role.NOTE),
        PIXELS.width("알지못함", Role.NOTE),
    ]


TEXTS = st.text(
    st.sampled_from("ab  /_.,\n申。「한é✅👩\u200d👧\u0301🏽") | st.characters(), max_size=60
)


@given(TEXTS, st.floats(-1, 300), st.sampled_from([Role.NOTE, Role.MESSAGE, Role.HEAD]))
def test_nothing_is_lost_and_lines_fit(text: str, limit: float, role: Role) -> None:
    """All but blanks is kept in order; only what cannot be broken is wider than the limit."""
    lines = wrap_label(Label(text), role, PIXELS, limit)
    kept = "".join(texts(lines))
    blanks = dict.fromkeys(map(ord, " \t\n\u200b\u3000"))
    assert kept.translate(blanks) == text.translate(blanks)
    for line, shown in zip(lines, texts(lines), strict=True):
        assert line.width == PIXELS.runs_width(line.runs, role)
        if line.width > limit + 0.01:
            assert len(list(_graphemes(shown.strip()))) <= 1


@given(TEXTS, st.integers(10, 80))
def test_marks_do_not_change_where_cells_break(text: str, limit: int) -> None:
    marks = tuple(
        Mark(at, at + 2, MarkKind.BOLD if at % 3 else MarkKind.LINK)
        for at in range(0, len(text) - 2, 2)
    )
    marked = wrap_label(Label(text, marks), Role.NOTE, CELLS, limit)
    assert texts(marked) == wrap(text, limit)


def _graphemes(text: str) -> list[str]:
    from seqdiag_core.measure.characters import graphemes

    return list(graphemes(text))


@pytest.mark.parametrize(
    "text",
    [
        "x" * 10_000,
        "a/" * 5_000,
        "word " * 5_000,
        "line\n" * 1_000,
        "申" * 10_000,
        "👩\u200d👧" * 2_000,
    ],
    ids=["one word", "signs", "words", "lines", "ideographs", "emoji"],
)
def test_hostile_labels_take_time_in_proportion(text: str) -> None:
    start = process_time()
    wrap_label(Label(text), Role.NOTE, PIXELS, 150)
    assert process_time() - start < 2
