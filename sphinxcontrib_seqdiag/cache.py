"""Pictures in files, named after everything that they depend on."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from seqdiag_core import __version__

_FORMAT = "1"


def picture_name(*parts: object) -> str:
    """A name for a picture that depends on some parts and on this version of the renderer."""
    told = repr((_FORMAT, __version__, *parts))
    return "seqdiag-" + sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:40]


def cached(folder: Path, name: str, make: Callable[[], str | bytes]) -> Path:
    """The file of a picture, made if it is not there yet.

    The file appears whole or not at all, so that several builds may share a folder and a killed
    one leaves nothing broken.
    """
    path = folder / name
    if not path.exists():
        content = make()
        folder.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".seqdiag-", dir=folder)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content.encode() if isinstance(content, str) else content)
        Path(temporary).replace(path)
    return path
