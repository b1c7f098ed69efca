"""What a search asks for and how it can be narrowed, as links: the filters in force, the counts."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from wortlaut.archive.search import Facets, Filters
from wortlaut.archive.search.actors import candidates
from wortlaut.archive.search.filters import SEVERAL, filters_of
from wortlaut.errors import UsageError
from wortlaut.web.asked import address

OPEN = ("speaker", "about", "outlet", "year")
"""Facets that are not folded."""
ORDER = (*OPEN, "act", "kind", "event", "status", "source", "month")
_ACTORS = ("speaker", "about")
_TIMES = ("year", "month")
_MOST = 10


@dataclass(frozen=True, slots=True)
class Chosen:
    """A filter in force: its name, its value in words, and the search without it."""

    name: str
    value: str
    address: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet: `value` as in a record, the search with it, or without if `chosen`.

    `address` is None for what an article may hold but no search can ask for, such as a name of
    more characters than a filter takes.
    """

    value: str
    count: int
    address: str | None
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """Values that narrow a search."""

    name: str
    choices: tuple[Choice, ...]
    open: bool


def chosen(connection: sqlite3.Connection, filters: Filters, path: str) -> Iterator[Chosen]:
    """Yield the filters in force; actors by their names."""
    for name in ("words", *_ACTORS, "source", "since", "until", "language"):
        value = getattr(filters, name)
        if value is not None:
            shown = _name(connection, value) if name in _ACTORS else value
            yield Chosen(name, shown, address(path, _with(filters, name, None)))
    for name in SEVERAL:
        values = getattr(filters, name)
        for value in values:
            rest = [each for each in values if each != value]
            yield Chosen(name, str(value), address(path, _with(filters, name, rest)))
    if filters.min_confidence:
        without = replace(filters, min_confidence=0.0)
        yield Chosen("min_confidence", f"{filters.min_confidence:g}", address(path, without))


def narrowed(filters: Filters, facets: Facets, path: str) -> Iterator[Facet]:
    """Yield the facets that tell hits apart, each value with the search that it leads to."""
    for name in ORDER:
        rows = facets.counts[name]
        # Times are in their order, the newest last; all others have the most frequent first.
        shown = rows[::-1] if name in _TIMES else rows
        choices = tuple(_choice(filters, name, row, path) for row in shown[:_MOST])
        if choices:
            yield Facet(name, choices, name in OPEN)


def _choice(filters: Filters, name: str, row: Mapping[str, Any], path: str) -> Choice:
    value = str(row["value"])
    meant = row.get("key") or value
    is_chosen = _asks_for(filters, name, meant)
    try:
        leads_to = address(path, _turned(filters, name, meant, is_chosen))
    except UsageError:
        leads_to = None
    return Choice(value, int(row["count"]), leads_to, is_chosen)


def _asks_for(filters: Filters, name: str, value: str) -> bool:
    """Return whether a value of a facet is asked for."""
    if name in _TIMES:
        return filters.since == filters.until == value
    asked = getattr(filters, name)
    return value in asked if name in SEVERAL else bool(asked == value)


def _turned(filters: Filters, name: str, value: str, is_chosen: bool) -> Filters:
    """Return the filters with a value of a facet, or without it where it is chosen.

    Raises:
        UsageError: no filter takes the value.
    """
    if name in _TIMES:
        span = None if is_chosen else value
        return replace(filters, since=span, until=span)
    if name in SEVERAL:
        rest = [each for each in getattr(filters, name) if each != value]
        return _with(filters, name, rest if is_chosen else [*rest, value])
    return _with(filters, name, None if is_chosen else value)


def _with(filters: Filters, name: str, value: object) -> Filters:
    """Return filters with another value of one of them; nothing takes it away."""
    given = {field.name: getattr(filters, field.name) for field in fields(filters)}
    return filters_of(**given | {name: value or None})


def _name(connection: sqlite3.Connection, value: str) -> str:
    found = candidates(connection, value, most=1)
    return found[0].name if len(found) == 1 and found[0].key == value else value
