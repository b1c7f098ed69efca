"""Filters as SQL: an expression of the full-text index, and conditions on a table.

What users give goes into parameters only.
"""

import sqlite3
from dataclasses import dataclass, replace
from typing import Self

from wortlaut.archive.days import first, last
from wortlaut.archive.search.actors import candidates
from wortlaut.archive.search.filters import Dated, Filters
from wortlaut.archive.search.words import Sought, names_expression, parse

NARRATOR = "narrator"
_NOTHING = 'tags : "none:"'

_SINCE = {Dated.STATEMENT: "s.day >= ?", Dated.PUBLICATION: "s.published >= ?"}
_UNTIL = {Dated.STATEMENT: "s.day <= ?", Dated.PUBLICATION: "s.published <= ?"}
_SOURCE = "EXISTS (SELECT 1 FROM attestation AS t WHERE t.statement = s.id AND t.source = ?)"
_LANGUAGE = "EXISTS (SELECT 1 FROM article WHERE article.id = s.article AND article.language = ?)"
_INDEXED = "FROM statement_words CROSS JOIN statement AS s ON s.id = statement_words.rowid"
_COUNT = """
SELECT count(*) FROM (SELECT 1 FROM statement_words WHERE statement_words MATCH ? LIMIT ?)
"""


@dataclass(frozen=True, slots=True)
class Condition:
    """What statements, events or articles must fulfil.

    Attributes:
        match: expressions of `statement_words`, all of which hold; of statements only.
        where: conditions in SQL, all of which hold.
        parameters: of these conditions, in order.
        days: the months in which the statements lie, both included, where that is known.
    """

    match: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    parameters: tuple[object, ...] = ()
    days: tuple[int | None, int | None] = (None, None)

    @property
    def expression(self) -> str:
        """The expressions as one; empty where there is none."""
        return " AND ".join(f"({each})" for each in self.match)

    @property
    def source(self) -> str:
        """Where the statements come from, as `s`: from the index where it is asked."""
        return _INDEXED if self.match else "FROM statement AS s"

    def also(self, *match: str) -> Self:
        """Return the condition with further expressions."""
        return replace(self, match=(*self.match, *match))

    def and_where(self, where: str, *parameters: object) -> Self:
        """Return the condition with a further one in SQL."""
        return replace(self, where=(*self.where, where), parameters=(*self.parameters, *parameters))


def rows_of(
    connection: sqlite3.Connection,
    select: str,
    condition: Condition,
    rest: str = "",
    *values: object,
) -> sqlite3.Cursor:
    """Return what fulfils a condition.

    Args:
        connection: to the archive.
        select: the query up to its conditions; of statements it ends with `Condition.source`.
        condition: on what is selected.
        rest: the query behind its conditions, such as its order.
        values: the parameters of `rest`.
    """
    matched = ("statement_words MATCH ?",) if condition.match else ()
    where = " AND ".join((*matched, *condition.where) or ("1",))
    given = (condition.expression,) if condition.match else ()
    query = " ".join((select, "WHERE", where, rest))
    return connection.execute(query, (*given, *condition.parameters, *values))


def count_indexed(connection: sqlite3.Connection, condition: Condition, most: int) -> int:
    """Return how many statements fulfil the expressions of a condition, up to `most`."""
    count: int = connection.execute(_COUNT, (condition.expression, most)).fetchone()[0]
    return count


def condition_of(connection: sqlite3.Connection, filters: Filters) -> Condition:
    """Return the filters as a condition on `statement AS s`.

    Raises:
        UsageError: the words are none, see `words.parse`.
    """
    match = [*_words(filters), *_named(connection, filters), *_tags(connection, filters)]
    condition = Condition(match=tuple(match))
    since, until = first(filters.since or ""), last(filters.until or "")
    if since is not None:
        condition = condition.and_where(_SINCE[filters.dated], since)
    if until is not None:
        condition = condition.and_where(_UNTIL[filters.dated], until)
    if filters.dated is Dated.STATEMENT:
        condition = replace(condition, days=(since, until))
    if filters.min_confidence > 0:
        condition = condition.and_where("s.confidence >= ?", filters.min_confidence)
    if filters.source is not None:
        condition = condition.and_where(_SOURCE, filters.source)
    if filters.language is not None:
        condition = condition.and_where(_LANGUAGE, filters.language)
    return condition


def question_of(filters: Filters) -> Sought | None:
    """Return what the words ask for; None where there are none."""
    return None if filters.words is None else parse(filters.words)


def any_tag(name: str, values: list[object]) -> str:
    """Return the expression that finds statements with one of these tags."""
    tags = " OR ".join(f'"{name}:{value}"' for value in values)
    return f"tags : ({tags})"


def _words(filters: Filters) -> list[str]:
    question = question_of(filters)
    return [] if question is None else [question.expression()]


def _named(connection: sqlite3.Connection, filters: Filters) -> list[str]:
    """Return who speaks and who is mentioned: by the actors of the name, or by its words."""
    expressions = []
    for role, name in (("speaker", filters.speaker), ("about", filters.about)):
        if name is None:
            continue
        keyed = [each for each in candidates(connection, name) if each.key is not None]
        by_row = any_tag(role, [each.row for each in keyed]) if keyed else None
        literal = any(name.strip() in {each.key, each.wikidata} for each in keyed)
        by_words = None if literal else names_expression(name, role)
        parts = [part for part in (by_row, by_words) if part]
        expressions.append(" OR ".join(f"({part})" for part in parts) or _NOTHING)
    return expressions


def _tags(connection: sqlite3.Connection, filters: Filters) -> list[str]:
    found = []
    for name in ("kind", "act", "status", "event"):
        if values := getattr(filters, name):
            found.append(any_tag(name, [value.value for value in values]))
    if filters.outlet:
        query = "SELECT id FROM outlet WHERE name = ?"
        rows = [connection.execute(query, (name,)).fetchone() for name in filters.outlet]
        known = [row[0] for row in rows if row]
        found.append(any_tag("outlet", known) if known else _NOTHING)
    return found
