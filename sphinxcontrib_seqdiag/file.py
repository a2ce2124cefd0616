"""The file that a directive names instead of a body."""

from __future__ import annotations

from pathlib import Path

from sphinx.environment import BuildEnvironment
from sphinx.util.i18n import search_image_for_language

from seqdiag_core import Source


class FileError(Exception):
    """A file that is no source of a diagram; its text says why."""


def read_file(name: str, env: BuildEnvironment) -> Source:
    """Read a diagram file and note that the document depends on it.

    Args:
        name: As the directive has it: relative to the document or, with a slash in front, to the
            source directory. A variant for the language of the document goes first.
        env: The environment of the document.

    Raises:
        FileError: It is missing, outside of the source tree, or no text in UTF-8.
    """
    try:
        relative, absolute = env.relfn2path(search_image_for_language(name, env))
        path = Path(absolute)
        if not path.resolve().is_relative_to(Path(env.srcdir).resolve()):
            raise FileError(f"diagram file {name!r} lies outside of the source directory")
        env.note_dependency(relative)
        return Source(path.read_text(encoding="utf-8-sig"), absolute)
    except UnicodeDecodeError:
        raise FileError(f"diagram file {name!r} is no text in UTF-8") from None
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise FileError(f"diagram file {name!r} cannot be read: {reason}") from None
