"""How much room text takes, and how far things stand apart."""
