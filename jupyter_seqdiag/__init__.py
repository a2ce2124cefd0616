"""Sequence diagrams in notebooks: ``%load_ext jupyter_seqdiag``, then ``%%seqdiag``.

Without the magics, ``SequenceDiagram(source)`` is an object that shows itself, and
``SequenceEditor(source)`` a widget in which text and drawing edit each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .diagram import SequenceDiagram

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from .editor import SequenceEditor

__all__ = [
    "SequenceDiagram",
    "SequenceEditor",
    "load_ipython_extension",
    "unload_ipython_extension",
]


def __getattr__(name: str) -> object:
    """Load the editor when it is first wanted: it needs anywidget, a diagram does not."""
    if name != "SequenceEditor":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from seqdiag_core.renderers.extras import import_extra

    import_extra("anywidget", "the editor", "anywidget", "jupyter")
    from .editor import SequenceEditor

    return SequenceEditor


def load_ipython_extension(ipython: InteractiveShell) -> None:
    """Register ``%seqdiag`` and ``%%seqdiag``; IPython calls it for ``%load_ext``."""
    from .completion import complete_seqdiag
    from .magic import SeqdiagMagics

    ipython.register_magics(SeqdiagMagics)
    ipython.Completer.custom_matchers.append(complete_seqdiag)


def unload_ipython_extension(ipython: InteractiveShell) -> None:
    """Take both magics back; IPython calls it for ``%unload_ext`` and ``%reload_ext``."""
    from .completion import complete_seqdiag

    ipython.Completer.custom_matchers.remove(complete_seqdiag)
    for kind in ("line", "cell"):
        del ipython.magics_manager.magics[kind]["seqdiag"]
