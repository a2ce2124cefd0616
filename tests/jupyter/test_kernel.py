"""A notebook run by a real kernel."""

from __future__ import annotations

import warnings

import pytest

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")


def run_notebook(*cells: str) -> list[list[dict]]:
    """Outputs of the cells of a new notebook, in order."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of jupyter_client and zmq, about event loops and paths
        nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    return [cell.outputs for cell in notebook.cells]


def test_magics_and_object_in_a_kernel():
    outputs = run_notebook(
        "%load_ext jupyter_seqdiag",
        "%%seqdiag\nAlice->Bob: hello",
        "%%seqdiag\nAlice->Bob: hello\nalt",
        "from jupyter_seqdiag import SequenceDiagram\nSequenceDiagram('A->B: x')",
    )
    assert outputs[0] == []
    for (output,) in outputs[1:]:
        assert output["output_type"] == "execute_result"
        assert output["data"]["image/svg+xml"].startswith("<svg ")
        assert "image/png" in output["data"]
    assert "Alice" in outputs[1][0]["data"]["text/plain"]
    assert "cell:3:1: error" in outputs[2][0]["data"]["text/html"]
