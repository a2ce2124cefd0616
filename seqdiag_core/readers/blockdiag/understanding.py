"""All passes over a source, one after another."""

from __future__ import annotations

from typing import NamedTuple

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
from .tokens import tokenize


class Understood(NamedTuple):
    """Everything that a source says.

    Attributes:
        settings: Classes and the columns of plugins.
        overall: What holds for the whole diagram.
        cast: Who takes part.
        course: What happens.
    """

    settings: Settings
    overall: Overall
    cast: Cast
    course: Course


def understand(source: Source, limits: Limits, problems: Problems) -> Understood:
    """Read a source; what is wrong goes to the problems."""
    clean = CleanText(source.text)
    problems.tell_dropped(clean)
    cursor = Cursor(tokenize(clean.text, problems), source, problems)
    program = parse(cursor, limits)
    settings = Settings(problems)
    overall = gather_overall(program.settings, settings, problems)
    cast = gather(program.statements, settings, overall, limits, problems)
    course = follow(program.statements, cast, settings, overall, limits, problems)
    return Understood(settings, overall, cast, course)
