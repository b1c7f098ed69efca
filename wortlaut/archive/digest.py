"""What an archive holds, as one number: equal for the same articles, records and corrections.

Neither the ids that rows happen to have count, nor how texts are compressed, when and by which
program they were read, what was rejected, or the order in which articles came in. Of an actor who
is known in many articles, what only one of them tells (its fullest name, its country) is left out:
it is in the records. Memory does not grow with the number of articles.
"""

import hashlib
import re
import sqlite3
from collections.abc import Iterator, Mapping

import msgspec

from wortlaut.archive.storage import stored
from wortlaut.records import to_json

Line = tuple[str, str]
"""A table and one of its rows, as JSON."""

_ARTICLES = """
SELECT article.id, outlet.id, outlet.name, sha256, title, url, published, day, language
FROM article LEFT JOIN outlet ON outlet.id = outlet ORDER BY sha256
"""
_NAMES = """
SELECT actor.id, ifnull(key, '#' || local) FROM appearance JOIN actor ON actor.id = appearance.actor
WHERE appearance.article = ?
"""
# The rows of an article without ids, `name(…)` in the place of an actor's.
_TABLES = {
    "source": "SELECT title, url, outlet, published FROM source WHERE article = ?",
    "actor": """
        SELECT name(id), kind, country, wikidata, source, articles, said, about
        FROM actor WHERE article = ?""",
    "alias": """
        SELECT name(actor), text, mentions, words, lemmas
        FROM actor JOIN alias ON alias.actor = actor.id
        JOIN alias_words ON alias_words.rowid = alias.id
        WHERE actor.article = ? AND mentions > 0""",
    "appearance": "SELECT name(actor), local, name, roles FROM appearance WHERE article = ?",
    "mention": """
        SELECT local, "start", "end", form, confidence
        FROM appearance JOIN mention ON appearance.id = appearance WHERE article = ?""",
    "member": "SELECT name(actor), name(member) FROM member WHERE article = ?",
    "time": """
        SELECT local, "start", "end", text, type, value, mod, anchor, day
        FROM time WHERE article = ?""",
    "statement": """
        SELECT wording.local, kind, medium, act, name(statement.speaker),
          name(statement.addressee), outlet.name, published, said, statement.day,
          above.local, time.local, confidence, wording.quote, wording.spans,
          wording.speaker, wording.addressee, wording.cue, words, lemmas, tags(tags)
        FROM statement JOIN wording ON wording.statement = statement.id
        JOIN statement_words ON statement_words.rowid = statement.id
        LEFT JOIN outlet ON outlet.id = statement.outlet
        LEFT JOIN wording AS above ON above.statement = parent
        LEFT JOIN time ON time.id = time
        WHERE statement.article = ?""",
    "about": """
        SELECT local, name(actor)
        FROM statement CROSS JOIN about ON about.statement = statement.id
        JOIN wording ON wording.statement = statement.id WHERE article = ?""",
    "event": """
        SELECT event.local, event.type, "trigger", spans, time.local, event.day, place, phase,
          confidence
        FROM event LEFT JOIN time ON time.id = time WHERE event.article = ?""",
    "event_actor": """
        SELECT local, name(actor), role
        FROM event CROSS JOIN event_actor ON event_actor.event = event.id WHERE article = ?""",
    "attestation": """
        SELECT event.local, source, name(actor), wording.local, status
        FROM event CROSS JOIN attestation ON attestation.event = event.id
        LEFT JOIN wording ON wording.statement = attestation.statement WHERE article = ?""",
}
_ACTORS = """
SELECT id, key, articles, said, about FROM actor WHERE key IS NOT NULL AND articles > 0 ORDER BY key
"""
_ALIASES = """
SELECT text, mentions, words FROM alias JOIN alias_words ON alias_words.rowid = alias.id
WHERE actor = ? AND mentions > 0 ORDER BY text
"""
_CORRECTIONS = "SELECT body, author FROM correction WHERE undone IS NULL ORDER BY body, author"
_TAG = re.compile(r"(speaker|addressee|about|outlet):(\d+)")


def digest(connection: sqlite3.Connection) -> str:
    """Return the SHA-256, in hexadecimal, of all that the archive holds.

    Raises:
        ArchiveDamagedError: a text or a record cannot be unpacked.
    """
    whole = hashlib.sha256()
    for table, line in lines(connection):
        whole.update(f"{table} {line}\n".encode())
    return whole.hexdigest()


def lines(connection: sqlite3.Connection) -> Iterator[Line]:
    """Yield the rows that count: article after article by their ids, actors, and corrections.

    Raises:
        ArchiveDamagedError: a text or a record cannot be unpacked.
    """
    actors: dict[int, str] = {}
    outlets: dict[int, str] = {}
    connection.create_function("name", 1, actors.get, deterministic=True)
    connection.create_function(
        "tags", 1, lambda tags: _named(tags, actors, outlets), deterministic=True
    )
    for article, outlet, name, sha256, *facts in connection.execute(_ARTICLES):
        actors.clear()
        actors.update(connection.execute(_NAMES, (article,)))
        outlets.clear()
        outlets[outlet] = name
        yield "article", _line(sha256, name, *facts)
        record = hashlib.sha256(to_json(stored(connection, article))).hexdigest()
        yield "record", _line(sha256, record)
        for table, query in _TABLES.items():
            rows = connection.execute(query, (article,))
            yield from ((table, line) for line in sorted(_line(sha256, *row) for row in rows))
    for actor, key, *counts in connection.execute(_ACTORS):
        yield "actor", _line(key, *counts)
        for row in connection.execute(_ALIASES, (actor,)):
            yield "alias", _line(key, *row)
    for row in connection.execute(_CORRECTIONS):
        yield "correction", _line(*row)


def _line(*values: object) -> str:
    return msgspec.json.encode(values).decode()


def _named(tags: str, actors: Mapping[int, str], outlets: Mapping[int, str]) -> str:
    def name(tag: re.Match[str]) -> str:
        names = outlets if tag[1] == "outlet" else actors
        return f"{tag[1]}:{names.get(int(tag[2]))}"

    return " ".join(sorted(_TAG.sub(name, tag) for tag in tags.split()))
