"""What holds for the SVG of every diagram."""

import re
from xml.etree import ElementTree as ET

import pytest
from core.strategies import diagrams
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from svgwrite.base import BaseElement

from seqdiag_core.label import Label
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.model import Arrow, Diagram, Link, Message, Participant, walk
from seqdiag_core.renderers.request import Request
from seqdiag_core.renderers.svg import draw_svg, render_svg
from seqdiag_core.renderers.svg.elements import SvgElement
from seqdiag_core.scene.build import build_scene
from seqdiag_core.theme.choice import find_theme
from seqdiag_core.theme.registry import THEMES

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"
themes = st.sampled_from((*THEMES, "compact", "dark-compact"))
some = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def drawing_of(diagram: Diagram, theme: str = "light", **more) -> SvgElement:
    found = find_theme(theme)
    scene = build_scene(place_diagram(diagram, found.measurer, found.spacing), found)
    return draw_svg(scene, found, Request(diagram, theme, **more))


def classes(root: ET.Element) -> list[str]:
    return [name for each in root.iter() for name in each.get("class", "").split()]


@some
@given(diagrams(), themes)
def test_it_is_well_formed_and_equal_each_time(diagram, theme):
    request = Request(diagram, theme, "p1-", "A->B: <x> & \x00\ud800")
    drawn = render_svg(request)
    assert drawn == render_svg(request)
    root = ET.fromstring(drawn)
    assert root.tag == SVG + "svg"
    assert root.get("role") in ("img", "graphics-document")
    assert root.find(SVG + "metadata").text == "A->B: <x> & "
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert sorted(ids) == ["p1-desc", "p1-title"]
    assert root.get("aria-labelledby") == "p1-title"
    assert root.get("aria-describedby") == "p1-desc"
    assert root.find(SVG + "title").text
    assert root.find(SVG + "desc").text


@some
@given(diagrams())
def test_without_a_prefix_there_are_no_ids_that_could_be_there_twice(diagram):
    assert " id=" not in render_svg(Request(diagram))


@some
@given(diagrams(), themes)
def test_our_writing_says_what_svgwrite_would_write(diagram, theme):
    drawing = drawing_of(diagram, theme, source='"a" < b\n\tc')
    ours = ET.canonicalize(drawing.tostring())
    assert ours == ET.canonicalize(BaseElement.tostring(drawing))


@some
@given(diagrams(), themes)
def test_nothing_runs_and_nothing_is_loaded(diagram, theme):
    for each in ET.fromstring(render_svg(Request(diagram, theme))).iter():
        name = each.tag.removeprefix(SVG)
        assert name not in ("script", "foreignObject", "image", "use", "animate", "set", "iframe")
        for key, value in each.items():
            assert not key.lower().startswith("on")
            assert "url(" not in value or key in ("href", XLINK)
        for key in ("href", XLINK):
            assert not re.match(r"\s*(javascript|data|vbscript|file):", each.get(key) or "", re.I)


@some
@given(diagrams())
def test_every_construct_is_one_group(diagram):
    found = find_theme("light")
    layout = place_diagram(diagram, found.measurer, found.spacing)
    drawn = classes(ET.fromstring(render_svg(Request(diagram))))
    for name, placed in {
        "sd-participant": layout.participants,
        "sd-group": layout.groups,
        "sd-activation": layout.activations,
        "sd-fragment": layout.fragments,
        "sd-message": layout.messages,
        "sd-note": layout.notes,
        "sd-reference": layout.references,
        "sd-state": layout.states,
        "sd-divider": layout.dividers,
        "sd-delay": layout.delays,
        "sd-duration": layout.durations,
    }.items():
        assert drawn.count(name) == len(placed), name


@some
@given(diagrams())
def test_messages_tell_their_ends_and_their_place(diagram):
    root = ET.fromstring(render_svg(Request(diagram)))
    groups = [each for each in root.iter(SVG + "g") if each.get("class") == "sd-message"]
    told = {
        int(each.get("data-step")): (each.get("data-from"), each.get("data-to")) for each in groups
    }
    ids = [
        tuple(end if isinstance(end, str) else None for end in (message.sender, message.receiver))
        for message in walk(diagram.items)
        if isinstance(message, Message)
    ]
    assert told == dict(enumerate(ids, 1))


@settings(deadline=None)
@given(st.text())
def test_any_text_stays_text(text):
    message = Message(
        sender="A", receiver="A", label=Label(text), link=Link(text, tooltip=text), arrow=Arrow()
    )
    participants = (Participant(id="A", label=Label(text)),)
    diagram = Diagram(title=Label(text), participants=participants, items=(message,))
    root = ET.fromstring(render_svg(Request(diagram, source=text, id_prefix=text)))
    assert not root.findall(f".//{SVG}script")


@pytest.mark.parametrize(
    ("target", "drawn"),
    [
        ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"),
        ("page.html#part", "page.html#part"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        (":ref:`label`", None),
        ("", None),
    ],
)
def test_only_safe_links_are_drawn(target, drawn):
    message = Message(sender="A", receiver="A", label=Label("x"), link=Link(target))
    diagram = Diagram(participants=(Participant(id="A", label=Label("A")),), items=(message,))
    root = ET.fromstring(render_svg(Request(diagram)))
    anchors = root.findall(f".//{SVG}a")
    assert [each.get("href") for each in anchors] == ([drawn] if drawn else [])
    assert [each.get(XLINK) for each in anchors] == ([drawn] if drawn else [])
    assert root.get("role") == ("graphics-document" if drawn else "img")
