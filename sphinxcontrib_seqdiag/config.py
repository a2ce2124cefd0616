"""The values of ``conf.py``, all beginning with ``seqdiag_``."""

from __future__ import annotations

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ConfigError

from seqdiag_core.api import DIALECTS

from .themes import is_theme, theme_names


def setup(app: Sphinx) -> None:
    """Register the values and check them once they are known."""
    app.add_config_value(
        "seqdiag_theme",
        "auto",
        "html",
        types=frozenset({str}),
        description="The theme of diagrams that ask for none.",
    )
    app.add_config_value(
        "seqdiag_dialect",
        None,
        "env",
        types=frozenset({str, type(None)}),
        description="The language of diagrams whose directive names none; None detects it.",
    )
    app.connect("config-inited", _check)


def _check(_app: Sphinx, config: Config) -> None:
    if not is_theme(config.seqdiag_theme):
        raise ConfigError(
            f"seqdiag_theme: unknown theme {config.seqdiag_theme!r};"
            f" known are {', '.join(theme_names())}"
        )
    if config.seqdiag_dialect not in (None, *DIALECTS):
        raise ConfigError(
            f"seqdiag_dialect: unknown dialect {config.seqdiag_dialect!r};"
            f" known are {', '.join(DIALECTS)}"
        )
