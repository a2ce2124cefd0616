"""Activations by statement: ``activate A``, ``deactivate A``, ``autoactivation on``, ``return``."""

from __future__ import annotations

from ...colors import NAMES
from ...diagnostics import Code
from ...model import REPLY, Message
from ...report import did_you_mean
from ..markup import marked, parse_label
from ..scanner import Scanner
from .arrows import message_look
from .draft import Draft, Name
from .messages import tell_message
from .names import read_names
from .over import split_style
from .statement import Statement, Unless
from .styles import PLAIN, Look, StyleReader, style_at


def read_named(draft: Draft, scanner: Scanner, word: str) -> tuple[list[Name], Look]:
    """Read ``NAMES [STYLE]`` behind a word; tells if no name is there."""
    end, look = split_style(draft, scanner.position, scanner.end)
    names = read_names(draft, scanner.position, end)
    if not names:
        message = f"a participant's name is missing behind {word!r}"
        draft.problems.error(Code.MISSING_NAME, message, scanner.span, f"write: {word} A")
    return names, look


def _read_activate(draft: Draft, scanner: Scanner, word: str) -> None:
    """``activate NAMES [STYLE]``."""
    names, look = read_named(draft, scanner, word)
    for name in names:
        participant = draft.refer(name, introduces=False)
        draft.activate(participant.id, scanner.span, look.style)


def _read_deactivate(draft: Draft, scanner: Scanner, word: str) -> None:
    """``deactivate NAMES``; with ``deactivateafter`` on a row of its own."""
    names, _ = read_named(draft, scanner, word)
    for name in names:
        participant = draft.refer(name, introduces=False)
        draft.deactivate(participant.id, scanner.span, own_row=word == "deactivateafter")


def _read_autoactivation(draft: Draft, scanner: Scanner, word: str) -> None:
    """``autoactivation on`` or ``off``; calls to oneself are not activated."""
    argument = scanner.skip_blanks().rest.lower()
    if argument not in ("on", "off", ""):
        message = f"'on' or 'off' was expected behind {word!r}"
        draft.problems.error(Code.BAD_VALUE, message, scanner.rest_span, f"write: {word} on")
    draft.autoactivation = argument in ("on", "")
    draft.update_simple()


def _read_activecolor(draft: Draft, scanner: Scanner, word: str) -> None:
    """``activecolor [NAME] STYLE``: the colour of bars from here on."""
    scanner.skip_blanks()
    stop = style_at(draft.text, scanner.position, scanner.end)
    if stop is not None:
        style = StyleReader(draft.looks, draft.problems)
        draft.active_looks[""] = style.read(draft.text, scanner.position, stop).style
        return
    end, look = split_style(draft, scanner.position, scanner.end)
    if look is PLAIN:
        message = f"a colour was expected behind {word!r}"
        near = did_you_mean(scanner.rest.rpartition("#")[2].strip(), NAMES)
        hint = f"write: {word} #{near or 'gold'}, or: {word} A #{near or 'gold'}"
        draft.problems.error(Code.BAD_COLOR, message, scanner.rest_span, hint)
        return
    for name in read_names(draft, scanner.position, end):
        draft.active_looks[draft.refer(name, introduces=False).id] = look.style


def _read_return(draft: Draft, scanner: Scanner, word: str) -> None:
    """``return TEXT``: the answer to the latest call that is active, which ends its bar."""
    del word
    label = parse_label(draft.text, scanner.position, scanner.end, draft.problems)
    if not draft.calls:
        message = "nothing is active from which this could return"
        hint = "activate the receiver of the call before, with ++ behind its name"
        draft.problems.error(Code.ACTIVATION, message, scanner.span, hint)
        return
    call = draft.calls[-1]
    if call.caller is None:
        message = f"{call.participant!r} was activated by no message to which this could return"
        draft.problems.error(Code.ACTIVATION, message, scanner.span, "write the message in full")
        return
    look = message_look(draft.look_of("message"))
    message_item = Message(
        sender=call.participant,
        receiver=call.caller,
        arrow=REPLY,
        label=marked(label, look.marks),
        style=look.style,
        span=scanner.span,
    )
    tell_message(draft, message_item)
    draft.deactivate(call.participant, scanner.span, shorthand=True)


STATEMENTS = (
    Statement(("activate",), _read_activate),
    Statement(("deactivate", "deactivateafter"), _read_deactivate),
    Statement(("autoactivation", "autoactivate"), _read_autoactivation),
    Statement(("activecolor",), _read_activecolor),
    Statement(("return",), _read_return, Unless.FOLLOWED),
)
