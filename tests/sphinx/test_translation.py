"""Texts of diagrams in catalogues, and drawings in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

PAGE = """\
Page
====

.. seqdiag::
   :caption: The flow

   title Flow
   participant "Order Service" as Orders
   Client->Orders: place an order
   note over Orders
     two
     lines
   end note
   alt in stock
     Orders-->Client: **yes**, indeed
   else
     Orders-->Client: no
   end
   Orders->Orders: OK
   == finished ==
"""


def messages(pot: str) -> dict[str, str]:
    found = re.findall(r'#: (\S+)\nmsgid ((?:"(?:[^"\\]|\\.)*"\n)+)', pot)
    return {"".join(re.findall(r'"((?:[^"\\]|\\.)*)"', quoted)): place for place, quoted in found}


def write_catalog(folder: Path, german: Mapping[str, str]) -> None:
    """Put a German catalogue beside the sources in a folder."""
    catalog = Catalog(locale="de")
    for english, translated in german.items():
        catalog.add(english, translated)
    place = folder / "source" / "locale" / "de" / "LC_MESSAGES"
    place.mkdir(parents=True)
    with (place / "index.mo").open("wb") as stream:
        write_mo(stream, catalog)


def test_texts_go_to_the_catalogue_with_their_lines(build):
    built = build(PAGE, "gettext")
    assert built.warnings == []
    found = messages(built.read("index.pot"))
    assert found == {
        "Page": "../source/index.rst:2",
        "The flow": "../source/index.rst:4",
        "Flow": "../source/index.rst:7",
        "Order Service": "../source/index.rst:8",
        "Client": "../source/index.rst:9",
        "place an order": "../source/index.rst:9",
        r"two\nlines": "../source/index.rst:11",
        "in stock": "../source/index.rst:14",
        "**yes**, indeed": "../source/index.rst:15",
        "no": "../source/index.rst:17",
        "OK": "../source/index.rst:19",
        "finished": "../source/index.rst:20",
    }


def test_a_translation_changes_the_drawing(build, tmp_path):
    german = {
        "The flow": "Der Ablauf",
        "Flow": "Ablauf",
        "Order Service": "Bestelldienst",
        "place an order": "bestellen",
        "two\nlines": "zwei\nZeilen",
        "in stock": "vorrätig",
        "**yes**, indeed": "ja, **gewiss**",
        "OK": "OK",
        "finished": "fertig",
    }
    write_catalog(tmp_path, german)
    built = build(PAGE, language="de", locale_dirs=["locale"])
    assert built.warnings == []
    svg = re.search(r"<svg.*</svg>", built.read("index.html"), re.DOTALL).group()
    words = re.findall(r"<(?:text|tspan)[^>]*>([^<]*)<", svg)
    for word in (
        "Ablauf",
        "Bestelldienst",
        "bestellen",
        "zwei",
        "Zeilen",
        "fertig",
        "no",
        "Client",
    ):
        assert word in words
    assert any("vorrätig" in word for word in words)
    assert re.search(r'<tspan font-weight="700"[^>]*>gewiss</tspan>', svg)
    assert not {"place an order", "Flow", "finished"} & set(words)
    assert "bestell" in built.read("searchindex.js")
    assert "place an" not in built.read("searchindex.js")


def test_texts_beside_the_drawing_are_translated_too(build, tmp_path):
    page = """\
Page
====

.. seqdiag::
   :title: Shown above
   :alt: Told instead

   A->B: x

.. seqdiag::

   sequenceDiagram
   accTitle: Called so
   accDescr: Told in full
   A->>B: x
"""
    catalogue = build(page, "gettext").read("index.pot")
    messages = "Shown above|Told instead|Called so|Told in full"
    places = re.findall(rf'#: .*?(\d+)\nmsgid "({messages})"', catalogue)
    assert sorted(places) == [
        ("13", "Called so"),
        ("14", "Told in full"),
        ("4", "Shown above"),
        ("4", "Told instead"),
    ]
    german = {
        "Shown above": "Oben gezeigt",
        "Told instead": "Stattdessen gesagt",
        "Called so": "So genannt",
        "Told in full": "Ganz erzählt",
    }
    write_catalog(tmp_path, german)
    # Sphinx reads documents in another way for catalogues.
    (tmp_path / "doctrees").rename(tmp_path / "doctrees-gettext")
    html = build(language="de", locale_dirs=["locale"]).read("index.html")
    assert "Oben gezeigt</text>" in html
    assert re.findall(r"<title id=[^>]*>([^<]*)<", html) == ["Stattdessen gesagt", "So genannt"]
    assert "Ganz erzählt</desc>" in html


def test_references_speak_the_language_of_the_reader(build, tmp_path):
    page = (
        "Page\n====\n\n.. seqdiag::\n   :name: flow\n   :caption: The flow\n\n"
        "   participant Orders\n   Client->Orders: place an **order**\n\n"
        ".. seqdiag::\n   :name: bare\n   :title: Other\n\n   A->B: left alone\n\n"
        ":seqdiag:message:`flow#1`, :seqdiag:message:`flow#place an order`,"
        " :seqdiag:participant:`flow#Orders`, :seqdiag:diagram:`flow`, :seqdiag:diagram:`bare`,"
        " :seqdiag:message:`bare#1`\n"
    )
    german = {
        "The flow": "Der Ablauf",
        "Orders": "Bestellungen",
        "place an **order**": "etwas **bestellen**",
        "Other": "Anderes",
    }
    write_catalog(tmp_path, german)
    conf = {"language": "de", "locale_dirs": ["locale"]}
    built = build({"index.rst": page}, "text", **conf)
    assert built.warnings == []
    assert built.read("index.txt").split("\n\n")[-1].split(",") == [
        *("*etwas bestellen*", " *etwas bestellen*", " *Bestellungen*", " *Der Ablauf*"),
        *("\n*Anderes*", " *left alone*\n"),
    ]
    assert {found[1] for found in built.app.env.domains["seqdiag"].get_objects()} == {
        *("Der Ablauf", "Client", "Bestellungen", "etwas bestellen"),
        *("Anderes", "A", "B", "left alone"),
    }


@pytest.mark.parametrize("builder", ["html", "text"])
def test_a_translation_may_lead_elsewhere(build, tmp_path, builder):
    page = (
        "Page\n====\n\n.. _here:\n\nHere\n----\n\n.. seqdiag::\n\n"
        "   A->B: see [[https://example.org/en it]]\n   A->B: **strong**\n"
        "   A->B: go [[:ref:`here` there]]\n"
    )
    german = {
        "see [[https://example.org/en it]]": "siehe [[https://example.org/de dies]]",
        "**strong**": "**stark** [[:ref:`away` fort]] [[javascript:alert(1) los]]",
        "go [[:ref:`here` there]]": "[[:ref:`here` dorthin]] gehen",
    }
    write_catalog(tmp_path, german)
    built = build(page, builder, language="de", locale_dirs=["locale"])
    assert built.warnings == [
        (
            "index.rst:9: WARNING: a translation leads to ':ref:`away`', which the diagram does"
            " not; it is left out [seqdiag.reference]"
        )
    ]
    if builder == "html":
        found = re.findall(r'<a href="([^"]*)" xlink:href="\1"', built.read("index.html"))
        assert found == ["https://example.org/de", "#here"]


def test_a_translation_is_text_whatever_it_holds(build, tmp_path):
    page = (
        "Page\n====\n\n.. seqdiag::\n\n   A->B: same\n   note over A: same\n\n"
        ".. seqdiag::\n   :alt: same\n\n   A->B: same\n"
    )
    write_catalog(tmp_path, {"same": '"gleich" <b>&</b>\n**Zeile** [[javascript:alert(1) zwei]]'})
    built = build(page, language="de", locale_dirs=["locale"])
    assert built.warnings == []
    html = built.read("index.html")
    assert html.count('>"gleich" &lt;b&gt;&amp;&lt;/b&gt;</text>') == 3
    assert html.count(">**Zeile** [[javascript:alert(1) zwei]]</text>") == 3
    assert 'href="javascript:' not in html
