"""The virtual environment of the two commands; needs nothing but Python and its library."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BUILD = ROOT / "build"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
OLDEST = (3, 10)


def prepare(extra: str) -> None:
    """Make ``.venv`` and install the project into it, from its wheel, with an extra.

    Ends the process with a sentence when this Python cannot do it.
    """
    if sys.version_info < OLDEST:
        sys.exit("This needs Python 3.10 or newer; this one is " + sys.version.split()[0])
    if not _works():
        _create()
    wheels = BUILD / "wheel"
    for old in wheels.glob("*.whl"):
        old.unlink()
    say("Building the wheel and installing it with its " + extra + " extra into .venv")
    run([PYTHON, "-m", "pip", "wheel", "-q", "--no-deps", "-w", wheels, ROOT])
    (wheel,) = wheels.glob("*.whl")
    run([PYTHON, "-m", "pip", "install", "-q", f"{wheel}[{extra}]"])
    run([PYTHON, "-m", "pip", "install", "-q", "--force-reinstall", "--no-deps", wheel])


def say(what: str) -> None:
    """Tell what is done, before any child process tells more."""
    print("== " + what, flush=True)


def run(command: Sequence[str | Path], cwd: Path = ROOT, **environment: str) -> None:
    """Run a command; when it fails the process ends with its exit status."""
    status = status_of(command, cwd, **environment)
    if status:
        sys.exit(status)


def status_of(command: Sequence[str | Path], cwd: Path = ROOT, **environment: str) -> int:
    """Run a command in the environment and give its exit status."""
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    clean["PATH"] = os.pathsep.join([str(BIN), clean.get("PATH", "")])
    clean["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
    return subprocess.call([str(part) for part in command], cwd=cwd, env=clean | environment)


def _works() -> bool:
    """Whether there is an environment whose Python starts and has pip."""
    if not PYTHON.exists():
        return False
    return status_of([PYTHON, "-c", "import pip"]) == 0


def _create() -> None:
    say("Creating .venv with Python " + sys.version.split()[0])
    try:
        import ensurepip  # noqa: F401  # Debian and Ubuntu ship it apart
    except ImportError:
        sys.exit("This Python cannot make virtual environments: apt install python3-venv")
    venv.create(VENV, clear=True, with_pip=True)
