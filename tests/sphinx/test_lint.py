"""Pictures without a fault as they stand in the pages of five themes, light and dark."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

GALLERY = ("order-flow", "boxes", "notes")
EXTRACT = """() => {
  const names = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-family", "font-size",
    "font-weight", "font-style", "letter-spacing", "word-spacing", "text-transform", "opacity",
    "visibility", "display", "text-anchor", "dominant-baseline", "font-stretch", "line-height"];
  const copy = (from, to) => {
    const style = getComputedStyle(from);
    const rule = (name) => `${name}:${style.getPropertyValue(name)}`;
    to.setAttribute("style", names.map(rule).join(";"));
    Array.from(from.children).forEach((child, n) => copy(child, to.children[n]));
  };
  const background = (element) => {
    for (let each = element; each !== null; each = each.parentElement) {
      const color = getComputedStyle(each).backgroundColor;
      const [r, g, b, a] = color.match(/[\\d.]+/g).map(Number);
      if (a !== 0) {
        return "#" + [r, g, b].map((v) => Math.round(v).toString(16).padStart(2, "0")).join("");
      }
    }
    return "#ffffff";
  };
  return Array.from(document.querySelectorAll(".seqdiag > svg"), (svg) => {
    const clone = svg.cloneNode(true);
    copy(svg, clone);
    for (const name of ["width", "height"]) clone.setAttribute(name, svg.getAttribute(name));
    clone.style.width = clone.style.height = "";
    return [background(svg), new XMLSerializer().serializeToString(clone)];
  });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "theme",
    ["alabaster", "furo", "pydata_sphinx_theme", "sphinx_book_theme", "sphinx_rtd_theme"],
)
def test_pages_have_no_fault(build, page, shared, chromium, tmp_path, theme, scheme):
    files = {f"{name}.seq": (shared / "gallery" / f"{name}.seq").read_text() for name in GALLERY}
    files["index.rst"] = "Page\n====\n\n" + "\n".join(
        f".. seqdiag:: {name}.seq\n" for name in GALLERY
    )
    built = build(files, html_theme=theme)
    assert built.warnings == []
    page.emulate_media(color_scheme=scheme)
    page.goto((built.folder / "index.html").as_uri())
    page.wait_for_timeout(200)
    found = page.evaluate(EXTRACT)
    assert len(found) == len(GALLERY)
    paths = []
    for name, (_, svg) in zip(GALLERY, found, strict=True):
        paths.append(tmp_path / f"{name}.svg")
        paths[-1].write_text(svg, encoding="utf-8")
    tool = shared / "tools" / "layout_lint" / "layout_lint.py"
    options = ["-v", "--fonts", "native", "--light-bg", found[0][0]]
    done = subprocess.run(
        [sys.executable, tool, *options, *paths],
        env={**os.environ, "CHROMIUM": chromium},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
