"""Phrases that refer to somebody, read left to right."""
