"""Builds in parallel, again, and at the same time."""

from __future__ import annotations

import hashlib
import shutil
import signal
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path


def project(pages: int) -> dict[str, str]:
    toc = "\n".join(f"   page{n}" for n in range(pages))
    files = {
        "index.rst": f"Index\n=====\n\n.. toctree::\n\n{toc}\n",
        "shared.seq": "A->B: shared\n",
    }
    for n in range(pages):
        files[f"page{n}.rst"] = (
            f"Page {n}\n=======\n\n.. seqdiag::\n   :name: flow {n}\n\n   A->B: in page {n}\n"
            f"   A->B [[:seqdiag:message:`there <flow {(n + 1) % pages}#1>`]]: next\n\n"
            f".. seqdiag:: shared.seq\n\n:seqdiag:message:`flow {(n + 2) % pages}#1`\n\n"
            f".. seqdiag-steps:: flow {n}\n\n   .. seqdiag-step:: First\n\n      text\n"
        )
    return files


def digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix in {".html", ".svg", ".js", ".xhtml", ".png"}
    }


def test_one_process_and_four_give_the_same_bytes(build, tmp_path):
    serial = build(project(24))
    assert serial.warnings == []
    before = digests(serial.folder)
    for folder in ("html", "doctrees"):
        (tmp_path / folder).rename(tmp_path / f"{folder}-serial")
    parallel = build(parallel=4)
    assert parallel.warnings == []
    assert digests(parallel.folder) == before


def test_the_same_sources_give_the_same_files_in_another_builder_run(build, tmp_path):
    conf = {"version": "1", "copyright": "x"}
    first = digests(build(project(3), "epub", **conf).folder)
    (tmp_path / "epub").rename(tmp_path / "epub-first")
    again = build(builder="epub", **conf)
    assert {k: v for k, v in digests(again.folder).items() if k.endswith(".svg")} == {
        k: v for k, v in first.items() if k.endswith(".svg")
    }


def test_touching_a_page_draws_only_its_diagrams(build, monkeypatch):
    from sphinxcontrib_seqdiag import directive

    build(project(4))
    read = []
    original = directive.read_source
    monkeypatch.setattr(
        directive,
        "read_source",
        lambda source, *rest: read.append(Path(source.name).name) or original(source, *rest),
    )
    build({"page2.rst": project(4)["page2.rst"] + "\nmore\n"})
    assert sorted(read) == ["page2.rst", "shared.seq"]


def test_changing_a_diagram_file_builds_the_pages_that_use_it(build):
    files = project(2)
    files["page1.rst"] = "Page 1\n======\n\n.. seqdiag::\n   :name: flow 1\n\n   A->B: alone\n"
    built = build(files)
    stamps = {
        page: (built.folder / page).stat().st_mtime_ns for page in ("page0.html", "page1.html")
    }
    built = build({"shared.seq": "A->B: changed\n"})
    assert "changed</text>" in built.read("page0.html")
    assert (built.folder / "page1.html").stat().st_mtime_ns == stamps["page1.html"]
    assert (built.folder / "page0.html").stat().st_mtime_ns != stamps["page0.html"]


def test_a_killed_build_leaves_no_broken_picture(build, tmp_path, monkeypatch):
    from sphinxcontrib_seqdiag import pictures

    conf = {"version": "1", "copyright": "x"}

    def die(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(pictures.Path, "replace", die)
        try:
            build(project(1), "epub", **conf)
        except KeyboardInterrupt:
            pass
        else:
            raise AssertionError("the build was not killed")
    assert list((tmp_path / "doctrees" / "seqdiag").glob("*.svg")) == []
    built = build(builder="epub", **conf)
    pictures_made = list((tmp_path / "doctrees" / "seqdiag").glob("*.svg"))
    assert pictures_made
    assert all(path.read_text("utf-8").endswith("</svg>") for path in pictures_made)
    assert built.warnings == []


def command(tmp_path, builder):
    """The command that builds the project of a test, in a process of its own."""
    source, doctrees = tmp_path / "source", tmp_path / "doctrees"
    conf = ["-D", "extensions=sphinxcontrib_seqdiag", "-D", "version=1", "-D", "copyright=x"]
    where = ["-C", "-b", builder, "-d", str(doctrees), str(source), str(tmp_path / builder)]
    return [sys.executable, "-m", "sphinx", "-q", "-W", *conf, *where]


def write(tmp_path, files):
    for name, text in files.items():
        (tmp_path / "source" / name).write_text(text, encoding="utf-8")


def whole_pictures(tmp_path):
    """How many pictures there are in the cache; none of them is broken, nothing else is there."""
    pictures = list((tmp_path / "doctrees" / "seqdiag").iterdir())
    for path in pictures:
        assert path.suffix == ".svg"
        ET.parse(path)
    return len(pictures)


def test_two_builds_at_once_share_a_folder_of_doctrees(build, tmp_path):
    # Sphinx itself may not write one document twice at the same time, so it has been read before.
    build(project(12))
    both = [
        subprocess.Popen(command(tmp_path, builder), stderr=subprocess.PIPE, text=True)
        for builder in ("epub", "html")
    ]
    told = [process.communicate(timeout=120)[1] for process in both]
    assert told == ["", ""]
    assert [process.returncode for process in both] == [0, 0]
    assert whole_pictures(tmp_path) == len(list((tmp_path / "epub" / "_images").iterdir()))


def test_two_processes_make_one_picture_at_once(tmp_path):
    program = (
        "import sys; from pathlib import Path; from seqdiag_core import read;"
        "from seqdiag_core.theme.choice import find_theme;"
        "from sphinxcontrib_seqdiag.drawing import Drawing;"
        "from sphinxcontrib_seqdiag.pictures import picture_file;"
        "draw = lambda n: Drawing(read(f'A->B: {n}'), find_theme('light'), '', '');"
        "[picture_file(draw(n), 'svg', Path(sys.argv[1]), ()) for n in range(60)]"
    )
    folder = tmp_path / "doctrees" / "seqdiag"
    several = [subprocess.Popen([sys.executable, "-c", program, folder]) for _ in range(3)]
    assert [process.wait(timeout=120) for process in several] == [0, 0, 0]
    assert whole_pictures(tmp_path) == 60


KILLED = """
import os, pathlib, runpy, signal

replace = pathlib.Path.replace
pictures = []

def replace_or_die(path, target):
    pictures.append(str(target).endswith(".svg"))
    if sum(pictures) == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return replace(path, target)

pathlib.Path.replace = replace_or_die
runpy.run_module("sphinx", run_name="__main__")
"""
"""Sphinx, until it is about to put its seventh picture where it belongs."""


def test_a_build_that_is_killed_leaves_what_the_next_one_can_use(tmp_path):
    (tmp_path / "source").mkdir()
    write(tmp_path, project(12))
    cache = tmp_path / "doctrees" / "seqdiag"
    _, _, _, *arguments = command(tmp_path, "epub")
    killed = subprocess.run([sys.executable, "-c", KILLED, *arguments], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert len(list(cache.glob("*.svg"))) == 6
    done = subprocess.run(command(tmp_path, "epub"), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    made = {path.name for path in cache.glob("*.svg")}
    shown = {path.name for path in (tmp_path / "epub" / "_images").iterdir()}
    assert shown <= made
    assert all(path.read_text("utf-8").endswith("</svg>") for path in cache.glob("*.svg"))


def drawn_nodes(monkeypatch):
    """The first lines of the diagrams that are drawn from now on, in a list that grows."""
    from sphinxcontrib_seqdiag import inline

    drawn: list[str] = []
    original = inline.new_drawing
    monkeypatch.setattr(
        inline,
        "new_drawing",
        lambda node, env: drawn.append(node["text"].strip()) or original(node, env),
    )
    return drawn


def test_a_changed_page_keeps_its_drawings_and_draws_what_is_new(build, monkeypatch):
    page = "Page\n====\n\n.. seqdiag::\n\n   A->B: {}\n\n.. seqdiag::\n\n   A->B: same\n"
    first = build(page.format("on it"))
    before = first.read("index.html")
    drawn = drawn_nodes(monkeypatch)
    assert build(page.format("on it") + "\nmore\n").read("index.html").count("<svg") == 2
    assert drawn == []
    after = build(page.format("no it")).read("index.html")
    assert drawn == ["A->B: no it"]
    assert after == before.replace("on it", "no it")


def test_a_drawing_is_made_again_when_what_it_shows_has_changed(build, monkeypatch):
    page = (
        "First\n=====\n\n.. _here:\n\nSecond\n------\n\n"
        ".. seqdiag::\n   :name: flow\n\n   A->B: see [[:ref:`here` it]]\n"
    )
    assert 'href="#here"' in build(page).read("index.html")
    drawn = drawn_nodes(monkeypatch)
    own = {"house": {"base": "light", "colors": {"head": "honeydew"}}}
    assert "#f0fff0" in build(page, seqdiag_theme="house", seqdiag_themes=own).read("index.html")
    own = {"house": {"base": "light", "colors": {"head": "gold"}}}
    assert "#ffd700" in build(page, seqdiag_theme="house", seqdiag_themes=own).read("index.html")
    assert len(drawn) == 2
    other = page.replace(".. _here:", ".. _there:\n\n.. _here:")
    assert 'href="#here"' in build(other).read("index.html")
    broken = build(page.replace(".. _here:", ".. _there:"))
    assert [warning.partition("WARNING: ")[2] for warning in broken.warnings] == [
        "undefined label: 'here' [ref.ref]"
    ]
    assert 'href="#here"' not in broken.read("index.html")


def test_a_fresh_environment_draws_everything_anew(build, tmp_path, monkeypatch):
    page = "Page\n====\n\n.. seqdiag::\n\n   A->B: word\n"
    before = build(page).read("index.html")
    (tmp_path / "doctrees" / "environment.pickle").unlink()
    drawn = drawn_nodes(monkeypatch)
    assert build().read("index.html") == before
    assert drawn == ["A->B: word"]


def test_what_cannot_be_kept_or_is_broken_is_drawn(build, tmp_path):
    page = "Page\n====\n\n.. seqdiag::\n\n   A->B: word\n"
    before = build(page).read("index.html")
    folder = tmp_path / "doctrees" / "seqdiag-pages"
    (kept,) = folder.iterdir()
    kept.write_bytes(b"\xff\xfe broken")
    assert build(page + "\n").read("index.html") == before
    shutil.rmtree(folder)
    folder.write_text("in the way", encoding="utf-8")
    again = build(page + "\n\n")
    assert (again.read("index.html"), again.warnings) == (before, [])
