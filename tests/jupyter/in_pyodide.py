"""What ``test_pyodide`` runs in Pyodide: the magic, the display object and the editor."""

import json
import sys

from IPython.core.interactiveshell import InteractiveShell

from jupyter_seqdiag import SequenceDiagram, SequenceEditor
from jupyter_seqdiag.answers import answer
from seqdiag_core import render
from seqdiag_core.renderers.registry import FORMATS

SOURCE = "Alice->Bob: hello\n"

shell = InteractiveShell()
shell.history_manager.enabled = False
shell.extension_manager.load_extension("jupyter_seqdiag")
shell.run_cell(f"%%seqdiag -o flow -q\n{SOURCE}")

editor = SequenceEditor(SOURCE)
answers = []
SequenceEditor.send = lambda _self, content, _buffers=None: answers.append(content)
for format in FORMATS:
    answer(editor, {"asks": format, "ask": "export", "format": format, "text": SOURCE}, [])
editor.source = SOURCE + "Bob-->Alice: hi\n"

print(
    json.dumps(
        {
            "platform": sys.platform,
            "svg": render(SOURCE),
            "cell": shell.user_ns["flow"].source,
            "diagram": sorted(SequenceDiagram(SOURCE)._repr_mimebundle_()[0]),
            "editor": sorted(editor._repr_mimebundle_()[0]),
            "edited": editor.svg,
            "exports": answers,
        }
    )
)
