"""Built pages, as readers meet them in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

PAGE = """\
Page
====

.. _store:

The store
---------

.. seqdiag::
   :name: flow

   title Buying
   participant Shop [[:ref:`store`]]
   Client->Shop: ask
   Shop->Depot: look it up
   Depot-->Shop: found it
   Shop-->Client: sell

.. seqdiag-steps:: flow

   .. seqdiag-step:: Asking

      The client asks.

   .. seqdiag-step:: Looking
      :arrows: 2-3

      The depot is asked.

See :seqdiag:message:`step 4 <flow#4>`.
"""
ACTIVE = """() => Array.from(document.querySelectorAll(".seqdiag-active"),
    (each) => each.id || each.tagName + " " + each.textContent.trim())"""
DARK_AND_DRAWN = """() => new Promise((tell) => requestAnimationFrame(() =>
    requestAnimationFrame(() => tell(matchMedia("(prefers-color-scheme: dark)").matches))))"""
FILL = """(selector) => getComputedStyle(document.querySelector(selector)).fill"""
INK, DARK_INK = "rgb(27, 35, 51)", "rgb(230, 234, 244)"


@pytest.fixture
def opened(build, page):
    """Builds a page in a theme and opens it."""

    def run(theme="alabaster", text=PAGE, **conf):
        built = build(text, html_theme=theme, **conf)
        assert built.warnings == []
        page.goto((built.folder / "index.html").as_uri())
        return page

    return run


def test_pointing_at_a_step_shows_its_arrows(opened):
    page = opened()
    page.hover("text=The depot is asked.")
    assert sorted(page.evaluate(ACTIVE)) == [
        "DD The depot is asked.",
        "flow-message-2",
        "flow-message-3",
        "flow-step-2",
    ]
    page.hover("h1")
    assert page.evaluate(ACTIVE) == []


def test_pointing_at_an_arrow_shows_its_step(opened):
    page = opened()
    page.hover("#flow-message-3 text >> nth=-1")
    assert "flow-step-2" in page.evaluate(ACTIVE)
    page.hover("#flow-message-4 text >> nth=-1")
    assert page.evaluate(ACTIVE) == []


def test_the_keyboard_reaches_steps_and_shows_where_it_is(opened):
    page = opened()
    page.focus(".seqdiag-arrows a >> nth=1")
    assert "flow-message-3" in page.evaluate(ACTIVE)
    page.focus(".seqdiag svg a")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    outline = page.evaluate(
        "() => getComputedStyle(document.activeElement).outline + document.activeElement.tagName"
    )
    assert "solid 2px" in outline
    assert outline.endswith("a")


def test_a_reference_colours_the_arrow_it_leads_to(opened):
    page = opened()
    before = page.evaluate(FILL, "#flow-message-4 text.sdf-ink")
    page.click("text=step 4")
    assert page.url.endswith("#flow-message-4")
    assert page.evaluate(FILL, "#flow-message-4 text.sdf-ink") != before
    assert page.evaluate(FILL, "#flow-message-1 text.sdf-ink") == before


def test_links_lead_where_they_should(opened):
    page = opened()
    page.click(".seqdiag svg a")
    assert page.url.endswith("index.html#store")


@pytest.mark.parametrize(
    ("theme", "follows"),
    [
        ("alabaster", False),
        ("furo", True),
        ("pydata_sphinx_theme", True),
        ("sphinx_book_theme", True),
        ("sphinx_rtd_theme", False),
        ("python_docs_theme", True),
    ],
)
def test_pictures_follow_the_scheme_of_the_page_and_print_light(opened, theme, follows):
    page = opened(theme)
    page.emulate_media(color_scheme="light")
    ink = page.locator(".seqdiag text.sdf-ink").first
    expect(ink).to_have_css("fill", INK)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(DARK_AND_DRAWN)  # by then a change would have come that must not
    expect(ink).to_have_css("fill", DARK_INK if follows else INK)
    page.emulate_media(color_scheme="dark", media="print")
    expect(ink).to_have_css("fill", INK)


@pytest.mark.parametrize(
    "darken",
    [
        "document.documentElement.dataset.theme = 'dark'",
        "document.documentElement.classList.add('dark')",
        "document.documentElement.dataset.bsTheme = 'dark'",
        "document.body.dataset.theme = 'dark'",
        "document.body.dataset.mdColorScheme = 'slate'",
    ],
)
def test_pictures_know_a_dark_page_by_what_themes_say(opened, darken):
    page = opened("basic")
    ink = page.locator(".seqdiag text.sdf-ink").first
    expect(ink).to_have_css("fill", INK)
    page.evaluate(darken)
    expect(ink).to_have_css("fill", DARK_INK)


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_pictures_follow_the_switch_of_pythons_documentation(build, page, builder):
    own = {"house": {"base": "auto", "colors": {"ink": "#010203"}, "dark": {"ink": "#fdfcfb"}}}
    built = build(
        PAGE,
        builder,
        html_theme="python_docs_theme",
        seqdiag_themes=own,
        seqdiag_theme="house",
        html_sidebars={},
    )
    assert built.warnings == []
    page.goto((built.folder / "index.html").as_uri())
    ink = page.locator(".seqdiag text.sdf-ink").first
    expect(ink).to_have_css("fill", "rgb(1, 2, 3)")
    page.evaluate("activateTheme('dark')")
    expect(ink).to_have_css("fill", "rgb(253, 252, 251)")
    page.evaluate("activateTheme('light')")
    expect(ink).to_have_css("fill", "rgb(1, 2, 3)")


@pytest.mark.parametrize("display", ["inline", "block"])
def test_a_picture_stands_where_it_is_asked_to(build, page, display):
    text = "Page\n====\n\n" + "\n".join(
        f".. seqdiag::\n   :align: {side}\n\n   A->B: x\n" for side in ("left", "center", "right")
    )
    # Themes of the family of Tailwind make blocks of all pictures.
    files = {"index.rst": text, "_static/theme.css": f"svg, img {{ display: {display} }}"}
    built = build(
        files, html_static_path=["_static"], html_css_files=[("theme.css", {"priority": 200})]
    )
    page.goto((built.folder / "index.html").as_uri())
    room = page.evaluate("""() => Array.from(
        document.querySelectorAll("div.seqdiag"), (each) => {
          const places = [each, each.firstElementChild].map((e) => e.getBoundingClientRect());
          const [outer, inner] = places;
          return [inner.left - outer.left, outer.right - inner.right].map(Math.round);
        })""")
    (left, _), (before, behind), (_, right) = room
    assert (left, right) == (0, 0)
    assert before == pytest.approx(behind, abs=1)
    assert before > 0


def test_an_author_can_choose_colours(build, page):
    built = build(
        {"index.rst": PAGE, "_static/own.css": ".seqdiag-page { --sd-ink: rgb(1, 2, 3); }"},
        html_static_path=["_static"],
        html_css_files=["own.css"],
    )
    page.goto((built.folder / "index.html").as_uri())
    assert page.evaluate(FILL, ".seqdiag text.sdf-ink") == "rgb(1, 2, 3)"


def test_a_screen_reader_meets_name_description_and_links(opened):
    page = opened()
    client = page.context.new_cdp_session(page)
    told = [
        {key: node.get(key, {}).get("value") or "" for key in ("role", "name", "description")}
        for node in client.send("Accessibility.getFullAXTree")["nodes"]
    ]
    (drawing,) = [each for each in told if each["role"] == "graphics-document"]
    assert drawing["name"] == "Buying"
    assert drawing["description"] == (
        "Sequence diagram: Shop, Client, Depot; 4 messages. 1. [1] Client to Shop: ask"
        " 2. [2] Shop to Depot: look it up 3. [3] Depot replies to Shop: found it"
        " 4. [4] Shop replies to Client: sell"
    )
    assert {"role": "link", "name": "Shop", "description": ""} in told


def test_a_screen_reader_meets_participants_and_then_messages_as_lists(opened):
    text = PAGE.replace("[[:ref:`store`]]", "")
    page = opened(text=text.replace("Depot-->", "note over Shop: wait\n   Depot-->"))
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}

    def told(node):
        """The list items below a node, each with the names of what it holds."""
        role, name = (node.get(key, {}).get("value") for key in ("role", "name"))
        inner = [each for child in node.get("childIds", ()) for each in told(by_id[child])]
        if role in ("list", "listitem"):
            return [(role, name, inner)]
        # What is inside of an image is not told.
        return [name, *inner] if role == "StaticText" else [name] if role == "image" else inner

    (drawing,) = [each for each in nodes if each["role"]["value"] == "graphics-document"]
    lists = [each for each in told(drawing) if each[0] == "list"]
    items = [(name, [inner for _, _, inner in found]) for _, name, found in lists]
    assert items == [
        ("Participants", [["Shop"], ["Client"], ["Depot"]]),
        (
            "Messages",
            [
                ["[1] Client to Shop: ask"],
                ["[2] Shop to Depot: look it up"],
                ["wait"],
                ["[3] Depot replies to Shop: found it"],
                ["[4] Shop replies to Client: sell"],
            ],
        ),
    ]


def test_a_hit_of_the_search_leads_to_the_arrow(opened):
    # Pages of files may not be fetched for a summary.
    page = opened("furo", html_show_search_summary=False)
    folder = page.url.rpartition("/")[0]
    page.goto(f"{folder}/search.html?q=found")
    page.wait_for_selector("#search-results li")
    links = page.evaluate(
        "() => Array.from(document.querySelectorAll('#search-results li a'), (a) => a.href)"
    )
    assert any(link.endswith("index.html#flow-message-3") for link in links)


def test_formulas_leave_labels_alone(build):
    built = build(
        ".. seqdiag::\n\n   A->B: costs $5 and \\\\(x\\\\) or $6\n\n:math:`x`\n",
        extensions=["sphinxcontrib_seqdiag", "sphinx.ext.mathjax"],
        mathjax_path="mathjax.js",
    )
    html = built.read("index.html")
    assert 'class="seqdiag mathjax_ignore tex2jax_ignore' in html
    assert "$5" in html


WIDE = """\
.. seqdiag::
{options}
   participant "The first participant" as A
   participant "The second participant" as B
   participant "The third participant" as C
   participant "The fourth participant" as D
   A->D: a label
   B->C: a label
"""
SHAPES = ["", "   :caption: A figure\n", "   :caption: A figure\n   :align: center\n"]
MEASURES = """() => {
  const text = document.querySelector(".seqdiag text").getBoundingClientRect();
  const page = document.documentElement;
  return [text.height, page.scrollWidth - page.clientWidth];
}"""


@pytest.mark.parametrize(
    "theme", ["alabaster", "furo", "pydata_sphinx_theme", "sphinx_book_theme", "sphinx_rtd_theme"]
)
def test_a_wide_picture_is_scrolled_on_a_phone_and_stays_legible(opened, theme):
    page = opened(theme, "Page\n====\n\n" + "\n".join(WIDE.format(options=each) for each in SHAPES))
    page.set_viewport_size({"width": 360, "height": 800})
    height, beyond = page.evaluate(MEASURES)
    assert height > 8
    assert beyond <= 0
    page.emulate_media(media="print")
    expect(page.locator(".seqdiag > svg").first).to_have_css("min-width", "0px")
