"""The YAML of front matter and of ``@{ … }``, read as Mermaid's own YAML reader reads it.

That is one document of YAML 1.2 with the scalars of JSON; tags, anchors and explicit keys (``?``)
are not read. The rules of indentation, the errors among them, follow js-yaml 4.
"""

from .cursor import YamlError
from .nodes import load_yaml
from .scalars import as_text

__all__ = ["YamlError", "as_text", "load_yaml"]
