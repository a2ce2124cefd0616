"""Pictures without a fault as they stand in the pages of five themes, light and dark."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

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


SETTLED = "Promise.all(document.getAnimations().map((each) => each.finished))"


@pytest.mark.parametrize(
    "theme",
    ["alabaster", "furo", "pydata_sphinx_theme", "sphinx_book_theme", "sphinx_rtd_theme"],
)
def test_pages_have_no_fault(build, page, shared, chromium, tmp_path, theme):
    files = {f"{name}.seq": (shared / "gallery" / f"{name}.seq").read_text() for name in GALLERY}
    files["index.rst"] = "Page\n====\n\n" + "\n".join(
        f".. seqdiag:: {name}.seq\n" for name in GALLERY
    )
    built = build(files, html_theme=theme)
    assert built.warnings == []
    page.goto((built.folder / "index.html").as_uri())
    backgrounds: dict[str, list[Path]] = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.evaluate(SETTLED)
        found = page.evaluate(EXTRACT)
        assert len(found) == len(GALLERY)
        for name, (background, svg) in zip(GALLERY, found, strict=True):
            path = tmp_path / f"{name}-{scheme}.svg"
            path.write_text(svg, encoding="utf-8")
            backgrounds.setdefault(background, []).append(path)
    tool = shared / "tools" / "layout_lint" / "layout_lint.py"
    for background, paths in backgrounds.items():
        done = subprocess.run(
            [sys.executable, tool, "-v", "--fonts", "native", "--light-bg", background, *paths],
            env={**os.environ, "CHROMIUM": chromium},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
