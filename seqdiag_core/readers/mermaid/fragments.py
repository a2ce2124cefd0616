"""Fragments: ``loop LABEL … end`` and their like, with ``else``, ``and``, ``option`` between."""

from __future__ import annotations

from ...colors import parse_color
from ...diagnostics import Code
from ...label import EMPTY_LABEL, Label
from ...model import FragmentOperator, Style
from ...source import Span
from .blocks import Block, Section
from .draft import Draft
from .refusal import Refused, expect
from .texts import as_written, read_label, trimmed, warn_of_cut
from .tokens import Token, Tokens

OPERATORS = {
    word: FragmentOperator(word)
    for word in ("loop", "opt", "alt", "par", "par_over", "critical", "break", "rect")
}
"""Operators by the keyword that opens the fragment."""

DIVIDERS = {
    "else": (FragmentOperator.ALT,),
    "and": (FragmentOperator.PAR, FragmentOperator.PAR_OVER),
    "option": (FragmentOperator.CRITICAL,),
}
"""Which fragments a keyword divides."""


def read_fragment(draft: Draft, tokens: Tokens) -> None:
    """Read the head of a fragment."""
    keyword = tokens.take()
    rest = expect(tokens, "rest", "the fragment's label")
    operator = OPERATORS[keyword.kind]
    style = draft.looks.fragment
    guard = EMPTY_LABEL
    if operator is FragmentOperator.RECT:
        style = _rect_style(draft, rest)
    else:
        guard = _guard(draft, rest)
    begin_fragment(
        draft, Block(operator, draft.place(keyword), [_section(draft, keyword, guard)], style)
    )


def read_divider(draft: Draft, tokens: Tokens) -> None:
    """Read ``else``, ``and`` or ``option``: the next section of the fragment begins."""
    keyword = tokens.peek()
    innermost = draft.blocks.open[-1].operator if draft.blocks.open else None
    if innermost not in DIVIDERS[keyword.kind]:
        raise Refused(keyword, "a statement")
    tokens.take()
    guard = _guard(draft, expect(tokens, "rest", "the section's label"))
    draft.blocks.divide(_section(draft, keyword, guard))


def begin_fragment(draft: Draft, block: Block) -> None:
    """Open a fragment."""
    draft.blocks.begin(block)


def close_fragments(draft: Draft) -> None:
    """Close the fragments that are still open at the end of the text, and tell of each."""
    end = len(draft.problems.source.text)
    while draft.blocks.open:
        block = draft.blocks.open[-1]
        draft.problems.error(
            Code.UNCLOSED,
            f"this `{block.operator.value}` is never closed",
            block.keyword,
            "write `end` on a line of its own below its last line",
        )
        draft.blocks.end(Span(end, end))


def _section(draft: Draft, keyword: Token, guard: Label) -> Section:
    return Section(guard, draft.body.origin(keyword.start))


def _guard(draft: Draft, rest: Token) -> Label:
    label = read_label(draft, rest.start, rest.end)
    warn_of_cut(draft, rest.end)
    return label


def _rect_style(draft: Draft, rest: Token) -> Style:
    start, end = trimmed(draft.body.text, rest.start, rest.end)
    warn_of_cut(draft, rest.end)
    if start == end:
        return draft.looks.rect
    written = as_written(draft.body.text[start:end])
    fill = parse_color(written)
    if fill is None and written.lower() not in ("transparent", "none"):
        draft.warn(
            Code.BAD_COLOR,
            f"`{written}` is no colour, so that the background is not seen in Mermaid",
            start,
            end,
            "write a name of CSS or `rgb(191, 223, 255)`",
        )
    return Style(fill=fill)
