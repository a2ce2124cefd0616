"""The native language: ``A->B: text`` and what its family knows."""

from .reader import read_native

__all__ = ["read_native"]
