"""What becomes of a test that needs something which the machine does not have."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def do_without(what: str) -> NoReturn:
    """End a test that lacks something: as failed where ``CI=true`` promises it, else as skipped."""
    if os.environ.get("CI") == "true":
        pytest.fail(what, pytrace=False)
    pytest.skip(what)
