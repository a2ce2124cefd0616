"""What the tests find on the machine: data beside the checkout, and a browser.

Where either is missing a test that needs it is skipped on a developer's machine and fails where
``CI=true`` promises both.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from needs import do_without

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from xdist.remote import Producer
    from xdist.scheduler import Scheduling

# How long an example takes says how busy the machine is, not whether the code is right. What CI
# says of a commit depends on nothing but the commit; other examples each time are for developers.
settings.register_profile("developer", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "developer")

CHECKOUT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
LOCAL = ("file:", "data:", "blob:", "about:")
STEADY = (
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
    "--disable-lcd-text",
    "--hide-scrollbars",
)
TOGETHER = (
    "tests/e2e/editor/",
    "tests/e2e/test_documentation.py",
    "tests/e2e/test_notebook.py",
    "tests/e2e/test_published_notebooks.py",
    "tests/jupyter/test_converters.py",
    "tests/jupyter/test_pyodide.py",
    "tests/jupyter/test_sizes.py",
)
"""Tests that share what is slow to make, such as a Jupyter server: one process makes it once."""
NO_BROWSER = "needs Chromium: install it, or set CHROMIUM to its path"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take ``--accept``: what is drawn now becomes what is expected from now on."""
    parser.addoption("--accept", action="store_true", help="write the golden files anew")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling | None:
    """Deal tests one by one to several processes, but some together."""
    if config.getvalue("dist") != "load":
        return None
    # Not above: where tests run in one process xdist need not be there.
    from xdist.scheduler import LoadScopeScheduling

    class Scheduler(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return next(filter(nodeid.startswith, TOGETHER), nodeid)

    return Scheduler(config, log)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with corpora, gallery and tools: ``$SEQDIAG_SHARED``, else ``../shared``."""
    folder = Path(os.environ.get("SEQDIAG_SHARED") or CHECKOUT.parent / "shared")
    if not folder.is_dir():
        do_without("needs the shared test data: set SEQDIAG_SHARED to its folder")
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of a Chromium: ``$CHROMIUM``, else what is on the path."""
    return find_chromium() or do_without(NO_BROWSER)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Headless Chromium."""
    # Not above: most tests need no browser, and are run without playwright too.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(STEADY))
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that refuses the network and fails its test if a script on it fails."""
    problems: list[str] = []
    context = browser.new_context(offline=True)
    opened = context.new_page()
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on("request", lambda request: problems.append(request.url))
    yield opened
    context.close()
    assert [problem for problem in problems if not problem.startswith(LOCAL)] == []


@pytest.fixture(scope="session")
def tool() -> Callable[[str], str]:
    """Gives the path of a program, such as a checker, that is on the path."""

    def find(name: str) -> str:
        return shutil.which(name) or do_without(f"needs the program {name}")

    return find


def find_chromium() -> str | None:
    """Path of the browser that tests use, or None."""
    named = os.environ.get("CHROMIUM")
    candidates = map(shutil.which, (named,) if named else BROWSERS)
    return next(filter(None, candidates), None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line whether there is a browser, and what was not run without it."""
    if path := find_chromium():
        terminalreporter.write_line(f"Chromium: {path}")
        return
    skipped = terminalreporter.stats.get("skipped", [])
    missed = sorted({each.nodeid for each in skipped if NO_BROWSER in str(each.longrepr)})
    files = ", ".join(sorted({nodeid.partition("::")[0] for nodeid in missed})) or "none"
    terminalreporter.write_line(
        f"Chromium: not found; {len(missed)} tests were not run without it: {files}"
    )
