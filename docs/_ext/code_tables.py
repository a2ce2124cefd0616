"""Tables made from the code: they cannot fall behind it."""

from __future__ import annotations

import os
import re
from argparse import Action, ArgumentParser
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from jupyter_seqdiag.magic import SeqdiagMagics
from seqdiag_core import Code, Limits, read
from seqdiag_core.cli import main
from seqdiag_core.cli.legacy import add_legacy_arguments
from seqdiag_core.readers.blockdiag.attributes import ATTRIBUTES, Owner
from seqdiag_core.report import format_report
from seqdiag_core.theme.choice import find_theme
from seqdiag_core.theme.palette import DARK, LIGHT, Palette
from sphinxcontrib_seqdiag.domain import ROLES
from sphinxcontrib_seqdiag.legacy import FONTS, OPTIONS, VAIN
from sphinxcontrib_seqdiag.options import DESCRIBED
from sphinxcontrib_seqdiag.warnings import Subtype

_HELP_COLUMNS = "88"
_EDITOR_HELP = Path(__file__).parents[2] / "seqdiag_core" / "editor" / "src" / "help.ts"


class DiagnosticCodes(SphinxDirective):
    """``{diagnostic-codes}`` lists every kind of diagnostic."""

    def run(self) -> list[nodes.Node]:
        """Make a definition list: code, what it means."""
        return _parsed(self, [line for code in Code for line in _definition(code, code.doc)])


class SphinxWarnings(SphinxDirective):
    """``{sphinx-warnings}`` lists the warnings that only the extension gives."""

    def run(self) -> list[nodes.Node]:
        """Make a definition list: subtype, what it means."""
        return _parsed(self, [line for each in Subtype for line in _definition(each, each.doc)])


class DirectiveOptions(SphinxDirective):
    """``{directive-options}`` lists the options of the directive ``seqdiag``."""

    def run(self) -> list[nodes.Node]:
        """Make a table: option, value, what it does."""
        rows = [
            f"| `:{name}:` | {option.value} | {option.doc} |" for name, option in DESCRIBED.items()
        ]
        return _parsed(self, ["| option | value | what it does |", "| --- | --- | --- |", *rows])


class SphinxRoles(SphinxDirective):
    """``{sphinx-roles}`` lists the roles of the domain, each with an example."""

    def run(self) -> list[nodes.Node]:
        """Make a table: role, what it leads to."""
        rows = [
            f"| `` :seqdiag:{name}:`{example}` `` | {target} |"
            for name, (example, target) in ROLES.items()
        ]
        return _parsed(self, ["| role | leads to |", "| --- | --- |", *rows])


class ConfigurationValues(SphinxDirective):
    """``{configuration-values}`` lists what ``conf.py`` may set, last what has no effect."""

    def run(self) -> list[nodes.Node]:
        """Make a definition list: name, default, what it does."""
        lines: list[str] = []
        values = sorted(self.config.values.items(), key=lambda each: (each[0] in VAIN, each[0]))
        for name, value in values:
            if name.startswith("seqdiag_"):
                what = f"{value.description}\n  Default: `{value.default!r}`."
                lines += _definition(name, what)
        return _parsed(self, lines)


class LegacyAttributes(SphinxDirective):
    """``{legacy-attributes} edge`` lists the attributes that blockdiag's seqdiag gave to edges."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make a table: attribute, whether it works, what it does."""
        rows = [
            f"| `{name}` | {attribute.fate.value} | {attribute.told} |"
            for name, attribute in sorted(ATTRIBUTES[Owner(self.arguments[0])].items())
        ]
        return _parsed(self, ["| attribute | here it | |", "| --- | --- | --- |", *rows])


class LegacyChoices(SphinxDirective):
    """``{legacy-choices} options`` lists what people could choose in the old extension or command.

    The argument is ``options`` of the directive, ``values`` of ``conf.py`` or ``arguments`` of the
    command.
    """

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make a table: name, what becomes of it."""
        listed = {
            "options": {f":{name}:": what for name, what in OPTIONS.items()},
            "values": {**FONTS, **{name: f"No effect. {what}" for name, what in VAIN.items()}},
            "arguments": _legacy_arguments(),
        }
        rows = [f"| `{name}` | {what} |" for name, what in listed[self.arguments[0]].items()]
        return _parsed(self, ["| | what becomes of it |", "| --- | --- |", *rows])


def _legacy_arguments() -> dict[str, str]:
    """Arguments of the old command that only it had, with their help."""
    parser = ArgumentParser(add_help=False)
    add_legacy_arguments(parser)
    # There is no public way to ask a parser for what it takes.
    return {", ".join(each.option_strings): f"{each.help}." for each in parser._actions}


class ThemeColors(SphinxDirective):
    """``{theme-colors}`` lists what a theme may colour."""

    prefix = ""

    def run(self) -> list[nodes.Node]:
        """Make a table: colour, what it is for, its value in the light and the dark theme."""
        what = dict(re.findall(r"^        (\w+): (.+)$", Palette.__doc__ or "", re.MULTILINE))
        rows = [
            f"| `{self.prefix}{_dashed(field)}` | {what[field]} | `{light}` | `{dark}` |"
            for field, light, dark in zip(Palette._fields, LIGHT, DARK, strict=True)
        ]
        header = ["| colour | what it is for | light | dark |", "| --- | --- | --- | --- |"]
        return _parsed(self, header + rows)


class CssVariables(ThemeColors):
    """``{css-variables}`` lists the variables that give diagrams in a page their colours."""

    prefix = "--sd-"


class ThemeNumbers(SphinxDirective):
    """``{theme-numbers} spacing`` lists what a section of a theme may set."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make a table: name, value in the light theme."""
        theme = find_theme("light")
        sections: dict[str, dict[str, object]] = {
            "spacing": theme.spacing._asdict(),
            "strokes": theme.strokes._asdict(),
            "corners": theme.radii._asdict(),
            "source-colors": theme.tints._asdict(),
            "type": {role.value: font.size for role, font in theme.typography.fonts.items()},
        }
        values = sections[self.arguments[0]]
        rows = [
            f"| `{_dashed(name)}` | `{_toml(value)}` |"
            for name, value in values.items()
            if isinstance(value, bool | int | float) or _is_dash(value)
        ]
        return _parsed(self, ["| name | default |", "| --- | --- |", *rows])


def _dashed(field: str) -> str:
    return field.replace("_", "-")


def _is_dash(value: object) -> bool:
    return isinstance(value, tuple) and not hasattr(value, "_fields")


def _toml(value: object) -> str:
    """A value as TOML spells it."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(list(value)) if isinstance(value, tuple) else str(value)


class Report(SphinxDirective):
    """``{report} flow.seq`` shows what is told about the text in its body."""

    has_content = True
    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make two literal blocks: the text, and the report about it."""
        text = "\n".join(self.content)
        reading = read(text, name=self.arguments[0])
        report = format_report(reading.diagnostics)
        return [nodes.literal_block(shown, shown, language="none") for shown in (text, report)]


class EditorHelp(SphinxDirective):
    """``{editor-help}`` lists what the keys and the pointer do in the editor."""

    def run(self) -> list[nodes.Node]:
        """Make a bullet list of the sentences that the editor itself shows."""
        self.env.note_dependency(str(_EDITOR_HELP))
        sentences = re.findall(r'^  "(.+)",$', _EDITOR_HELP.read_text("utf-8"), re.MULTILINE)
        return _parsed(self, [f"- {sentence}" for sentence in sentences])


class MagicOptions(SphinxDirective):
    """``{magic-options}`` lists what may stand behind ``%seqdiag``."""

    def run(self) -> list[nodes.Node]:
        """Make a table: option, what it does."""
        actions = SeqdiagMagics.seqdiag.parser._actions
        rows = [f"| {_spelled(action)} | {_help(action)} |" for action in actions]
        return _parsed(self, ["| option | |", "| --- | --- |", *rows])


def _spelled(action: Action) -> str:
    """The names of an option, and what it wants, as on the magic's line."""
    value = "" if action.nargs == 0 else f" {action.metavar or action.dest.upper()}"
    names = action.option_strings or [action.dest.upper()]
    return ", ".join(f"`{name}{value if name.startswith('-') else ''}`" for name in names)


def _help(action: Action) -> str:
    """What an option does, and which values it takes."""
    told = (action.help or "").replace("%%", "%")
    known = ", ".join(f"`{choice}`" for choice in action.choices or ())
    return f"{told} One of {known}." if known else told


class CommandHelp(SphinxDirective):
    """``{command-help}`` shows what ``seqdiag --help`` says."""

    def run(self) -> list[nodes.Node]:
        """Make a literal block."""
        with patch.dict(os.environ, COLUMNS=_HELP_COLUMNS), redirect_stdout(StringIO()) as told:
            main(["--help"])
        return [nodes.literal_block(told.getvalue(), told.getvalue(), language="none")]


class DefaultLimits(SphinxDirective):
    """``{default-limits}`` lists how large a source may be."""

    def run(self) -> list[nodes.Node]:
        """Make a table: limit, default."""
        rows = [f"| `{name}` | {value:,} |" for name, value in Limits()._asdict().items()]
        return _parsed(self, ["| limit | default |", "| --- | --: |", *rows])


def _definition(term: str, what: str) -> list[str]:
    """Lines of a definition list."""
    return [f"`{term}`", *f": {what}".splitlines(), ""]


def _parsed(directive: SphinxDirective, lines: list[str]) -> list[nodes.Node]:
    """The nodes of some lines of Markdown."""
    holder = nodes.container()
    directive.state.nested_parse(StringList(lines, source=__file__), 0, holder)
    return holder.children


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directives."""
    app.add_directive("diagnostic-codes", DiagnosticCodes)
    app.add_directive("sphinx-warnings", SphinxWarnings)
    app.add_directive("configuration-values", ConfigurationValues)
    app.add_directive("directive-options", DirectiveOptions)
    app.add_directive("sphinx-roles", SphinxRoles)
    app.add_directive("default-limits", DefaultLimits)
    app.add_directive("magic-options", MagicOptions)
    app.add_directive("command-help", CommandHelp)
    app.add_directive("report", Report)
    app.add_directive("editor-help", EditorHelp)
    app.add_directive("theme-colors", ThemeColors)
    app.add_directive("css-variables", CssVariables)
    app.add_directive("theme-numbers", ThemeNumbers)
    app.add_directive("legacy-attributes", LegacyAttributes)
    app.add_directive("legacy-choices", LegacyChoices)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
