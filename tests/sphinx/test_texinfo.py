"""Info manuals, really made."""

from __future__ import annotations

import re
import subprocess

from seqdiag_core import render


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


def test_a_terminal_shows_the_drawing_and_plain_numbers_of_steps(build, tool):
    makeinfo = tool("makeinfo")
    built = build(
        "Page\n====\n\n"
        '.. seqdiag::\n   :name: flow\n\n   A->B: "ask" \\\\ & @{x}\n   B->A: täll\n\n'
        ".. seqdiag-steps:: flow\n\n"
        "   .. seqdiag-step:: Both\n      :arrows: 1-2\n\n      Words.\n",
        "texinfo",
    )
    assert built.warnings == []
    (manual,) = built.folder.glob("*.texi")
    command = [makeinfo, "--no-split", "--plaintext", manual.name]
    done = subprocess.run(command, cwd=built.folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    drawing = render('autonumber\nA->B: "ask" \\\\ & @{x}\nB->A: täll\n', "text")
    assert drawing.strip("\n") in done.stdout
    assert "\n1, 2 Both\n\n     Words.\n" in done.stdout
