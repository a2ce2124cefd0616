"""How the documentation is built."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

import seqdiag_core

project = "seqdiag"
author = "the seqdiag developers"
version = release = seqdiag_core.__version__
project_copyright = author

extensions = [
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinxcontrib_seqdiag",
    "corpus_example",
    "code_tables",
    "look_book_page",
    "comparison_tables",
]
exclude_patterns = ["_build", "**/.ipynb_checkpoints"]
nitpicky = True
_ALIASES = ("Theme", "TextFormat", "BinaryFormat", "Self", "t.Any")
nitpick_ignore = [("py:class", name) for name in _ALIASES]
nitpick_ignore_regex = [("py:.*", r"(enum|collections|typing|os|pathlib)\..*")]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120

napoleon_use_ivar = True
autodoc_typehints = "description"
autodoc_member_order = "bysource"
autodoc_class_signature = "separated"

html_theme = "furo"
html_title = "seqdiag"
html_static_path = ["_static"]
html_css_files = ["docs.css"]
html_copy_source = False
