"""Reads PlantUML's sequence diagrams."""

from .reader import read_plantuml

__all__ = ["read_plantuml"]
