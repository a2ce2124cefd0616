"""A diagram in words, for those who hear it: a name, a summary, and its messages one by one."""

from __future__ import annotations

from ..model import Diagram, End, Found, Gate, LineStyle, Message
from ..numbering import message_numbers

_UNTITLED = "Sequence diagram"


def title_of(diagram: Diagram) -> str:
    """What a diagram is called: by its name for those who hear it, else by its title."""
    if diagram.accessible_name is not None:
        return _one_line(diagram.accessible_name)
    return _one_line(diagram.title.text) if diagram.title else _UNTITLED


def summarize(diagram: Diagram) -> str:
    """What a diagram holds, in one sentence."""
    names = ", ".join(name_participants(diagram).values())
    messages = sum(1 for _ in diagram.messages())
    counted = f"{messages} message{'' if messages == 1 else 's'}"
    return f"{_UNTITLED}: {names}; {counted}" if names else f"{_UNTITLED}: {counted}"


def name_participants(diagram: Diagram) -> dict[str, str]:
    """What each participant is called, by its id, from left to right."""
    return {each.id: _one_line(each.label.text) for each in diagram.participants}


def list_messages(diagram: Diagram) -> list[str]:
    """Every message in words, in reading order."""
    names = name_participants(diagram)
    return [
        _tell(message, number, names)
        for message, number in zip(diagram.messages(), message_numbers(diagram), strict=True)
    ]


def describe(diagram: Diagram) -> str:
    """A whole diagram in words: the source's own, else a summary and all messages in order."""
    if diagram.description is not None:
        return _one_line(diagram.description)
    lines = (f"{step}. {words}" for step, words in enumerate(list_messages(diagram), 1))
    return "\n".join([summarize(diagram) + ".", *lines])


def _tell(message: Message, number: str | None, names: dict[str, str]) -> str:
    verb = "replies to" if message.arrow.line is LineStyle.DASHED else "to"
    if message.is_self:
        where = f"{_end(message.sender, names)} to itself"
    else:
        where = f"{_end(message.sender, names)} {verb} {_end(message.receiver, names)}"
    if number is not None:
        where = f"[{number}] {where}"
    text = _one_line(message.label.text)
    return f"{where}: {text}" if text else where


def _end(end: End, names: dict[str, str]) -> str:
    if isinstance(end, str):
        return names.get(end, end)
    if isinstance(end, Gate):
        return "outside"
    return "an unknown sender" if isinstance(end, Found) else "nobody"


def _one_line(text: str) -> str:
    return " ".join(text.split())
