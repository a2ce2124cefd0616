"""Scene or Layout -> an output format: one module per format."""
