"""Style sheets: how one picture serves light and dark pages.

A picture of the flavours ``auto`` and ``page`` has the light colours as attributes, and classes
that name them: ``sdf-ink`` is filled with ink, ``sds-frame`` has a line in the colour of frames. A
colour that the source asks for has the class ``sdf-own`` or ``sds-own`` and brings its dark form
along as the variable ``--sdf`` or ``--sds``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from .palette import Palette
from .theme import Theme

OWN = "own"
"""What stands for a token in the classes of colours of the source."""

FILL_CLASS = "sdf-"
"""Beginning of the classes that tell what a shape is filled with."""

STROKE_CLASS = "sds-"
"""Beginning of the classes that tell what colour a line has."""

_PROPERTIES: Mapping[str, str] = MappingProxyType({FILL_CLASS: "fill", STROKE_CLASS: "stroke"})

DARK_PAGES = (
    'body[data-theme="dark"]',
    'html[data-theme="dark"]',
    "html.dark",
    'body[data-jp-theme-light="false"]',
    "body.vscode-dark",
    'body[data-md-color-scheme="slate"]',
    'html[data-bs-theme="dark"]',
)
"""How pages tell that they are dark.

Furo; pydata and others; JupyterLab; Visual Studio Code; Material; Bootstrap.
"""

DARK_BY_WISH = ('body[data-theme="auto"]',)
"""How pages tell that they follow the reader's wish: Furo."""


def root_class(theme: Theme) -> str:
    """The class of pictures in a theme's colours, by which style sheets find them."""
    return f"seqdiag-{theme.name.removesuffix('-compact')}"


def auto_stylesheet(theme: Theme, classes: Iterable[str]) -> str:
    """The style sheet inside of a picture that follows the reader's wish.

    Args:
        theme: A theme of two schemes.
        classes: The classes of colours that the picture uses.
    """
    palette = theme.dark or theme.palette
    root = "." + root_class(theme)
    rules = "".join(_rule(root, each, palette) for each in sorted(classes))
    return (
        f"@media screen{{{root}{{max-width:100%;height:auto}}}}"
        f"@media screen and (prefers-color-scheme:dark){{{rules}}}"
    )


def page_stylesheet(
    theme: Theme,
    dark_pages: Iterable[str] = DARK_PAGES,
    dark_by_wish: Iterable[str] = DARK_BY_WISH,
) -> str:
    """The style sheet of a page that holds pictures of the flavour ``page``.

    Colours are variables, such as ``--sd-ink``, which a page may set to its own; they do not reach
    paper, where the attributes of the picture count.

    Args:
        theme: A theme of two schemes.
        dark_pages: Selectors of the element that tells that a page is dark.
        dark_by_wish: Selectors that tell that it is dark if the reader prefers that.
    """
    root = "." + root_class(theme)
    tokens = [token.replace("_", "-") for token in Palette._fields]
    lines = [
        f"{root}{{max-width:100%;height:auto;overflow:visible}}",
        "@media screen{",
        f"{root}{{{_variables(theme.palette)}}}",
        *_dark_schemes(theme, dark_pages, dark_by_wish),
        *[
            f"{root} .{prefix}{token}{{{name}:var(--sd-{token})}}"
            for token in tokens
            for prefix, name in _PROPERTIES.items()
        ],
        f"{root} .sd-message:hover path:not(.sd-hit){{stroke-width:2}}",
        "}\n",
    ]
    return "\n".join(lines)


def dark_stylesheet(theme: Theme, dark_pages: Iterable[str], dark_by_wish: Iterable[str]) -> str:
    """What else a page needs that tells in a way of its own that it is dark.

    Args:
        theme: A theme of two schemes.
        dark_pages: Selectors of the element that tells that a page is dark.
        dark_by_wish: Selectors that tell that it is dark if the reader prefers that.
    """
    rules = _dark_schemes(theme, dark_pages, dark_by_wish)
    return "\n".join(["@media screen{", *rules, "}\n"])


def _dark_schemes(
    theme: Theme, dark_pages: Iterable[str], dark_by_wish: Iterable[str]
) -> Iterator[str]:
    dark = theme.dark or theme.palette
    root = "." + root_class(theme)
    yield from _dark_scheme(dark, [f"{page} {root}" for page in dark_pages])
    yield "@media (prefers-color-scheme:dark){"
    yield from _dark_scheme(dark, [f"{page} {root}" for page in dark_by_wish])
    yield "}"


def _dark_scheme(palette: Palette, scopes: Sequence[str]) -> Iterator[str]:
    """The rules of the dark scheme for pictures on certain pages."""
    if scopes:
        yield f"{','.join(scopes)}{{{_variables(palette)}}}"
        for prefix, name in _PROPERTIES.items():
            selectors = ",".join(f"{scope} .{prefix}{OWN}" for scope in scopes)
            yield f"{selectors}{{{name}:var(--{prefix[:3]})}}"


def _rule(root: str, name: str, palette: Palette) -> str:
    prefix, token = name[:4], name[4:]
    color = f"var(--{name[:3]})" if token == OWN else getattr(palette, token.replace("-", "_"))
    return f"{root} .{name}{{{_PROPERTIES[prefix]}:{color}}}"


def _variables(palette: Palette) -> str:
    return "".join(
        f"--sd-{name.replace('_', '-')}:{value};"
        for name, value in zip(palette._fields, palette, strict=True)
    )
