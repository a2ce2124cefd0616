"""Nodes and groups: who takes part, in which order, with which looks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...diagnostics import Code
from ...label import Label
from ...limits import Limits
from ...model import (
    NO_STYLE,
    Link,
    Mention,
    Participant,
    ParticipantGroup,
    ParticipantKind,
    Style,
)
from ...source import Span
from ..links import safe_link
from ..problems import Problems
from .attributes import SHAPES, Owner
from .autoclass import ClassEndings
from .overall import Overall
from .settings import Setting, Settings
from .statements import (
    Assignment,
    BlockEnd,
    EdgeStatement,
    FragmentStart,
    GroupStart,
    NodeStatement,
    Statement,
)
from .values import color_of, line_of, shape_of
from .words import Word, label_of


class Node:
    """A node while statements add to it.

    Attributes:
        id: Its name.
        settings: The last value of each attribute.
        label: What its head shows, as written.
        group: Number of the group it belongs to, or None.
        span: The statement that declares it, or its first mention.
        declared: Whether a statement of its own tells of it.
    """

    __slots__ = ("declared", "group", "id", "label", "settings", "span")

    def __init__(self, word: Word) -> None:
        self.id = word.text
        self.label = word
        self.settings: dict[str, Setting] = {}
        self.group: int | None = None
        self.span = word.span
        self.declared = False

    def take(self, settings: Sequence[Setting]) -> None:
        """Take attributes; later ones win."""
        for setting in settings:
            self.settings[setting.name] = setting
            if setting.name == "label" and setting.word is not None:
                self.label = setting.word

    def text(self, name: str) -> str | None:
        """The value of an attribute, or None."""
        setting = self.settings.get(name)
        return None if setting is None else setting.text

    def color(self, name: str, default: str | None) -> str | None:
        """The colour that an attribute gives, or the default without it; None for ``none``."""
        return color_of(self.text(name)) if name in self.settings else default


class _Group(NamedTuple):
    members: list[str]
    settings: dict[str, Setting]
    span: Span


class Cast(NamedTuple):
    """Everybody who takes part.

    Attributes:
        nodes: All nodes by name, from left to right.
        mentioned: The same in the order of their first mentions.
        participants: The same as the model has them.
        groups: Boxes round them.
        mentions: Every place that names one.
    """

    nodes: dict[str, Node]
    mentioned: tuple[Node, ...]
    participants: tuple[Participant, ...]
    groups: tuple[ParticipantGroup, ...]
    mentions: tuple[Mention, ...]


def gather(
    statements: Sequence[Statement],
    settings: Settings,
    overall: Overall,
    limits: Limits,
    problems: Problems,
) -> Cast:
    """Find all nodes and groups of a source."""
    return _Gathering(settings, overall, limits, problems).run(statements)


class _Gathering:
    """Goes through the statements once."""

    def __init__(
        self, settings: Settings, overall: Overall, limits: Limits, problems: Problems
    ) -> None:
        self._settings = settings
        self._overall = overall
        self._limits = limits
        self._problems = problems
        self._nodes: dict[str, Node] = {}
        self._groups: list[_Group] = []
        self._mentions: list[Mention] = []
        self._blocks: list[int | None] = []
        self._used: set[int] = set()
        self._is_full = False
        self._autoclass = ClassEndings(settings.classes) if overall.autoclass else None

    def run(self, statements: Sequence[Statement]) -> Cast:
        """Gather everybody, and put members of groups side by side."""
        for statement in statements:
            if isinstance(statement, NodeStatement):
                self._declare(statement)
            elif isinstance(statement, EdgeStatement):
                for name in statement.names:
                    self._mention(name)
                if statement.opens:
                    self._blocks.append(None)
            elif isinstance(statement, FragmentStart):
                self._blocks.append(None)
            elif isinstance(statement, GroupStart):
                self._blocks.append(len(self._groups))
                self._groups.append(_Group([], {}, statement.span))
            elif isinstance(statement, Assignment):
                self._set(statement)
            elif isinstance(statement, BlockEnd):
                self._end(statement)
        nodes = self._ordered()
        return Cast(
            nodes,
            tuple(self._nodes.values()),
            tuple(map(self._participant, nodes.values())),
            tuple(_group(each, self._overall) for each in self._groups if each.members),
            tuple(self._mentions),
        )

    @property
    def _group(self) -> int | None:
        """Number of the group that is open here."""
        return self._blocks[-1] if self._blocks else None

    def _set(self, statement: Assignment) -> None:
        if self._group is not None:
            settings = self._groups[self._group].settings
            for setting in self._settings.resolve(Owner.GROUP, [statement.given]):
                settings[setting.name] = setting

    def _end(self, statement: BlockEnd) -> None:
        number = self._blocks.pop()
        if number is None:
            return
        group = self._groups[number]
        if number not in self._used:
            message = "a group needs at least one node"
            self._problems.error(Code.EMPTY, message, group.span)
        self._groups[number] = group._replace(span=Span(group.span.start, statement.span.end))

    def _declare(self, statement: NodeStatement) -> None:
        node = self._mention(statement.name)
        settings = self._settings.resolve(Owner.NODE, statement.givens)
        if node is None:
            return
        node.take(settings)
        if not node.declared:
            node.declared, node.span = True, statement.span

    def _mention(self, word: Word) -> Node | None:
        """The node of a name, made if it is new; None beyond the limit."""
        node = self._nodes.get(word.text)
        if node is None:
            if len(self._nodes) >= self._limits.participants:
                self._tell_limit(word)
                return None
            node = self._nodes[word.text] = Node(word)
            self._name_by_class(node)
        self._mentions.append(Mention(word.text, word.span))
        if self._group is not None:
            self._used.add(self._group)
            if node.group != self._group:
                self._join(node, self._group, word)
        return node

    def _tell_limit(self, word: Word) -> None:
        if self._is_full:
            return
        self._is_full = True
        message = f"there are more participants than the {self._limits.participants:,} allowed"
        self._problems.error(Code.LIMIT, message, word.span)

    def _join(self, node: Node, number: int, word: Word) -> None:
        if node.group is not None:
            message = f"`{node.id}` belongs to two groups"
            self._problems.error(Code.DUPLICATE, message, word.span)
            return
        node.group = number
        self._groups[number].members.append(node.id)

    def _name_by_class(self, node: Node) -> None:
        """What the plugin ``autoclass`` does: ``x_emphasis`` is x of the class ``emphasis``."""
        if self._autoclass is None:
            return
        for name in self._autoclass.of(node.id):
            start, end = node.label.span
            text = node.id.removesuffix(f"_{name}")
            node.label = Word(text, Span(start, max(end - len(name) - 1, start)))
            node.take(self._settings.class_settings(Owner.NODE, name))

    def _ordered(self) -> dict[str, Node]:
        """Nodes by first mention, those of a group behind its first one."""
        order: dict[str, Node] = {}
        for node in self._nodes.values():
            order[node.id] = node
            if node.group is not None:
                for member in self._groups[node.group].members:
                    order.setdefault(member, self._nodes[member])
        return order

    # As the model has them

    def _participant(self, node: Node) -> Participant:
        overall = self._overall
        kind = self._kind(node)
        if kind is ParticipantKind.PARTICIPANT and "stacked" in node.settings:
            kind = ParticipantKind.COLLECTIONS
        dash = node.text("style")
        style = Style(
            fill=node.color("color", overall.node_color),
            stroke=node.color("linecolor", overall.line_color),
            dash=line_of(dash) if dash is not None else overall.node_dash,
            ink=node.color("textcolor", overall.text_color),
        )
        return Participant(
            id=node.id,
            label=label_of(node.label),
            kind=kind,
            stereotypes=_badge(node),
            links=self._links(node),
            style=style,
            lifeline=Style(stroke=overall.lifeline_color) if overall.lifeline_color else NO_STYLE,
            description=node.text("description") or None,
            declared=node.declared,
            span=node.span,
        )

    def _kind(self, node: Node) -> ParticipantKind:
        setting = node.settings.get("shape")
        if setting is None or setting.word is None:
            return ParticipantKind.PARTICIPANT
        shape = shape_of(setting.word.text, self._settings.namespaces) or "box"
        kind = SHAPES[shape]
        if kind is None:
            message = f"there is no picture for the shape `{shape}`, a box is drawn"
            self._settings.tell_once(Owner.NODE, f"shape {shape}", message, setting.word.span)
        return kind or ParticipantKind.PARTICIPANT

    def _links(self, node: Node) -> tuple[Link, ...]:
        setting = node.settings.get("href")
        if setting is None or setting.word is None or not setting.word.text:
            return ()
        target = safe_link(setting.word.text)
        if target is None:
            message = f"the link `{setting.word.text}` is not safe to follow, and is left out"
            self._problems.warn(Code.UNSAFE_LINK, message, setting.word.span)
            return ()
        return (Link(target),)


def _badge(node: Node) -> tuple[str, ...]:
    """What ``numbered`` shows beside the name; a stereotype has no room for angle brackets."""
    words = (node.text("numbered") or "").replace("<", " ").replace(">", " ").split()
    return (" ".join(words),) if words else ()


def _group(group: _Group, overall: Overall) -> ParticipantGroup:
    settings = group.settings

    def text(name: str) -> str | None:
        setting = settings.get(name)
        return None if setting is None else setting.text

    color = color_of(text("color"))
    is_line = (text("shape") or "box").lower() == "line"
    dash = text("style")
    return ParticipantGroup(
        label=label_of(settings["label"].word) if "label" in settings else Label(""),
        participants=tuple(group.members),
        style=Style(
            fill=None if is_line else color,
            stroke=color if is_line else None,
            dash=line_of(dash) if dash else None,
            ink=color_of(text("textcolor")) or overall.text_color,
        ),
        span=group.span,
    )
