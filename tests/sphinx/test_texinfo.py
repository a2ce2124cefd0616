"""Info manuals, really made."""

from __future__ import annotations

import re
import subprocess


def test_make_a_manual(project, tool):
    makeinfo = tool("makeinfo")
    built = project("texinfo")
    assert built.warnings == []
    command = [makeinfo, "--no-split", "--output=test.info", "test.texi"]
    done = subprocess.run(command, cwd=built.folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    told = built.read("test.info")
    pictures = set(re.findall(r'src="([^"]*\.png)"', told))
    assert len(pictures) > 20
    assert all((built.folder / name).read_bytes().startswith(b"\x89PNG") for name in pictures)
    assert re.search("The .order. arrives", told)
