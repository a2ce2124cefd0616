"""White space as JavaScript sees it, which is not quite what Python sees."""

from __future__ import annotations

SPACES = "\t\n\v\f\r \xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x200B))
)
"""What ``trim`` removes and ``\\s`` stands for, for ``str.strip``."""

SPACE = r"\t\n\v\f\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
"""The same, for use between the brackets of a pattern."""
