"""What an archive holds, as one number: equal for the same articles, records and corrections.

The ids that rows happen to have, times of runs and the order of the articles do not count.
"""

import hashlib
import re
import sqlite3
from collections.abc import Iterator, Mapping

_NAMES = """
SELECT actor.id, ifnull(actor.key, article.sha256 || '#' || appearance.local)
FROM actor JOIN appearance ON appearance.actor = actor.id
JOIN article ON article.id = appearance.article
"""
# Every table as rows without ids, `name(…)` in the place of an actor's.
_TABLES = {
    "article": """
        SELECT sha256, title, url, outlet.name, published, day, language
        FROM article LEFT JOIN outlet ON outlet.id = outlet""",
    "text": "SELECT sha256, text FROM article_text JOIN article ON article.id = article",
    "source": """
        SELECT sha256, source.title, source.url, source.outlet, source.published
        FROM source JOIN article ON article.id = article""",
    "record": """
        SELECT sha256, document, version, weights
        FROM record JOIN article ON article.id = article JOIN program ON program.id = program""",
    "rejected": "SELECT source, reason, detail FROM rejected",
    "correction": "SELECT body, author FROM correction WHERE undone IS NULL",
    "actor": """
        SELECT name(id), kind, country, wikidata, source, articles, said, about
        FROM actor WHERE articles > 0""",
    "alias": "SELECT name(actor), text, mentions FROM alias WHERE mentions > 0",
    "alias_words": """
        SELECT name(actor), text, words, lemmas
        FROM alias JOIN alias_words ON alias_words.rowid = alias.id WHERE mentions > 0""",
    "appearance": """
        SELECT sha256, name(actor), local, name, roles
        FROM appearance JOIN article ON article.id = article""",
    "mention": """
        SELECT sha256, local, "start", "end", form, confidence
        FROM mention JOIN appearance ON appearance.id = appearance
        JOIN article ON article.id = article""",
    "member": """
        SELECT sha256, name(actor), name(member)
        FROM member JOIN article ON article.id = article""",
    "time": """
        SELECT sha256, local, "start", "end", text, type, value, mod, anchor, time.day
        FROM time JOIN article ON article.id = article""",
    "statement": """
        SELECT sha256, wording.local, kind, medium, act, name(statement.speaker),
          name(statement.addressee), outlet.name, statement.published, said, statement.day,
          above.local, time.local, confidence, wording.quote, wording.spans,
          wording.speaker, wording.addressee, wording.cue, words, lemmas, tags(tags)
        FROM statement JOIN wording ON wording.statement = statement.id
        JOIN article ON article.id = statement.article
        JOIN statement_words ON statement_words.rowid = statement.id
        LEFT JOIN outlet ON outlet.id = statement.outlet
        LEFT JOIN wording AS above ON above.statement = parent
        LEFT JOIN time ON time.id = time""",
    "about": """
        SELECT sha256, local, name(actor)
        FROM about JOIN wording ON wording.statement = about.statement
        JOIN statement ON statement.id = about.statement JOIN article ON article.id = article""",
    "event": """
        SELECT sha256, event.local, event.type, "trigger", spans, time.local, event.day, place,
          phase, confidence
        FROM event JOIN article ON article.id = event.article LEFT JOIN time ON time.id = time""",
    "event_actor": """
        SELECT sha256, event.local, name(actor), role
        FROM event_actor JOIN event ON event.id = event JOIN article ON article.id = article""",
    "attestation": """
        SELECT sha256, event.local, source, name(actor), wording.local, status
        FROM attestation JOIN event ON event.id = event JOIN article ON article.id = article
        LEFT JOIN wording ON wording.statement = attestation.statement""",
}
_TAG = re.compile(r"(speaker|addressee|about|outlet):(\d+)")


def digest(connection: sqlite3.Connection) -> str:
    """Return the SHA-256, in hexadecimal, of all that the archive holds."""
    whole = hashlib.sha256()
    for table, line in lines(connection):
        whole.update(f"{table} {line}\n".encode())
    return whole.hexdigest()


def lines(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield table after table the rows that count, sorted, as text."""
    actors: dict[int, str] = dict(connection.execute(_NAMES))
    outlets: dict[int, str] = dict(connection.execute("SELECT id, name FROM outlet"))
    connection.create_function("name", 1, actors.get, deterministic=True)
    connection.create_function(
        "tags", 1, lambda tags: _named(tags, actors, outlets), deterministic=True
    )
    for table, query in _TABLES.items():
        for line in sorted(repr(row) for row in connection.execute(query)):
            yield table, line


def _named(tags: str, actors: Mapping[int, str], outlets: Mapping[int, str]) -> str:
    def name(tag: re.Match[str]) -> str:
        names = outlets if tag[1] == "outlet" else actors
        return f"{tag[1]}:{names.get(int(tag[2]))}"

    return " ".join(sorted(_TAG.sub(name, tag) for tag in tags.split()))
