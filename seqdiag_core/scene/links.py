"""Links: only such as can do no harm are drawn, whatever a model was made from."""

from __future__ import annotations

from ..readers.links import safe_link


def drawn_target(target: str | None) -> str | None:
    """A link's target as an address, or None where there is nothing to be followed.

    Roles of Sphinx are no addresses before Sphinx has looked them up.
    """
    address = safe_link(target) if target else None
    return None if address is None or address.startswith(":") else address
