"""What each side does by itself: the text as in any editor, the drawing as on a desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import pytest
from e2e.editor.page import EditorPage, eventually

Editor = Callable[[str], EditorPage]

TALK = "Alice->Bob: hello\nBob-->Alice: hi\n"
SHOP = "Shop->Bank: charge\nalt ok\n  Bank-->Shop: yes\nelse no\n  Bank-->Shop: no\nend\n"
LONG = "".join(f"Alice->Bob: message {number}\n" for number in range(60))


def test_comments_come_and_go(editor: Editor) -> None:
    page = editor(TALK)
    page.content.click()
    page.press("Control+Home", "Control+/")
    page.expect("# Alice->Bob: hello\nBob-->Alice: hi\n")
    page.press("Control+/")
    page.expect(TALK)


def test_fragments_fold(editor: Editor) -> None:
    page = editor(SHOP)
    page.content.click()
    page.press("Control+Home", "ArrowDown", "Control+Shift+BracketLeft")
    page.root.locator(".cm-foldPlaceholder").wait_for()
    assert "Bank-->Shop" not in page.text
    page.press("Control+Shift+BracketRight")
    page.expect(SHOP)


def test_the_end_of_a_fragment_is_marked(editor: Editor) -> None:
    page = editor(SHOP)
    page.content.click()
    page.press("Control+Home", "ArrowDown")
    marked = page.root.locator(".cm-matchingBracket")
    eventually(marked.all_text_contents, ["alt", "end"].__eq__, "both ends are marked")


def test_search(editor: Editor) -> None:
    page = editor(TALK)
    page.content.click()
    page.press("Control+Home", "Control+f")
    page.root.locator(".cm-search input").first.wait_for()
    page.page.keyboard.type("hi")
    page.press("Enter")
    page.root.locator(".cm-searchMatch-selected", has_text="hi").wait_for()
    page.press("Escape")
    page.root.locator(".cm-search").wait_for(state="detached")


def test_a_mistake_tells_its_hint(editor: Editor) -> None:
    page = editor("partcipant Alice\n")
    page.root.locator(".cm-lintRange-error").hover()
    told = page.root.locator(".cm-tooltip .cm-diagnostic")
    told.wait_for()
    assert "'partcipant' is no word of the language" in (told.text_content() or "")
    assert "participant" in (told.text_content() or "").split("\n")[-1]


@pytest.mark.parametrize("text", [TALK, f"{TALK}alt\n"], ids=["whole", "broken"])
def test_zoom_and_fit(editor: Editor, text: str) -> None:
    page = editor(text)
    page.drawing.focus()
    width = page.box("svg.seqdiag")[2]
    page.press("+", "+")
    wider = eventually(lambda: page.box("svg.seqdiag")[2], lambda now: now > width, "larger")
    page.press("-")
    eventually(lambda: page.box("svg.seqdiag")[2], lambda now: now < wider, "smaller")
    page.press("0")
    eventually(lambda: page.box("svg.seqdiag")[2], lambda now: abs(now - width) < 1, "as it was")


@pytest.mark.parametrize("button", ["left", "middle"])
def test_drag_the_ground_moves_the_picture(
    editor: Editor, button: Literal["left", "middle"]
) -> None:
    page = editor(TALK)
    page.drawing.focus()
    page.press(*"++++++++")
    scrolled = "(each) => [each.scrollLeft, each.scrollTop]"
    eventually(
        lambda: page.drawing.evaluate("(each) => each.scrollWidth > each.clientWidth + 90"),
        bool,
        "zoomed",
    )
    page.drawing.evaluate("(each) => each.scrollTo(0, 0)")
    x, y, _, _ = page.box("svg.seqdiag")
    mouse = page.page.mouse
    mouse.move(x + 80, y + 60)
    mouse.down(button=button)
    mouse.move(x + 20, y + 45, steps=4)
    eventually(lambda: page.drawing.evaluate(scrolled), [60, 15].__eq__, "the picture follows")
    mouse.up(button=button)
    mouse.move(x + 80, y + 60, steps=4)
    assert page.drawing.evaluate(scrolled) == [60, 15]
    page.expect(TALK)


def test_fullscreen_and_back(editor: Editor) -> None:
    page = editor(TALK)
    for wanted in (True, False):
        page.tool("⛶")
        eventually(
            lambda: page.page.evaluate("document.fullscreenElement !== null"),
            wanted.__eq__,
            "the editor fills the screen, then no more",
        )


def test_heads_stay_in_sight(editor: Editor) -> None:
    page = editor(LONG)
    page.page.mouse.move(*page.label(1))
    page.root.locator(".cm-marked-line").wait_for()
    page.page.mouse.wheel(0, 900)
    heads = page.drawing.locator(".heads > svg")
    heads.wait_for()
    assert "Alice" in (heads.text_content() or "")
    top = page.drawing.evaluate("(each) => each.getBoundingClientRect().top")
    assert abs(heads.evaluate("(each) => each.getBoundingClientRect().top") - top) < 12
    page.page.mouse.wheel(0, -2000)
    heads.wait_for(state="hidden")


def test_the_state_of_the_text_moves_nothing(editor: Editor) -> None:
    page = editor(TALK)
    height = page.drawing.evaluate("(each) => each.clientHeight")
    page.content.click()
    page.press("Control+End")
    page.page.keyboard.type("alt")
    page.root.locator(".problems.bad").wait_for()
    assert page.drawing.evaluate("(each) => each.clientHeight") == height


def test_where_nobody_is_the_drawing_tells_how_to_begin(editor: Editor) -> None:
    page = editor(TALK)
    hint = page.root.locator(".empty-hint")
    assert not hint.is_visible()
    page.content.click()
    page.press("Control+a", "Delete")
    hint.wait_for()
    page.tool("+ Participant")
    page.answer("Alice")
    page.expect("participant Alice\n")
    hint.wait_for(state="hidden")


def test_help_begins_with_its_heading(editor: Editor) -> None:
    page = editor(TALK)
    page.root.get_by_role("button", name="Keys and gestures").click()
    panel = page.root.locator(".panel")
    assert panel.evaluate("(each) => each.scrollTop") == 0
    assert panel.locator("h2").is_visible()
    page.press("Escape")
    panel.wait_for(state="detached")


def test_a_drag_at_the_border_scrolls(editor: Editor) -> None:
    page = editor(LONG)
    eventually(lambda: len(page.steps()), lambda count: count == 60, "all is drawn")
    page.drawing.evaluate("(each) => each.scrollTo(0, 0)")
    mouse = page.page.mouse
    mouse.move(*page.label(2))
    mouse.down()
    page.root.locator(".mark-selected rect").first.wait_for(state="attached")
    box = page.drawing.bounding_box()
    assert box is not None
    middle = box["x"] + box["width"] / 2
    mouse.move(middle, box["y"] + box["height"] / 2, steps=4)
    mouse.move(middle, box["y"] + box["height"] - 5, steps=4)
    scrolled = "(each) => each.scrollTop"
    eventually(lambda: page.drawing.evaluate(scrolled), lambda top: top > 300, "it scrolls")
    mouse.move(middle, box["y"] + box["height"] / 2, steps=4)
    mouse.up()
    eventually(
        lambda: page.text.split("\n").index("Alice->Bob: message 1"),
        lambda line: line > 8,
        "the message is dropped far below",
    )


def test_keys_lead_out_of_the_text_and_through_the_toolbar(editor: Editor) -> None:
    page = editor(TALK)
    focus = "(each) => each.getRootNode().activeElement.textContent"
    page.content.click()
    page.press("Escape", "Shift+Tab")
    assert page.root.evaluate(focus) == "Export"
    page.press("ArrowRight", "ArrowRight")
    assert page.root.evaluate(focus) == "Theme"
    page.press("End", "Enter")
    page.root.locator(".panel", has_text="Keys and gestures").wait_for()
    page.press("Escape")
    assert page.root.evaluate(focus) == "?"
    page.press("Tab")
    assert page.content.evaluate("(each) => each.getRootNode().activeElement === each")
    assert page.text == TALK
