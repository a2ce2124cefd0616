"""Put a fragment round statements, and divide it into sections."""

from __future__ import annotations

from ..model import Fragment, FragmentOperator, Operand
from .changes import Change, EditError
from .draft import Draft
from .lines import indent_at
from .script import Part, Token, end_of_unit, owner_of, tokens_of


def wrap_fragment(
    draft: Draft, first: int, last: int, operator: FragmentOperator, guard: str = ""
) -> tuple[Change, ...]:
    """Put a fragment round the statements from one to another.

    Where the two do not stand in one section, everything in between and around that is needed to
    hold both is taken into it.

    Args:
        draft: The text.
        first: Index of the first statement.
        last: Index of the last one.
        operator: What the fragment is.
        guard: The text of its first section.

    Raises:
        EditError: It cannot stand there.
    """
    start, end = _widened(draft, min(first, last), max(first, last))
    label = draft.read_label(guard)
    fragment = Fragment(operator=operator, operands=(Operand(guard=label),))
    opening, *_, closing = draft.syntax.write_items((fragment,), draft.order)
    open_tokens, close_tokens = tokens_of((fragment,))[:2], tokens_of((fragment,))[2:]
    indent = draft.indent_of_place(start)
    changes = (
        draft.insert_at(start, [opening]),
        draft.insert_at(end, [closing], indent),
    )
    meanings = draft.meanings
    return draft.settle(
        changes,
        [*meanings[:start], open_tokens, *meanings[start:end], close_tokens, *meanings[end:]],
    )


def add_section(draft: Draft, place: int, guard: str = "") -> tuple[Change, ...]:
    """Divide the fragment round a place there.

    Args:
        draft: The text.
        place: Index of the statement before which the new section begins.
        guard: Its text.

    Raises:
        EditError: The place is in no fragment, or its fragment has no sections.
    """
    owner = owner_of(draft.script, place)
    fragment = draft.script[owner].nodes[0] if owner is not None else None
    if owner is None or not isinstance(fragment, Fragment):
        raise EditError("only a fragment has sections")
    operands = (Operand(), Operand(guard=draft.read_label(guard)))
    whole = Fragment(operator=fragment.operator, operands=operands)
    try:
        line = draft.syntax.write_items((whole,), draft.order)[1]
    except EditError:
        kind = fragment.operator.value
        raise EditError(f"a fragment {kind} has one section only in this language") from None
    token = Token(Part.DIVIDES, operands[1])
    indent = indent_at(draft.source, draft.script[owner].lines.start)
    return draft.settle(
        (draft.insert_at(place, [line], indent),),
        [*draft.meanings[:place], (token,), *draft.meanings[place:]],
    )


def _widened(draft: Draft, first: int, last: int) -> tuple[int, int]:
    """The smallest run of whole statements of one section that holds both."""
    script = draft.script
    depth = min(statement.depth for statement in script[first : last + 1])
    while (
        script[first].depth > depth
        or script[first].part in (Part.DIVIDES, Part.CLOSES)
        or script[first].hangs_on
    ):
        first -= 1
        depth = min(depth, script[first].depth)
    end = first
    while end <= last:
        end = end_of_unit(script, end)
        if end < len(script) and end <= last and script[end].part in (Part.DIVIDES, Part.CLOSES):
            owner = owner_of(script, end)
            first = end = first if owner is None else owner
    return first, end
