"""Names in heads."""

import pytest
from core.constructs import drawn

from seqdiag_core.label import Label
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.model import Participant


def lines(name: str) -> list[str]:
    """The lines of a name in its head."""
    participant = Participant(id="A", label=Label(name))
    (placed,) = place_diagram(drawn(participants=(participant,)), FontMeasurer()).participants
    return ["".join(run.text for run in line.runs) for line in placed.head.text.lines]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("HistoricalBlockFacility", ["HistoricalBlockFacility"]),
        ("The HistoricalBlockFacility", ["The", "HistoricalBlockFacility"]),
        (
            "L2ToL2CrossDomainMessenger (Chain A)",
            ["L2ToL2CrossDomain", "Messenger (Chain A)"],
        ),
        (
            "Recommendation and Personalisation Service",
            ["Recommendation", "and Personalisation", "Service"],
        ),
    ],
)
def test_words_are_broken_only_where_they_are_much_too_long(name, expected):
    assert lines(name) == expected


def test_a_name_may_be_empty_lines():
    assert lines("\n") == ["", ""]
