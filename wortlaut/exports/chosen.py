"""The documents of an archive with what a search finds in them."""

import heapq
import sqlite3
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter

from wortlaut.archive import Archive
from wortlaut.archive.corrections.log import merges_in_force, overlay
from wortlaut.archive.faults import explained
from wortlaut.archive.search.condition import condition_of, rows_of
from wortlaut.archive.search.events import event_condition
from wortlaut.archive.search.filters import Filters
from wortlaut.archive.storage import rows, stored
from wortlaut.records import Document
from wortlaut.records.selection import select, select_events

_WORDING = "CROSS JOIN wording AS w ON w.statement = s.id"
_EVENTS = "SELECT e.article, 'event', e.local FROM event AS e"
_ORDER = "ORDER BY 1, 3"

Found = Iterator[tuple[int, str, str]]


def chosen(archive: Archive, filters: Filters) -> Generator[Document]:
    """Yield documents with the corrections in force, in the order in which they came in.

    Where nothing is asked for these are all, as they are. Else each holds the statements and the
    events that a search with these filters finds, and articles in which it finds neither are left
    out; what becomes of the rest see `select`. All are of one moment of the archive, and memory
    does not grow with their number.

    Raises:
        UsageError: the filters' words are none.
        ArchiveError: the archive is damaged.
    """
    connection = archive.connection
    with explained(archive.path), _moment(connection):
        merges = merges_in_force(connection)
        if filters.is_empty:
            for row in rows(connection):
                yield overlay(connection, stored(connection, row), merges)
            return
        found = heapq.merge(_statements(connection, filters), _events(connection, filters))
        for row, items in groupby(found, key=itemgetter(0)):
            ids: dict[str, set[str]] = {"statement": set(), "event": set()}
            for _, kind, name in items:
                ids[kind].add(name)
            document = overlay(connection, stored(connection, row), merges)
            yield _only(document, ids["statement"], ids["event"])


def _only(document: Document, statements: set[str], events: set[str]) -> Document:
    kept = select(document, lambda statement: statement.id in statements)
    return select_events(kept, lambda event: event.id in events)


def _statements(connection: sqlite3.Connection, filters: Filters) -> Found:
    condition = condition_of(connection, filters)
    select = " ".join(("SELECT s.article, 'statement', w.local", condition.source, _WORDING))
    return iter(rows_of(connection, select, condition, _ORDER))


def _events(connection: sqlite3.Connection, filters: Filters) -> Found:
    condition = event_condition(connection, filters)
    return iter(rows_of(connection, _EVENTS, condition, _ORDER))


@contextmanager
def _moment(connection: sqlite3.Connection) -> Iterator[None]:
    """Keep to one moment of the archive; what is sorted meanwhile may go to a temporary file."""
    if connection.in_transaction:
        yield
        return
    connection.execute("PRAGMA temp_store = FILE")
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
        connection.execute("PRAGMA temp_store = MEMORY")
