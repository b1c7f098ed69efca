"""The tables that are searched, made from a document; and taken back, before they are made anew.

Both run inside the caller's transaction. The rows are a pure function of the documents.
"""

import sqlite3

from wortlaut.archive.projection.actors import erase_actors, project_actors
from wortlaut.archive.projection.context import DocumentContext
from wortlaut.archive.projection.events import erase_events, project_events
from wortlaut.archive.projection.statements import erase_statements, project_statements
from wortlaut.archive.projection.times import erase_times, project_times
from wortlaut.records import Document

__all__ = ["DocumentContext", "erase", "project"]


def project(connection: sqlite3.Connection, document: Document, place: DocumentContext) -> None:
    """Write the rows of a document whose article is stored and has no rows yet."""
    cast = project_actors(connection, document, place.article)
    times = project_times(connection, document.times, place.article)
    statements = project_statements(connection, document, place, cast, times)
    project_events(connection, document, place, cast, times, statements)


def erase(connection: sqlite3.Connection, article: int, text: str) -> None:
    """Remove all rows of an article that `project` wrote; `text` is the article's."""
    erase_events(connection, article)
    erase_statements(connection, article)
    erase_times(connection, article)
    erase_actors(connection, article, text)
