"""Participants: ``participant "Order Service" as Orders``, kinds, icons, ``begin``, ``order:``.

``KIND NAME [as NAME] [<<stereotype>>] [[[link]]] [order N] [STYLE]``, in any order behind the name.
"""

from __future__ import annotations

import re
from collections import deque
from typing import NamedTuple

from ...diagnostics import Code
from ...label import Label
from ...model import Link, ParticipantKind
from ...patterns import pattern
from ...source import Span
from ..hygiene import without_filler
from ..markup import marked, parse_lines, plain_text
from ..scanner import Scanner
from .arrows import find_colon
from .draft import Draft, DraftParticipant
from .links import LINK, LINK_PATTERN, read_link
from .names import Naming, quoted_places, read_name, read_names, read_naming
from .statement import Statement
from .styles import PLAIN, Look, StyleReader, style_at

KINDS = {kind.value: kind for kind in ParticipantKind} | {
    "rparticipant": ParticipantKind.PARTICIPANT,
    "lifeline": ParticipantKind.PARTICIPANT,
}
"""Kinds by the words that declare them."""

_KIND_AFTER_COLON = pattern(r":\s*([A-Za-z]+)\s+")
_ATTRIBUTE = pattern(
    rf"""(?P<link>{LINK_PATTERN})"""
    r"""|<<(?P<stereotype>[^<>\n]*)>>"""
    r"""|(?<=\s)order[ \t]+(?P<order>-?\d{1,9})(?=\s|\Z)"""
    r"""|(?P<style>\#)""",
    re.IGNORECASE,
)
_ATTRIBUTE_SIGN = pattern(r"#|\[\[|<<|\sorder\s", re.IGNORECASE)
"""What every attribute holds, found faster than the attributes themselves."""
_COLON = pattern(r"\s*:\s*")
_ICON_SETS = (
    "fontawesome",
    "fontawesome6solid",
    "fontawesome6regular",
    "fontawesome6brands",
    "materialdesignicons",
    "image",
)
_BLOCK = pattern(r"(?<=\s)\[[ \t]*\Z")
_RULE = pattern(r"-{2,}|={2,}")
_HEADING = pattern(r"[ \t]*=+[ \t]*")
_ICON = pattern(r"\s*(\S+)\s+")
_OF = pattern(r"\s*of\s+", re.IGNORECASE)


class Attributes(NamedTuple):
    """What stands in a declaration beside the names."""

    look: Look
    stereotypes: tuple[str, ...]
    links: tuple[Link, ...]
    order: int | None


_NO_ATTRIBUTES = Attributes(PLAIN, (), (), None)


def _read_participant(draft: Draft, scanner: Scanner, word: str) -> None:
    """``KIND NAME ...``, or ``participant:KIND NAME ...``."""
    kind = KINDS[word]
    found = scanner.take(_KIND_AFTER_COLON) if word == "participant" else None
    if found is not None:
        named = KINDS.get(found[1].lower())
        if named is None:
            known = ", ".join(KINDS)
            message = f"{found[1]!r} is no kind of participant"
            draft.problems.error(Code.BAD_VALUE, message, Span(*found.span(1)), f"kinds: {known}")
        kind = named or kind
    declare(draft, scanner, kind, word)


def _read_lines_of_label(draft: Draft, scanner: Scanner, known: DraftParticipant) -> None:
    """``participant A [``, lines, ``]``: PlantUML's label of several lines."""
    lines: list[tuple[int, int]] = []
    while draft.position < len(draft.text):
        start, end = draft.next_line()
        line = draft.text[start:end].strip()
        if line == "]":
            known.label = parse_lines(lines, draft.text, draft.problems)
            return
        if not _RULE.fullmatch(line):
            heading = _HEADING.match(draft.text, start, end)
            lines.append((heading.end() if heading else start, end))
    message = "the label of several lines is never closed"
    hint = "write ] on a line of its own"
    draft.problems.error(Code.UNCLOSED, message, scanner.span, hint)


def declare(
    draft: Draft, scanner: Scanner, kind: ParticipantKind, word: str
) -> DraftParticipant | None:
    """Read the rest of a declaration; None, and an error, without a name."""
    block = _BLOCK.search(draft.text, scanner.position, scanner.end)
    if block is not None:
        scanner.end = block.start()
    attributes, masked = read_attributes(draft, scanner)
    naming = read_naming(draft, scanner.position, scanner.end, masked)
    if naming is None:
        message = f"a name is missing behind {word!r}"
        hint = f'write: {word} Name, or: {word} "Long name" as Name'
        draft.problems.error(Code.MISSING_NAME, message, scanner.span, hint)
        return None
    known = draft.refer(naming.name)
    draft.remember_word(naming.name)
    if naming.label is not None and not naming.quoted:
        draft.aliases.append((naming.label.text, naming.name))
    check_repeated(draft, known, kind, naming, scanner.span)
    again = known.declared and kind is ParticipantKind.PARTICIPANT
    if not again:
        known.kind = kind
        known.span = scanner.span
    known.declared = True
    apply(draft, known, naming, attributes)
    if block is not None:
        _read_lines_of_label(draft, scanner, known)
    join_group(draft, known, scanner.span)
    return known


def apply(draft: Draft, known: DraftParticipant, naming: Naming, attributes: Attributes) -> None:
    """Give a participant what its declaration says."""
    label, look = naming.label, attributes.look
    marks = look.over(draft.look_of("participant")).marks
    if label is None and marks and known.label is None:
        label = Label(known.id, span=naming.name.span)
    if label is not None:
        known.label = marked(label, marks)
    known.style = look.over(Look(known.style)).style
    known.stereotypes = attributes.stereotypes or known.stereotypes
    known.links += attributes.links
    if attributes.order is not None:
        known.order = attributes.order


def check_repeated(
    draft: Draft, known: DraftParticipant, kind: ParticipantKind, naming: Naming, span: Span
) -> None:
    """Tell of a second declaration that says something else."""
    if not known.declared:
        return
    other_kind = kind not in (ParticipantKind.PARTICIPANT, known.kind)
    label = naming.label
    other_label = label is not None and known.label is not None and label.text != known.label.text
    if other_kind or other_label:
        message = f"{known.id!r} is declared a second time, with another meaning"
        hint = "choose another alias behind 'as'" if label else "choose another name"
        draft.problems.error(Code.DUPLICATE, message, span, hint)


def join_group(draft: Draft, known: DraftParticipant, span: Span) -> None:
    """Put a declared participant into the group it is declared in."""
    group = draft.innermost_group()
    if group is None or known.id in group.participants:
        return
    if known.grouped:
        message = f"{known.id!r} stands in another group already"
        draft.problems.error(Code.DUPLICATE, message, span, "declare it in one group only")
        return
    group.participants.append(known.id)
    known.grouped = True


def read_attributes(draft: Draft, scanner: Scanner) -> tuple[Attributes, str]:
    """Read what stands round the names; gives the declaration with blanks in its place too."""
    start = scanner.position
    piece = draft.text[start : scanner.end]
    if _ATTRIBUTE_SIGN.search(piece) is None:
        return _NO_ATTRIBUTES, piece
    look, links, stereotypes, order = PLAIN, [], [], None
    names: list[str] = []
    position = 0
    quoted = deque(quoted_places(piece, 0, len(piece)))
    for found in _ATTRIBUTE.finditer(piece):
        begin, stop = found.span()
        while quoted and quoted[0][1] <= begin:
            quoted.popleft()
        if begin < position or (quoted and quoted[0][0] <= begin):
            continue
        if found["link"]:
            exact = LINK.match(draft.text, start + begin, scanner.end)
            link = read_link(draft, exact) if exact else None
            links += [link] if link else []
        elif found["stereotype"] is not None:
            stereotypes.append(without_filler(found["stereotype"]).strip())
        elif found["order"]:
            order = int(found["order"])
        else:
            end = style_at(draft.text, start + begin, scanner.end)
            if end is None or look is not PLAIN or not piece[begin - 1 : begin].isspace():
                continue
            look = StyleReader(draft.looks, draft.problems).read(draft.text, start + begin, end)
            stop = end - start
        names += (piece[position:begin], " " * (stop - begin))
        position = stop
    names.append(piece[position:])
    return Attributes(look, tuple(stereotypes), tuple(links), order), "".join(names)


def _read_icon(draft: Draft, scanner: Scanner, word: str) -> None:
    """``fontawesome f182 Alice``: a participant with an icon of a font."""
    icon = scanner.take(_ICON)
    if icon is None:
        message = f"the icon's code and a name are missing behind {word!r}"
        hint = "write: fontawesome f182 Alice"
        draft.problems.error(Code.MISSING_NAME, message, scanner.span, hint)
        return
    known = declare(draft, scanner, ParticipantKind.PARTICIPANT, word)
    if known is not None:
        known.icon = without_filler(f"{word} {icon[1]}")
        _tell_no_icon(draft, Span(scanner.start, icon.end(1)))


def _tell_no_icon(draft: Draft, span: Span) -> None:
    """Icons are kept for others to show, but no font of icons is at hand to draw them."""
    message = "icons are not drawn"
    hint = "actor, database, queue, cloud and other kinds of participants have pictures"
    draft.tell_once("icon", message, span, hint)


def _read_begin(draft: Draft, scanner: Scanner, word: str) -> None:
    """``begin A, B, C`` introduces several participants."""
    _introduce(draft, scanner, word)


def _read_order(draft: Draft, scanner: Scanner, word: str) -> None:
    """``order: A, B, C`` fixes the order from left to right."""
    scanner.take(_COLON)
    for name in _introduce(draft, scanner, word + ":"):
        draft.listed.setdefault(name, len(draft.listed))


def _introduce(draft: Draft, scanner: Scanner, word: str) -> list[str]:
    """Declare the participants whose names follow, and give their ids."""
    names = read_names(draft, scanner.position, scanner.end)
    if not names:
        message = "names are missing, with commas between them"
        draft.problems.error(Code.MISSING_NAME, message, scanner.span, f"write: {word} A, B, C")
    for name in names:
        known = draft.refer(name)
        known.declared = True
        join_group(draft, known, name.span)
    return [name.id for name in names]


def read_property(draft: Draft, scanner: Scanner, word: str) -> None:
    """``icon of NAME: ICON`` and ``description of NAME: TEXT``."""
    scanner.take(_OF)
    colon = find_colon(draft.text, scanner.position, scanner.end)
    name = read_name(draft, scanner.position, colon) if colon > 0 else None
    if name is None:
        message = f"a participant and a text were expected behind {word!r}"
        hint = f"write: {word} of A: text"
        draft.problems.error(Code.SYNTAX, message, scanner.span, hint)
        return
    known = draft.refer(name, introduces=False)
    text = plain_text(draft.text[colon + 1 : scanner.end])
    if word == "icon":
        known.icon = text
        _tell_no_icon(draft, scanner.span)
    else:
        known.description = text


STATEMENTS = (
    Statement(tuple(KINDS), _read_participant),
    Statement(_ICON_SETS, _read_icon),
    Statement(("begin",), _read_begin),
    Statement(("order",), _read_order),
    Statement(("icon",), read_property),
)
