"""Fragments: ``loop LABEL … end`` and their like, with ``else``, ``and``, ``option`` between."""

from __future__ import annotations

from ...diagnostics import Code
from ...label import EMPTY_LABEL, Label
from ...model import FragmentOperator, Style
from ...source import Span
from .blocks import Block, Section
from .css_colors import read_css_color
from .draft import Draft, LastText
from .ends import is_behind_end, note_end
from .lenient_arrows import find_arrow
from .refusal import Refused, expect
from .stretches import as_written, trimmed
from .texts import read_rest, warn_of_cut
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
    if operator is FragmentOperator.RECT:
        section = Section(EMPTY_LABEL, draft.place(keyword).start)
        style = _rect_style(draft, keyword, rest)
    else:
        section = read_section(draft, keyword, rest)
        style = draft.looks.fragment
    begin_fragment(draft, operator, keyword, section, style)


def begin_fragment(
    draft: Draft,
    operator: FragmentOperator,
    keyword: Token,
    section: Section,
    style: Style,
    label: Label = EMPTY_LABEL,
) -> None:
    """Open a fragment."""
    block = Block(
        operator, draft.place(keyword), [section], style, is_behind_end(draft, keyword), label
    )
    if not draft.blocks.begin(block):
        draft.error(
            Code.LIMIT,
            f"fragments are nested deeper than the {draft.limits.depth} levels allowed; "
            "this one is drawn without its frame",
            keyword.start,
            keyword.end,
        )


def read_divider(draft: Draft, tokens: Tokens) -> None:
    """Read ``else``, ``and`` or ``option``: the next section of the fragment begins."""
    keyword = tokens.peek()
    if draft.blocks.innermost not in DIVIDERS[keyword.kind]:
        raise Refused(keyword, "a statement")
    tokens.take()
    rest = expect(tokens, "rest", "the section's label")
    draft.blocks.divide(read_section(draft, keyword, rest))


def read_section(draft: Draft, keyword: Token, rest: Token) -> Section:
    """The section that a keyword begins, with what follows it as its label."""
    section = Section(read_rest(draft, keyword, rest), draft.place(keyword).start)

    def put(label: Label) -> None:
        section.guard = label

    draft.last_text = LastText(rest.start, rest.end, put)
    return section


def read_end(draft: Draft, tokens: Tokens) -> None:
    """Read ``end``."""
    if draft.blocks.innermost is None:
        raise Refused(tokens.peek(), "a statement")
    note_end(draft, tokens)
    draft.blocks.end(draft.place(tokens.take()))


def close_fragments(draft: Draft) -> None:
    """Close the fragments that are still open at the end of the text, and tell of each."""
    end = len(draft.problems.source.text)
    draft.blocks.finish()
    while draft.blocks.open:
        block = draft.blocks.open[-1]
        word = draft.problems.source.text[slice(*block.keyword)]
        if block.behind_end:
            draft.problems.error(
                Code.UNCLOSED,
                f"behind `end` the word `{word}` opens another fragment, which is never closed",
                block.keyword,
                "write `end` alone, whatever it closes",
            )
            draft.blocks.dissolve()
            continue
        label = block.sections[0].guard
        hint = "write `end` on a line of its own below its last line"
        if find_arrow(label.text, strong=True):
            hint = (
                f"a name cannot begin with `{word}`: `participant P as {word} …` gives it as label"
            )
        draft.problems.error(Code.UNCLOSED, f"this `{word}` is never closed", block.keyword, hint)
        draft.blocks.end(Span(end, end))


def _rect_style(draft: Draft, keyword: Token, rest: Token) -> Style:
    start, end = trimmed(draft.body.text, rest.start, rest.end)
    warn_of_cut(draft, end if start < end else keyword.end, colors=True)
    if start == end:
        return draft.looks.rect
    written = as_written(draft.body.text[start:end])
    color = read_css_color(written)
    if color is None and written.lower() != "none":
        draft.warn(
            Code.BAD_COLOR,
            f"`{written}` is no colour, so that the background is not seen in Mermaid",
            start,
            end,
            "write a name of CSS or `rgb(191, 223, 255)`",
        )
    return Style(fill=color and color.fill)
