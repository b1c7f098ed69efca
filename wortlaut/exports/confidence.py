"""Keeping only the statements that are sure enough."""

from wortlaut.records import Document
from wortlaut.records.selection import select


def at_least(document: Document, confidence: float) -> Document:
    """Return the document without the statements below a confidence in [0, 1]; see `select`."""
    return select(document, lambda statement: statement.confidence >= confidence)
