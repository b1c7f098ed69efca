"""Rows of statements, with the words and tags that they are found by."""

import json
import sqlite3
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from wortlaut.archive.codes import ACTS, KINDS, MEDIA
from wortlaut.archive.projection.context import ActorRows, DocumentContext, TimeRows
from wortlaut.archive.terms import indexed
from wortlaut.records import Document, Participant, Span, Statement

_STATEMENT = """
INSERT INTO statement (
  article, kind, medium, act, speaker, addressee, outlet, published, said, day, time, confidence
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
"""
_WORDING = """
INSERT INTO wording (statement, local, quote, spans, speaker, addressee, cue)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_WORDS = """
INSERT INTO statement_words (rowid, words, lemmas, speaker, about, tags) VALUES (?, ?, ?, ?, ?, ?)
"""
_UNCOUNT_SAID = """
UPDATE actor SET said = said - found.n FROM (
  SELECT speaker, count(*) AS n FROM statement WHERE article = ? AND speaker IS NOT NULL
  GROUP BY speaker
) AS found WHERE actor.id = found.speaker
"""
_UNCOUNT_ABOUT = """
UPDATE actor SET about = about - found.n FROM (
  SELECT about.actor AS actor, count(*) AS n
  FROM statement CROSS JOIN about ON about.statement = statement.id
  WHERE statement.article = ? GROUP BY about.actor
) AS found WHERE actor.id = found.actor
"""
_ERASE = (
    _UNCOUNT_SAID,
    _UNCOUNT_ABOUT,
    "DELETE FROM statement_words WHERE rowid IN (SELECT id FROM statement WHERE article = ?)",
    "DELETE FROM about WHERE statement IN (SELECT id FROM statement WHERE article = ?)",
    "DELETE FROM wording WHERE statement IN (SELECT id FROM statement WHERE article = ?)",
    "DELETE FROM statement WHERE article = ?",
)


def project_statements(
    connection: sqlite3.Connection,
    document: Document,
    place: DocumentContext,
    cast: ActorRows,
    times: TimeRows,
) -> dict[str, int]:
    """Write the rows of a document's statements; return them by their ids in the record."""
    rows: dict[str, int] = {}
    about = _about(document, cast)
    attested = _attested(document)
    names = {cast.rows[actor.id]: actor.name for actor in document.actors}
    for statement in document.statements:
        row = _insert(connection, statement, place, cast, times)
        rows[statement.id] = row
        tags = _tags(statement, place, cast, about[statement.id], attested[statement.id])
        tags.append(f"month:{(_day(statement, place, times) or 0) // 100}")
        found_by = (
            *indexed(statement.quote.text, place.language),
            _named(_spoken(statement, cast, names), place.language),
            _named((names[actor] for actor in about[statement.id]), place.language),
            " ".join(tags),
        )
        connection.execute(_WORDS, (row, *found_by))
    connection.executemany(
        "UPDATE statement SET parent = ? WHERE id = ?",
        [
            (rows[statement.parent], rows[statement.id])
            for statement in document.statements
            if statement.parent in rows
        ],
    )
    _count(connection, document, cast, about, rows)
    return rows


def erase_statements(connection: sqlite3.Connection, article: int) -> None:
    """Remove the rows of an article's statements; no event may refer to them any more."""
    for step in _ERASE:
        connection.execute(step, (article,))


def _insert(
    connection: sqlite3.Connection,
    statement: Statement,
    place: DocumentContext,
    cast: ActorRows,
    times: TimeRows,
) -> int:
    time = statement.time or ""
    values = (
        place.article,
        KINDS[statement.kind],
        MEDIA[statement.medium] if statement.medium else None,
        ACTS[statement.act] if statement.act else None,
        _row(statement.speaker, cast),
        _row(statement.addressee, cast),
        place.outlet,
        place.published,
        times.days.get(time),
        _day(statement, place, times),
        times.rows.get(time),
        statement.confidence,
    )
    row: int = connection.execute(_STATEMENT, values).fetchone()[0]
    wording = (
        row,
        statement.id,
        statement.quote.text,
        json.dumps(statement.quote.spans, separators=(",", ":")),
        statement.speaker.text if statement.speaker else None,
        statement.addressee.text if statement.addressee else None,
        statement.cue.text if statement.cue else None,
    )
    connection.execute(_WORDING, wording)
    return row


def _day(statement: Statement, place: DocumentContext, times: TimeRows) -> int | None:
    """Return the day on which it was said, where that is known, else the day of the article."""
    said = times.days.get(statement.time or "")
    return place.published if said is None else said


def _spoken(statement: Statement, cast: ActorRows, names: Mapping[int, str]) -> Iterator[str]:
    """Yield the words that name the speaker here, and the names of all who speak."""
    if statement.speaker is not None:
        yield statement.speaker.text
    for row in sorted(_speakers(statement, cast)):
        yield names[row]


def _named(names: Iterable[str], language: str) -> str:
    """Return the terms of names, each once."""
    found = (term for name in names for part in indexed(name, language) for term in part.split())
    return " ".join(dict.fromkeys(found))


def _row(participant: Participant | None, cast: ActorRows) -> int | None:
    return cast.rows.get(participant.actor or "") if participant else None


def _speakers(statement: Statement, cast: ActorRows) -> frozenset[int]:
    """Return the rows of all who speak, also together; empty where it is not clear who that is."""
    actor = statement.speaker.actor if statement.speaker else None
    return cast.members.get(actor or "", frozenset())


def _about(document: Document, cast: ActorRows) -> dict[str, list[int]]:
    """Return whom each statement is about: who is mentioned inside its quotation."""
    mentions = sorted(
        (mention.start, mention.end, cast.rows[actor.id])
        for actor in document.actors
        for mention in actor.mentions
    )
    return {
        statement.id: sorted(
            set(_inside(statement.quote.spans, mentions)) - _speakers(statement, cast)
        )
        for statement in document.statements
    }


def _inside(spans: Iterable[Span], mentions: list[tuple[int, int, int]]) -> Iterator[int]:
    for span in spans:
        for number in range(bisect_left(mentions, (span.start,)), len(mentions)):
            start, end, row = mentions[number]
            if start >= span.end:
                break
            if end <= span.end:
                yield row


def _attested(document: Document) -> Mapping[str, list[str]]:
    """Return the tags of the events that each statement attests."""
    tags: defaultdict[str, list[str]] = defaultdict(list)
    for event in document.events:
        for attestation in event.attestations:
            if attestation.statement is not None:
                tags[attestation.statement] += [
                    f"event:{event.type}",
                    f"status:{attestation.status.value}",
                ]
    return tags


def _tags(
    statement: Statement,
    place: DocumentContext,
    cast: ActorRows,
    about: Iterable[int],
    attested: Iterable[str],
) -> list[str]:
    tags = [f"kind:{statement.kind.value}"]
    tags += [f"medium:{statement.medium.value}"] if statement.medium else []
    tags += [f"act:{statement.act.value}"] if statement.act else []
    tags += [f"speaker:{row}" for row in sorted(_speakers(statement, cast)) or [0]]
    addressee = _row(statement.addressee, cast)
    tags += [f"addressee:{addressee}"] if addressee else []
    tags += [f"about:{row}" for row in about]
    tags += [f"outlet:{place.outlet}"] if place.outlet else []
    return [*tags, *dict.fromkeys(attested)]


def _count(
    connection: sqlite3.Connection,
    document: Document,
    cast: ActorRows,
    about: Mapping[str, list[int]],
    rows: Mapping[str, int],
) -> None:
    connection.executemany(
        "INSERT INTO about (actor, statement) VALUES (?, ?)",
        [(actor, rows[name]) for name, actors in about.items() for actor in actors],
    )
    connection.executemany(
        "UPDATE actor SET about = about + 1 WHERE id = ?",
        [(actor,) for actors in about.values() for actor in actors],
    )
    said = (_row(statement.speaker, cast) for statement in document.statements)
    connection.executemany(
        "UPDATE actor SET said = said + 1 WHERE id = ?", [(row,) for row in said if row]
    )
