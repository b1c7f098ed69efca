"""How many statements there are by speaker, whom they are about, kind, act, outlet and time."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wortlaut.archive.search.condition import condition_of
from wortlaut.archive.search.filters import Filters
from wortlaut.archive.search.matched import Matched, ids, matched
from wortlaut.archive.search.statements import readable_day

MOST = 20
"""Values of a facet, the most frequent first; months and years are all there."""
FACETS = (
    "speaker",
    "about",
    "kind",
    "act",
    "outlet",
    "year",
    "month",
    "event",
    "source",
    "status",
)

COLUMNS = ("facet", "value", "key", "count")
"""What a row holds, in order."""

_ABOUT = """
SELECT about.actor, count(*) FROM json_each(?) AS wanted
CROSS JOIN about ON about.statement = wanted.value GROUP BY about.actor
"""
_ATTESTED = """
SELECT event.type, attestation.source, attestation.status FROM json_each(?) AS wanted
CROSS JOIN attestation ON attestation.statement = wanted.value
CROSS JOIN event ON event.id = attestation.event
"""
_ACTORS = "SELECT id, name, key FROM actor WHERE id IN (SELECT value FROM json_each(?))"
_MOST_SAID = "SELECT id, said FROM actor WHERE said > 0 ORDER BY said DESC, name, key LIMIT ?"
_MOST_ABOUT = "SELECT id, about FROM actor WHERE about > 0 ORDER BY about DESC, name, key LIMIT ?"
_COUNTS = "SELECT facet, value, statements FROM facet_count WHERE facet <> 'source'"
_SOURCES = """
SELECT value, statements FROM facet_count WHERE facet = 'source'
ORDER BY statements DESC, value LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts by facet.

    Attributes:
        total: statements that were found.
        exact: whether all of them were counted; else the counts are estimated from a sample.
        counts: by facet, rows with `value`, `count` and, for actors, `key`. Those of `event`,
            `source` and `status` count what the statements attest, all others statements.
    """

    total: int
    exact: bool
    counts: Mapping[str, list[dict[str, object]]]

    def rows(self) -> list[dict[str, object]]:
        """Return all counts as rows with `COLUMNS`; `key` is None where no actor is counted."""
        return [
            {"facet": facet, "key": None, **row}
            for facet, values in self.counts.items()
            for row in values
        ]


def facets(connection: sqlite3.Connection, filters: Filters) -> Facets:
    """Return the counts of the statements that the filters find.

    Raises:
        UsageError: the words hold none.
    """
    if filters.is_empty:
        return _of_all(connection)
    found = matched(connection, condition_of(connection, filters))
    return Facets(found.total, found.exact, _counted(connection, found))


def _counted(connection: sqlite3.Connection, found: Matched) -> dict[str, list[dict[str, object]]]:
    rows = found.rows
    wanted = json.dumps(ids(rows))
    attested = connection.execute(_ATTESTED, (wanted,)).fetchall()
    months = Counter(row.day // 100 for row in rows)
    counts: dict[str, list[dict[str, object]]] = {
        "speaker": _actors(connection, Counter(row.speaker for row in rows if row.speaker)),
        "about": _actors(connection, dict(connection.execute(_ABOUT, (wanted,)))),
        "kind": _named(connection, "kind", Counter(row.kind for row in rows)),
        "act": _named(connection, "act", Counter(row.act for row in rows if row.act)),
        "outlet": _named(connection, "outlet", Counter(row.outlet for row in rows if row.outlet)),
        **_times(months),
        "event": _words(Counter(row[0] for row in attested)),
        "source": _words(Counter(row[1] for row in attested)),
        "status": _words(Counter(row[2] for row in attested)),
    }
    if not found.exact:
        for values in counts.values():
            for value in values:
                value["count"] = found.scaled(int(str(value["count"])))
    return counts


def _of_all(connection: sqlite3.Connection) -> Facets:
    """Return the counts of all statements, which the archive keeps."""
    counts: dict[str, dict[object, int]] = {}
    for facet, value, count in connection.execute(_COUNTS):
        counts.setdefault(facet, {})[value] = count
    by_id = {
        name: {int(str(value)): n for value, n in counts.get(name, {}).items() if value}
        for name in ("kind", "act", "outlet")
    }
    months = {int(str(value)): n for value, n in counts.get("month", {}).items()}
    return Facets(
        sum(months.values()),
        True,
        {
            "speaker": _actors(connection, dict(connection.execute(_MOST_SAID, (MOST,)))),
            "about": _actors(connection, dict(connection.execute(_MOST_ABOUT, (MOST,)))),
            **{name: _named(connection, name, values) for name, values in by_id.items()},
            **_times(months),
            "event": _words({str(v): n for v, n in counts.get("event", {}).items()}),
            "source": _words(dict(connection.execute(_SOURCES, (MOST,)))),
            "status": _words({str(v): n for v, n in counts.get("status", {}).items()}),
        },
    )


def _actors(connection: sqlite3.Connection, counts: Mapping[int, int]) -> list[dict[str, object]]:
    # Many may have the same count; more are looked up, so that names decide between them.
    rows = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[: 5 * MOST]
    named = {
        row: (name, key)
        for row, name, key in connection.execute(_ACTORS, (json.dumps([row for row, _ in rows]),))
    }
    ranked = sorted(rows, key=lambda item: (-item[1], named[item[0]][0], named[item[0]][1] or ""))
    return [
        {"value": named[row][0], "key": named[row][1], "count": count}
        for row, count in ranked[:MOST]
    ]


_NAMES = {
    "kind": "SELECT id, name FROM kind",
    "act": "SELECT id, name FROM act",
    "outlet": "SELECT id, name FROM outlet",
}


def _named(
    connection: sqlite3.Connection, table: str, counts: Mapping[int, int]
) -> list[dict[str, object]]:
    names = dict(connection.execute(_NAMES[table]))
    return _words({names[row]: count for row, count in counts.items()})


def _words(counts: Mapping[str, int]) -> list[dict[str, object]]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [{"value": value, "count": count} for value, count in ranked[:MOST]]


def _times(months: Mapping[int, int]) -> dict[str, list[dict[str, object]]]:
    """Return the counts by year and by month, in the order of time; a year alone is no month."""
    years: Counter[int] = Counter()
    for month, count in months.items():
        years[month // 100] += count
    return {
        "year": _in_order((year * 10000, count) for year, count in years.items() if year),
        "month": _in_order((month * 100, count) for month, count in months.items() if month % 100),
    }


def _in_order(counts: Iterable[tuple[int, int]]) -> list[dict[str, object]]:
    return [{"value": readable_day(day), "count": count} for day, count in sorted(counts)]
