"""Bars, births and deaths: what PlantUML allows where.

A bar begins or ends at the message before it. Before the first message bars can begin, and those
end. Behind a delay nothing of the kind can happen before the next message.
"""

from __future__ import annotations

from collections import Counter

from ...model import Message

_BEHIND_DELAY = "nothing can begin or end directly behind a delay"


class Lives:
    """What is known of bars.

    Attributes:
        last: The last message; None before the first one.
        behind_end: Whether a fragment was closed behind it.
        calls: Messages that activated somebody, the latest one last.
        unborn: Who was created and has not got a message yet.
        delayed: Whether there is a delay behind the last message.
    """

    __slots__ = ("behind_end", "calls", "delayed", "initial", "last", "unborn")

    def __init__(self) -> None:
        self.last: Message | None = None
        self.behind_end = False
        self.calls: list[Message] = []
        self.unborn: str | None = None
        self.delayed = False
        self.initial: Counter[str] = Counter()

    @property
    def begun(self) -> bool:
        """Whether there is something behind which a bar can end."""
        return self.last is not None or self.behind_end

    def see(self, message: Message) -> str | None:
        """Take note of a message; gives what is wrong with it, if something is."""
        self.last = message
        self.behind_end = False
        self.delayed = False
        unborn, self.unborn = self.unborn, None
        if unborn is not None and unborn not in (message.sender, message.receiver):
            return f"a message to {unborn!r}, who is created, was expected before this one"
        return None

    def create(self, participant: str) -> str | None:
        """Somebody is born at the next message."""
        self.unborn = participant
        return _BEHIND_DELAY if self.delayed else None

    def begin(self, participant: str) -> str | None:
        """A bar begins; gives what is wrong with that, if something is."""
        if self.delayed:
            return _BEHIND_DELAY
        if not self.begun:
            self.initial[participant] += 1
        elif self.last is not None and not self.behind_end:
            self.calls.append(self.last)
        return None

    def end(self, participant: str, *, dies: bool = False) -> str | None:
        """A bar, or a life, ends; gives what is wrong with that, if something is."""
        if self.delayed:
            return _BEHIND_DELAY
        if not self.begun:
            if self.initial[participant]:
                return None
            what = "can die" if dies else "is active"
            return f"nobody called {participant!r} {what} before the first message"
        if not dies and self.calls:
            self.calls.pop()
        return None
