"""Each gesture with a real mouse or keyboard, and the exact text that it gives."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from e2e.editor.page import EditorPage, eventually

Editor = Callable[[str], EditorPage]

TALK = "Alice->Bob: hello\nBob-->Alice: hi\n"
SHOP = "Shop->Bank: charge\nalt ok\n  Bank-->Shop: yes\nelse no\n  Bank-->Shop: no\nend\n"


def test_typing_draws_and_a_broken_text_keeps_the_old_picture(editor: Editor) -> None:
    page = editor(TALK)
    assert page.steps() == ["hello", "hi"]
    page.content.click()
    page.press("Control+End")
    page.page.keyboard.type("alt broken")
    page.root.locator(".drawing.stale").wait_for()
    assert page.steps() == ["hello", "hi"]
    assert page.root.locator(".cm-lintRange-error").count() > 0
    page.page.keyboard.type("\nend")
    page.root.locator(".drawing:not(.stale)").wait_for()


def test_the_caret_stays_where_one_types(editor: Editor) -> None:
    page = editor(TALK)
    page.content.click()
    page.press("Control+End")
    page.page.keyboard.type("note over Alice: a longer sentence, typed slowly", delay=35)
    page.expect(f"{TALK}note over Alice: a longer sentence, typed slowly")


@pytest.mark.parametrize(
    ("keys", "arrow"), [((), "->"), (("Shift",), "-->"), (("Control",), "->>")]
)
def test_drag_between_lifelines_draws_a_message(
    editor: Editor, keys: tuple[str, ...], arrow: str
) -> None:
    page = editor(TALK)
    _, _, y = page.arrow(2)
    page.drag((page.lifeline("Alice"), y + 16), (page.lifeline("Bob"), y + 16), *keys)
    page.fill_field("new")
    page.expect(f"{TALK}Alice{arrow}Bob: new\n")


def test_drag_along_a_lifeline_draws_a_self_message(editor: Editor) -> None:
    page = editor(TALK)
    _, _, y = page.arrow(2)
    x = page.lifeline("Bob")
    page.drag((x, y + 14), (x, y + 22))
    page.fill_field("think\nhard")
    page.expect(f"{TALK}Bob->Bob: think\\nhard\n")


def test_drag_a_message_up(editor: Editor) -> None:
    page = editor("Alice->Bob: one\nAlice->Bob: two\nAlice->Bob: three\n")
    top = page.arrow(1)[2]
    page.drag(page.label(3), (page.label(3)[0], top - 20))
    page.expect("Alice->Bob: three\nAlice->Bob: one\nAlice->Bob: two\n")


def test_drag_a_message_into_a_fragment(editor: Editor) -> None:
    page = editor(SHOP)
    x, _ = page.label(1)
    page.drag(page.label(1), (x, page.arrow(2)[2] + 8))
    page.expect(
        "participant Shop\nalt ok\n  Bank-->Shop: yes\n  Shop->Bank: charge\n"
        "else no\n  Bank-->Shop: no\nend\n"
    )


def test_drag_the_end_of_a_message(editor: Editor) -> None:
    page = editor("participant Alice\nparticipant Bob\nparticipant Carol\nAlice->Bob: hello\n")
    _, right, y = page.arrow(1)
    page.drag((right - 3, y), (page.lifeline("Carol"), y + 4))
    page.expect("participant Alice\nparticipant Bob\nparticipant Carol\nAlice->Carol: hello\n")


def test_drag_a_participant_sideways(editor: Editor) -> None:
    page = editor("participant Alice\nparticipant Bob\nparticipant Carol\nAlice->Bob: hello\n")
    x, y, width, height = page.box('[data-participant="Carol"] rect')
    start = (x + width / 2, y + height / 2)
    page.drag(start, (page.lifeline("Alice") - 30, start[1]))
    page.expect("participant Carol\nparticipant Alice\nparticipant Bob\nAlice->Bob: hello\n")


def test_drag_the_side_of_a_note(editor: Editor) -> None:
    page = editor("Alice->Bob: hello\nnote over Alice: hm\n")
    x, y, width, height = page.box(".sd-note")
    page.drag((x + width - 2, y + height / 2), (page.lifeline("Bob"), y + height / 2))
    page.expect("Alice->Bob: hello\nnote over Alice, Bob: hm\n")


def test_double_click_changes_a_text(editor: Editor) -> None:
    page = editor("# greeting\nAlice->Bob:   hello\nBob-->Alice: hi\n")
    page.page.mouse.dblclick(*page.label(1))
    page.fill_field("good\nmorning")
    page.expect("# greeting\nAlice->Bob:   good\\nmorning\nBob-->Alice: hi\n")
    page.content.click()
    page.press("Control+z")
    page.expect("# greeting\nAlice->Bob:   hello\nBob-->Alice: hi\n")


def test_escape_leaves_a_text_as_it_was(editor: Editor) -> None:
    page = editor(TALK)
    page.page.mouse.dblclick(*page.label(1))
    page.field.wait_for()
    page.page.keyboard.insert_text("other")
    page.press("Escape")
    assert page.field.count() == 0
    assert page.text == TALK


def test_double_click_on_a_head_renames(editor: Editor) -> None:
    page = editor(TALK)
    x, y, width, height = page.box('[data-participant="Bob"] text')
    page.page.mouse.dblclick(x + width / 2, y + height / 2)
    page.fill_field("Robert")
    page.expect("Alice->Robert: hello\nRobert-->Alice: hi\n")


def test_menu_by_the_mouse(editor: Editor) -> None:
    page = editor(TALK)
    page.page.mouse.click(*page.label(1), button="right")
    page.menu("Reverse")
    page.expect("Bob->Alice: hello\nBob-->Alice: hi\n".replace("Bob->", "participant Alice\nBob->"))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("Arrow", "Asynchronous ─"), "Alice->>Bob: hello\nBob-->Alice: hi\n"),
        (("To", "Alice"), "Alice->Alice: hello\nBob-->Alice: hi\n"),
        (("Fragment around it", "opt"), "opt\nAlice->Bob: hello\nend\nBob-->Alice: hi\n"),
        (("Delete",), "participant Alice\nBob-->Alice: hi\n"),
        (
            ("Bar", "Bob"),
            "Alice->Bob: hello\nactivate Bob\ndeactivate Bob\nBob-->Alice: hi\n",
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_menu_by_the_keyboard(editor: Editor, path: tuple[str, ...], text: str) -> None:
    page = editor(TALK)
    page.drawing.focus()
    page.press("ArrowDown", "Shift+F10")
    page.root.locator(".menu").wait_for()
    page.menu(*path)
    if path[0] == "Fragment around it":
        page.field.wait_for()
        page.press("Escape")
    page.expect(text)


def test_what_is_chosen_is_outlined(editor: Editor) -> None:
    page = editor("Alice->Bob: one\nBob->Alice: two\nAlice->Bob: three\n")
    outlines = page.root.locator(".mark-selected rect")
    page.drawing.focus()
    page.press("ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown")
    eventually(outlines.count, (3).__eq__, "three messages are outlined")
    page.press("ArrowRight")
    eventually(outlines.count, (1).__eq__, "a participant is outlined")
    head = page.box('[data-participant="Alice"] rect')
    outline = outlines.bounding_box()
    assert outline is not None
    assert abs(outline["x"] + outline["width"] / 2 - head[0] - head[2] / 2) < 1
    page.page.mouse.click(*page.label(1))
    page.page.keyboard.down("Shift")
    page.page.mouse.click(*page.label(2))
    page.page.keyboard.up("Shift")
    eventually(outlines.count, (2).__eq__, "two messages are outlined")
    page.page.mouse.click(*page.label(2), button="right")
    page.menu("Fragment around them", "loop")
    page.fill_field("twice")
    page.expect("loop twice\nAlice->Bob: one\nBob->Alice: two\nend\nAlice->Bob: three\n")


def test_a_pointer_leaves_a_list_for_the_one_above(editor: Editor) -> None:
    page = editor(TALK)
    page.page.mouse.click(*page.label(1), button="right")
    page.menu("Arrow")
    page.root.locator(".menu-back", has_text="Arrow").click()
    page.menu("Reverse")
    page.expect("participant Alice\nBob->Alice: hello\nBob-->Alice: hi\n")


def test_a_refusal_is_seen(editor: Editor) -> None:
    page = editor(TALK)
    page.page.mouse.click(*page.label(1), button="right")
    page.menu("Else from here")
    page.root.locator(".said.refused", has_text="fragment").wait_for()
    page.expect(TALK)


def test_note_and_else_from_the_menu(editor: Editor) -> None:
    page = editor(SHOP)
    page.drawing.focus()
    page.press("ArrowDown", "Shift+F10")
    page.menu("Note below", "Right of Bank")
    page.fill_field("a note")
    page.expect(SHOP.replace("charge\n", "charge\nnote right of Bank: a note\n"))
    page.press("ArrowDown", "Shift+F10")
    page.menu("Add else")
    page.fill_field("perhaps")
    page.expect(
        SHOP.replace("charge\n", "charge\nnote right of Bank: a note\n").replace(
            "end\n", "else perhaps\nend\n"
        )
    )


def test_keys_move_reverse_insert_and_delete(editor: Editor) -> None:
    page = editor("participant Alice\nparticipant Bob\nAlice->Bob: one\nAlice->Bob: two\n")
    head = "participant Alice\nparticipant Bob\n"
    page.drawing.focus()
    page.press("ArrowDown", "Alt+ArrowDown")
    page.expect(f"{head}Alice->Bob: two\nAlice->Bob: one\n")
    page.settle()
    page.press("r")
    page.expect(f"{head}Alice->Bob: two\nBob->Alice: one\n")
    page.settle()
    page.press("n")
    page.fill_field("three")
    page.expect(f"{head}Alice->Bob: two\nBob->Alice: one\nBob->Alice: three\n")
    page.settle()
    page.press("Delete")
    page.expect(f"{head}Alice->Bob: two\nBob->Alice: one\n")
    page.settle()
    page.press("Control+z")
    page.expect(f"{head}Alice->Bob: two\nBob->Alice: one\nBob->Alice: three\n")


def test_keys_may_come_faster_than_the_kernel_answers(editor: Editor) -> None:
    texts = [f"Alice->Bob: {label}\n" for label in ("one", "two", "three", "four")]
    page = editor("".join(texts))
    page.drawing.focus()
    page.press("ArrowDown", "Alt+ArrowDown", "Alt+ArrowDown", "Delete", "Control+z", "r")
    one, two, three, four = texts
    page.expect(two + three + one.replace("Alice->Bob", "Bob->Alice") + four)


def test_a_label_may_be_written_before_its_field_is_there(editor: Editor) -> None:
    page = editor(TALK)
    _, _, y = page.arrow(2)
    page.drag((page.lifeline("Alice"), y + 16), (page.lifeline("Bob"), y + 16))
    page.page.keyboard.type("+ no repair")  # of which some letters alone are commands
    page.field.wait_for()
    page.press("Enter")
    page.expect(f"{TALK}Alice->Bob: + no repair\n")


def test_keys_move_participants(editor: Editor) -> None:
    page = editor("participant Alice\nparticipant Bob\nAlice->Bob: one\n")
    page.drawing.focus()
    page.press("ArrowRight", "Alt+ArrowRight")
    page.expect("participant Bob\nparticipant Alice\nAlice->Bob: one\n")


@pytest.mark.parametrize("way", ["key", "menu", "button"])
def test_a_new_participant(editor: Editor, way: str) -> None:
    page = editor("participant Alice\nparticipant Bob\nAlice->Bob: one\n")
    page.drawing.focus()
    page.press("ArrowRight")
    if way == "key":
        page.press("p")
    elif way == "menu":
        page.press("Shift+F10")
        page.menu("New participant")
    else:
        page.tool("+ Participant")
    page.answer("Carol")
    wanted = ["participant Alice", "participant Carol", "participant Bob", "Alice->Bob: one", ""]
    if way == "button":
        wanted[1:3] = ["participant Bob", "participant Carol"]
    page.expect("\n".join(wanted))
    page.root.locator(".said", has_text="Participant Carol").wait_for()
    page.press("Delete")
    page.expect("participant Alice\nparticipant Bob\nAlice->Bob: one\n")


def test_delete_a_participant_with_its_messages(editor: Editor) -> None:
    page = editor("# three\nAlice->Bob: one\nBob->Carol: two\nnote over Bob, Carol: n\n")
    page.drawing.focus()
    page.press("ArrowRight", "Shift+F10")
    page.menu("Delete with its messages")
    page.expect("# three\nBob->Carol: two\nnote over Bob, Carol: n\n")
    page.settle()
    page.press("Control+z")
    page.expect("# three\nAlice->Bob: one\nBob->Carol: two\nnote over Bob, Carol: n\n")


def test_completion_takes_no_enter(editor: Editor) -> None:
    page = editor(TALK)
    page.content.click()
    page.press("Control+End")
    page.page.keyboard.type("alt")
    page.root.locator(".cm-tooltip-autocomplete").wait_for()
    page.press("Enter")
    page.page.keyboard.type("part")
    page.root.locator(".cm-tooltip-autocomplete li", has_text="participant").first.wait_for()
    page.press("Tab")
    page.expect(f"{TALK}alt\nparticipant")


def test_rename_from_the_text(editor: Editor) -> None:
    page = editor(TALK)
    page.content.click()
    page.press("Control+Home", "F2")
    question = page.root.locator(".question input")
    question.wait_for()
    question.fill("Al Ice")
    page.press("Enter")
    page.expect("Al Ice->Bob: hello\nBob-->Al Ice: hi\n")


def test_pointing_marks_the_line_and_the_caret_marks_the_arrow(editor: Editor) -> None:
    page = editor(TALK)
    page.page.mouse.move(*page.label(2))
    page.root.locator(".cm-marked-line").wait_for()
    assert page.root.locator(".cm-marked-line").all_text_contents() == ["Bob-->Alice: hi"]
    page.content.click()
    page.press("Control+Home")
    outline = page.root.locator(".mark-selected rect")
    outline.wait_for(state="attached")
    box = outline.bounding_box()
    assert box is not None
    assert (
        abs(box["x"] + box["width"] / 2 - page.label(1)[0]) < 3
    )  # that of the arrow, not of a head


def test_no_shortcut_of_the_notebook_is_triggered(editor: Editor) -> None:
    page = editor(TALK)
    cells = page.page.locator(".jp-Notebook .jp-Cell").count()
    page.drawing.focus()
    page.press("b", "a", "x", "m", "y", "d", "d")
    page.content.click()
    page.press("Control+End", "Control+d", "Control+/", "Control+b", "Control+Shift+c", "Escape")
    assert page.page.locator(".jp-Notebook .jp-Cell").count() == cells
