"""Configuration of ``sphinxcontrib.seqdiag``, the extension of blockdiag that this one follows.

Its values are taken so that projects need not change their ``conf.py``. Its fonts give what the
built-in ones lack; formats of pictures are chosen without it. The documentation's tables of what
becomes of values and options are made from those below.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util import logging

from seqdiag_core.theme.font_files import first_font, mapped_fonts

_logger = logging.getLogger(__name__)

FONTS = {
    "seqdiag_fontpath": "A font file, or a list of which the first that is there counts, for"
    " characters that the built-in fonts lack, in PDF and PNG.",
    "seqdiag_fontmap": "A file with a section `[fontmap]` that names more such fonts.",
}
"""Values that name fonts, and what they do."""

VAIN = {
    "seqdiag_antialias": "Pictures are always smooth.",
    "seqdiag_transparency": "Pictures are always transparent.",
    "seqdiag_debug": "Errors of diagrams are always told with their place.",
    "seqdiag_html_image_format": "HTML pages get SVG.",
    "seqdiag_latex_image_format": "LaTeX gets the best format that can be made.",
    "seqdiag_tex_image_format": "LaTeX gets the best format that can be made.",
}
"""Values without effect, and why they need none."""


_TYPES = {
    "seqdiag_fontpath": (str, type(Path()), list, tuple),
    "seqdiag_fontmap": (str, type(Path())),
    **dict.fromkeys(("seqdiag_antialias", "seqdiag_transparency", "seqdiag_debug"), (bool, int)),
}
"""Types of the values that are not just a text."""

OPTIONS = {
    "alt": "The alternative text; before, only of a PNG.",
    "align": "As before: `left`, `center`, `right`, of the figure if there is a caption.",
    "caption": "As before: makes a figure.",
    "class": "Classes of the diagram; before, it did nothing.",
    "desctable": "As before: tables of the nodes and edges that are described or numbered.",
    "figclass": "As before: classes of the figure.",
    "figwidth": "Width of the figure; `image`, which used to end the build, is the diagram's.",
    "height": "As before; lengths with a unit, which used to end the build, are taken.",
    "maxwidth": "As `width`, with a warning, as before.",
    "name": "As before; a caption no longer keeps references from leading there.",
    "scale": "As before: a percentage.",
    "width": "As before; percentages and lengths with a unit, which used to end the build, too.",
}
"""The options of the old directive, and what becomes of each here."""


def font_files(config: Config) -> tuple[str, ...]:
    """The font files that the configuration names and that are there.

    Read when a picture is made, because other extensions set the values late.
    """
    told = config.seqdiag_fontpath or ()
    font = first_font(map(str, told if isinstance(told, (list, tuple)) else [told]))
    mapped: tuple[str, ...] = ()
    if isinstance(config.seqdiag_fontmap, (str, Path)):
        # As before, a font map that cannot be read is none.
        with suppress(OSError, ValueError):
            mapped = mapped_fonts(Path(config.seqdiag_fontmap))
    return tuple(dict.fromkeys((*filter(None, [font]), *mapped)))


def setup(app: Sphinx) -> None:
    """Register the values."""
    for name, what in FONTS.items():
        app.add_config_value(name, None, "html", types=_types(name), description=what)
    for name, reason in VAIN.items():
        what = f"Has no effect. {reason}"
        app.add_config_value(name, None, "", types=_types(name), description=what)
    app.connect("config-inited", _tell)


def _types(name: str) -> frozenset[type]:
    return frozenset({*_TYPES.get(name, (str,)), type(None)})


def _tell(_app: Sphinx, config: Config) -> None:
    for name, reason in VAIN.items():
        if config[name] is not None:
            _logger.info("%s has no effect: %s", name, reason)
