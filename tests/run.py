"""Check everything from nothing but Python 3.10 and git: ``python3 tests/run.py``.

Creates ``.venv``, installs the project's wheel into it, lints the sources, and runs the tests
against the installed wheel, in a copy of the checkout that holds no source package. What is given
on the command line goes to pytest. The exit status is 0 only if all of it passed.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / ".ci"))

from environment import BUILD, PYTHON, prepare, say, status_of

PACKAGES = ("seqdiag_core", "sphinxcontrib_seqdiag", "jupyter_seqdiag")
NOT_COPIED = shutil.ignore_patterns(
    ".*", "build", "dist", "_build", "__pycache__", "node_modules", "*.egg-info"
)


def main() -> None:
    """Install, lint, test; every step runs even if one before it failed."""
    prepare("test")
    failed = [what for what, command in lints() if not passes(what, command)]
    if not passes("Tests against the installed wheel", tests(), copy_without_packages()):
        failed.append("Tests")
    if failed:
        sys.exit("Failed: " + ", ".join(failed))
    say("Everything passed")


def lints() -> list[tuple[str, list[str | Path]]]:
    """What looks at the sources: a title and a command each."""
    module: list[str | Path] = [PYTHON, "-m"]
    return [
        ("Lint", [*module, "ruff", "check", "--output-format", "concise"]),
        ("Format", [*module, "ruff", "format", "--check"]),
        ("Types", [*module, "mypy"]),
        ("Arrows between the rooms", [PYTHON.with_name("lint-imports"), "--no-logo"]),
    ]


def tests() -> list[str | Path]:
    """The command that runs the tests; a part of them need not cover the core."""
    part = ["--cov-fail-under=0", *sys.argv[1:]] if sys.argv[1:] else []
    return [PYTHON.with_name("pytest"), "-q", "-n", "2", "--cov", *part]


def copy_without_packages() -> Path:
    """A copy of the checkout in which no module of ours can be imported."""
    copy = BUILD / "checkout"
    shutil.rmtree(copy, ignore_errors=True)

    def ignored(folder: str, names: list[str]) -> set[str]:
        inside = Path(folder).relative_to(ROOT).parts
        modules = {name for name in names if name.endswith(".py")}
        return NOT_COPIED(folder, names) | (modules if inside and inside[0] in PACKAGES else set())

    shutil.copytree(ROOT, copy, ignore=ignored)
    return copy


def passes(what: str, command: list[str | Path], folder: Path = ROOT) -> bool:
    """Run a step under its title and tell whether it passed."""
    say(what)
    shared = os.environ.get("SEQDIAG_SHARED") or str(ROOT.parent / "shared")
    return status_of(command, folder, SEQDIAG_SHARED=shared) == 0


if __name__ == "__main__":
    main()
