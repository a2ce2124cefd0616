"""The whole of a Mermaid source: what comes before the statements, and what is made of them."""

from __future__ import annotations

from ...diagnostics import Code
from ...label import Label
from ...limits import Limits
from ...model import Diagram, Options
from ...patterns import pattern
from ...source import NO_SPAN, Source
from .. import Reading
from ..hygiene import CleanText
from ..problems import Problems
from .boxes import close_boxes
from .configuration import read_configuration
from .draft import Draft
from .excerpt import Excerpt
from .fragments import close_fragments
from .header import read_header
from .lives import finish_lives
from .numbering import show_numbers
from .preparation import Preparation, prepare
from .settings import read_settings
from .statements import read_statements
from .stretches import shown
from .tokens import Tokens

_LONE_RETURN = pattern(r"\r(?!\n)")


def read_mermaid(source: Source, limits: Limits) -> Reading:
    """Read a sequence diagram in Mermaid's language, as version 11.17 understands it.

    Args:
        source: The text, from the front matter on.
        limits: How large the diagram may become.

    Returns:
        The diagram that Mermaid would draw; where Mermaid refuses the text, errors and the best
        diagram that can be made of it.
    """
    text = _LONE_RETURN.sub("\n", source.text) if "\r" in source.text else source.text
    clean = CleanText(text)
    preparation = prepare(clean.text)
    reading, strangers = _read(source, clean, preparation, limits, frozenset())
    if strangers:
        reading, _ = _read(source, clean, preparation, limits, strangers)
    return reading


def _read(
    source: Source,
    clean: CleanText,
    preparation: Preparation,
    limits: Limits,
    strangers: frozenset[str],
) -> tuple[Reading, frozenset[str]]:
    """Read a prepared text.

    Args:
        source: The source.
        clean: Its text without unwanted characters.
        preparation: What is left of it for the grammar.
        limits: How large the diagram may become.
        strangers: Names that are activated but are no participants; a diagram cannot have them.

    Returns:
        The reading, and the strangers that were found in it.
    """
    problems = Problems(source)
    problems.tell_dropped(clean)
    configuration = read_configuration(preparation, problems)
    settings = read_settings(configuration, problems)
    body = _without_long_lines(preparation.body, problems, limits)
    draft = Draft(body, problems, limits, settings)
    draft.lifetimes.strangers = strangers
    if configuration.title is not None:
        draft.title = Label(shown(configuration.title.strip()))
    if settings.numbered:
        show_numbers(draft, NO_SPAN)
    _read_body(draft)
    known = draft.cast.actors
    found = frozenset(name for name in draft.lifetimes.bars if name not in known) - strangers
    diagram = _diagram(draft, settings.options)
    return Reading(diagram, problems.sorted(), "mermaid", source), found


def _read_body(draft: Draft) -> None:
    tokens = Tokens(draft.body.text)
    read_header(draft, tokens)
    read_statements(draft, tokens)
    close_boxes(draft)
    close_fragments(draft)
    finish_lives(draft)


def _diagram(draft: Draft, options: Options) -> Diagram:
    known = draft.cast.actors
    return Diagram(
        title=draft.title or None,
        participants=draft.cast.participants(),
        groups=draft.cast.groups(),
        items=tuple(draft.blocks.items),
        accessible_name=draft.acc_title or None,
        description=draft.acc_description or None,
        options=options,
        mentions=tuple(each for each in draft.cast.mentions if each.participant in known),
    )


def _without_long_lines(body: Excerpt, problems: Problems, limits: Limits) -> Excerpt:
    """Drop the lines that are longer than the limit, and tell of each."""
    cuts = []
    start = 0
    while len(body.text) - start > limits.line:
        end = body.text.find("\n", start)
        if end - start > limits.line:
            cuts.append((start, end))
            message = (
                f"the line has {end - start:,} characters, more than the {limits.line:,} allowed"
            )
            problems.error(Code.LIMIT, message, body.span(start, end))
        start = end + 1
    return body.without(cuts)
