"""``python -m seqdiag_core``: the command ``seqdiag``."""

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
