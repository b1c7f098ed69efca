"""Searching for articles, by their texts and by what is said in them."""

import json
import sqlite3
from dataclasses import replace

from wortlaut.archive.days import first, last
from wortlaut.archive.packing import unpack_text
from wortlaut.archive.search.condition import Condition, condition_of, question_of, rows_of
from wortlaut.archive.search.cursor import Cursor, Search, read_cursor, write_cursor
from wortlaut.archive.search.excerpts import matches, surroundings
from wortlaut.archive.search.filters import Dated, Filters, Sort
from wortlaut.archive.search.statements import PAGE, Page, check_limit
from wortlaut.archive.search.words import Sought
from wortlaut.records import Span
from wortlaut.records.headline import headline

COLUMNS = (
    "article_id",
    "title",
    "headline",
    "url",
    "outlet",
    "published",
    "language",
    "statements",
    "context",
    "context_start",
    "matches",
)
"""What a hit holds, in order."""
FEW = 20_000
"""Matches that are sorted at once; among more, the articles are gone through by day."""
MARKED = 20
"""Matches of an article that are given."""

_ROWS = """
SELECT a.id, a.sha256, a.title, a.url, outlet.name, a.published, a.language,
  (SELECT count(*) FROM statement WHERE statement.article = a.id), article_text.text
FROM json_each(?) AS wanted
CROSS JOIN article AS a ON a.id = wanted.value
CROSS JOIN article_text ON article_text.article = a.id
LEFT JOIN outlet ON outlet.id = a.outlet
"""
_COUNT = "SELECT count(*) FROM (SELECT 1 FROM article_words WHERE article_words MATCH ? LIMIT ?)"
_AMONG = "a.id IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)"
_PROBED = "EXISTS (SELECT 1 FROM article_words AS w WHERE article_words MATCH ? AND w.rowid = a.id)"
_SPOKEN = "a.id IN (SELECT s.article FROM statement AS s WHERE 1"
_INDEXED = (
    "a.id IN (SELECT s.article FROM statement_words CROSS JOIN statement AS s "
    "ON s.id = statement_words.rowid WHERE statement_words MATCH ?"
)
_OUTLETS = "a.outlet IN (SELECT id FROM outlet WHERE name IN (SELECT value FROM json_each(?)))"
_SELECT = "SELECT a.id, ifnull(a.day, 0) FROM article AS a"
_NEWEST = "ORDER BY a.day DESC, a.id DESC LIMIT ?"


def search_articles(
    connection: sqlite3.Connection,
    filters: Filters,
    *,
    sort: Sort = Sort.RELEVANCE,
    limit: int = PAGE,
    cursor: str | None = None,
) -> Page:
    """Return a page of articles.

    `words` are those of title and text, `outlet`, `since`, `until` and `language` those of the
    article; all other filters ask for an article with one statement that fulfils them all. Sorted
    by relevance, first come those that have the words in the title. `OUTLET` is as `DATE`.

    Raises:
        UsageError: as `search_statements`.
    """
    check_limit(limit)
    search = Search("articles", filters, sort.value)
    after = read_cursor(cursor, search) if cursor else None
    query = "SELECT ifnull(max(id), 0) FROM article"
    top = after.top if after else connection.execute(query).fetchone()[0]
    base = _condition(connection, filters).and_where("a.id <= ?", top)
    hits: list[tuple[int, int, int]] = []
    for number, expression in enumerate(_strata(filters, sort)):
        if after and number < after.stratum:
            continue
        place = (after.day, after.row) if after and number == after.stratum else None
        rows = _newest(connection, base, expression, limit + 1 - len(hits), place)
        hits += [(number, day, row) for row, day in rows]
        if len(hits) > limit:
            break
    shown = _described(connection, [row for _, _, row in hits[:limit]], question_of(filters))
    if len(hits) <= limit:
        return Page(shown, None)
    return Page(shown, write_cursor(Cursor(top, *hits[limit - 1]), search))


def _strata(filters: Filters, sort: Sort) -> list[str | None]:
    """Return the expressions of the parts of an order, one after the other."""
    question = question_of(filters)
    if question is None:
        return [None]
    anywhere = question.expression("title words")
    if sort is not Sort.RELEVANCE:
        return [anywhere]
    title = question.exact_expression("title")
    exact = question.exact_expression()
    return [
        title,
        f"({exact}) NOT ({title})",
        f"({anywhere}) NOT ({title}) NOT ({exact})",
    ]


def _condition(connection: sqlite3.Connection, filters: Filters) -> Condition:
    """Return the filters but the words as a condition on `article AS a`."""
    found = Condition()
    for where, value in (
        (_OUTLETS, json.dumps(filters.outlet) if filters.outlet else None),
        ("a.day >= ?", first(filters.since or "")),
        ("a.day <= ?", last(filters.until or "")),
        ("a.language = ?", filters.language),
    ):
        if value is not None:
            found = found.and_where(where, value)
    # What is left is about one statement.
    rest = replace(
        filters,
        words=None,
        outlet=(),
        since=None,
        until=None,
        language=None,
        dated=Dated.STATEMENT,
    )
    if rest.is_empty:
        return found
    spoken = condition_of(connection, rest)
    where = "".join(f" AND {each}" for each in spoken.where) + ")"
    if spoken.match:
        return found.and_where(_INDEXED + where, spoken.expression, *spoken.parameters)
    return found.and_where(_SPOKEN + where, *spoken.parameters)


def _newest(
    connection: sqlite3.Connection,
    condition: Condition,
    expression: str | None,
    limit: int,
    after: tuple[int, int] | None,
) -> list[tuple[int, int]]:
    """Return rows and days; 0 for none, and those come last."""
    if expression is not None:
        (count,) = connection.execute(_COUNT, (expression, FEW + 1)).fetchone()
        if not count:
            return []
        condition = condition.and_where(_AMONG if count <= FEW else _PROBED, expression)
    found: list[tuple[int, int]] = []
    if after is None or after[0]:
        dated = condition.and_where("a.day IS NOT NULL")
        if after is not None:
            dated = dated.and_where("(a.day, a.id) < (?, ?)", *after)
        found = rows_of(connection, _SELECT, dated, _NEWEST, limit).fetchall()
    if len(found) < limit:
        undated = condition.and_where("a.day IS NULL")
        if after is not None and not after[0]:
            undated = undated.and_where("a.id < ?", after[1])
        found += rows_of(connection, _SELECT, undated, _NEWEST, limit - len(found)).fetchall()
    return found


def _described(
    connection: sqlite3.Connection, rows: list[int], question: Sought | None
) -> list[dict[str, object]]:
    hits = []
    for _, *facts, packed in connection.execute(_ROWS, (json.dumps(rows),)):
        text, language = unpack_text(packed), str(facts[5])
        places = matches(text, question, language)[:MARKED] if question else []
        around = surroundings(text, places[:1] or [Span(0, min(1, len(text)))], language)
        article, title, *rest = facts
        called = (article, title, headline(title, text))
        values = (*called, *rest, around.text, around.start, [list(place) for place in places])
        hits.append(dict(zip(COLUMNS, values, strict=True)))
    return hits
