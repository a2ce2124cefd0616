"""A notebook that is open in a page: its cells are run, and what they print is read."""

from __future__ import annotations

from collections.abc import Sequence

import nbformat
from e2e.editor.lab import Server
from e2e.editor.page import eventually
from playwright.sync_api import Browser, BrowserContext

SECONDS = 120.0
"""How long a server may take to start a kernel."""

_IS_READY = """() => {
  const { content, sessionContext } = globalThis.jupyterapp?.shell.currentWidget ?? {};
  return content?.widgets?.length > 0 && sessionContext?.session?.kernel?.status === "idle";
}"""
_RUN = """async ([number, code]) => {
  const { content } = jupyterapp.shell.currentWidget;
  if (code !== null) content.widgets[number].model.sharedModel.setSource(code);
  content.activeCellIndex = number;
  return await jupyterapp.commands.execute("notebook:run-cell");
}"""
_OUTPUTS = """(number) =>
  jupyterapp.shell.currentWidget.content.widgets[number].model.outputs.toJSON()"""
_COUNT = "jupyterapp.shell.currentWidget.content.widgets.length"
_SAVE = "jupyterapp.shell.currentWidget.context.save()"
_RESTART = "jupyterapp.shell.currentWidget.sessionContext.restartKernel()"
_SHUT_DOWN = "jupyterapp.shell.currentWidget.sessionContext.shutdown()"


def new_desk(browser: Browser) -> BrowserContext:
    """Where pages of notebooks are opened; they share what the browser has loaded once."""
    return browser.new_context(
        viewport={"width": 1400, "height": 950}, permissions=["clipboard-read", "clipboard-write"]
    )


class Notebook:
    """A notebook in JupyterLab or in Notebook 7, alone in its page.

    Its cells are run by the application's own command and not by keys, which it does not heed
    before all of it has started, and the command tells when a cell has run.
    """

    def __init__(
        self,
        desk: BrowserContext,
        server: Server,
        name: str,
        cells: Sequence[str] | nbformat.NotebookNode,
        app: str = "lab",
    ) -> None:
        """Open a notebook, and wait for its kernel."""
        self.name = name
        self.page = desk.new_page()
        self.page.goto(server.url_of(name, cells, app))
        eventually(self._is_ready, bool, "there is no kernel", SECONDS)
        self.page.evaluate("jupyterapp.shell.collapseLeft()")

    def _is_ready(self) -> bool:
        # A server that is slow to start the kernel makes JupyterLab ask which one is wanted.
        asked = self.page.locator(".jp-Dialog .jp-mod-accept")
        if asked.is_visible():
            asked.click()
        return bool(self.page.evaluate(_IS_READY))

    def run(self, number: int, code: str | None = None) -> str:
        """Run a cell, with another code if one is given; gives what it has printed."""
        done = self.page.evaluate(_RUN, [number, code])
        outputs = self.page.evaluate(_OUTPUTS, number)
        assert done, outputs
        return "".join("".join(output.get("text", "")) for output in outputs).strip()

    def run_all(self) -> None:
        """Run all cells, one after another."""
        for number in range(self.page.evaluate(_COUNT)):
            self.run(number)

    def save(self) -> str:
        """Save the notebook; gives the name of its file."""
        self.page.evaluate(_SAVE)
        return self.name

    def restart(self) -> None:
        """Restart the kernel, as from the menu."""
        self.page.evaluate(_RESTART)

    def close(self) -> None:
        """Close the page, and end its kernel."""
        self.page.evaluate(_SHUT_DOWN)
        self.page.close()
