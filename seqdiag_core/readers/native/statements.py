"""All constructs of the native language: a new one is a module, and its name in this list."""

from __future__ import annotations

from . import (
    activations,
    closing,
    dividers,
    durations,
    fragments,
    groups,
    lifecycle,
    links,
    looks,
    notes,
    numbering,
    options,
    page,
    parallel,
    participants,
    plantuml,
    references,
    spaces,
    states,
)
from .statement import Sign, Statement

_BY_WORD = (
    *(activations, closing, fragments, groups, lifecycle, links, looks, notes, numbering),
    *(options, page, parallel, participants, plantuml, references, spaces, states),
)
_BY_SIGN = (dividers, durations, notes, parallel, plantuml, spaces)

STATEMENTS: dict[str, Statement] = {
    word: statement
    for module in _BY_WORD
    for statement in module.STATEMENTS
    for word in statement.words
}
"""Statements by the words that they begin with."""

SIGNS: dict[str, tuple[Sign, ...]] = {}
"""Statements by the character that they begin with."""

for _module in _BY_SIGN:
    for _sign in _module.SIGNS:
        for _character in _sign.first:
            SIGNS[_character] = (*SIGNS.get(_character, ()), _sign)
