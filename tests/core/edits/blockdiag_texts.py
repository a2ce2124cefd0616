"""Random texts in blockdiag's language, as people write them: no writer makes any."""

from __future__ import annotations

from hypothesis import strategies as st

_NAMES = ("browser", "web-server", "DB2", '"a name"', "注文", "end", "_x")
_WORDS = ("GET /index", "200 OK", "a; b", 'say \\"hi\\"', "two\\nlines", "{x} -> [y]", "# 5", "")
_ARROWS = ("->", "-->", "->>", "-->>", "<-", "<--", "<<-", "=>")
_COMMENTS = ("", "", "", "// a comment\n", "# another\n", "/* two\n lines */\n", "\n")
_ENDS = (";", ";", " ;", "")

_SETTINGS = ("autonumber = True;", "activation = none;")
_SETTINGS = ("autonumber = True;", "activation = none;")

_texts = st.sampled_from(_WORDS)
_attributes = st.one_of(
    st.builds('label = "{}"'.format, _texts),
    st.builds('note = "{}"'.format, _texts),
    st.builds('leftnote = "{}"'.format, _texts),
    st.sampled_from(("diagonal", "failed", "noactivate", 'color = "red"', 'return = "done"')),
)


@st.composite
def blockdiag_texts(draw: st.DrawFn) -> str:
    """A whole text."""
    names = draw(st.lists(st.sampled_from(_NAMES), min_size=2, max_size=4, unique=True))
    lines = [draw(st.sampled_from(("seqdiag {", "{", "seqdiag shop {")))]
    lines += draw(st.lists(st.sampled_from(_SETTINGS), max_size=1))
    declared = [name for name in names if draw(st.booleans())]
    lines += [f'  {name} [label = "the {place}."];' for place, name in enumerate(declared)]
    lines.append(f"  {draw(_edges(names))}")
    lines += draw(_statements(names, "  ", ("separator", "block", "nested")))
    return "\n".join(draw(st.sampled_from(_COMMENTS)) + line for line in [*lines, "}"]) + "\n"


_INSIDE = {"block": ("block", "nested"), "nested": ("separator", "nested")}
"""What may stand in a block beside edges."""


@st.composite
def _statements(
    draw: st.DrawFn, names: list[str], indent: str, kinds: tuple[str, ...]
) -> list[str]:
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(("edge", "edge", "edge", *kinds)))
        if kind == "separator":
            sign = draw(st.sampled_from(("===", "...")))
            lines.append(f"{indent}{sign} later {sign}")
        elif kind == "edge" or len(indent) > 6:
            edges = [draw(_edges(names)) for _ in range(draw(st.sampled_from((1, 1, 1, 2))))]
            lines.append(indent + " ".join(edges))
        else:
            inner = draw(_statements(names, indent + "  ", _INSIDE[kind]))
            lines += [indent + draw(_openings(names, kind)), *inner, indent + "}"]
    return lines


@st.composite
def _openings(draw: st.DrawFn, names: list[str], kind: str) -> str:
    if kind == "block":
        return draw(st.sampled_from(("alt {", "loop {")))
    return f"{draw(st.sampled_from(names))} => {draw(st.sampled_from(names))} {{"


@st.composite
def _edges(draw: st.DrawFn, names: list[str]) -> str:
    ends = draw(st.lists(st.sampled_from(names), min_size=2, max_size=3))
    edge = f" {draw(st.sampled_from(_ARROWS))} ".join(ends)
    attributes = draw(st.lists(_attributes, max_size=2))
    edge += f" [{', '.join(attributes)}]" if attributes else ""
    return edge + draw(st.sampled_from(_ENDS))
