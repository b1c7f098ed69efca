"""The German of times."""
