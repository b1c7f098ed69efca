"""Events: what happened between whom, and who says so."""

import json
import sqlite3

from wortlaut.archive.days import first, last
from wortlaut.archive.search.actors import candidates, speaking_rows
from wortlaut.archive.search.condition import Condition, rows_of
from wortlaut.archive.search.cursor import Cursor, Search, read_cursor, write_cursor
from wortlaut.archive.search.filters import Filters, Sort
from wortlaut.archive.search.statements import PAGE, Page, check_limit, readable_day, texts_of
from wortlaut.archive.search.words import parse
from wortlaut.records.headline import headline

COLUMNS = (
    "article_id",
    "title",
    "headline",
    "outlet",
    "published",
    "event",
    "type",
    "trigger",
    "start",
    "end",
    "day",
    "day_told",
    "place",
    "phase",
    "confidence",
    "actors",
    "recipients",
    "actor_keys",
    "recipient_keys",
    "attestations",
)
"""What a hit holds, in order; keys are those of the names before them, None where there is none.

`day` is that of the event where the text tells it (`day_told`), else that of publication.
"""

_EVENTS = """
SELECT event.id, article.sha256, article.title, outlet.name, article.published, event.local,
  event.type, event."trigger", event.spans, event.day, time.day IS NOT NULL, event.place,
  event.phase, event.confidence, event.article
FROM json_each(?) AS wanted
CROSS JOIN event ON event.id = wanted.value
CROSS JOIN article ON article.id = event.article
LEFT JOIN outlet ON outlet.id = article.outlet
LEFT JOIN time ON time.id = event.time
"""
_PARTS = """
SELECT event_actor.event, role, name, actor.key FROM json_each(?) AS wanted
CROSS JOIN event_actor ON event_actor.event = wanted.value
CROSS JOIN actor ON actor.id = event_actor.actor ORDER BY event_actor.event, name
"""
_ATTESTATIONS = """
SELECT attestation.event, attestation.source, actor.key, status, w.local FROM json_each(?) AS wanted
CROSS JOIN attestation ON attestation.event = wanted.value
LEFT JOIN actor ON actor.id = attestation.actor
LEFT JOIN wording AS w ON w.statement = attestation.statement
ORDER BY attestation.id
"""
_IN_ACTORS = (
    "e.id IN (SELECT event FROM event_actor WHERE actor IN (SELECT value FROM json_each(?)))"
)
_BY_ACTORS = (
    "e.id IN (SELECT event FROM attestation WHERE actor IN (SELECT value FROM json_each(?)))"
)
_ANY = {
    "event": "e.type IN (SELECT value FROM json_each(?))",
    "status": "EXISTS (SELECT 1 FROM attestation AS t WHERE t.event = e.id "
    "AND t.status IN (SELECT value FROM json_each(?)))",
    "outlet": "EXISTS (SELECT 1 FROM article AS a JOIN outlet AS o ON o.id = a.outlet "
    "WHERE a.id = e.article AND o.name IN (SELECT value FROM json_each(?)))",
}
_STATEMENTS = {
    "kind": "EXISTS (SELECT 1 FROM attestation AS t JOIN statement AS s ON s.id = t.statement "
    "JOIN kind ON kind.id = s.kind WHERE t.event = e.id "
    "AND kind.name IN (SELECT value FROM json_each(?)))",
    "act": "EXISTS (SELECT 1 FROM attestation AS t JOIN statement AS s ON s.id = t.statement "
    "JOIN act ON act.id = s.act WHERE t.event = e.id "
    "AND act.name IN (SELECT value FROM json_each(?)))",
}
_WORDS = "e.article IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)"
_SOURCE = "EXISTS (SELECT 1 FROM attestation AS t WHERE t.event = e.id AND t.source = ?)"
_LANGUAGE = "EXISTS (SELECT 1 FROM article AS a WHERE a.id = e.article AND a.language = ?)"
_BOUNDS = {
    "statement": ("e.day >= ?", "e.day <= ?"),
    "publication": (
        "EXISTS (SELECT 1 FROM article AS a WHERE a.id = e.article AND a.day >= ?)",
        "EXISTS (SELECT 1 FROM article AS a WHERE a.id = e.article AND a.day <= ?)",
    ),
}
_SELECT = "SELECT e.id, ifnull(e.day, 0) FROM event AS e"
_NEWEST = "ORDER BY ifnull(e.day, 0) DESC, e.id DESC LIMIT ?"
_AFTER = "(ifnull(e.day, 0), e.id) < (?, ?)"


def search_events(
    connection: sqlite3.Connection,
    filters: Filters,
    *,
    limit: int = PAGE,
    cursor: str | None = None,
) -> Page:
    """Return a page of events, the newest first.

    `words` are those of the article, `speaker` who attests the event, `about` who takes part in
    it, both also with others; `kind` and `act` are those of the statements that attest it.

    Raises:
        UsageError: as `search_statements`.
    """
    check_limit(limit)
    search = Search("events", filters, Sort.DATE.value)
    after = read_cursor(cursor, search) if cursor else None
    query = "SELECT ifnull(max(id), 0) FROM event"
    top = after.top if after else connection.execute(query).fetchone()[0]
    condition = event_condition(connection, filters).and_where("e.id <= ?", top)
    if after:
        condition = condition.and_where(_AFTER, after.day, after.row)
    rows = newest_events(connection, condition, limit + 1)
    hits = described_events(connection, [row for row, _ in rows[:limit]])
    if len(rows) <= limit:
        return Page(hits, None)
    row, day = rows[limit - 1]
    return Page(hits, write_cursor(Cursor(top, 0, day, row), search))


def event_condition(connection: sqlite3.Connection, filters: Filters) -> Condition:
    """Return the filters as a condition on `event AS e`.

    Raises:
        UsageError: the words are none, see `words.parse`.
    """
    found = Condition()
    if filters.words is not None:
        found = found.and_where(_WORDS, parse(filters.words).expression("title words"))
    for name, where in ((filters.speaker, _BY_ACTORS), (filters.about, _IN_ACTORS)):
        if name is not None:
            meant = candidates(connection, name)
            rows = {row for each in meant for row in speaking_rows(connection, each.row)}
            found = found.and_where(where, json.dumps(sorted(rows)))
    for field, where in (_ANY | _STATEMENTS).items():
        if values := getattr(filters, field):
            found = found.and_where(where, json.dumps([str(value) for value in values]))
    since, until = _BOUNDS[filters.dated.value]
    for where, value in (
        (since, first(filters.since or "")),
        (until, last(filters.until or "")),
        ("e.confidence >= ?", filters.min_confidence or None),
        (_SOURCE, filters.source),
        (_LANGUAGE, filters.language),
    ):
        if value is not None:
            found = found.and_where(where, value)
    return found


def newest_events(
    connection: sqlite3.Connection, condition: Condition, limit: int
) -> list[tuple[int, int]]:
    """Return rows and days of the newest events that fulfil a condition; 0 for no day."""
    return rows_of(connection, _SELECT, condition, _NEWEST, limit).fetchall()


def described_events(connection: sqlite3.Connection, rows: list[int]) -> list[dict[str, object]]:
    """Return what is shown of events, in the order of their rows."""
    wanted = json.dumps(rows)
    parts: dict[tuple[int, str], list[tuple[str, str | None]]] = {}
    for event, role, name, key in connection.execute(_PARTS, (wanted,)):
        parts.setdefault((event, role), []).append((name, key))
    attested: dict[int, list[dict[str, object]]] = {}
    for event, source, key, status, statement in connection.execute(_ATTESTATIONS, (wanted,)):
        attested.setdefault(event, []).append(
            {"source": source, "key": key, "status": status, "statement": statement}
        )
    found = connection.execute(_EVENTS, (wanted,)).fetchall()
    untitled = texts_of(connection, {row[-1] for row in found if not (row[2] or "").strip()})
    hits = []
    for row, sha256, title, *facts, spans, day, told, place, phase, confidence, article in found:
        places = json.loads(spans)
        actors, recipients = (parts.get((row, role), []) for role in ("actor", "recipient"))
        values = (
            sha256,
            title,
            headline(title, untitled.get(article, "")),
            *facts,
            places[0][0],
            places[-1][1],
            readable_day(day),
            bool(told),
            place,
            phase,
            confidence,
            [name for name, _ in actors],
            [name for name, _ in recipients],
            [key for _, key in actors],
            [key for _, key in recipients],
            attested.get(row, []),
        )
        hits.append(dict(zip(COLUMNS, values, strict=True)))
    return hits
