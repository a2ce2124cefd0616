"""A page of its own for a diagram, for readers without a kernel and without a network."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from seqdiag_core.theme.choice import find_theme

if TYPE_CHECKING:
    from .diagram import SequenceDiagram

_STYLE = """\
:root { color-scheme: %s; }
body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; }
figure { margin: 0; overflow-x: auto; }
pre { font: 0.9rem/1.5 ui-monospace, monospace; overflow-x: auto; }"""

_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<figure>{svg}</figure>
<details>
<summary>Source</summary>
<pre>{source}</pre>
</details>
</body>
</html>
"""


def page_of(diagram: SequenceDiagram) -> str:
    """A whole HTML page with the drawing and its source; it loads nothing and runs nothing."""
    theme = find_theme(diagram.theme)
    scheme = "light dark" if theme.dark else "dark" if theme.is_dark else "light"
    title = diagram.diagram.title
    return _PAGE.format(
        title=escape(title.text if title else "Sequence diagram"),
        style=_STYLE % scheme,
        svg=diagram.svg,
        source=escape(diagram.source),
    )
