"""What a picture looks like, as data: colours, type, strokes and distances."""
