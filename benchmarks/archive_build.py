"""Write generated articles into the archive's own schema, in bulk.

Indexes and triggers are made after the rows, and what the triggers count is counted once.
"""

import multiprocessing
import sqlite3
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np

from benchmarks.archive_generator import Rows, generate, plan
from benchmarks.archive_pool import SENTENCES, Pool, build_pool
from wortlaut.archive.connection import open_writing, run_script, transaction
from wortlaut.archive.terms import indexed

BATCH = 2000
BATCHES_A_TRANSACTION = 10
FTS_BUFFER, FTS_DEFAULT = 64 << 20, 1 << 20
_STATEMENT = """
INSERT INTO statement (
  id, article, kind, medium, act, speaker, outlet, published, day, confidence
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_STATEMENT_WORDS = """
INSERT INTO statement_words (rowid, words, lemmas, speaker, about, tags) VALUES (?, ?, ?, ?, ?, ?)
"""
_EVENT = """
INSERT INTO event (id, article, local, type, "trigger", spans, day, place, phase, confidence)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ATTESTATION = """
INSERT INTO attestation (event, source, actor, statement, status) VALUES (?, ?, ?, ?, ?)
"""
_SOURCE = """
INSERT INTO source (article, run, title, url, outlet, published) VALUES (?, ?, ?, ?, ?, ?)
"""
_WORDING = """
INSERT INTO wording (statement, local, quote, spans, speaker, cue) VALUES (?, ?, ?, ?, ?, ?)
"""
INSERTS = {
    "article": "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "article_text": "INSERT INTO article_text VALUES (?, ?)",
    "source": _SOURCE,
    "record": "INSERT INTO record VALUES (?, ?, ?, ?)",
    "article_words": "INSERT INTO article_words (rowid, title, words, lemmas) VALUES (?, ?, ?, ?)",
    "actor": "INSERT INTO actor (id, key, article, name, kind, country) VALUES (?, ?, ?, ?, ?, ?)",
    "appearance": "INSERT INTO appearance VALUES (?, ?, ?, ?, ?, ?)",
    "mention": "INSERT OR IGNORE INTO mention VALUES (?, ?, ?, ?, ?)",
    "statement": _STATEMENT,
    "wording": _WORDING,
    "about": "INSERT OR IGNORE INTO about VALUES (?, ?)",
    "statement_words": _STATEMENT_WORDS,
    "event": _EVENT,
    "event_actor": "INSERT OR IGNORE INTO event_actor VALUES (?, ?, ?)",
    "attestation": _ATTESTATION,
}
# What the triggers would have counted, row by row.
COUNTS = """
UPDATE actor SET articles = n
FROM (SELECT actor AS a, count(*) AS n FROM appearance GROUP BY actor) WHERE id = a;
UPDATE actor SET said = n
FROM (SELECT speaker AS a, count(*) AS n FROM statement WHERE speaker IS NOT NULL GROUP BY speaker)
WHERE id = a;
UPDATE actor SET about = n
FROM (SELECT actor AS a, count(*) AS n FROM about GROUP BY actor) WHERE id = a;
INSERT INTO facet_count SELECT 'kind', kind, count(*) FROM statement GROUP BY 2;
INSERT INTO facet_count SELECT 'medium', ifnull(medium, 0), count(*) FROM statement GROUP BY 2;
INSERT INTO facet_count SELECT 'act', ifnull(act, 0), count(*) FROM statement GROUP BY 2;
INSERT INTO facet_count SELECT 'outlet', ifnull(outlet, 0), count(*) FROM statement GROUP BY 2;
INSERT INTO facet_count SELECT 'month', ifnull(day, 0) / 100, count(*) FROM statement GROUP BY 2;
INSERT INTO facet_count
SELECT 'event', type, count(*) FROM attestation JOIN event ON event.id = event
WHERE statement IS NOT NULL GROUP BY 2;
INSERT INTO facet_count
SELECT 'source', source, count(*) FROM attestation WHERE statement IS NOT NULL GROUP BY 2;
INSERT INTO facet_count
SELECT 'status', status, count(*) FROM attestation WHERE statement IS NOT NULL GROUP BY 2;
INSERT INTO speaker_count
SELECT speaker, ifnull(day, 0) / 100, ifnull(act, 0), kind, count(*) FROM statement
WHERE speaker IS NOT NULL GROUP BY 1, 2, 3, 4;
INSERT INTO relation_count
SELECT speaker, actor, count(*), 0 FROM about JOIN statement ON id = statement
WHERE speaker IS NOT NULL GROUP BY 1, 2;
"""
_LATER = """
SELECT name, sql, type FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL
"""
_BUFFERED = {
    "article_words": "INSERT INTO article_words (article_words, rank) VALUES ('hashsize', ?)",
    "statement_words": "INSERT INTO statement_words (statement_words, rank) VALUES ('hashsize', ?)",
}
_RUN = "INSERT INTO run (id, started, sources) VALUES (1, '2024-12-31T00:00:00+00:00', '[]')"


def build(path: Path, articles: int) -> None:
    """Make an archive of generated articles."""
    connection = open_writing(path)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA wal_autocheckpoint = 20000")
    later = connection.execute(_LATER).fetchall()
    for name, _, kind in later:
        connection.execute(f"DROP {kind} {name}")
    for setting in _BUFFERED.values():
        connection.execute(setting, (FTS_BUFFER,))
    pool = _pool(articles)
    with transaction(connection):
        _constants(connection, pool)
    aliases = _write(connection, articles)
    with transaction(connection):
        _aliases(connection, pool, aliases)
    run_script(connection, COUNTS)
    for _, sql, _ in later:
        connection.execute(sql)
    for setting in _BUFFERED.values():
        connection.execute(setting, (FTS_DEFAULT,))
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


@cache
def _pool(articles: int) -> Pool:
    return build_pool(_persons(articles), min(SENTENCES, 20 * articles))


def _persons(articles: int) -> int:
    return max(500, articles // 5)


def _write(connection: sqlite3.Connection, articles: int) -> Counter[tuple[int, str]]:
    aliases: Counter[tuple[int, str]] = Counter()
    with multiprocessing.Pool(1) as workers:
        batches = workers.imap(_batch, _jobs(articles))
        open_batches = 0
        for rows in batches:
            if not open_batches:
                connection.execute("BEGIN IMMEDIATE")
            for table, insert in INSERTS.items():
                connection.executemany(insert, rows.tables[table])
            for alias, count in rows.aliases.items():
                aliases[alias] += count
            open_batches += 1
            if open_batches == BATCHES_A_TRANSACTION:
                connection.execute("COMMIT")
                open_batches = 0
        if open_batches:
            connection.execute("COMMIT")
    return aliases


def _jobs(articles: int) -> Iterator[tuple[int, int, int, int, int]]:
    planned = plan(articles)
    statements = np.concatenate(([0], np.cumsum(planned.statements)))
    locals_ = np.concatenate(([0], np.cumsum(planned.locals)))
    for start in range(0, articles, BATCH):
        stop = min(start + BATCH, articles)
        yield (
            articles,
            start,
            stop,
            int(statements[start]) + 1,
            _persons(articles) + int(locals_[start]) + 1,
        )


def _batch(job: tuple[int, int, int, int, int]) -> Rows:
    articles, start, stop, statement, local = job
    return generate(_pool(articles), plan(articles), (start, stop), (statement, local))


def _constants(connection: sqlite3.Connection, pool: Pool) -> None:
    connection.execute("INSERT INTO program VALUES (1, '0', 'generated')")
    connection.execute(_RUN)
    connection.executemany("INSERT INTO outlet VALUES (?, ?)", enumerate(pool.outlets, 1))
    connection.executemany(
        "INSERT INTO actor (id, key, name, kind, country) VALUES (?, ?, ?, ?, ?)",
        ((n, p.key, p.name.text, p.kind, p.country) for n, p in enumerate(pool.persons, 1)),
    )


def _aliases(connection: sqlite3.Connection, pool: Pool, aliases: Counter[tuple[int, str]]) -> None:
    keyed = len(pool.persons)
    terms = cache(lambda text: indexed(text, "de"))
    rows = sorted(aliases.items())
    connection.executemany(
        "INSERT INTO alias (id, actor, text, mentions) VALUES (?, ?, ?, ?)",
        ((n, actor, text, count) for n, ((actor, text), count) in enumerate(rows, 1)),
    )
    connection.executemany(
        "INSERT INTO alias_words (rowid, words, lemmas, tags) VALUES (?, ?, ?, ?)",
        (
            (n, *terms(text), "keyed" if actor <= keyed else "")
            for n, ((actor, text), _) in enumerate(rows, 1)
        ),
    )
