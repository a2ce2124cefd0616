"""Every source of the family that others read, read as they read it: no exceptions."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[4]


def test_the_family_is_read_as_its_own_parsers_do(shared: Path) -> None:
    accept = shared / "tools" / "accept" / "accept.py"
    command = [sys.executable, str(accept), "wsd", "--order", "--require", "100"]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
