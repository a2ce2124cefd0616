"""``python -m seqdiag_core``: the command ``seqdiag``."""

from .cli import run

if __name__ == "__main__":
    run()
