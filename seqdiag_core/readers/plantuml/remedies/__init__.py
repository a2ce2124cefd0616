"""What is told of lines that are no statement, and what is made of them."""

from .unknown import remedy

__all__ = ["remedy"]
