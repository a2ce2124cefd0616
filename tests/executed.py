"""Notebooks for tests, and what a kernel makes of them."""

from __future__ import annotations

import warnings

import nbformat
from nbclient import NotebookClient

KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def unexecuted(*cells: str | nbformat.NotebookNode) -> nbformat.NotebookNode:
    """A notebook of cells; texts are code."""
    made = [nbformat.v4.new_code_cell(cell) if isinstance(cell, str) else cell for cell in cells]
    return nbformat.v4.new_notebook(cells=made, metadata={"kernelspec": KERNEL})


def executed(
    *cells: str | nbformat.NotebookNode, store_widget_state: bool = False
) -> nbformat.NotebookNode:
    """A notebook of cells with what a kernel answers to them."""
    notebook = unexecuted(*cells)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of jupyter_client and zmq, about event loops and paths
        NotebookClient(
            notebook, timeout=120, kernel_name="python3", store_widget_state=store_widget_state
        ).execute()
    return notebook
