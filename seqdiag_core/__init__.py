"""Text in, a beautiful sequence diagram out.

The public names of the core; everything else may change without notice.
"""

from .api import read, render, write
from .diagnostics import Code, Diagnostic, SeqdiagError, Severity
from .limits import Limits
from .model import Diagram
from .neutral import to_dict
from .readers import Reading
from .source import Source, Span
from .writers import Writing

__version__ = "0.1.0"

__all__ = [
    "Code",
    "Diagnostic",
    "Diagram",
    "Limits",
    "Reading",
    "SeqdiagError",
    "Severity",
    "Source",
    "Span",
    "Writing",
    "__version__",
    "read",
    "render",
    "to_dict",
    "write",
]
