"""What people write that Mermaid refuses: errors at the exact place, and the best reading.

A remedy looks at a refused statement. If it is of its kind, it tells of it, takes into the draft
what must have been meant, and says where reading goes on.
"""
