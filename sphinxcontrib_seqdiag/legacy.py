"""Configuration of ``sphinxcontrib.seqdiag``, the extension of blockdiag that this one follows.

Its values are taken so that projects need not change their ``conf.py``; fonts and formats of
pictures are chosen without them.
"""

from __future__ import annotations

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util import logging

_logger = logging.getLogger(__name__)

VALUES = {
    "seqdiag_fontpath": "Fonts are built in.",
    "seqdiag_fontmap": "Fonts are built in.",
    "seqdiag_antialias": "Pictures are always smooth.",
    "seqdiag_transparency": "Pictures are always transparent.",
    "seqdiag_debug": "Errors of diagrams are always told with their place.",
    "seqdiag_html_image_format": "HTML pages get SVG.",
    "seqdiag_latex_image_format": "LaTeX gets the best format that can be made.",
    "seqdiag_tex_image_format": "LaTeX gets the best format that can be made.",
}
"""Values without effect, and why they need none."""


def setup(app: Sphinx) -> None:
    """Register the values."""
    for name, reason in VALUES.items():
        app.add_config_value(name, None, "", description=f"Has no effect. {reason}")
    app.connect("config-inited", _tell)


def _tell(_app: Sphinx, config: Config) -> None:
    for name, reason in VALUES.items():
        if config[name] is not None:
            _logger.info("%s has no effect: %s", name, reason)
