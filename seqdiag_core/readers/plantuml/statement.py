"""What a construct of the language is to the reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from .draft import Draft
from .line import Line


class Statement(NamedTuple):
    """A construct that is known by the word or the sign that it begins with.

    Attributes:
        words: The words, in lower case, or the characters.
        pattern: Matches the whole line.
        read: Reads the line; of several constructs with one word the first one whose pattern
            matches is read.
        before_messages: Whether a line that could be a message too is this.
    """

    words: tuple[str, ...]
    pattern: re.Pattern[str]
    read: Callable[[Draft, Line, re.Match[str]], None]
    before_messages: bool = False
