"""Measures of speed and size; each is a command of its own."""
