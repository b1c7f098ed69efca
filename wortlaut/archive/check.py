"""Whether an archive is whole."""

import sqlite3
from collections.abc import Iterator

from wortlaut.archive.storage import rows, stored
from wortlaut.errors import ArchiveDamagedError
from wortlaut.records import Article

_COUNTS = {
    "article_text": "SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM article_text)",
    "record": "SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM record)",
    "source": "SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM source)",
    "article_words": """
        SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM article_words_docsize)""",
    "wording": "SELECT (SELECT count(*) FROM statement) - (SELECT count(*) FROM wording)",
    "statement_words": """
        SELECT (SELECT count(*) FROM statement) - (SELECT count(*) FROM statement_words_content)""",
    "alias_words": """
        SELECT (SELECT count(*) FROM alias) - (SELECT count(*) FROM alias_words_docsize)""",
    "facet_count": """
        SELECT count(*) FROM (VALUES ('kind'), ('medium'), ('act'), ('outlet'), ('month')) AS each
        WHERE (SELECT count(*) FROM statement) <> (
          SELECT ifnull(sum(statements), 0) FROM facet_count WHERE facet = each.column1)""",
    "speaker_count": """
        SELECT (SELECT count(*) FROM statement WHERE speaker IS NOT NULL)
          - (SELECT ifnull(sum(statements), 0) FROM speaker_count)""",
    "relation_count": """
        SELECT (SELECT count(*) FROM about JOIN statement ON id = statement
            WHERE speaker IS NOT NULL)
          - (SELECT ifnull(sum(about), 0) FROM relation_count)""",
    "actor": """
        SELECT count(*) FROM actor WHERE
          said <> (SELECT count(*) FROM statement WHERE speaker = actor.id)
          OR about <> (SELECT count(*) FROM about WHERE about.actor = actor.id)
          OR articles <> (
            SELECT count(DISTINCT article) FROM appearance WHERE appearance.actor = actor.id)""",
}


def problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield what is wrong with the file and what it holds, a line each; nothing if it is whole.

    Raises:
        sqlite3.Error: so much is damaged that the tables cannot be read, see `faults.explained`.
    """
    for (line,) in connection.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield line
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} refers to nothing in {parent}"
    for table, query in _COUNTS.items():
        (wrong,) = connection.execute(query).fetchone()
        if wrong:
            yield f"{table}: {abs(wrong)} rows are missing, too many or wrong"
    yield from _unreadable(connection)


def _unreadable(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield the texts and records that cannot be unpacked, or are of another article."""
    for row in rows(connection):
        try:
            article = stored(connection, row).article
        except ArchiveDamagedError as error:
            yield str(error)
            continue
        (sha256,) = connection.execute("SELECT sha256 FROM article WHERE id = ?", (row,)).fetchone()
        if not sha256 == article.id == Article.of(article.text).id:
            yield f"article {sha256}: the text in the archive is another one"
