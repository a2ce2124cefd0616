"""The values of ``conf.py``, all beginning with ``seqdiag_``."""

from __future__ import annotations

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ConfigError

from seqdiag_core.api import DIALECTS

from .themes import FOLLOWING, Themes, problems_of


def setup(app: Sphinx) -> None:
    """Register the values and check them once they are known."""
    app.add_config_value(
        "seqdiag_theme",
        FOLLOWING,
        "html",
        types=frozenset({str}),
        description="The theme of diagrams that ask for none.",
    )
    app.add_config_value(
        "seqdiag_themes",
        {},
        "env",
        types=frozenset({dict}),
        description="Themes of your own: a dictionary of dictionaries, by the name of the theme.",
    )
    app.add_config_value(
        "seqdiag_dialect",
        None,
        "env",
        types=frozenset({str, type(None)}),
        description="The language of diagrams whose directive names none; None detects it.",
    )
    app.connect("config-inited", _check)


def _check_themes(config: Config) -> None:
    problems = list(problems_of(config.seqdiag_themes))
    if problems:
        raise ConfigError("\n".join(f"seqdiag_themes: {problem}" for problem in problems))
    themes = Themes(config.seqdiag_themes)
    if themes.find(config.seqdiag_theme) is None:
        raise ConfigError(
            f"seqdiag_theme: unknown theme {config.seqdiag_theme!r};"
            f" known are {', '.join(themes.names)}"
        )


def _check(_app: Sphinx, config: Config) -> None:
    if config.seqdiag_themes != {} or config.seqdiag_theme != FOLLOWING:
        _check_themes(config)
    if config.seqdiag_dialect not in (None, *DIALECTS):
        raise ConfigError(
            f"seqdiag_dialect: unknown dialect {config.seqdiag_dialect!r};"
            f" known are {', '.join(DIALECTS)}"
        )
