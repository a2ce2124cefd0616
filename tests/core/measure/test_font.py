"""Widths in pixels."""

import pytest

from seqdiag_core.label import Label, Mark, MarkKind, Run, runs_between
from seqdiag_core.measure.font import TYPOGRAPHY, UNCERTAIN, FontMeasurer, marked_scale
from seqdiag_core.measure.metrics import TIGHTEST, Font, Leads, Role

MEASURER = FontMeasurer()


def run(text: str, *kinds: MarkKind) -> Run:
    return Run(text, tuple(Mark(0, len(text), kind) for kind in kinds))


def test_widths_are_those_of_helvetica() -> None:
    """The table agrees with the published metrics of Helvetica (in thousandths of an em)."""
    per_mille = {"A": 667, "i": 222, "m": 833, " ": 278, "0": 556, "—": 1000, "é": 556}
    widths = {char: round(MEASURER.width(char, Role.MESSAGE) / 13 * 1000) for char in per_mille}
    assert widths == per_mille


def test_bold_roles_are_measured_in_bold() -> None:
    assert round(MEASURER.width("f", Role.TITLE) / 18 * 1000) == 333


def test_every_role_has_a_font() -> None:
    assert set(TYPOGRAPHY.fonts) == set(Role)
    assert MEASURER.font(Role.HEAD) == Font(14, 18, bold=True)


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("한", 1.0),
        ("ש", 0.6),
        ("க", 1.15),
        ("क", 0.7),
        ("മ", 1.05),
        ("ب", 0.6),
        ("✓", 1.0),
        ("ป\u0e34", 0.6),
        ("שׁ", 0.6),
    ],
)
def test_characters_without_a_table_are_estimated(text: str, ems: float) -> None:
    """Signs, marks and foreign scripts get the room of an average letter and 8 % more."""
    assert MEASURER.width(text, Role.NOTE) == pytest.approx(12 * ems * UNCERTAIN)
    assert not MEASURER.is_exact(text)


@pytest.mark.parametrize(
    "text", ["✅", "⚠\ufe0f", "👍🏽", "👩\u200d👩\u200d👧", "🇩🇪", "1\ufe0f\u20e3"]
)
def test_an_emoji_cluster_has_one_width(text: str) -> None:
    assert MEASURER.width(text, Role.NOTE) == 15
    assert MEASURER.is_exact(text)


def test_han_and_kana_are_one_em_in_every_font() -> None:
    assert MEASURER.width("国内、カナｆ", Role.NOTE) == 12 * 6
    assert MEASURER.is_exact("国 in Latin")
    assert not MEASURER.is_exact("한국")
    assert MEASURER.is_exact("注文")
    assert not MEASURER.is_exact("𦺯")  # which most fonts lack
    assert not MEASURER.is_exact("𘮼")  # Tangut, which nearly all fonts lack


def test_combining_marks_of_the_tables_have_no_width() -> None:
    assert MEASURER.width("e\u0301", Role.NOTE) == MEASURER.width("e", Role.NOTE)
    assert MEASURER.is_exact("e\u0301")


def test_a_text_with_one_unknown_character_gets_more_room_as_a_whole() -> None:
    known = MEASURER.width("paid ", Role.MESSAGE)
    assert MEASURER.width("paid ש", Role.MESSAGE) == pytest.approx((known + 7.8) * UNCERTAIN)


def test_greek_cyrillic_arrows_and_boxes_are_exact() -> None:
    assert MEASURER.is_exact("Größe ÿ Ωμέγα Привет → ─│┌ ≤ € „“ …")


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        (run("state", MarkKind.BOLD), MEASURER.width("state", Role.KEYWORD)),
        (run("state", MarkKind.ITALIC), MEASURER.width("state", Role.NOTE)),
        (run("state", MarkKind.SMALL), MEASURER.width("state", Role.NOTE) * 0.8),
        (run("state", MarkKind.BIG), MEASURER.width("state", Role.NOTE) * 1.2),
        (run("state", MarkKind.SUPERSCRIPT), MEASURER.width("state", Role.NOTE) * 0.75),
        (
            run("state", MarkKind.SMALL, MarkKind.SUPERSCRIPT),
            MEASURER.width("state", Role.NOTE) * 0.75,
        ),
        (run("state", MarkKind.CODE), 5 * 12 * 1229 / 2048),
        (run("state", MarkKind.CODE, MarkKind.SMALL), 5 * 12 * 1229 / 2048 * 0.8),
    ],
)
def test_marks_count_as_drawn(marked: Run, plain: float) -> None:
    assert MEASURER.runs_width([marked], Role.NOTE) == pytest.approx(plain)


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("e\u0301", 1229 / 2048),
        ("注文", 2),
        ("👩\u200d👩\u200d👧", 1.25),
        ("ok 👍🏽", 3 * 1229 / 2048 + 1.25),
        ("ש", 0.6 * UNCERTAIN),
    ],
)
def test_code_counts_accents_ideographs_and_emoji_as_drawn(text: str, ems: float) -> None:
    assert MEASURER.runs_width([run(text, MarkKind.CODE)], Role.NOTE) == pytest.approx(12 * ems)


def test_marks_make_no_text_smaller_than_can_be_read() -> None:
    assert marked_scale({MarkKind.SMALL, MarkKind.SUBSCRIPT}, 20) == pytest.approx(0.6)
    assert marked_scale({MarkKind.SMALL, MarkKind.SUBSCRIPT}, 12) == 0.75
    assert marked_scale({MarkKind.SMALL}, 8) == 1


def test_runs_add_up() -> None:
    label = Label("one bold word", (Mark(4, 8, MarkKind.BOLD),))
    runs = runs_between(label, 0, 13)
    assert [(r.text, r.has(MarkKind.BOLD)) for r in runs] == [
        ("one ", False),
        ("bold", True),
        (" word", False),
    ]
    expected = (
        MEASURER.width("one ", Role.NOTE)
        + MEASURER.width("bold", Role.KEYWORD)
        + MEASURER.width(" word", Role.NOTE)
    )
    assert MEASURER.runs_width(runs, Role.NOTE) == pytest.approx(expected)


def test_leads_shrink_only_as_far_as_texts_stay_apart() -> None:
    leads = Leads().scaled(0.1, TIGHTEST)
    assert leads == TIGHTEST
    assert Leads().scaled(2, TIGHTEST).arrow == tuple(2 * lead for lead in Leads().arrow)
