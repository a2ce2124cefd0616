"""A shell as IPython and notebooks have, and a real kernel."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

pytest.importorskip("IPython", reason="needs the extra jupyter")

from IPython.core.interactiveshell import ExecutionResult, InteractiveShell


@pytest.fixture
def shell() -> Iterator[InteractiveShell]:
    """A fresh shell with the extension loaded."""
    shell = InteractiveShell()
    shell.history_manager.enabled = False
    shell.extension_manager.load_extension("jupyter_seqdiag")
    yield shell
    shell.restore_sys_module_state()


@pytest.fixture
def run(shell: InteractiveShell) -> Callable[[str], ExecutionResult]:
    """Run a cell in the shell."""
    return lambda cell: shell.run_cell(cell, store_history=False)
