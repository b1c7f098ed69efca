"""Wortlaut: who said what, in which words, and who says so."""

__version__ = "0.1.0"
