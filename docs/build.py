"""Build this documentation from nothing but Python 3.10 and git: ``python3 docs/build.py``.

Creates ``.venv``, installs the project into it, builds the pages with every diagram in them and the
notebook executed, and says which file to open.
"""

from __future__ import annotations

import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(DOCS.parent / ".ci"))

from environment import PYTHON, prepare, run, say


def main() -> None:
    """Install, build, tell where the pages are."""
    prepare("docs")
    say("Building the documentation")
    pages = DOCS / "_build" / "html"
    sphinx = [PYTHON, "-m", "sphinx", "-q", "-n", "-W", "--keep-going", "-b", "html"]
    run([*sphinx, *sys.argv[1:], ".", pages], cwd=DOCS)
    say(f"Open {pages / 'index.html'}")


if __name__ == "__main__":
    main()
