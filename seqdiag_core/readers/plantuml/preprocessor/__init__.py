"""PlantUML's preprocessor: variables, conditions, loops, procedures, functions and macros.

It turns lines into lines; of a line that it made every place is the one that asked for it.
Nothing is included: a diagram is read from its own text alone.
"""

from .run import preprocess

__all__ = ["preprocess"]
