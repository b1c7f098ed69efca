"""Where the text of an article was found: every source that held it, word for word."""

import sqlite3

MOST = 200
"""Sources of an article that are given; an agency's report has them by the hundred."""

_SOURCES = """
SELECT source.title, source.url, source.outlet, source.published
FROM article JOIN source ON source.article = article.id WHERE sha256 = ?
ORDER BY ifnull(source.published, '9999'), source.outlet, source.id LIMIT ?
"""


def found_at(
    connection: sqlite3.Connection, sha256: str, *, most: int = MOST
) -> list[dict[str, object]]:
    """Return `title`, `url`, `outlet` and `published` of each source, the earliest first."""
    names = ("title", "url", "outlet", "published")
    found = connection.execute(_SOURCES, (sha256, most))
    return [dict(zip(names, row, strict=True)) for row in found]
