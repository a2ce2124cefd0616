"""Sequence diagrams in notebooks: ``%load_ext jupyter_seqdiag``, then ``%%seqdiag``.

Without the magics, ``SequenceDiagram(source)`` is an object that shows itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .diagram import SequenceDiagram

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

__all__ = ["SequenceDiagram", "load_ipython_extension"]


def load_ipython_extension(ipython: InteractiveShell) -> None:
    """Register ``%seqdiag`` and ``%%seqdiag``; IPython calls it for ``%load_ext``."""
    from .magic import SeqdiagMagics

    ipython.register_magics(SeqdiagMagics)
