"""Names that Mermaid cannot read where they stand."""

from __future__ import annotations

from typing import NamedTuple

from ....diagnostics import Code
from ....patterns import pattern
from ..stretches import as_written, trimmed
from ..tokens import WORDS, Token, Tokens
from .trouble import Trouble

_NUMBER = pattern(r"[0-9]+(?:\.[0-9]{1,2})?|\.[0-9]{1,2}")
_CULPRIT = pattern(r"--?[xX)]|-+|[+<>:,]+|\(\)|[\s\S]")


class NameProblem(NamedTuple):
    """Why a name cannot be read.

    Attributes:
        start: Where the culprit begins in the body.
        end: Where it ends.
        message: What is wrong.
        hint: How to write it.
    """

    start: int
    end: int
    message: str
    hint: str


def name_problem(trouble: Trouble, name: Token) -> NameProblem | None:
    """What keeps Mermaid from reading a name in a message or note, or None."""
    body = trouble.draft.body.text
    start, end = trimmed(body, name.start, name.end)
    raw = body[start:end]
    # The label of the hint could not hold a ``;`` either.
    label = as_written(raw.replace(";", "#59;"))
    alias = f"give it a name and this label: `participant P as {label}`"
    # A number is one of ``autonumber`` if white space follows it, wherever it stands.
    if _NUMBER.fullmatch(raw) and body[end : end + 1] in (" ", "\n"):
        message = f"with a blank behind it `{raw}` is a number, not a name"
        return NameProblem(start, end, message, "leave out the blank, or use a name with letters")
    first = Tokens(raw + ":").take()
    if first.kind in WORDS or first.kind in ("side", "title"):
        word = first.text.split()[0]
        message = f"no name can begin with the keyword `{word}`"
        return NameProblem(start, start + len(word), message, alias)
    at = len(first.text) if first.kind == "name" else 0
    culprit = _CULPRIT.match(raw, at)
    if culprit is None:
        return None
    message = f"`{culprit.group()}` cannot stand in a name"
    if culprit.group().endswith(("x", ")")):
        message = f"`{culprit.group()}` in a name is read as an arrow"
    return NameProblem(start + at, start + culprit.end(), message, alias)


def tell_of_name(trouble: Trouble, name: Token) -> bool:
    """Tell what is wrong with a name; False if nothing is."""
    problem = name_problem(trouble, name)
    if problem is None:
        return False
    trouble.draft.error(Code.SYNTAX, problem.message, problem.start, problem.end, problem.hint)
    return True
