"""Layout + Theme -> Scene: a few kinds of primitives, ready to be drawn by any renderer."""
