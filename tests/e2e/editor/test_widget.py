"""The editor and its notebook: exports, languages, Python's side, a kernel that goes away."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from e2e.editor.lab import Server
from e2e.editor.notebook import Notebook
from e2e.editor.page import EditorPage, eventually

from seqdiag_core import read

Editor = Callable[[str], EditorPage]
Python = Callable[[str], str]

_PNG_IN_CLIPBOARD = """async () => {
  const [item] = await navigator.clipboard.read();
  if (!item?.types.includes("image/png")) return [];
  const picture = await item.getType("image/png");
  return [...new Uint8Array(await picture.slice(0, 8).arrayBuffer())];
}"""

TALK = "Alice->Bob: hello\nBob-->Alice: hi\n"


def exported(page: EditorPage, format: str) -> bytes:
    with page.page.expect_download() as download:
        page.tool("Export", "Download", format)
    return Path(download.value.path()).read_bytes()


def test_exports_are_what_their_readers_take(editor: Editor) -> None:
    page = editor(TALK)
    assert ET.fromstring(exported(page, "SVG")).tag == "{http://www.w3.org/2000/svg}svg"
    assert exported(page, "PNG").startswith(b"\x89PNG\r\n\x1a\n")
    assert "hello" in exported(page, "Unicode text").decode()
    wanted = read(TALK).diagram
    assert read(exported(page, "seqdiag text").decode(), "native").diagram == wanted
    assert read(exported(page, "Mermaid").decode(), "mermaid").ok
    assert read(exported(page, "PlantUML").decode(), "plantuml").diagram == wanted


def test_the_pdf_is_one_page(editor: Editor) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    page = editor(TALK)
    document = pdfium.PdfDocument(io.BytesIO(exported(page, "PDF")))
    assert len(document) == 1
    assert "hello" in document[0].get_textpage().get_text_range()


def test_copy_puts_a_text_into_the_clipboard(editor: Editor) -> None:
    page = editor(TALK)
    page.tool("Export", "Copy", "Mermaid")
    copied = eventually(
        lambda: page.page.evaluate("navigator.clipboard.readText()"),
        lambda text: text.startswith("sequenceDiagram"),
        "Mermaid was expected in the clipboard",
    )
    assert "Alice->>Bob: hello" in copied


def test_copy_puts_a_png_into_the_clipboard(editor: Editor) -> None:
    page = editor(TALK)
    page.tool("Export", "Copy", "PNG")
    head = eventually(
        lambda: page.page.evaluate(_PNG_IN_CLIPBOARD), lambda found: found != [], "a PNG is copied"
    )
    assert bytes(head) == b"\x89PNG\r\n\x1a\n"


def test_an_export_of_a_broken_text_is_refused(editor: Editor) -> None:
    page = editor(TALK)
    page.content.click()
    page.press("Control+End")
    page.page.keyboard.type("alt")
    page.tool("Export", "Download", "SVG")
    page.root.locator(".said", has_text="never closed").wait_for()


def test_conversion_to_mermaid_and_back(editor: Editor, python: Python) -> None:
    page = editor(TALK + "== later ==\n")
    page.tool("Language", "Mermaid")
    page.root.locator(".panel", has_text="divider").wait_for()
    page.root.get_by_role("button", name="Convert to Mermaid").click()
    eventually(lambda: page.text, lambda text: text.startswith("sequenceDiagram"), "Mermaid")
    page.settle()
    assert python("print(editor.dialect)") == "mermaid"
    page.content.click()
    page.press("Control+z")
    page.expect(TALK + "== later ==\n")
    page.settle()
    assert python("print(editor.dialect)") == "native"
    page.content.click()
    page.press("Control+y")
    eventually(lambda: page.text, lambda text: text.startswith("sequenceDiagram"), "Mermaid")
    page.tool("Language", "seqdiag text")
    eventually(lambda: page.text, lambda text: text.startswith("Alice->Bob"), "native text")
    page.settle()
    assert python("print(editor.dialect)") == "native"


def test_conversion_to_plantuml(editor: Editor, python: Python) -> None:
    page = editor(TALK)
    page.tool("Language", "PlantUML")
    eventually(lambda: page.text, lambda text: text.startswith("@startuml"), "PlantUML")
    page.settle()
    assert python("print(editor.dialect)") == "plantuml"
    page.root.locator(".sd-message").first.wait_for()


def test_themes(editor: Editor, python: Python) -> None:
    page = editor(TALK)
    page.tool("Theme", "print")
    page.sheet.locator("svg.seqdiag-print").first.wait_for()
    assert python("print(editor.theme)") == "print"
    python("editor.theme = 'page'")
    page.sheet.locator("svg.seqdiag-page").first.wait_for()


def test_a_template(editor: Editor) -> None:
    page = editor(TALK)
    page.tool("Templates", "Microservices Order Flow")
    eventually(page.steps, lambda steps: "POST /orders" in steps, "the order flow")
    page.content.click()
    page.press("Control+z")
    page.expect(TALK)


def test_python_sees_what_is_typed_and_the_editor_what_python_sets(
    editor: Editor, python: Python
) -> None:
    page = editor(TALK)
    typed = "Bob->Bob: typed\n"
    page.write(typed)
    assert python("print(repr(editor.source))") == repr(typed)
    python("editor.source = 'Carol->Dave: from Python\\n'")
    page.expect("Carol->Dave: from Python\n")
    eventually(page.steps, ["from Python"].__eq__, "it is drawn")
    page.content.click()
    page.press("Control+z")
    page.expect(typed)
    page.settle()
    assert python("print(repr(editor.source))") == repr(typed)


def test_the_selection_goes_both_ways(editor: Editor, python: Python) -> None:
    page = editor("Zoë👋->Bob: hello\n")
    page.content.click()
    page.press("Control+Home", *["ArrowRight"] * 4)
    eventually(
        lambda: python("print(tuple(editor.selection))"), "(4, 4)".__eq__, "where the caret is"
    )
    python("editor.selection = (6, 9)")
    page.root.locator(".cm-selectionBackground").wait_for(state="attached")


def test_two_views_agree(editor: Editor, python: Python) -> None:
    page = editor(TALK)
    python("display(editor)")
    other = page.page.locator(".editor").nth(1)
    other.locator(".picture > svg").wait_for()
    page.content.click()
    page.press("Control+End")
    page.page.keyboard.type("Bob->Bob: think")
    eventually(
        lambda: "".join(other.locator(".cm-line").all_text_contents()),
        lambda text: text.endswith("Bob->Bob: think"),
        "the other view",
    )


def test_hostile_text_stays_text(editor: Editor) -> None:
    page = editor(
        'participant "<img src=x onerror=alert(1)>" as A\n'
        "A->B: </svg><script>alert(1)</script>\n"
        "note over A: [[javascript:alert(1) click]]\n"
    )
    eventually(page.steps, ["</svg><script>alert(1)</script>"].__eq__, "the label as a text")
    shadow = page.root
    assert shadow.locator("script, img, iframe").count() == 0
    assert shadow.locator("[onerror], [onload], [onclick]").count() == 0
    assert shadow.locator("a[href^='javascript']").count() == 0


def test_a_conflict_over_the_file_is_told(editor: Editor, python: Python, server: Server) -> None:
    page = editor(TALK)
    path = server.notebooks / "flow.seq"
    path.write_text(TALK)
    python("flow = SequenceEditor(path='flow.seq')\ndisplay(flow)")
    flow = page.page.locator(".editor").nth(1)
    flow.locator(".picture > svg").wait_for()
    flow.locator(".cm-content").click()
    page.press("Control+End")
    page.page.keyboard.type("Alice->Bob: mine")
    eventually(path.read_text, lambda text: text.endswith("mine"), "the file is written")
    path.write_text("Alice->Bob: theirs\n")
    page.page.keyboard.type("!")
    flow.locator(".bar", has_text="Somebody else").wait_for()
    assert path.read_text() == "Alice->Bob: theirs\n"
    flow.get_by_role("button", name="Take theirs").click()
    eventually(
        lambda: "".join(flow.locator(".cm-line").all_text_contents()),
        lambda text: text == "Alice->Bob: theirs",
        "their text",
    )


def test_a_kernel_that_goes_away_takes_no_text_along(editor: Editor, lab: Notebook) -> None:
    page = editor(TALK)
    lab.restart()
    page.content.click()
    page.press("Control+End")
    page.page.keyboard.type("Bob->Bob: still here")
    page.root.locator(".offline", has_text="Your text is kept").wait_for()
    assert page.text.endswith("Bob->Bob: still here")
    lab.run(0)
    page.root.get_by_role("button", name="Take it").click()
    page.expect(TALK + "Bob->Bob: still here")
    eventually(page.steps, lambda steps: steps[-1:] == ["still here"], "it goes on")
