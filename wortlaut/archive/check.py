"""Whether an archive is whole."""

import sqlite3
from collections.abc import Iterator

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
    """Yield what is wrong with the file and its tables, a line each; nothing if it is whole."""
    for (line,) in connection.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield line
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} refers to nothing in {parent}"
    for table, query in _COUNTS.items():
        (wrong,) = connection.execute(query).fetchone()
        if wrong:
            yield f"{table}: {abs(wrong)} rows are missing, too many or wrong"
