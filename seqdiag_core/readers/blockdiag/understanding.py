"""All passes over a source, one after another."""

from __future__ import annotations

from typing import NamedTuple

from ...diagnostics import Code
from ...limits import Limits
from ...source import Source
from ..hygiene import CleanText
from ..problems import Problems
from .cursor import Cursor
from .edges import Course, follow
from .nodes import Cast, gather
from .overall import Overall, gather_overall
from .parser import parse
from .settings import Settings
from .statements import Program
from .tokens import Token, runs_on, tokenize

_CLOSING = 3
"""How many characters close a separator; a text in quotes has fewer."""


class Understood(NamedTuple):
    """Everything that a source says.

    Attributes:
        settings: Classes and the columns of plugins.
        overall: What holds for the whole diagram.
        cast: Who takes part.
        course: What happens.
        problems: What is wrong.
    """

    settings: Settings
    overall: Overall
    cast: Cast
    course: Course
    problems: Problems


def understand(source: Source, limits: Limits) -> Understood:
    """Read a source."""
    clean = CleanText(source.text)
    problems, program = _program(source, clean, limits)
    settings = Settings(problems)
    overall = gather_overall(program.settings, settings, problems)
    cast = gather(program.statements, settings, overall, limits, problems)
    course = follow(program.statements, cast, settings, overall, limits, problems)
    return Understood(settings, overall, cast, course, problems)


def _program(source: Source, clean: CleanText, limits: Limits) -> tuple[Problems, Program]:
    """The statements of a source.

    A text that runs on to where another one seems to begin is taken as the language has it. Only if
    that makes no sense, its end is looked for where it may have been forgotten.
    """
    problems = Problems(source)
    tokens = _shortened(tokenize(clean.text, problems), limits, problems)
    program = parse(Cursor(tokens, clean.text, problems), limits)
    if problems.has_errors and any(map(runs_on, tokens, tokens[1:])):
        problems = Problems(source)
        tokens = _shortened(tokenize(clean.text, problems, mends=True), limits, problems)
        program = parse(Cursor(tokens, clean.text, problems), limits)
    problems.tell_dropped(clean)
    return problems, program


def _shortened(tokens: list[Token], limits: Limits, problems: Problems) -> list[Token]:
    """The tokens, none of them longer than a line may be."""
    if all(len(token.text) <= limits.line for token in tokens):
        return tokens
    return [_short(token, limits, problems) for token in tokens]


def _short(token: Token, limits: Limits, problems: Problems) -> Token:
    length = len(token.text)
    if length <= limits.line:
        return token
    message = f"the text has {length:,} characters, more than the {limits.line:,} allowed"
    problems.error(Code.LIMIT, message, token.span)
    # The last ones close what the first ones open.
    return token._replace(text=token.text[: limits.line] + token.text[-_CLOSING:])
