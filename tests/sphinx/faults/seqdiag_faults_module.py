"""A module whose diagram has a fault."""


def talk() -> None:
    """Talk.

    .. seqdiag::

       A->B: fine
       A->
    """
