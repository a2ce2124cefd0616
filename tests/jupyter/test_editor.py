"""SequenceEditor without a browser: its traits, its answers, its file."""

from __future__ import annotations

import re
import zlib
from base64 import b64decode
from hashlib import sha256
from pathlib import Path
from typing import Any

import comm
import pytest
from traitlets import TraitError

from jupyter_seqdiag import SequenceDiagram, SequenceEditor
from jupyter_seqdiag.answers import answer
from seqdiag_core import read
from seqdiag_core.editor import editor_path, loader_path

TALK = "Alice->Bob: hello\nBob-->Alice: hi\n"
SOURCES = Path(__file__).resolve().parents[2] / "seqdiag_core" / "editor"


class Talk(list[tuple[dict[str, Any], list[bytes]]]):
    """What an editor sends to its front end."""

    def ask(self, editor: SequenceEditor, **question: object) -> dict[str, Any]:
        self.clear()
        answer(editor, {"asks": 7, **question}, [])
        ((content, buffers),) = self
        assert content["answers"] == 7
        return {**content, "buffers": buffers}


@pytest.fixture
def talk(monkeypatch: pytest.MonkeyPatch) -> Talk:
    sent = Talk()
    monkeypatch.setattr(
        SequenceEditor,
        "send",
        lambda _self, content, buffers=None: sent.append((content, buffers or [])),
    )
    return sent


def test_it_draws_and_keeps_the_last_good_picture():
    editor = SequenceEditor(TALK)
    assert editor.diagram == read(TALK).diagram
    assert editor.diagnostics == ()
    assert editor.dialect == "native"
    good, drawn = editor.svg, editor.drawn
    assert good.startswith("<svg ")
    editor.source = TALK + "alt\n"
    assert editor.svg == good
    assert editor.drawn == drawn + 1
    assert [each.code.value for each in editor.diagnostics] == ["unclosed"]
    editor.source = TALK + "alt\nend\n"
    assert editor.svg != good
    assert not [each for each in editor.diagnostics if each.severity == "error"]


def test_nothing_is_drawn_twice():
    editor = SequenceEditor(TALK)
    assert editor.drawn == 0
    editor.set_state({"source": TALK + "alt\n", "dialect": "native", "_sent": ["view", 1]})
    assert editor.drawn == 1
    assert editor._settled == ("view", 1)
    # As marimo does, which sets what a view sends a second time.
    editor.set_state({"source": TALK + "alt\n", "dialect": "native", "_sent": ["view", 1]})
    assert editor.drawn == 1


def test_a_text_is_settled_even_if_it_is_the_one_that_was_there():
    editor = SequenceEditor(TALK)
    editor.set_state({"source": TALK, "_sent": ["view", 7]})
    assert editor._settled == ("view", 7)
    assert editor.drawn == 0


def test_a_text_and_its_dialect_come_together():
    editor = SequenceEditor(TALK)
    mermaid = "sequenceDiagram\nAlice->>Bob: hello\n"
    editor.set_state({"source": mermaid, "dialect": "mermaid", "_sent": ["view", 1]})
    assert editor.drawn == 1
    assert editor.diagnostics == ()
    assert editor.diagram == read(mermaid).diagram


def test_what_a_text_leads_to_reaches_the_front_end_in_one_message(monkeypatch: pytest.MonkeyPatch):
    sent: list[set[str]] = []
    editor = SequenceEditor(TALK)
    monkeypatch.setattr(
        SequenceEditor, "send_state", lambda _self, key=None: sent.append(set(key or ()))
    )
    editor.set_state({"source": TALK + "Alice->Bob: x\n", "_sent": ["view", 1]})
    assert {"svg", "drawn", "_settled"} in sent


def test_the_picture_travels_packed(monkeypatch: pytest.MonkeyPatch):
    states: list[dict[str, Any]] = []
    monkeypatch.setattr(
        comm.DummyComm,
        "publish_msg",
        lambda _self, _kind, data=None, **_more: states.append((data or {}).get("state", {})),
    )
    editor = SequenceEditor(TALK)
    drawn = [editor.svg]
    editor.source = TALK + "Alice->Bob: x\n"
    drawn.append(editor.svg)
    told = [zlib.decompress(b64decode(state["svg"])).decode() for state in states if "svg" in state]
    assert told == drawn
    assert editor.get_state()["svg"] == drawn[1]


def test_a_layout_tells_what_is_set():
    editor = SequenceEditor(TALK)
    editor.layout.width = "50%"
    told = editor.layout.get_state()
    assert told["width"] == "50%"
    assert told["_model_name"] == "LayoutModel"
    assert None not in told.values()
    assert editor.layout.get_state("height") == {"height": None}


def test_diagnostics_reach_the_front_end_as_plain_data():
    editor = SequenceEditor("Alice->Bob: hello\nalt\n")
    (problem,) = editor.get_state("diagnostics")["diagnostics"]
    assert problem["severity"] == "error"
    assert (problem["start"], problem["end"]) == (18, 21)


def test_a_diagram_and_other_dialects():
    diagram = read(TALK).diagram
    assert SequenceEditor(diagram).diagram == diagram
    mermaid = SequenceEditor("sequenceDiagram\n  Alice->>Bob: hello\n")
    assert mermaid.dialect == "mermaid"


def test_the_diagram_is_told_when_its_meaning_changes():
    editor = SequenceEditor(TALK)
    told = []
    editor.observe(lambda change: told.append(change.new), names="diagram")
    editor.source = TALK + "# a remark\n"
    assert told == []
    editor.source = TALK + "Alice->Bob: bye\n"
    assert told == [read(editor.source).diagram]
    assert editor.diagram is editor.reading.diagram


@pytest.mark.parametrize(
    ("dialect", "before"),
    [
        ("native", TALK),
        ("mermaid", "sequenceDiagram\n  Alice->>Bob: hello\n"),
        ("plantuml", "@startuml\nAlice -> Bob : hello\n@enduml\n"),
        ("seqdiag", "seqdiag { Alice -> Bob; }"),
    ],
)
def test_another_diagram_becomes_the_text(dialect, before):
    editor = SequenceEditor(before)
    wanted = read("Carol->Dave: from Python\n").diagram
    editor.diagram = wanted
    assert read(editor.source, dialect).diagram == editor.diagram == wanted
    assert "from Python" in editor.svg


@pytest.mark.parametrize(
    "wrong", [{"theme": "pink"}, {"dialect": "klingon"}, {"source": "", "path": "x.seq"}]
)
def test_wrong_arguments_are_refused(wrong):
    with pytest.raises(ValueError, match=r"unknown|not both"):
        SequenceEditor(**wrong)


def test_wrong_traits_are_refused():
    editor = SequenceEditor(TALK)
    with pytest.raises(TraitError):
        editor.theme = "pink"
    with pytest.raises(TraitError):
        editor.dialect = "klingon"


def test_another_theme_draws_anew():
    editor = SequenceEditor(TALK)
    before = editor.svg
    editor.theme = "dark"
    assert editor.svg != before


def test_every_host_gets_a_picture():
    data, metadata = SequenceEditor(TALK)._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert data["image/svg+xml"].startswith("<svg ")
    assert data["text/plain"] == SequenceDiagram(TALK).text
    assert "image/png" in data
    assert "image/png" in metadata


def test_colab_is_told_where_its_widget_manager_is(monkeypatch: pytest.MonkeyPatch):
    told = {"application/vnd.jupyter.widget-view+json": {"colab": {"custom_widget_manager": {}}}}
    monkeypatch.setattr("anywidget.widget.get_repr_metadata", lambda: told, raising=False)
    monkeypatch.setattr("anywidget._util.get_repr_metadata", lambda: told)
    _, metadata = SequenceEditor(TALK)._repr_mimebundle_()
    assert told.items() <= metadata.items()


def test_save(tmp_path: Path):
    SequenceEditor(TALK).save(tmp_path / "flow.mmd")
    assert read((tmp_path / "flow.mmd").read_text(), "mermaid").ok


def test_the_code_comes_once_and_is_what_its_hash_says(talk: Talk):
    editor = SequenceEditor(TALK)
    (code,) = talk.ask(editor, ask="code")["buffers"]
    assert sha256(code).hexdigest()[:16] == editor._code


def test_start_tells_what_the_menus_offer(talk: Talk):
    value = talk.ask(SequenceEditor(TALK), ask="start")["value"]
    assert "svg" in value["formats"]
    assert "page" in value["themes"]
    assert ".dark .seqdiag-page" in value["css"]
    for template in value["templates"]:
        assert read(template["text"]).ok, template["name"]


def test_templates_are_the_gallery_and_the_examples_of_the_documentation(talk: Talk):
    templates = talk.ask(SequenceEditor(TALK), ask="start")["value"]["templates"]
    docs = Path(__file__).parents[2] / "docs"
    sources = [*docs.glob("gallery/*.seq"), *docs.glob("examples/*.seq")]
    assert len(sources) >= 20
    assert templates[0]["name"] == "Hello"
    assert {each["text"] for each in templates[1:]} == {path.read_text("utf-8") for path in sources}
    assert "Microservices Order Flow" in {each["name"] for each in templates}


def test_a_map_of_the_drawing(talk: Talk):
    value = talk.ask(SequenceEditor(TALK), ask="map", text=TALK)["value"]
    assert [each["id"] for each in value["participants"]] == ["Alice", "Bob"]
    assert [(each["kind"], each["at"], each["step"]) for each in value["things"]] == [
        ("message", 0, 1),
        ("message", 1, 2),
    ]
    assert [each["place"] for each in value["places"]] == [0, 1, 2]
    heights = [each["y"] for each in value["places"]]
    assert heights == sorted(heights)
    sources = [each["source"] for each in value["texts"]]
    assert sources == ["Alice", "Bob", "hello", "hi"]


def test_an_edit(talk: Talk):
    wish = {"edit": "reverse", "step": 2}
    value = talk.ask(SequenceEditor(TALK), ask="edit", text=TALK, edit=wish)["value"]
    assert [tuple(change) for change in value] == [(18, 21, "Alice"), (24, 29, "Bob")]


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ({"ask": "edit", "text": TALK, "edit": {"edit": "fly"}}, "no edit"),
        ({"ask": "edit", "text": TALK}, "not known"),
        ({"ask": "edit", "text": "alt\n", "edit": {"edit": "reverse", "step": 1}}, "errors"),
        ({"ask": "map", "text": "alt\n"}, "errors"),
        ({"ask": "convert", "text": "alt\n", "dialect": "mermaid"}, "errors"),
        ({"ask": "convert", "text": TALK, "dialect": "klingon"}, "klingon"),
        ({"ask": "export", "text": TALK, "format": "gif"}, "gif"),
        ({"ask": "export", "text": "alt\n", "format": "svg"}, "never closed"),
        ({"ask": "file", "act": "burn"}, "checked"),
        ({"ask": "the time"}, "not known"),
    ],
)
def test_what_cannot_be_done_is_refused_with_its_reason(talk: Talk, question, reason):
    assert reason in talk.ask(SequenceEditor(TALK), **question)["refusal"]


@pytest.mark.parametrize("question", [None, "code", {}, {"ask": "code"}, 7])
def test_what_is_no_question_is_not_answered(talk: Talk, question):
    answer(SequenceEditor(TALK), question, [])
    assert talk == []


def test_exports(talk: Talk):
    editor = SequenceEditor(TALK)
    svg = talk.ask(editor, ask="export", text=TALK, format="svg")["value"]
    assert (svg["name"], svg["type"]) == ("diagram.svg", "image/svg+xml")
    assert svg["content"].startswith("<svg ")
    png = talk.ask(editor, ask="export", text=TALK, format="png")
    assert png["value"] == {"name": "diagram.png", "type": "image/png"}
    assert png["buffers"][0].startswith(b"\x89PNG")


def test_a_png_that_only_the_browser_can_make(talk: Talk, monkeypatch: pytest.MonkeyPatch):
    import jupyter_seqdiag.answers as module

    def render(_reading, format, **_options):
        if format == "png":
            raise ImportError("no resvg")
        return f"<svg {format}>"

    monkeypatch.setattr(module, "render", render)
    value = talk.ask(SequenceEditor(TALK), ask="export", text=TALK, format="png")["value"]
    assert value["raster"] == "<svg svg>"


def test_conversion_tells_its_losses(talk: Talk):
    text = "Alice->Bob: hello\n== later ==\n"
    value = talk.ask(SequenceEditor(text), ask="convert", text=text, dialect="mermaid")["value"]
    assert read(value["text"], "mermaid").ok
    assert value["losses"][0].startswith("line 2: ")


def test_a_file_is_written_with_every_change(tmp_path: Path):
    path = tmp_path / "flow.seq"
    path.write_text(TALK)
    editor = SequenceEditor(path=path)
    assert editor.source == TALK
    assert editor.file_state == ""
    editor.source = TALK + "Alice->Bob: bye\n"
    assert path.read_text() == editor.source


def test_a_new_file(tmp_path: Path):
    path = tmp_path / "new.seq"
    editor = SequenceEditor(path=path)
    editor.source = TALK
    assert path.read_text() == TALK


def test_anothers_change_is_taken_over(tmp_path: Path):
    path = tmp_path / "flow.seq"
    path.write_text(TALK)
    editor = SequenceEditor(path=path)
    path.write_text("Alice->Bob: other\n")
    editor.check_file()
    assert editor.source == "Alice->Bob: other\n"
    assert path.read_text() == "Alice->Bob: other\n"


def test_a_conflict_overwrites_nothing(tmp_path: Path, talk: Talk):
    path = tmp_path / "flow.seq"
    path.write_text(TALK)
    editor = SequenceEditor(path=path)
    path.write_text("theirs\n")
    editor.source = "Alice->Bob: mine\n"
    assert editor.file_state == "conflict"
    assert path.read_text() == "theirs\n"
    talk.ask(editor, ask="file", act="check")
    assert editor.file_state == "conflict"
    talk.ask(editor, ask="file", act="overwrite")
    assert editor.file_state == ""
    assert path.read_text() == "Alice->Bob: mine\n"


def test_a_conflict_can_end_with_theirs(tmp_path: Path):
    path = tmp_path / "flow.seq"
    path.write_text(TALK)
    editor = SequenceEditor(path=path)
    path.write_text("Alice->Bob: theirs\n")
    editor.source = "Alice->Bob: mine\n"
    editor.reload()
    assert editor.source == "Alice->Bob: theirs\n"
    assert editor.file_state == ""


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path):
    path = tmp_path / "folder" / "flow.seq"
    path.parent.mkdir()
    path.write_text(TALK)
    editor = SequenceEditor(path=path)
    path.unlink()
    path.mkdir()
    editor.source = "Alice->Bob: mine\n"
    assert "cannot be" in editor.file_state


def test_without_a_file_there_is_none_to_tell_of():
    editor = SequenceEditor(TALK)
    editor.check_file()
    assert editor.file_state is None


@pytest.mark.parametrize("built", [editor_path(), loader_path()], ids=lambda path: path.name)
def test_the_built_code_is_that_of_its_sources(built: Path):
    folder = SOURCES
    files = [path for path in (folder / "src").rglob("*") if path.is_file()]
    names = sorted(p.relative_to(folder).as_posix() for p in [*files, folder / "package-lock.json"])
    digest = sha256()
    for name in names:
        digest.update(f"{name}\n".encode())
        digest.update((folder / name).read_bytes().replace(b"\r\n", b"\n"))
    first = built.read_text("utf-8").splitlines()[0]
    found = re.fullmatch(r"// built by build\.mjs from (\w+)", first)
    assert found, first
    assert found[1] == digest.hexdigest()[:16], "run: npm run build"


def test_the_loader_is_small():
    assert loader_path().stat().st_size < 5_000


def test_nothing_in_the_code_loads_or_runs_text():
    for path in (editor_path(), loader_path()):
        code = path.read_text("utf-8")
        assert not re.search(r"\beval\(|new Function\(", code)
        assert not re.search(r"https?://(?!www\.w3\.org/)", code)
