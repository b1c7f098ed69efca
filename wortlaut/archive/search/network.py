"""Who speaks about whom, and who does something to whom."""

import json
import sqlite3
from collections import Counter
from dataclasses import dataclass

from wortlaut.archive.search.actors import the_one
from wortlaut.archive.search.condition import condition_of, rows_of
from wortlaut.archive.search.events import event_condition
from wortlaut.archive.search.filters import Filters
from wortlaut.archive.search.matched import ids, matched
from wortlaut.errors import UsageError

FEWEST, MOST = 2, 200
"""Nodes of a network."""
_EVENTS = 20_000
"""Newest events that are looked at."""

Edges = Counter[tuple[int, int]]

_PROMINENT = """
SELECT id FROM (
  SELECT id, said + about AS n FROM (
    SELECT * FROM (SELECT id, said, about FROM actor WHERE said > 0 AND key IS NOT NULL
      ORDER BY said DESC LIMIT ?1)
    UNION
    SELECT * FROM (SELECT id, said, about FROM actor WHERE about > 0 AND key IS NOT NULL
      ORDER BY about DESC LIMIT ?1)
  )
) ORDER BY n DESC, id LIMIT ?1
"""
_AROUND = """
SELECT id FROM (
  SELECT other AS id, about AS n FROM relation_count WHERE speaker = ?1 AND about > 0
  UNION ALL
  SELECT speaker, about FROM relation_count WHERE other = ?1 AND about > 0
) JOIN actor USING (id) WHERE key IS NOT NULL GROUP BY id ORDER BY sum(n) DESC, id LIMIT ?2
"""
_AMONG = """
SELECT speaker, other, relation_count.about
FROM json_each(?1) AS one CROSS JOIN json_each(?1) AS two
CROSS JOIN relation_count
  ON speaker = one.value AND other = two.value AND relation_count.about > 0
"""
_ABOUT = """
SELECT about.statement, about.actor FROM json_each(?) AS wanted
CROSS JOIN about ON about.statement = wanted.value
"""
_EVENT_EDGES = """
SELECT one.actor, other.actor, count(*) FROM json_each(?) AS wanted
CROSS JOIN event_actor AS one ON one.event = wanted.value AND one.role = 'actor'
CROSS JOIN event_actor AS other ON other.event = wanted.value AND other.role = 'recipient'
GROUP BY 1, 2
"""
_NODES = "SELECT id, key, name, kind FROM actor WHERE id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Network:
    """Actors and what is between them.

    Attributes:
        exact: whether all statements were counted; else the counts are estimated from a sample.
        nodes: rows with `key`, `name` and `kind`; the centre, then who speaks, acts and is meant
            most.
        edges: rows with `source`, `target` (keys), `statements` in which the source speaks about
            the target, and `events` in which the source does something to the target; those with
            most of both first.
    """

    exact: bool
    nodes: list[dict[str, object]]
    edges: list[dict[str, object]]


def network(
    connection: sqlite3.Connection,
    filters: Filters,
    *,
    around: str | None = None,
    limit: int = 40,
) -> Network:
    """Return the network of the most prominent actors, or of those around one of them.

    Only actors that are known by a key are in it.

    Args:
        connection: to the archive.
        filters: the statements and events that count.
        around: whose network; None for all.
        limit: nodes, up to `MOST`. Of the newest `_EVENTS` events those that fit are counted.

    Raises:
        UsageError: nobody is called `around`, or several are; the limit is out of range.
    """
    if not FEWEST <= limit <= MOST:
        raise UsageError(
            "a network cannot have {limit} nodes; give a number from {fewest} to {most}",
            limit=limit,
            fewest=FEWEST,
            most=MOST,
        )
    centre = the_one(connection, around).row if around is not None else None
    if filters.is_empty:
        exact, statements = True, _of_all(connection, centre, limit)
    else:
        exact, statements = _of_some(connection, filters)
    events = _events(connection, filters)
    chosen = _chosen(connection, statements, events, centre, limit)
    return _written(chosen, statements, events, exact=exact)


def _of_all(connection: sqlite3.Connection, centre: int | None, limit: int) -> Edges:
    if centre is None:
        rows = [row for (row,) in connection.execute(_PROMINENT, (limit,))]
    else:
        around = connection.execute(_AROUND, (centre, limit - 1))
        rows = [centre, *(row for (row,) in around)]
    found: Edges = Counter()
    for speaker, other, count in connection.execute(_AMONG, (json.dumps(rows),)):
        found[speaker, other] = count
    return found


def _of_some(connection: sqlite3.Connection, filters: Filters) -> tuple[bool, Edges]:
    found = matched(connection, condition_of(connection, filters))
    speakers = {row.id: row.speaker for row in found.rows if row.speaker}
    edges: Edges = Counter()
    for statement, actor in connection.execute(_ABOUT, (json.dumps(ids(found.rows)),)):
        if statement in speakers:
            edges[speakers[statement], actor] += 1
    return found.exact, Counter({edge: found.scaled(count) for edge, count in edges.items()})


def _events(connection: sqlite3.Connection, filters: Filters) -> Edges:
    condition = event_condition(connection, filters)
    newest = "ORDER BY e.id DESC LIMIT ?"
    found_rows = rows_of(connection, "SELECT e.id FROM event AS e", condition, newest, _EVENTS)
    rows = [row for (row,) in found_rows]
    found: Edges = Counter()
    for actor, recipient, count in connection.execute(_EVENT_EDGES, (json.dumps(rows),)):
        found[actor, recipient] = count
    return found


def _chosen(
    connection: sqlite3.Connection, statements: Edges, events: Edges, centre: int | None, limit: int
) -> dict[int, dict[str, object]]:
    """Return the actors with the most edges, and the centre."""
    weights: Counter[int] = Counter()
    for edges in (statements, events):
        for (source, target), count in edges.items():
            if source != target and (centre is None or centre in {source, target}):
                weights[source] += count
                weights[target] += count
    rows = sorted(weights, key=lambda row: (row != centre, -weights[row], row))
    found = {
        row: {"key": key, "name": name, "kind": kind}
        for row, key, name, kind in connection.execute(_NODES, (json.dumps(rows[: 20 * limit]),))
        if key is not None
    }
    return {row: found[row] for row in [row for row in rows if row in found][:limit]}


def _written(
    chosen: dict[int, dict[str, object]], statements: Edges, events: Edges, *, exact: bool
) -> Network:
    """Return the network; edges with most statements and events come first."""

    def order(pair: tuple[int, int]) -> tuple[int, str, str]:
        source, target = (str(chosen[row]["key"]) for row in pair)
        return -statements[pair] - events[pair], source, target

    pairs = [
        (source, target)
        for source, target in statements.keys() | events.keys()
        if source in chosen and target in chosen and source != target
    ]
    edges: list[dict[str, object]] = [
        {
            "source": chosen[source]["key"],
            "target": chosen[target]["key"],
            "statements": statements[source, target],
            "events": events[source, target],
        }
        for source, target in sorted(pairs, key=order)
    ]
    return Network(exact, list(chosen.values()), edges)
