"""The editor in a page, as a person with a mouse and a keyboard has it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Literal, TypeVar

from playwright.sync_api import FrameLocator, Locator, Page

T = TypeVar("T")
PATIENCE = 20.0
BUTTONS: tuple[Literal["left", "middle"], ...] = ("left", "middle")

_BOX = """(element) => {
  const box = element.getBoundingClientRect();
  return [box.x, box.y, box.width, box.height];
}"""
_LINES = """(content) =>
  [...content.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\\n")"""


def eventually(
    look: Callable[[], T], wanted: Callable[[T], bool], what: str, patience: float = PATIENCE
) -> T:
    """What is seen as soon as it is as wanted."""
    end = time.monotonic() + patience
    while True:
        seen = look()
        if wanted(seen):
            return seen
        if time.monotonic() > end:
            raise AssertionError(f"{what}; seen was {seen!r}")
        time.sleep(0.05)


class EditorPage:
    """One editor on a page."""

    def __init__(self, page: Page, frame: Page | FrameLocator | None = None) -> None:
        """Find it in a page, or in a frame that lies over the whole page."""
        self.page = page
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.root = (frame or page).locator(".editor").first
        self.content = self.root.locator(".cm-content")
        self.drawing = self.root.locator(".drawing")
        self.sheet = self.root.locator(".sheet")

    # Text

    @property
    def text(self) -> str:
        """The text, from what is on the screen."""
        return str(self.content.evaluate(_LINES))

    def write(self, text: str) -> None:
        """Replace the whole text with the keyboard, and wait for its drawing."""
        self.content.click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)
        self.settle()

    def begin(self) -> None:
        """Wait until a new editor is there, without what was written into an older one."""
        self.sheet.locator(".picture > svg").wait_for(state="attached")
        self.settle()
        forget = self.root.get_by_role("button", name="Forget it")
        if forget.is_visible():
            forget.click()
        self.root.scroll_into_view_if_needed()

    def let_go(self) -> None:
        """Take the hands off whatever a test has left in them, and leave full screen."""
        for key in ("Shift", "Control", "Alt"):
            self.page.keyboard.up(key)
        for button in BUTTONS:
            self.page.mouse.up(button=button)
        self.page.mouse.move(0, 0)
        self.page.evaluate("document.fullscreenElement && document.exitFullscreen()")

    def settle(self) -> None:
        """Wait until the drawing is that of the text."""
        self.root.locator(".drawing[aria-busy='false']").wait_for()

    def expect(self, text: str) -> None:
        """Wait until the text is this one."""
        eventually(
            lambda: (self.text, self.root.locator(".said").text_content()),
            lambda seen: seen[0] == text,
            f"expected {text!r}",
        )

    # Drawing

    def steps(self) -> list[str]:
        """What the messages say, by their numbers."""
        groups = self.sheet.locator(".picture .sd-message")
        return [each.strip() for each in groups.all_text_contents()]

    def box(self, selector: str, at: int = 0) -> tuple[float, float, float, float]:
        """Where something of the picture is on the page: x, y, width, height."""
        found = self.sheet.locator(f".picture {selector}").nth(at)
        x, y, width, height = found.evaluate(_BOX)
        return x, y, width, height

    def lifeline(self, name: str) -> float:
        """The x of a lifeline on the page."""
        head = self.box(f'[data-participant="{name}"]')
        return head[0] + head[2] / 2

    def arrow(self, step: int) -> tuple[float, float, float]:
        """Left end, right end and height of the line of a message on the page."""
        x, y, width, height = self.box(f'.sd-message[data-step="{step}"] :is(line, path)')
        return x, x + width, y + height / 2

    def label(self, step: int) -> tuple[float, float]:
        """The middle of the text of a message on the page."""
        x, y, width, height = self.box(f'.sd-message[data-step="{step}"] text')
        return x + width / 2, y + height / 2

    # Hands

    def drag(self, start: tuple[float, float], end: tuple[float, float], *keys: str) -> None:
        """Drag with the mouse while keys are held down."""
        mouse = self.page.mouse
        mouse.move(*start)
        for key in keys:
            self.page.keyboard.down(key)
        mouse.down()
        mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, steps=4)
        mouse.move(*end, steps=4)
        mouse.up()
        for key in keys:
            self.page.keyboard.up(key)

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            self.page.keyboard.press(key)

    def tool(self, label: str, *path: str) -> None:
        """Press a button of the toolbar, and choose in the menu that it opens."""
        self.root.locator(".toolbar .tool").filter(has_text=label).first.click()
        self.menu(*path)

    @property
    def field(self) -> Locator:
        """The field over a text of the drawing."""
        return self.sheet.locator(".label-field")

    def fill_field(self, text: str) -> None:
        """Write into the field that is open, and finish."""
        self.field.wait_for()
        self.page.keyboard.press("Control+a")
        for index, line in enumerate(text.split("\n")):
            if index:
                self.page.keyboard.press("Shift+Enter")
            self.page.keyboard.insert_text(line)
        self.page.keyboard.press("Enter")

    def answer(self, text: str) -> None:
        """Answer the question that the editor asks."""
        question = self.root.locator(".question input")
        question.wait_for()
        question.fill(text)
        question.press("Enter")

    def menu(self, *path: str) -> None:
        """Choose in the menu that is open, by the beginnings of its entries."""
        for label in path:
            entry = self.root.locator(".menu .menu-item").filter(has_text=label).first
            entry.click()
