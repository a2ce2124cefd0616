"""A real Jupyter server for tests: its own home, its own port."""

from __future__ import annotations

import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import nbformat
from executed import unexecuted

TIMEOUT = 120.0
PORTS = range(20_000, 32_000)
"""Below those that systems give away, and a kernel could get before a server has taken its own."""


def free_port() -> int:
    """A port that nobody listens on."""
    while True:
        # Not of `random`, whose seed may be the same in each process that runs tests.
        port = secrets.choice(PORTS)
        with socket.socket() as taken, suppress(OSError):
            taken.bind(("127.0.0.1", port))
            return port


class Server:
    """A Jupyter server, with JupyterLab and with Notebook 7."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.token = secrets.token_hex(8)
        home = folder / "home"
        home.mkdir()
        self.notebooks = folder / "notebooks"
        self.notebooks.mkdir()
        self.set("apputils", "notification", fetchNews="false", checkForUpdates=False)
        # A machine may be slow to complete: what comes after a second is else dropped.
        self.set("completer", "manager", providerTimeout=60_000)
        environment = {
            **os.environ,
            "HOME": str(home),
            "JUPYTER_CONFIG_DIR": str(home / "config"),
            "JUPYTER_DATA_DIR": str(home / "data"),
            "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
            "IPYTHONDIR": str(home / "ipython"),
            "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        }
        self.log = (folder / "server.log").open("w")
        python = os.environ.get("SEQDIAG_LAB_PYTHON") or sys.executable
        self.process = subprocess.Popen(
            [
                *(python, "-m", "jupyterlab"),
                *("--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={self.port}"),
                # So that tests can run cells, and know when they have.
                "--LabApp.expose_app_in_browser=True",
                "--JupyterNotebookApp.expose_app_in_browser=True",
                *("--ServerApp.port_retries=0", f"--IdentityProvider.token={self.token}"),
                f"--ServerApp.root_dir={self.notebooks}",
                "--LabApp.news_url=",
                "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
            ],
            env=environment,
            stdout=self.log,
            stderr=subprocess.STDOUT,
        )
        self._wait()

    def set(self, extension: str, plugin: str, **values: object) -> None:
        """Set preferences of the front end; they hold for pages that are opened from now on."""
        settings = self.folder / "home/config/lab/user-settings/@jupyterlab"
        folder = settings / f"{extension}-extension"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{plugin}.jupyterlab-settings").write_text(json.dumps(values))

    def _wait(self) -> None:
        end = time.monotonic() + TIMEOUT
        url = f"http://127.0.0.1:{self.port}/api/status?token={self.token}"
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(url, timeout=5):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.5)
        log = (self.folder / "server.log").read_text()
        raise RuntimeError(f"the Jupyter server does not start:\n{log[-4000:]}")

    def url_of(
        self, name: str, cells: Sequence[str] | nbformat.NotebookNode, app: str = "lab"
    ) -> str:
        """Write a notebook, or one of some code cells.

        Gives the address at which it opens in JupyterLab, or in Notebook 7 with ``notebooks``.
        """
        notebook = cells if isinstance(cells, nbformat.NotebookNode) else unexecuted(*cells)
        nbformat.write(notebook, self.notebooks / name)
        workspace = name.partition(".")[0]  # of its own, else other notebooks open with it
        way = f"lab/workspaces/{workspace}/tree" if app == "lab" else app
        return f"http://127.0.0.1:{self.port}/{way}/{name}?token={self.token}"

    def stop(self) -> None:
        """End the server and its kernels."""
        end(self.process)
        self.log.close()


def end(process: subprocess.Popen[bytes]) -> None:
    """End a server, politely if it listens."""
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
