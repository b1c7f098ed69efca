"""Searching for statements."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wortlaut.archive.packing import unpack_text
from wortlaut.archive.search.condition import condition_of, question_of
from wortlaut.archive.search.cursor import Search, read_cursor, write_cursor
from wortlaut.archive.search.excerpts import matches, surroundings
from wortlaut.archive.search.filters import Filters, Sort
from wortlaut.archive.search.ordered import page
from wortlaut.archive.search.words import Sought
from wortlaut.errors import UsageError
from wortlaut.records import Span
from wortlaut.records.headline import headline

PAGE = 50
LARGEST_PAGE = 1000

COLUMNS = (
    "article_id",
    "title",
    "headline",
    "url",
    "outlet",
    "published",
    "statement",
    "kind",
    "medium",
    "act",
    "speaker",
    "actor",
    "actor_kind",
    "actor_country",
    "actor_key",
    "addressee",
    "cue",
    "day",
    "quote",
    "start",
    "end",
    "parent",
    "confidence",
    "about",
    "context",
    "context_start",
    "matches",
)
"""What a hit holds, in order. Offsets are code points of the article's text."""

_ROWS = """
SELECT s.id, article.sha256, article.title, article.url, outlet.name, article.published,
  w.local, kind.name, medium.name, act.name, w.speaker, actor.name, actor.kind, actor.country,
  actor.key, w.addressee, w.cue, s.day, w.quote, w.spans, above.local, s.confidence,
  article.language, s.article
FROM json_each(?) AS wanted
CROSS JOIN statement AS s ON s.id = wanted.value
CROSS JOIN wording AS w ON w.statement = s.id
CROSS JOIN article ON article.id = s.article
LEFT JOIN outlet ON outlet.id = article.outlet
LEFT JOIN kind ON kind.id = s.kind
LEFT JOIN medium ON medium.id = s.medium
LEFT JOIN act ON act.id = s.act
LEFT JOIN actor ON actor.id = s.speaker
LEFT JOIN wording AS above ON above.statement = s.parent
"""
_ABOUT = """
SELECT about.statement, actor.name FROM json_each(?) AS wanted
CROSS JOIN about ON about.statement = wanted.value
CROSS JOIN actor ON actor.id = about.actor
ORDER BY about.statement, actor.said DESC, actor.name
"""
_TEXTS = """
SELECT article, text FROM article_text WHERE article IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class Page:
    """Hits in order; `next` is the cursor of the next page, None where there is none."""

    hits: list[dict[str, object]]
    next: str | None


def search_statements(
    connection: sqlite3.Connection,
    filters: Filters,
    *,
    sort: Sort = Sort.RELEVANCE,
    limit: int = PAGE,
    cursor: str | None = None,
) -> Page:
    """Return a page of statements.

    Args:
        connection: to the archive.
        filters: what is asked for.
        sort: the order; without words `RELEVANCE` is `DATE`.
        limit: hits of a page, from 1 to `LARGEST_PAGE`.
        cursor: `Page.next` of the page before.

    Raises:
        UsageError: the words hold none, the limit is out of range, or the cursor is none of this
            search.
    """
    check_limit(limit)
    search = Search("statements", filters, sort.value)
    after = read_cursor(cursor, search) if cursor else None
    found = page(connection, condition_of(connection, filters), filters, sort, limit, after)
    hits = described(connection, [hit.row for hit in found.hits], question_of(filters))
    return Page(hits, write_cursor(found.next, search) if found.next else None)


def check_limit(limit: int) -> None:
    """Check how many hits a page may have.

    Raises:
        UsageError: none, or too many.
    """
    if not 1 <= limit <= LARGEST_PAGE:
        raise UsageError(
            "a page cannot have {limit} hits; give a number from 1 to {most}",
            limit=limit,
            most=LARGEST_PAGE,
        )


def described(
    connection: sqlite3.Connection, rows: list[int], question: Sought | None = None
) -> list[dict[str, object]]:
    """Return what is shown of statements, in the order of their rows."""
    wanted = json.dumps(rows)
    about: dict[int, list[str]] = {}
    for statement, name in connection.execute(_ABOUT, (wanted,)):
        about.setdefault(statement, []).append(name)
    found = connection.execute(_ROWS, (wanted,)).fetchall()
    texts = texts_of(connection, {row[-1] for row in found})
    return [_hit(row, about.get(row[0], []), texts[row[-1]], question) for row in found]


def texts_of(connection: sqlite3.Connection, articles: Iterable[int]) -> dict[int, str]:
    """Return the texts of articles by their rows."""
    wanted = json.dumps(sorted(articles))
    return {
        article: unpack_text(packed) for article, packed in connection.execute(_TEXTS, (wanted,))
    }


def _hit(
    row: tuple[Any, ...], about: list[str], text: str, question: Sought | None
) -> dict[str, object]:
    (_, article, title, *facts, quote, written, parent, confidence, language, _) = row
    spans = [Span(*span) for span in json.loads(str(written))]
    around = surroundings(text, spans, str(language))
    marked = [
        [span.start + place.start, span.start + place.end]
        for span in spans
        for place in (
            matches(text[span.start : span.end], question, str(language)) if question else ()
        )
    ]
    values = (
        article,
        title,
        headline(title, text),
        *facts[:-1],
        readable_day(facts[-1]),
        quote,
        spans[0].start,
        spans[-1].end,
        parent,
        confidence,
        about,
        around.text,
        around.start,
        marked,
    )
    return dict(zip(COLUMNS, values, strict=True))


def readable_day(day: object) -> str | None:
    """Return a day of the archive as an ISO 8601 date, as precise as it is."""
    if not isinstance(day, int) or day <= 0:
        return None
    year, month, date = day // 10000, day // 100 % 100, day % 100
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{date:02}" if date else "")
