"""A notebook run by a real kernel."""

from __future__ import annotations

from executed import executed


def test_magics_and_object_in_a_kernel():
    notebook = executed(
        "%load_ext jupyter_seqdiag",
        "%%seqdiag\nAlice->Bob: hello",
        "%%seqdiag\nAlice->Bob: hello\nalt",
        "from jupyter_seqdiag import SequenceDiagram\nSequenceDiagram('A->B: x')",
    )
    outputs = [cell.outputs for cell in notebook.cells]
    assert outputs[0] == []
    for (output,) in outputs[1:]:
        assert output["output_type"] == "execute_result"
        assert output["data"]["image/svg+xml"].startswith("<svg ")
        assert "image/png" in output["data"]
    assert "Alice" in outputs[1][0]["data"]["text/plain"]
    assert "cell:3:1: error" in outputs[2][0]["data"]["text/html"]
