"""What completion offers in each dialect: words that begin a statement, and common arrows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

_FENCES = ("@startuml", "@enduml")
_NEVER_FIRST = frozenset(("over", "off"))
_MERMAID_CASE = {"sequencediagram": "sequenceDiagram"}
_MERMAID_TITLES = ("title", "accTitle", "accDescr")
_LEGACY_BLOCKS = ("seqdiag", "diagram", "class", "plugin", "group")


_ARROWS: Mapping[str, tuple[str, ...]] = {
    "native": ("->", "-->", "->>", "-->>", "->x ", "<->"),
    "plantuml": ("->", "-->", "->>", "-->>", "->x ", "<->"),
    "mermaid": ("->>", "-->>", "-)", "--)", "-x", "<<->>"),
    "seqdiag": ("->", "-->", "->>", "-->>", "=>"),
}


def arrows_of(dialect: str) -> tuple[str, ...]:
    """The arrows of a dialect that are most used; none if the dialect is unknown.

    A blank belongs to one that else would take a letter of the name behind it.
    """
    return _ARROWS.get(dialect, ())


def words_of(dialect: str) -> tuple[str, ...]:
    """The words of a dialect, sorted; none if the dialect is unknown."""
    words = _WORDS.get(dialect)
    return () if words is None else tuple(sorted(set(words())))


def _native() -> Iterable[str]:
    from .native.plantuml import STATEMENTS as OF_PLANTUML
    from .native.statements import STATEMENTS

    foreign = {word for statement in OF_PLANTUML for word in statement.words}
    return STATEMENTS.keys() - foreign


def _plantuml() -> Iterable[str]:
    from .plantuml.statements import STATEMENTS

    return (*(word for word in STATEMENTS if len(word) > 1), *_FENCES)


def _mermaid() -> Iterable[str]:
    from .mermaid.tokens import WORDS

    return (*(_MERMAID_CASE.get(word, word) for word in WORDS - _NEVER_FIRST), *_MERMAID_TITLES)


def _legacy() -> Iterable[str]:
    from .blockdiag.attributes import ATTRIBUTES, Fate, Owner
    from .blockdiag.parser import FRAGMENTS

    attributes = ATTRIBUTES[Owner.DIAGRAM].items()
    working = (name for name, attribute in attributes if attribute.fate is Fate.WORKS)
    return (*_LEGACY_BLOCKS, *FRAGMENTS, *working)


_WORDS: Mapping[str, Callable[[], Iterable[str]]] = {
    "native": _native,
    "plantuml": _plantuml,
    "mermaid": _mermaid,
    "seqdiag": _legacy,
}
