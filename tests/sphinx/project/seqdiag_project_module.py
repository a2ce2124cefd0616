"""A module with a diagram.

.. seqdiag::

   A->B: docstring words
"""


def talk() -> None:
    """Talk.

    .. seqdiag::

       A->B: member words
    """
