"""Builds small projects with Sphinx itself."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
import sphinx_project
from sphinx import locale
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


class Built(NamedTuple):
    """What a build left behind."""

    app: Sphinx
    folder: Path
    warnings: list[str]
    status: str

    def read(self, name: str) -> str:
        """The text of a file that was written."""
        return (self.folder / name).read_text(encoding="utf-8")

    def read_all(self, pattern: str) -> str:
        """The texts of all files whose names are like a pattern."""
        paths = sorted(self.folder.rglob(pattern))
        return "\n".join(path.read_text(encoding="utf-8") for path in paths)


Build = Callable[..., Built]


@pytest.fixture
def build(tmp_path: Path) -> Iterator[Build]:
    """Writes the files of a project, if any are given, and builds it.

    The arguments are the files, the name of the builder, and values of ``conf.py``. Builds of one
    test share the folder of sources and that of doctrees.
    """
    source = tmp_path / "source"
    source.mkdir()

    def run(
        files: Mapping[str, str | bytes] | str | None = None,
        builder: str = "html",
        *,
        parallel: int = 0,
        **conf: object,
    ) -> Built:
        if isinstance(files, str):
            files = {"index.rst": files}
        for name, content in (files or {}).items():
            path = source / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        values = {
            "extensions": ["sphinxcontrib_seqdiag"],
            "project": "Test",
            "html_theme": "basic",
            "html_sidebars": {"**": []},
            "templates_path": [],  # themes add to the default, which all builds would share
            "show_warning_types": True,  # the default since Sphinx 8
            **conf,
        }
        told, status = io.StringIO(), io.StringIO()
        folder = tmp_path / builder
        with docutils_namespace(), patch_docutils():
            app = Sphinx(
                source,
                None,
                folder,
                tmp_path / "doctrees",
                builder,
                confoverrides=values,
                status=status,
                warning=told,
                parallel=parallel,
            )
            app.build()
        warnings = _ESCAPE.sub("", told.getvalue())
        # docutils names included files as they are seen from where it runs, if that is not too far.
        for folder_named in (source, os.path.relpath(source)):
            warnings = warnings.replace(f"{folder_named}/", "")
        return Built(app, folder, warnings.splitlines(), _ESCAPE.sub("", status.getvalue()))

    yield run
    locale.translators.clear()


@pytest.fixture
def project(build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds the project that uses everything with a builder, and values of ``conf.py``."""
    monkeypatch.syspath_prepend(str(sphinx_project.PROJECT))

    def run(builder: str, **more: object) -> Built:
        mapping = sphinx_project.write_inventory(tmp_path / "objects.inv")
        conf = {**sphinx_project.CONF, "intersphinx_mapping": mapping, **more}
        return build(sphinx_project.files(), builder, **conf)

    return run


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let Sphinx and other extensions use what Sphinx will remove, but not this one."""
    filters = (
        "ignore::PendingDeprecationWarning",
        r"ignore::DeprecationWarning:sphinx\..*",
        r"error::PendingDeprecationWarning:sphinxcontrib_seqdiag\..*",
    )
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.filterwarnings(*filters))
