"""The breakdown of a diagram in steps."""

from __future__ import annotations

import re

import pytest

PAGE = """\
Page
====

.. seqdiag-steps:: The Flow

   .. seqdiag-step:: The *order* arrives

      First paragraph.

      Second paragraph.

   .. seqdiag-step:: Is there enough?
      :arrows: 2-3

      A list:

      * one
      * two

   Something between.

   .. seqdiag-step:: All is well

      Text.

.. seqdiag::
   :name: the flow

   A->B: one
   B->C: two
   C-->B: three
   B-->A: four
"""


def test_number_the_drawing_and_themselves_alike(build):
    built = build(PAGE)
    assert built.warnings == []
    html = built.read("index.html")
    steps = html[html.index('<div class="seqdiag-steps') :]
    terms = re.findall(r"<dt(.*?)</dt>", steps)
    link = (
        '<a class="reference internal" href="#the-flow-message-{}" title="{}"><span>{}</span></a>'
    )
    assert terms == [
        ' class="seqdiag-step" id="the-flow-step-1"><span class="seqdiag-arrows">'
        + link.format(1, "one", 1)
        + "</span> The <em>order</em> arrives",
        ' class="seqdiag-step" id="the-flow-step-2"><span class="seqdiag-arrows">'
        + link.format(2, "two", 2)
        + ", "
        + link.format(3, "three", 3)
        + "</span> Is there enough?",
        ' class="seqdiag-step" id="the-flow-step-4"><span class="seqdiag-arrows">'
        + link.format(4, "four", 4)
        + "</span> All is well",
    ]
    assert steps.count("<dl") == 2
    svg = re.search(r"<svg.*</svg>", html, re.DOTALL).group()
    assert [re.search(r">(\d)</text>", g)[1] for g in svg.split('class="sd-message"')[1:]] == [
        "1",
        "2",
        "3",
        "4",
    ]


def test_take_the_numbers_that_the_source_gives(build):
    built = build(
        ".. seqdiag::\n   :name: x\n\n   A->B: none\n   autonumber 10 10\n   A->B: a\n   A->B: b\n"
        "\n"
        ".. seqdiag-steps:: x\n\n   .. seqdiag-step:: Twenty\n      :arrows: 20\n\n      t\n"
    )
    assert built.warnings == []
    html = built.read("index.html")
    assert 'href="#x-message-3" title="b"><span>20</span>' in html
    assert ">10</text>" in html
    assert ">1</text>" not in html


def test_are_complete_in_text(build):
    text = build(PAGE, "text").read("index.txt")
    assert text.startswith(
        "Page\n****\n\n1 The *order* arrives\n   First paragraph.\n\n   Second paragraph.\n\n"
        "2, 3 Is there enough?\n   A list:\n\n   * one\n\n   * two\n\nSomething between.\n\n"
        "4 All is well\n   Text.\n"
    )


def test_bring_their_script_only_to_pages_with_steps(build):
    built = build(
        {"index.rst": PAGE + "\n.. toctree::\n\n   other\n", "other.rst": "Other\n=====\n"}
    )
    assert 'src="_static/seqdiag-steps.js' in built.read("index.html")
    assert "seqdiag-steps.js" not in built.read("other.html")


STEP = (
    ".. seqdiag::\n   :name: x\n\n   A->B: one\n\n"
    ".. seqdiag-steps:: {}\n\n   .. seqdiag-step:: S\n{}\n      t\n"
)


@pytest.mark.parametrize(
    ("steps", "warning"),
    [
        (
            STEP.format("y", ""),
            "index.rst:6: WARNING: there is no diagram named 'y' in this document",
        ),
        (
            STEP.format("x", "      :arrows: 2\n"),
            "index.rst:8: WARNING: there is no arrow 2 in diagram 'x'",
        ),
        (
            STEP.format("x", "      :arrows: 1-3\n"),
            "index.rst:8: WARNING: there is no arrow 2, 3 in diagram 'x'",
        ),
        (
            STEP.format("x", "") + "\n   .. seqdiag-step:: T\n\n      t\n",
            "index.rst:12: WARNING: there is no arrow 2 in diagram 'x'",
        ),
    ],
)
def test_warn_about_what_the_diagram_lacks(build, steps, warning):
    assert build(steps).warnings == [f"{warning} [seqdiag.reference]"]


def test_need_steps_around_a_step(build):
    built = build(".. seqdiag-step:: S\n\n   text\n\nafter\n")
    assert built.warnings == [
        "index.rst:1: WARNING: a seqdiag-step belongs into seqdiag-steps [seqdiag.content]"
    ]
    html = built.read("index.html")
    assert "<p>text</p>" in html
    assert "<p>after</p>" in html


def test_work_in_markdown(build):
    built = build(
        {
            "index.md": "# x\n\n```{seqdiag}\n:name: flow\n\nA->B: one\n```\n\n"
            "````{seqdiag-steps} flow\n```{seqdiag-step} The **step**\n\nSome `text`.\n```\n````\n"
        },
        extensions=["sphinxcontrib_seqdiag", "myst_parser"],
    )
    assert built.warnings == []
    assert "</span> The <strong>step</strong></dt>" in built.read("index.html")
