"""The smallest changes of a text that do to its diagram what somebody wishes.

Each edit takes a ``Reading`` and gives ``Change`` values: stretches of the text and what replaces
them. Comments, spacing and all lines that the wish does not concern stay as they are, byte for
byte. An edit whose result would not read as the diagram with just that change is refused.
"""
