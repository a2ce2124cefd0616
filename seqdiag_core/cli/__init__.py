"""The command ``seqdiag``: files in, pictures beside them.

Exit status: 0 = written; 1 = a source has errors; 2 = wrong usage, or a file that cannot be read
or written. With several files the worst of them counts.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from .arguments import Order

_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: What stands behind the command's name; None takes it from ``sys.argv``.

    Returns:
        The exit status.
    """
    if arguments is None:
        # The process is short: looking for cycles costs a tenth of its time and frees nothing.
        gc.disable()
    from .arguments import read_arguments

    try:
        order = read_arguments(sys.argv[1:] if arguments is None else arguments)
        status = order if isinstance(order, int) else _obey(order)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has gone; Python must not flush into the closed pipe at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _obey(order: Order) -> int:
    """Do what is asked for; gives the exit status."""
    if order.convert is not None:
        from .converting import convert_files

        return convert_files(order, order.convert)
    from .drawing import draw_files

    return draw_files(order)


def run() -> NoReturn:
    """Run the command as a process of its own.

    Nothing that it makes outlives it: looking for garbage, and taking the interpreter down piece by
    piece, would take longer than to draw a usual diagram.
    """
    gc.disable()
    status = main()
    sys.stderr.flush()
    os._exit(status)
