"""Statements in order, page by page: rows only, what they hold is looked up afterwards.

An order is a list of strata, one after the other, in each of which the newest come first. Where
millions match, only as many months are looked at as are needed to fill the page.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from wortlaut.archive.search.condition import (
    Condition,
    any_tag,
    count_indexed,
    question_of,
    rows_of,
)
from wortlaut.archive.search.cursor import Cursor
from wortlaut.archive.search.filters import Filters, Sort

FEW = 20_000
"""Matches that are sorted at once."""

_NEWEST = "ORDER BY s.day DESC, s.id DESC LIMIT ?"


class Hit(NamedTuple):
    """A statement's row and day, 0 where it has none."""

    row: int
    day: int


@dataclass(frozen=True, slots=True)
class Rows:
    """A page of rows; `next` is where the next one begins, None where there is none."""

    hits: list[Hit]
    next: Cursor | None


def page(
    connection: sqlite3.Connection,
    condition: Condition,
    filters: Filters,
    sort: Sort,
    limit: int,
    after: Cursor | None,
) -> Rows:
    """Return up to `limit` rows that come after a cursor."""
    top = after.top if after else _top(connection)
    bounded = condition.and_where("s.id <= ?", top)
    found: list[tuple[int, Hit]] = []
    begun = after is None
    for name, stratum in strata(connection, bounded, filters, sort):
        here = after is not None and name == after.stratum
        begun = begun or here
        if not begun:
            continue
        place = Hit(after.row, after.day) if after and here else None
        rows = _newest(connection, stratum, limit + 1 - len(found), place)
        found += [(name, hit) for hit in rows]
        if len(found) > limit:
            break
    hits = [hit for _, hit in found[:limit]]
    if len(found) <= limit:
        return Rows(hits, None)
    name, last = found[limit - 1]
    return Rows(hits, Cursor(top, name, last.day, last.row))


def strata(
    connection: sqlite3.Connection, condition: Condition, filters: Filters, sort: Sort
) -> Iterator[tuple[int, Condition]]:
    """Yield the parts of an order; each statement that fulfils the condition is in one of them.

    Each has a number that stays its own when others come in between.
    """
    if sort is Sort.OUTLET:
        yield from _outlets(connection, condition)
        return
    question = question_of(filters) if sort is Sort.RELEVANCE else None
    if question is None:
        yield 0, condition
        return
    passed: list[str] = []
    exact = question.exact_expression()
    for better in (
        question.adjacent_expression(),
        exact if exact != question.expression() else None,
    ):
        if better is not None:
            yield len(passed), condition.also(_without(better, passed))
            passed.append(better)
    rest = condition.also(_without(question.expression(), passed)) if passed else condition
    yield len(passed), rest


def newest(connection: sqlite3.Connection, condition: Condition, limit: int) -> list[Hit]:
    """Return the newest statements that fulfil a condition."""
    return _newest(connection, condition, limit, None)


def _without(expression: str, passed: list[str]) -> str:
    return " NOT ".join(f"({each})" for each in (expression, *passed))


def _outlets(
    connection: sqlite3.Connection, condition: Condition
) -> Iterator[tuple[int, Condition]]:
    rows = connection.execute("SELECT id FROM outlet ORDER BY name").fetchall()
    for (outlet,) in rows:
        yield outlet, condition.also(any_tag("outlet", [outlet]))
    yield 0, condition.and_where("s.outlet IS NULL")


def _newest(
    connection: sqlite3.Connection, condition: Condition, limit: int, after: Hit | None
) -> list[Hit]:
    if not condition.match:
        return _select(connection, condition, limit, after)
    count = count_indexed(connection, condition, FEW + 1)
    if count == 0:
        return []
    if count <= FEW:
        return _select(connection, condition, limit, after)
    found: list[Hit] = []
    for window in _windows(_months(connection, condition, after)):
        narrowed = condition.also(any_tag("month", list(window)))
        found += _select(connection, narrowed, limit - len(found), after)
        if len(found) >= limit:
            break
    return found


def _months(connection: sqlite3.Connection, condition: Condition, after: Hit | None) -> list[int]:
    """Return the months that can hold something, the newest first; 0 for what has no day."""
    query = "SELECT value FROM facet_count WHERE facet = 'month' ORDER BY value DESC"
    since, until = condition.days
    months = [month for (month,) in connection.execute(query)]
    if since is not None:
        months = [month for month in months if month >= since // 100]
    if until is not None:
        months = [month for month in months if 0 < month <= until // 100]
    if after is not None:
        months = [month for month in months if month <= after.day // 100]
    return months


def _windows(months: list[int]) -> Iterator[list[int]]:
    """Yield a month, the next two, the next four, and so on."""
    start, width = 0, 1
    while start < len(months):
        yield months[start : start + width]
        start, width = start + width, 2 * width


def _select(
    connection: sqlite3.Connection, condition: Condition, limit: int, after: Hit | None
) -> list[Hit]:
    """Return the newest by one question, or two: those without a day come last."""
    if limit <= 0:
        return []
    found: list[Hit] = []
    if after is None or after.day:
        dated = condition.and_where("s.day IS NOT NULL")
        if after is not None:
            dated = dated.and_where("(s.day, s.id) < (?, ?)", after.day, after.row)
        found = _rows(connection, dated, limit)
    if len(found) < limit and condition.days == (None, None):
        undated = condition.and_where("s.day IS NULL")
        if after is not None and not after.day:
            undated = undated.and_where("s.id < ?", after.row)
        found += _rows(connection, undated, limit - len(found))
    return found


def _rows(connection: sqlite3.Connection, condition: Condition, limit: int) -> list[Hit]:
    select = " ".join(("SELECT s.id, ifnull(s.day, 0)", condition.source))
    return [Hit(*row) for row in rows_of(connection, select, condition, _NEWEST, limit)]


def _top(connection: sqlite3.Connection) -> int:
    top: int = connection.execute("SELECT ifnull(max(id), 0) FROM statement").fetchone()[0]
    return top
