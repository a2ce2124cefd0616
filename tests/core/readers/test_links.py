"""Links: how they are spelled and which of them are safe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seqdiag_core.readers.links import LinkParts, link_title, safe_link, split_link


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/a?b=1&c=2#d",
        "HTTP://example.org",
        "mailto:a@example.org",
        "ftp://example.org",
        "tel:+491234",
        "page.html",
        "../a/b:c.html",
        "#part",
        "?q=a:b",
        "//example.org/x",
        ":ref:`the store <store>`",
        ":py:func:`shop.buy`",
    ],
)
def test_what_leads_somewhere_is_safe(target: str) -> None:
    assert safe_link(f" {target} ") == target


@pytest.mark.parametrize(
    "target",
    [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "javascript:1/2",
        "&#106;a:b",
        ":ref:`open",
    ],
)
def test_what_could_run_code_is_not(target: str) -> None:
    assert safe_link(target) is None or not safe_link(target).lower().startswith("java")  # type: ignore[union-attr]
    if not target.startswith("&"):
        assert safe_link(target) is None


@given(st.text(max_size=40))
def test_no_scheme_but_the_known_ones_passes(text: str) -> None:
    safe = safe_link(text)
    if safe is not None and not safe.startswith(":"):
        scheme, colon, _ = safe.partition(":")
        known = scheme.lower() in ("http", "https", "mailto", "ftp", "tel")
        assert not colon or known or any(sign in scheme for sign in "/?#")


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        ("https://a.org", LinkParts("https://a.org", None, None)),
        ("https://a.org{tip}", LinkParts("https://a.org", "tip", None)),
        ("https://a.org{tip} a text", LinkParts("https://a.org", "tip", "a text")),
        (" a.html  text ", LinkParts("a.html", None, "text")),
        ("{only a tip}", LinkParts("", "only a tip", None)),
        (":ref:`the store <store>`", LinkParts(":ref:`the store <store>`", None, None)),
        (":ref:`s`{tip} text", LinkParts(":ref:`s`", "tip", "text")),
        (r"a.html{a \} b} c \] d", LinkParts("a.html", "a } b", "c ] d")),
    ],
)
def test_a_link_has_three_parts(body: str, parts: LinkParts) -> None:
    assert split_link(body) == parts


def test_a_role_shows_its_title() -> None:
    assert link_title(":ref:`the store <store>`") == "the store"
    assert link_title(":ref:`store`") == "store"
    assert link_title("page.html") == "page.html"
