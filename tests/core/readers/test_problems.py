"""What is told stays short, however long the text is that it is about."""

from __future__ import annotations

import pytest

from seqdiag_core import read


@pytest.mark.parametrize(
    ("dialect", "text"),
    [
        ("native", "A" + "->A" * 30_000),
        ("native", "autonumber " + "9" * 5_000),
        ("native", "space " + "9" * 5_000),
        ("mermaid", "sequenceDiagram\nA" + "-" * 90_000 + ">>B: x"),
        ("seqdiag", "seqdiag { A -> B [" + "x" * 90_000 + " = y]; }"),
    ],
)
def test_messages_quote_long_texts_in_part(dialect: str, text: str) -> None:
    diagnostics = read(text, dialect).diagnostics
    assert diagnostics
    longest = max((each.message for each in diagnostics), key=len)
    assert 400 < len(longest) < 450
    assert " ... " in longest
