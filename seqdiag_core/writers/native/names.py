"""Names of participants: bare where nothing else could be meant, else in quotes."""

from __future__ import annotations

from collections.abc import Iterable

from ...patterns import pattern

_BARE = pattern(r"\w+(?:[.'&/@]\w+)*(?: \w+(?:[.'&/@]\w+)*)*")

_FIRST_WORDS = frozenset(
    {
        "abox",
        "aboxleft",
        "aboxright",
        "accessible",
        "across",
        "activate",
        "activecolor",
        "actor",
        "also",
        "alt",
        "and",
        "assert",
        "autoactivation",
        "autonumber",
        "begin",
        "bottomparticipants",
        "boundary",
        "box",
        "break",
        "caption",
        "cloud",
        "collections",
        "consider",
        "control",
        "create",
        "critical",
        "database",
        "deactivate",
        "deactivateafter",
        "description",
        "destroy",
        "destroyafter",
        "destroysilent",
        "destroysilentafter",
        "dividerstyle",
        "else",
        "elseif",
        "end",
        "endlegend",
        "endnote",
        "endtitle",
        "entity",
        "entryspacing",
        "expandable",
        "extern",
        "fontawesome",
        "fontawesome6brands",
        "fontawesome6regular",
        "fontawesome6solid",
        "fontfamily",
        "footbox",
        "footer",
        "frame",
        "group",
        "header",
        "hide",
        "hnote",
        "icon",
        "if",
        "ignore",
        "image",
        "include",
        "legend",
        "lifelinestyle",
        "linear",
        "link",
        "links",
        "loop",
        "materialdesignicons",
        "messagestyle",
        "neg",
        "newpage",
        "note",
        "notestyle",
        "opt",
        "option",
        "order",
        "par",
        "par_over",
        "parallel",
        "participant",
        "participantgroup",
        "participantspacing",
        "participantstyle",
        "properties",
        "queue",
        "rbox",
        "rboxstyle",
        "rect",
        "ref",
        "region",
        "repeat",
        "return",
        "rnote",
        "rparticipant",
        "seq",
        "show",
        "skinparam",
        "space",
        "state",
        "strict",
        "style",
        "theme",
        "title",
        "url",
    }
)
"""Words that begin a statement."""

_ANYWHERE = frozenset(("as", "is", "of", "on", "order", "over", "o", "x"))
"""Words that mean something behind a name."""


def write_name(name: str) -> str:
    """A participant's name as sources write it."""
    if _BARE.fullmatch(name):
        words = name.casefold().split(" ")
        if words[0] not in _FIRST_WORDS and _ANYWHERE.isdisjoint(words):
            return name
    return quote(name)


def write_names(names: Iterable[str]) -> str:
    """Several names, with commas between them."""
    return ", ".join(map(write_name, names))


def quote(text: str) -> str:
    r"""A text in quotes, with ``\"``, ``\\`` and ``\n`` for what cannot stand there."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
