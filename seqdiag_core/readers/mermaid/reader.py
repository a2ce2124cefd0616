"""The whole of a Mermaid source: what comes before the statements, and what is made of them."""

from __future__ import annotations

import re

from ...label import Label
from ...limits import Limits
from ...model import Diagram
from ...source import NO_SPAN, Source
from .. import Reading
from ..hygiene import CleanText
from ..problems import Problems
from .boxes import close_boxes
from .configuration import read_configuration
from .draft import Draft
from .fragments import close_fragments
from .header import read_header
from .lifetimes import finish_lives
from .numbering import show_numbers
from .preparation import prepare
from .settings import read_settings
from .statements import read_statements
from .texts import shown
from .tokens import Tokens

_LONE_RETURN = re.compile(r"\r(?!\n)")


def read_mermaid(source: Source, limits: Limits) -> Reading:
    """Read a sequence diagram in Mermaid's language, as version 11.17 understands it.

    Args:
        source: The text, from the front matter on.
        limits: How large the diagram may become.

    Returns:
        The diagram that Mermaid would draw; where Mermaid refuses the text, errors and the best
        diagram that can be made of it.
    """
    clean = CleanText(_LONE_RETURN.sub("\n", source.text) if "\r" in source.text else source.text)
    problems = Problems(source)
    problems.tell_dropped(clean)
    preparation = prepare(clean.text)
    configuration = read_configuration(preparation, problems)
    settings = read_settings(configuration, problems)
    draft = Draft(preparation.body, problems, limits, settings)
    if configuration.title is not None:
        draft.title = Label(shown(configuration.title.strip()))
    if settings.numbered:
        show_numbers(draft, NO_SPAN)
    tokens = Tokens(preparation.body.text)
    read_header(draft, tokens)
    read_statements(draft, tokens)
    close_boxes(draft)
    close_fragments(draft)
    finish_lives(draft)
    diagram = Diagram(
        title=draft.title or None,
        participants=draft.cast.participants(),
        groups=draft.cast.groups(),
        items=tuple(draft.blocks.items),
        description=draft.description,
        options=settings.options,
        mentions=tuple(draft.cast.mentions),
    )
    return Reading(diagram, problems.sorted(), "mermaid", source)
