"""What a statement of the native language is to the reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from ..scanner import Scanner
from .draft import Draft


class Unless(Enum):
    """When a line that begins with a statement's word is a message all the same.

    The rule of the family is that a line with an arrow is a message; texts that hold arrows are
    the exception. An arrow that follows the word, with or without blanks, always makes a message,
    except with ``TOUCHED``.
    """

    ARROW_BEFORE_COLON = "an arrow stands somewhere before the first colon"
    FOLLOWED = "an arrow follows the word"
    TOUCHED = "an arrow follows the word without a blank between them"


class Statement(NamedTuple):
    """A construct that begins with a word.

    Attributes:
        words: The words, in lower case.
        read: Reads the statement; the scanner stands behind the word, which is given too.
        unless: When the line is a message instead.
    """

    words: tuple[str, ...]
    read: Callable[[Draft, Scanner, str], None]
    unless: Unless = Unless.ARROW_BEFORE_COLON


class Sign(NamedTuple):
    """A construct that begins with signs.

    Attributes:
        first: The characters that it can begin with.
        pattern: Matches the whole line, or as much of it as makes the construct certain.
        read: Reads the statement from what the pattern found.
    """

    first: str
    pattern: re.Pattern[str]
    read: Callable[[Draft, Scanner, re.Match[str]], None]
