"""Rows of events, of who takes part in them, and of who says so."""

import json
import sqlite3
from collections.abc import Mapping

from wortlaut.archive.projection.context import ActorRows, DocumentContext, TimeRows
from wortlaut.records import Document, Event

_EVENT = """
INSERT INTO event (
  article, local, type, "trigger", spans, time, day, place, phase, confidence
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
"""
_ATTESTATION = """
INSERT INTO attestation (event, source, actor, statement, status) VALUES (?, ?, ?, ?, ?)
"""
_ERASE = (
    "DELETE FROM attestation WHERE event IN (SELECT id FROM event WHERE article = ?)",
    "DELETE FROM event_actor WHERE event IN (SELECT id FROM event WHERE article = ?)",
    "DELETE FROM event WHERE article = ?",
)


def project_events(
    connection: sqlite3.Connection,
    document: Document,
    place: DocumentContext,
    cast: ActorRows,
    times: TimeRows,
    statements: Mapping[str, int],
) -> None:
    """Write the rows of a document's events."""
    names = {actor.id: actor.name for actor in document.actors}
    for event in document.events:
        row = _insert(connection, event, place, times)
        parts = [("actor", event.actors), ("recipient", event.recipients)]
        connection.executemany(
            "INSERT OR IGNORE INTO event_actor (actor, event, role) VALUES (?, ?, ?)",
            [
                (cast.rows[actor], row, role)
                for role, actors in parts
                for actor in actors
                if actor in cast.rows
            ],
        )
        connection.executemany(
            _ATTESTATION,
            [
                (
                    row,
                    names.get(attestation.source, attestation.source),
                    cast.rows.get(attestation.source),
                    statements.get(attestation.statement or ""),
                    attestation.status.value,
                )
                for attestation in event.attestations
            ],
        )


def erase_events(connection: sqlite3.Connection, article: int) -> None:
    """Remove the rows of an article's events."""
    for step in _ERASE:
        connection.execute(step, (article,))


def _insert(
    connection: sqlite3.Connection, event: Event, place: DocumentContext, times: TimeRows
) -> int:
    time = event.time or ""
    day = times.days.get(time)
    values = (
        place.article,
        event.id,
        event.type.value,
        event.trigger.text,
        json.dumps(event.trigger.spans, separators=(",", ":")),
        times.rows.get(time),
        place.published if day is None else day,
        event.place.text if event.place is not None else None,
        event.phase.value,
        event.confidence,
    )
    row: int = connection.execute(_EVENT, values).fetchone()[0]
    return row
