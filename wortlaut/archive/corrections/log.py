"""The log of corrections: made by whom and when, undone at will, never deleted."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wortlaut.archive.corrections.kinds import (
    Correction,
    Key,
    Merge,
    article_of,
    decode,
    encode,
    key_of,
)
from wortlaut.archive.corrections.overlay import Overlaid, overlaid, roots
from wortlaut.records import Document

_ENTRIES = "SELECT id, made, author, body, undone, undone_by FROM correction"
_LARGEST = 2**63 - 1

Merges = Mapping[int, Merge]
"""The merges in force, by number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """A correction in the log; times are UTC, ISO 8601. It is in force while `undone` is None."""

    number: int
    made: str
    author: str
    correction: Correction
    undone: str | None
    undone_by: str | None


def merges_in_force(connection: sqlite3.Connection) -> Merges:
    """Return the merges in force, in the order in which they were made."""
    query = "SELECT id, body FROM correction WHERE undone IS NULL AND article IS NULL ORDER BY id"
    found = ((number, decode(body)) for number, body in connection.execute(query))
    return {number: merge for number, merge in found if isinstance(merge, Merge)}


def meant_key(connection: sqlite3.Connection, key: Key) -> Key:
    """Return the key that a key stands for by the merges in force; itself if it is not merged."""
    merged = "SELECT 1 FROM correction WHERE undone IS NULL AND actor = ?"
    if not connection.execute(merged, (key,)).fetchone():
        return key
    into = roots(merges_in_force(connection).values())
    return into[key].key if key in into else key


def in_force(connection: sqlite3.Connection, sha256: str, merges: Merges) -> dict[int, Correction]:
    """Return the corrections in force of an article and the merges, as `overlaid` takes them."""
    query = "SELECT id, body FROM correction WHERE undone IS NULL AND article = ? ORDER BY id"
    found = {number: decode(body) for number, body in connection.execute(query, (sha256,))}
    return {**found, **merges}


def overlay(connection: sqlite3.Connection, document: Document, merges: Merges) -> Document:
    """Return a document with all corrections in force."""
    return overlay_report(connection, document, merges).document


def overlay_report(connection: sqlite3.Connection, document: Document, merges: Merges) -> Overlaid:
    """Return a document with all corrections in force, and which of them found nothing."""
    return overlaid(document, in_force(connection, document.article.id, merges))


def entries(connection: sqlite3.Connection) -> Iterator[LogEntry]:
    """Yield the log in the order in which corrections were made."""
    yield from map(_entry, connection.execute(f"{_ENTRIES} ORDER BY id"))


def latest(
    connection: sqlite3.Connection, limit: int, *, before: int | None = None
) -> list[LogEntry]:
    """Return the newest corrections of the log, the newest first.

    Args:
        connection: to the archive.
        limit: how many.
        before: only those with smaller numbers.
    """
    query = f"{_ENTRIES} WHERE id < ? ORDER BY id DESC LIMIT ?"
    parameters = (_LARGEST if before is None else before, limit)
    return [_entry(row) for row in connection.execute(query, parameters)]


def entry(connection: sqlite3.Connection, number: int) -> LogEntry | None:
    """Return one correction of the log."""
    row = connection.execute(f"{_ENTRIES} WHERE id = ?", (min(number, _LARGEST),)).fetchone()
    return _entry(row) if row else None


def _entry(row: tuple[int, str, str, str, str | None, str | None]) -> LogEntry:
    number, made, author, body, undone, undone_by = row
    return LogEntry(
        number=number,
        made=made,
        author=author,
        correction=decode(body),
        undone=undone,
        undone_by=undone_by,
    )


def write(
    connection: sqlite3.Connection, correction: Correction, author: str, made: str
) -> int | None:
    """Add a correction to the log; return its number, None where the same is in force already."""
    body = encode(correction)
    same = "SELECT 1 FROM correction WHERE body = ? AND undone IS NULL"
    if connection.execute(same, (body,)).fetchone():
        return None
    insert = (
        "INSERT INTO correction (made, author, action, article, actor, body) "
        "VALUES (?, ?, ?, ?, ?, ?) RETURNING id"
    )
    action = type(correction).__struct_config__.tag
    values = (made, author, action, article_of(correction), key_of(correction), body)
    number: int = connection.execute(insert, values).fetchone()[0]
    return number


def undo(connection: sqlite3.Connection, number: int, author: str, undone: str) -> bool:
    """Mark a correction as undone; return whether it was in force."""
    query = "UPDATE correction SET undone = ?, undone_by = ? WHERE id = ? AND undone IS NULL"
    return connection.execute(query, (undone, author, number)).rowcount > 0
