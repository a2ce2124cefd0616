"""References into diagrams."""

from __future__ import annotations

import re
import zlib

import pytest

PAGES = {
    "index.rst": """\
Page
====

.. seqdiag::
   :caption: How an *order* flows
   :name: Order Flow

   participant "Order Service" as Orders
   Client->Orders: POST /orders
   Orders->Orders: Create order
   Orders-->Client: 201 Created

In :seqdiag:message:`step 2 <order flow#2>` it is stored.
:seqdiag:diagram:`order flow`, :seqdiag:diagram:`that <Order Flow>`,
:seqdiag:participant:`Orders`, :seqdiag:participant:`order flow#order service`,
:seqdiag:message:`order flow#create  order`, :seqdiag:message:`3`, :any:`order flow`.

.. toctree::

   other
""",
    "other.rst": """\
Other
=====

:seqdiag:message:`there <order flow#1>`

.. seqdiag::
   :name: numbered

   autonumber 10 10
   A->B: ten
   A->B: twenty
   A->B:

:seqdiag:message:`20`
""",
}


def references(html: str) -> list[tuple[str, str]]:
    link = r'<a class="reference internal" href="([^"]*)"[^>]*>'
    return re.findall(link + r'<span class="[^"]*seqdiag[^"]*">(.*?)</span></a>', html)


def test_lead_to_participants_and_messages(build):
    built = build(PAGES)
    assert built.warnings == []
    html = built.read("index.html")
    assert references(html) == [
        ("#order-flow-message-2", "step 2"),
        ("#order-flow", "How an order flows"),
        ("#order-flow", "that"),
        ("#order-flow-participant-orders", "Order Service"),
        ("#order-flow-participant-orders", "Order Service"),
        ("#order-flow-message-2", "Create order"),
        ("#order-flow-message-3", "201 Created"),
    ]
    assert '<span class="std std-ref">How an order flows</span></a>' in html
    for href, _ in references(html):
        assert f'id="{href[1:]}"' in html
    other = built.read("other.html")
    assert references(other) == [
        ("index.html#order-flow-message-1", "there"),
        ("#numbered-message-2", "twenty"),
    ]


def test_lead_to_the_picture_where_it_is_one(build):
    built = build(PAGES, "epub", version="1", copyright="x")
    html = built.read("index.xhtml")
    assert {href for href, _ in references(html)} == {"#order-flow"}
    assert 'id="order-flow"' in html


@pytest.mark.parametrize(
    ("role", "warning"),
    [
        (":seqdiag:message:`9`", "there is no message '9' in the diagram 'flow'"),
        (
            ":seqdiag:message:`flow#helo`",
            "there is no message 'helo' in the diagram 'flow'; did you mean 'hello'?",
        ),
        (
            ":seqdiag:participant:`clint`",
            "there is no participant 'clint' in the diagram 'flow'; did you mean 'Client'?",
        ),
        (":seqdiag:diagram:`flaw`", "there is no diagram named 'flaw'; did you mean 'flow'?"),
        (":seqdiag:message:`nobody knows#1`", "there is no diagram named 'nobody knows'"),
    ],
)
def test_warn_where_they_lead_nowhere(build, role, warning):
    built = build(f".. seqdiag::\n   :name: flow\n\n   Client->B: hello\n\n{role}\n")
    assert built.warnings == [f"index.rst:6: WARNING: {warning} [seqdiag.reference]"]


def test_need_a_named_diagram_before(build):
    built = build(":seqdiag:message:`1`\n")
    assert built.warnings == [
        "index.rst:1: WARNING: no named diagram stands before [seqdiag.reference]"
    ]


def test_leave_broken_references_of_other_domains_alone(build):
    built = build(":py:func:`x`\n", nitpicky=True)
    assert built.warnings == [
        "index.rst:1: WARNING: py:func reference target not found: x [ref.func]"
    ]


def test_are_in_the_inventory_and_in_the_search(build):
    built = build(PAGES)
    inventory = (built.folder / "objects.inv").read_bytes()
    lines = zlib.decompress(inventory.split(b"\n", 4)[4]).decode().splitlines()
    ours = [line for line in lines if " seqdiag:" in line]
    assert ours == [
        "numbered seqdiag:diagram 1 other.html#$ Sequence diagram: A, B; 3 messages",
        "numbered#10 seqdiag:message 2 other.html#numbered-message-1 ten",
        "numbered#20 seqdiag:message 2 other.html#numbered-message-2 twenty",
        "numbered#30 seqdiag:message 2 other.html#numbered-message-3 30",
        "numbered#A seqdiag:participant 2 other.html#numbered-participant-a A",
        "numbered#B seqdiag:participant 2 other.html#numbered-participant-b B",
        "order flow seqdiag:diagram 1 index.html#order-flow How an order flows",
        "order flow#1 seqdiag:message 2 index.html#order-flow-message-1 POST /orders",
        "order flow#2 seqdiag:message 2 index.html#order-flow-message-2 Create order",
        "order flow#3 seqdiag:message 2 index.html#order-flow-message-3 201 Created",
        "order flow#Client seqdiag:participant 2 index.html#order-flow-participant-client Client",
        (
            "order flow#Orders seqdiag:participant 2 index.html#order-flow-participant-orders"
            " Order Service"
        ),
    ]
    index = built.read("searchindex.js")
    assert "seqdiag:message" in index
    for word in ("twenti", "order", "servic"):
        assert re.search(rf'[{{,"]{word}"?:', index), word


def test_forget_a_diagram_with_its_document(build):
    build(PAGES)
    built = build({"other.rst": "Other\n=====\n\n:seqdiag:message:`numbered#10`\n"})
    assert built.warnings == [
        "other.rst:4: WARNING: there is no diagram named 'numbered' [seqdiag.reference]"
    ]


def test_know_participants_whose_names_make_the_same_id(build):
    built = build(
        '.. seqdiag::\n   :name: x\n\n   participant "a b"\n   participant "a-b"\n'
        '   participant "日本"\n   "a b"->"a-b": 1\n   "a-b"->"日本": 2\n\n'
        ":seqdiag:participant:`a b`, :seqdiag:participant:`a-b`, :seqdiag:participant:`日本`\n"
    )
    assert built.warnings == []
    html = built.read("index.html")
    assert [href for href, _ in references(html)] == [
        "#x-participant-a-b",
        "#x-participant-a-b-2",
        "#x-participant-3",
    ]
    for href, _ in references(html):
        assert html.count(f'id="{href[1:]}"') == 1


def test_documents_that_use_one_name_mean_their_own_diagram(build):
    page = (
        "{0}\n=\n\n.. seqdiag::\n   :name: flow\n\n   A->B: in {0}\n\n:seqdiag:message:`flow#1`\n"
    )
    index = "I\n=\n\n.. toctree::\n\n   a\n   b\n\n:seqdiag:message:`flow#1`\n"
    built = build(
        {"index.rst": index, "a.rst": page.format("a"), "b.rst": page.format("b")}, parallel=2
    )
    assert built.warnings == [
        (
            "index.rst:9: WARNING: this leads to the diagram 'flow' of 'a',"
            " but there is one in 'b' too [seqdiag.reference]"
        )
    ]
    for name in "ab":
        assert f'href="#flow-message-1" title="in {name}"' in built.read(f"{name}.html")
    assert 'href="a.html#flow-message-1" title="in a"' in built.read("index.html")
    only_b = index.replace("   a\n", "")
    built = build({"index.rst": only_b, "a.rst": ":orphan:\n\nA\n=\n"})
    assert built.warnings == []
    assert 'href="b.html#flow-message-1" title="in b"' in built.read("index.html")


def test_diagrams_of_one_name_have_places_of_their_own_on_one_page(build):
    page = (
        "{0}\n=\n\n.. seqdiag::\n   :name: flow\n\n   A->B: in {0}\n\n"
        ":seqdiag:message:`flow#1` :seqdiag:participant:`flow#A`\n\n"
        ".. seqdiag-steps:: flow\n\n   .. seqdiag-step:: S\n\n      text\n"
    )
    index = "I\n=\n\n.. toctree::\n\n   a\n   b\n"
    files = {"index.rst": index, "a.rst": page.format("a"), "b.rst": page.format("b")}
    built = build(files, "singlehtml")
    assert built.warnings == []
    html = built.read("index.html")
    places = re.findall(r'href="#([\w-]*flow-(?:message|participant)-\w+)" title="([^"]*)"', html)
    assert places == [
        ("flow-message-1", "in a"),
        ("flow-participant-a", "A"),
        ("flow-message-1", "in a"),
        ("b-flow-message-1", "in b"),
        ("b-flow-participant-a", "A"),
        ("b-flow-message-1", "in b"),
    ]
    for place, _ in places:
        assert html.count(f'id="{place}"') == 1
