"""What no grammar can say about a diagram: bars that end without a beginning, lives out of order.

Only what is certain is told: what happens in one section of a fragment alone may or may not have
happened behind it.
"""

from __future__ import annotations

from collections.abc import Iterator

from .diagnostics import Code, Diagnostic, Severity
from .model import (
    ActivationEnd,
    ActivationStart,
    Creation,
    Destruction,
    Diagram,
    Fragment,
    FragmentOperator,
    Item,
    Message,
    ParallelRow,
    walk,
)
from .source import Source, Span

_MAY_NOT_HAPPEN = frozenset(
    {
        FragmentOperator.ALT,
        FragmentOperator.OPT,
        FragmentOperator.LOOP,
        FragmentOperator.BREAK,
        FragmentOperator.NEG,
        FragmentOperator.IGNORE,
        FragmentOperator.CONSIDER,
    }
)


def check_diagram(diagram: Diagram, source: Source) -> list[Diagnostic]:
    """Check the order of activations and of lives.

    Args:
        diagram: What was read.
        source: Where it was read from.

    Returns:
        A warning for each bar that ends without a beginning, and for each message or bar of a
        participant that is not born yet or that is dead.
    """
    first: dict[str, Item] = {}
    for item in walk(diagram.items):
        if isinstance(item, Creation | Destruction):
            first.setdefault(item.participant, item)
    unborn = {name for name, item in first.items() if isinstance(item, Creation)}
    return _Checker(source, _State({}, unborn, set())).check(diagram.items)


class _State:
    """What is known of the participants at a point of the diagram."""

    __slots__ = ("bars", "dead", "unborn")

    def __init__(self, bars: dict[str, int], unborn: set[str], dead: set[str]) -> None:
        self.bars = bars  # the most bars that may be open
        self.unborn = unborn  # who certainly is not born yet
        self.dead = dead  # who certainly is dead

    def copy(self) -> _State:
        return _State(self.bars.copy(), self.unborn.copy(), self.dead.copy())


class _Branches:
    """A fragment that is being walked through, section by section."""

    __slots__ = ("before", "ends", "operator", "sections")

    def __init__(self, fragment: Fragment, before: _State) -> None:
        self.operator = fragment.operator
        self.before = before
        self.sections = iter(fragment.operands)
        self.ends: list[_State] = []

    def after(self) -> _State:
        """What is known behind the fragment."""
        ends = self.ends
        may_not_happen = self.operator in _MAY_NOT_HAPPEN
        if may_not_happen and len(ends) == 1:
            ends = [self.before, *ends]
        bars = ends[0].bars
        for other in ends[1:]:
            for participant, count in other.bars.items():
                bars[participant] = max(count, bars.get(participant, 0))
        unborn = set.intersection(*(end.unborn for end in ends))
        deaths = (end.dead for end in ends)
        return _State(
            bars, unborn, set.intersection(*deaths) if may_not_happen else set().union(*deaths)
        )


class _Checker:
    """Walks through all items without recursion, so that depth costs nothing."""

    def __init__(self, source: Source, state: _State) -> None:
        self.source = source
        self.state = state
        self.found: list[Diagnostic] = []

    def check(self, items: tuple[Item, ...]) -> list[Diagnostic]:
        stack: list[Iterator[Item] | _Branches] = [iter(items)]
        while stack:
            top = stack[-1]
            if isinstance(top, _Branches):
                self.next_section(top, stack)
                continue
            item = next(top, None)
            if item is None:
                stack.pop()
            elif isinstance(item, Fragment):
                stack.append(_Branches(item, self.state))
            elif isinstance(item, ParallelRow):
                stack.append(iter(item.items))
            else:
                self.check_item(item)
        return self.found

    def next_section(self, branches: _Branches, stack: list[Iterator[Item] | _Branches]) -> None:
        """Go into the next section of a fragment, or behind the fragment."""
        if self.state is not branches.before:
            branches.ends.append(self.state)
        section = next(branches.sections, None)
        if section is None:
            stack.pop()
            self.state = branches.after()
        else:
            self.state = branches.before.copy()
            stack.append(iter(section.items))

    def check_item(self, item: Item) -> None:
        state = self.state
        match item:
            case Message():
                ends = ((item.sender, item.parts.sender), (item.receiver, item.parts.receiver))
                for end, span in ends:
                    if isinstance(end, str) and (state.unborn or state.dead):
                        self.check_life(end, span if span.end else item.span)
            case ActivationStart():
                self.check_life(item.participant, item.span)
                state.bars[item.participant] = state.bars.get(item.participant, 0) + 1
            case ActivationEnd():
                self.end_bar(item)
            case Creation():
                state.unborn.discard(item.participant)
                state.dead.discard(item.participant)
            case Destruction():
                self.check_life(item.participant, item.span)
                state.dead.add(item.participant)
                state.bars.pop(item.participant, None)

    def end_bar(self, item: ActivationEnd) -> None:
        count = self.state.bars.get(item.participant, 0)
        if count:
            self.state.bars[item.participant] = count - 1
        elif item.participant not in self.state.dead:
            message = f"{item.participant!r} is not active here"
            hint = f"activate it before: activate {item.participant}"
            self.warn(Code.ACTIVATION, message, item.span, hint)

    def check_life(self, participant: str, span: Span) -> None:
        if participant in self.state.unborn:
            message = f"{participant!r} is used before it is created"
            hint = "put the line that creates it before its first message"
            self.state.unborn.discard(participant)
            self.warn(Code.LIFETIME, message, span, hint)
        elif participant in self.state.dead:
            message = f"{participant!r} is used after it was destroyed"
            hint = "put the line that destroys it behind its last message"
            self.state.dead.discard(participant)
            self.warn(Code.LIFETIME, message, span, hint)

    def warn(self, code: Code, message: str, span: Span, hint: str) -> None:
        self.found.append(Diagnostic(Severity.WARNING, code, message, span, self.source, hint))
