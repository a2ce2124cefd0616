"""What the Tab key offers in a cell of ``%%seqdiag`` and behind ``%seqdiag``."""

from __future__ import annotations

import re
from argparse import Action
from collections.abc import Iterable, Sequence
from pathlib import Path

from IPython.core.completer import (
    CompletionContext,
    SimpleCompletion,
    SimpleMatcherResult,
    context_matcher,
)

from seqdiag_core import read
from seqdiag_core.api import DIALECTS
from seqdiag_core.files import FORMAT_OF_ENDING
from seqdiag_core.readers.detection import detect_dialect
from seqdiag_core.readers.vocabulary import words_of
from seqdiag_core.theme.registry import THEME_NAMES

from .magic import SeqdiagMagics

_BEFORE_OTHERS = 100
_CELL = re.compile(r"\s*%%seqdiag\b")
_LINE = re.compile(r"\s*%%?seqdiag\s(?P<words>.*)", re.DOTALL)
_SYNTAX = re.compile(r"--syntax[= ](\w+)")
_WORD = re.compile(r"\w*\Z")
_LABEL = re.compile(r"(?<!:):(?!:)")
_WRITABLE = tuple(FORMAT_OF_ENDING)
_READABLE = (".diag", *(end for end, format in FORMAT_OF_ENDING.items() if format in DIALECTS))


@context_matcher(identifier="seqdiag", priority=_BEFORE_OTHERS)
def complete_seqdiag(context: CompletionContext) -> SimpleMatcherResult:
    """Complete in what the magics understand; elsewhere there is nothing to offer."""
    before = context.text_until_cursor
    if option_line := _LINE.match(before):
        return _options(option_line["words"], is_cell=before.lstrip().startswith("%%"))
    if context.cursor_line > 0 and _CELL.match(context.full_text):
        return _statement(context.full_text.split("\n"), context.cursor_line, before)
    return _result("", ())


def _result(fragment: str, offers: Iterable[tuple[str, str]]) -> SimpleMatcherResult:
    """Those offers (text and kind) that begin as what is written; nobody else adds to them."""
    begin = fragment.casefold()
    found = [SimpleCompletion(text, type=kind) for text, kind in offers if _fits(text, begin)]
    return {
        "completions": found,
        "matched_fragment": fragment,
        "suppress": True,
        "do_not_suppress": set(),
        "ordered": True,
    }


def _fits(text: str, begin: str) -> bool:
    return text.casefold().startswith(begin) and text.casefold() != begin


# The line of the magic


def _options(written: str, *, is_cell: bool) -> SimpleMatcherResult:
    """Names of options, their values, and files."""
    *words, fragment = re.split(r"\s+", written)
    actions: Sequence[Action] = SeqdiagMagics.seqdiag.parser._actions
    if fragment.startswith("-"):
        return _result(fragment, ((name, "option") for name in _names(actions)))
    before = words[-1] if words else ""
    for action in actions:
        if before in action.option_strings and action.nargs != 0:
            return _result(fragment, _values(action, fragment))
    return _result(fragment, () if is_cell else _files(fragment, _READABLE))


def _names(actions: Sequence[Action]) -> list[str]:
    return [name for action in actions for name in action.option_strings if name.startswith("--")]


def _values(action: Action, fragment: str) -> Iterable[tuple[str, str]]:
    if action.dest == "save":
        return _files(fragment, _WRITABLE)
    names = THEME_NAMES if action.dest == "theme" else action.choices or ()
    return [(name, "value") for name in names]


def _files(fragment: str, endings: Sequence[str]) -> list[tuple[str, str]]:
    """Folders and files of some kinds whose path begins as what is written."""
    folder = fragment[: fragment.rfind("/") + 1]
    try:
        entries = sorted(Path(folder or ".").expanduser().iterdir())
    except OSError:
        return []
    return [
        (f"{folder}{entry.name}{'/' * entry.is_dir()}", "path")
        for entry in entries
        if not entry.name.startswith(".") and " " not in entry.name
        if entry.is_dir() or entry.suffix.lower() in endings
    ]


# The text of the cell


def _statement(lines: list[str], at: int, before: str) -> SimpleMatcherResult:
    """Participants, and words that a statement may begin with; labels are anybody's."""
    match = _WORD.search(before)
    fragment = match[0] if match else ""
    if _LABEL.search(before):
        return _result(fragment, ())
    syntax = _SYNTAX.search(lines[0])
    dialect = syntax[1] if syntax else detect_dialect("\n".join(lines[1:]))
    offers = [(name, "participant") for name in _participants(lines, at, dialect)]
    if not before.removesuffix(fragment).strip():
        offers += [(word, "keyword") for word in words_of(dialect)]
    return _result(fragment, offers)


def _participants(lines: list[str], at: int, dialect: str) -> list[str]:
    """Who takes part in all lines but the one that is being written."""
    others = "\n".join(line for number, line in enumerate(lines[1:], 1) if number != at)
    try:
        return [each.id for each in read(others, dialect).diagram.participants]
    except ValueError:  # a dialect that there is none of
        return []
