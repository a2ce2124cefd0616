"""Diagram + Measurer + Spacing -> Layout: every thing in its place, numbers only."""
