"""How long things take, in processor time: the least of many runs, which noise cannot lower."""

from __future__ import annotations

import os
import resource
import subprocess
import time
from collections.abc import Callable, Sequence

from seqdiag_core.memory import without_collecting

_RUNS = 30
_SECONDS = 2.0


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of one call, the least of up to 30 within about two seconds.

    Cycles are not searched for meanwhile, as in ``timeit``: each side would pay for the other's
    objects.
    """
    with without_collecting():
        return _least(work)


def _least(work: Callable[[], object]) -> float:
    work()
    least = float("inf")
    stop = time.perf_counter() + _SECONDS
    for _ in range(_RUNS):
        start = time.process_time()
        work()
        least = min(least, time.process_time() - start)
        if time.perf_counter() > stop:
            break
    return least


def process_seconds(command: Sequence[str], runs: int = 7) -> float:
    """Processor seconds of a whole process, the least of some runs."""
    return min(_once(command) for _ in range(runs))


def _once(command: Sequence[str]) -> float:
    # Modules are compiled once and kept, as they are wherever a package has been installed.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
