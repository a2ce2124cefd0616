"""Nodes: what stands at a place, found by its indentation; mappings and lists."""

from __future__ import annotations

from enum import Enum

from .cursor import BLANKS, END, SPACES, Cursor, YamlError
from .scalars import as_text, read_block_text, read_plain, read_quoted, resolve

_DEEPEST = 100


class _Place(Enum):
    """Where a node stands, which decides what it may be."""

    IN_FLOW = 1
    KEY = 2
    IN_LIST = 3
    VALUE = 4


class _Absent:
    """What stands where no node is."""


_ABSENT = _Absent()


def load_yaml(text: str) -> object:
    """The value of a text in YAML: None, truth, number, text, list or dictionary.

    Raises:
        YamlError: It is no YAML, or uses what is not read here.
    """
    reader = _Nodes(text if text.endswith("\n") else text + "\n")
    return reader.document()


class _Nodes:
    def __init__(self, text: str) -> None:
        self.cursor = Cursor(text)
        self.depth = 0

    def document(self) -> object:
        cursor = self.cursor
        if END in cursor.text[:-1]:
            raise YamlError("a character cannot be read", cursor.text.index(END))
        while cursor.char == " ":
            cursor.at += 1
        cursor.indent = cursor.at
        cursor.skip_space()
        if cursor.indent == 0 and cursor.char == "%":
            raise cursor.fail("directives of YAML are not read here")
        if cursor.indent == 0 and cursor.text.startswith("---", cursor.at):
            cursor.at += 3
            cursor.skip_space()
        value = self.node(cursor.indent - 1, _Place.VALUE, seek=False, compact=True)
        cursor.skip_space()
        if cursor.char == "." and cursor.at_separator():
            cursor.at += len("...")
            cursor.skip_space()
        if cursor.char != END:
            raise cursor.fail("the end was expected here; is a line indented too little?")
        return None if value is _ABSENT else value

    def node(self, parent: int, place: _Place, *, seek: bool, compact: bool) -> object:
        """The node here, or _ABSENT.

        Args:
            parent: Indentation of what holds it.
            place: What holds it.
            seek: Whether it may begin on a further line.
            compact: Whether a list or a mapping may begin on a line that began before.
        """
        cursor = self.cursor
        if self.depth >= _DEEPEST:
            raise cursor.fail(f"nested deeper than {_DEEPEST} levels")
        self.depth += 1
        in_block = place in (_Place.IN_LIST, _Place.VALUE)
        deeper, on_level, new_line = True, False, False
        if seek and cursor.skip_space():
            new_line = True
            deeper, on_level = cursor.indent > parent, cursor.indent == parent
        value: object = _ABSENT
        if deeper:
            flow_indent = parent + 1 if in_block else parent
            value = self.content(flow_indent, place, in_block, in_block and (new_line or compact))
        elif on_level and place is _Place.VALUE and (new_line or compact):
            value = self.list(cursor.column)
        self.depth -= 1
        return value

    def content(self, indent: int, place: _Place, in_block: bool, blocks: bool) -> object:
        cursor = self.cursor
        if cursor.char in "!&*":
            raise cursor.fail("tags and anchors of YAML are not read here; quote the text")
        if blocks:
            value = self.list(cursor.column)
            if value is _ABSENT:
                value = self.mapping(cursor.column, indent)
            if value is not _ABSENT:
                return value
        if cursor.char in "[{":
            return self.flow(indent)
        text = read_block_text(cursor, indent) if in_block else None
        if text is None:
            text = read_quoted(cursor)
        if text is not None:
            return text
        plain = read_plain(cursor, indent, in_flow=place is _Place.IN_FLOW)
        return _ABSENT if plain is None else resolve(plain)

    def flow(self, indent: int) -> object:
        """``[a, b]`` or ``{k: v}``."""
        cursor = self.cursor
        items: list[object] = []
        mapping: dict[str, object] = {}
        closing = "]" if cursor.char == "[" else "}"
        cursor.at += 1
        more = True
        while cursor.char != END:
            cursor.skip_space()
            if cursor.char == closing:
                cursor.at += 1
                return items if closing == "]" else mapping
            if not more:
                raise cursor.fail("a comma is missing between two entries")
            if cursor.char == ",":
                raise cursor.fail("an entry is missing before the comma")
            if cursor.char == "?" and cursor.following in SPACES:
                raise cursor.fail("keys behind `?` are not read here")
            self.flow_entry(indent, items, None if closing == "]" else mapping)
            cursor.skip_space()
            more = cursor.char == ","
            cursor.at += more
        raise cursor.fail(f"`{closing}` is missing")

    def flow_entry(
        self, indent: int, items: list[object], mapping: dict[str, object] | None
    ) -> None:
        cursor = self.cursor
        at, line = cursor.at, cursor.line
        key = self.node(indent, _Place.IN_FLOW, seek=False, compact=True)
        cursor.skip_space()
        value: object = _ABSENT
        is_pair = cursor.line == line and cursor.char == ":"
        if is_pair:
            cursor.at += 1
            cursor.skip_space()
            value = self.node(indent, _Place.IN_FLOW, seek=False, compact=True)
        if mapping is not None:
            _store(mapping, key, value, at)
        elif is_pair:
            items.append(_store({}, key, value, at))
        else:
            items.append(_value(key))

    def list(self, indent: int) -> object:
        """``- a``, one on each line."""
        cursor = self.cursor
        if cursor.tab >= 0:
            return _ABSENT
        items: list[object] = []
        while cursor.char == "-" and cursor.following in SPACES:
            self.refuse_tab()
            cursor.at += 1
            if cursor.skip_space() and cursor.indent <= indent:
                items.append(None)
                continue
            line = cursor.line
            items.append(_value(self.node(indent, _Place.IN_LIST, seek=False, compact=True)))
            cursor.skip_space()
            if cursor.char != END and (cursor.line == line or cursor.indent > indent):
                raise cursor.fail("a list's entry is indented otherwise than the one before it")
            if cursor.indent < indent:
                break
        return items or _ABSENT

    def mapping(self, indent: int, flow_indent: int) -> object:
        """``key: value``, one on each line; or the node here, if no colon follows it."""
        cursor = self.cursor
        if cursor.tab >= 0:
            return _ABSENT
        mapping: dict[str, object] = {}
        while cursor.char != END:
            self.refuse_tab()
            if cursor.char in "?:" and cursor.following in SPACES:
                raise cursor.fail("a key was expected")
            at, line = cursor.at, cursor.line
            key = self.node(flow_indent, _Place.KEY, seek=False, compact=True)
            if key is _ABSENT:
                break
            if not self.take_colon(line):
                if mapping:
                    raise cursor.fail("a colon is missing behind the key")
                return key
            value = self.node(indent, _Place.VALUE, seek=True, compact=False)
            _store(mapping, key, value, at)
            cursor.skip_space()
            if cursor.char != END and cursor.line == line:
                raise cursor.fail(_misplaced(cursor.char, value))
            if cursor.char != END and cursor.indent > indent:
                raise cursor.fail("a key is indented otherwise than the one before it")
            if cursor.indent < indent:
                break
        return mapping or _ABSENT

    def take_colon(self, line: int) -> bool:
        """Go behind the colon that makes a key of what was read; False if there is none."""
        cursor = self.cursor
        if cursor.line != line:
            return False
        while cursor.char in BLANKS:
            cursor.at += 1
        if cursor.char != ":":
            return False
        cursor.at += 1
        if cursor.char not in SPACES:
            raise cursor.fail("a space is missing behind the colon")
        return True

    def refuse_tab(self) -> None:
        if self.cursor.tab >= 0:
            raise YamlError("a tab cannot indent a line", self.cursor.tab)


def _misplaced(char: str, value: object) -> str:
    """Why a line cannot go on with a character behind a value."""
    if value is _ABSENT:
        return f"a text cannot begin with `{char}` without quotes"
    if char == ":":
        return "`:` with a blank behind it cannot stand in a text without quotes"
    return f"`{char}` cannot follow the value"


def _value(node: object) -> object:
    return None if node is _ABSENT else node


def _store(mapping: dict[str, object], key: object, value: object, at: int) -> dict[str, object]:
    name = as_text(_value(key))
    if name in mapping:
        raise YamlError(f"the key `{name}` stands here twice", at)
    mapping[name] = _value(value)
    return mapping
