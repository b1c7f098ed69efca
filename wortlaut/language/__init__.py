"""Languages: one pack each, of the same shape."""
