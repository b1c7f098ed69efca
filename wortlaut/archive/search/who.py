"""One actor: what they said over time, to and about whom, and who speaks about them."""

import json
import sqlite3
from collections import Counter
from dataclasses import dataclass

from wortlaut.archive.search.actors import FoundActor, speaking_rows, the_one
from wortlaut.archive.search.aliases import aliases, roles
from wortlaut.archive.search.condition import Condition, any_tag
from wortlaut.archive.search.ordered import newest
from wortlaut.archive.search.statements import described, readable_day
from wortlaut.archive.search.timeline import NONE, OTHERS, SERIES

MOST = 20
"""Actors of a list, the most frequent first."""
NEWEST = 10
"""Statements that are shown."""

_COUNTS = """
SELECT month, act.name, kind.name, sum(statements) FROM speaker_count
LEFT JOIN act ON act.id = speaker_count.act JOIN kind ON kind.id = speaker_count.kind
WHERE speaker IN (SELECT value FROM json_each(?)) GROUP BY 1, 2, 3
"""
# Ranked first, named afterwards: a prominent speaker speaks about ten thousands. Of those with the
# same count as the last some more are looked at, so that names decide between them.
_ABOUT = """
SELECT name, key, n FROM (
  SELECT other, sum(about) AS n FROM relation_count
  WHERE speaker IN (SELECT value FROM json_each(?1)) AND about > 0
  GROUP BY other ORDER BY n DESC, other LIMIT 5 * ?2
) JOIN actor ON actor.id = other ORDER BY n DESC, name, key LIMIT ?2
"""
_TO = """
SELECT name, key, n FROM (
  SELECT other, sum(addressed) AS n FROM relation_count
  WHERE speaker IN (SELECT value FROM json_each(?1)) AND addressed > 0
  GROUP BY other ORDER BY n DESC, other LIMIT 5 * ?2
) JOIN actor ON actor.id = other ORDER BY n DESC, name, key LIMIT ?2
"""
_BY = """
SELECT name, key, n FROM (
  SELECT speaker, about AS n FROM relation_count
  WHERE other = ?1 AND about > 0 ORDER BY about DESC LIMIT 5 * ?2
) JOIN actor ON actor.id = speaker ORDER BY n DESC, name, key LIMIT ?2
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """What an archive holds of an actor.

    Attributes:
        actor: name, key, kind, country, Wikidata item, and the counts of articles and statements.
        aliases, roles: see `aliases`.
        over_time: their statements by month: `time`, `count`; without those known by year only.
        acts, kinds: rows with `value` and `count`.
        about, to, by: whom they speak about, whom they speak to, who speaks about them: rows with
            `name`, `key` and `count`.
        said, of_them: their newest statements, and the newest about them.
    """

    actor: dict[str, object]
    aliases: list[dict[str, object]]
    roles: list[dict[str, object]]
    over_time: list[dict[str, object]]
    acts: list[dict[str, object]]
    kinds: list[dict[str, object]]
    about: list[dict[str, object]]
    to: list[dict[str, object]]
    by: list[dict[str, object]]
    said: list[dict[str, object]]
    of_them: list[dict[str, object]]


def who(connection: sqlite3.Connection, name: str) -> Who:
    """Return what the archive holds of the actor of this name, key or Wikidata item.

    What a group says in which they speak with others is theirs, too.

    Raises:
        UsageError: nobody has the name, or several have it.
    """
    actor = the_one(connection, name)
    speaking = json.dumps(speaking_rows(connection, actor.row))
    months, acts, kinds = _counts(connection, speaking)
    return Who(
        actor=actor.facts(),
        aliases=aliases(connection, actor.row),
        roles=roles(connection, actor.row),
        over_time=[
            {"time": readable_day(month * 100), "count": count}
            for month, count in sorted(months.items())
            if month % 100
        ],
        acts=_ranked(acts),
        kinds=_ranked(kinds),
        about=_people(connection, _ABOUT, speaking),
        to=_people(connection, _TO, speaking),
        by=_people(connection, _BY, actor.row),
        said=_statements(connection, actor, "speaker"),
        of_them=_statements(connection, actor, "about"),
    )


@dataclass(frozen=True, slots=True)
class Spoken:
    """What an actor said over time.

    Attributes:
        name: the actor's.
        points: rows with `time` (months), `series` (acts, the most frequent ones, `others`, or
            `none`) and `count`.
        undated: how many statements have no month.
    """

    name: str
    points: list[dict[str, object]]
    undated: int


def spoken(connection: sqlite3.Connection, name: str) -> Spoken:
    """Return what the actor of this name, key or Wikidata item said over time, by act.

    Raises:
        UsageError: as `who`.
    """
    actor = the_one(connection, name)
    speaking = json.dumps(speaking_rows(connection, actor.row))
    found = connection.execute(_COUNTS, (speaking,)).fetchall()
    rows = [(month, act or NONE, count) for month, act, _, count in found if month % 100]
    undated = sum(count for month, *_, count in found if not month % 100)
    sizes: Counter[str] = Counter()
    for _, act, count in rows:
        sizes[act] += count
    ranked = sorted(sizes.keys() - {NONE}, key=lambda act: (-sizes[act], act))
    kept = {*ranked[:SERIES], NONE}
    counts: Counter[tuple[int, str]] = Counter()
    for month, act, count in rows:
        counts[month, act if act in kept else OTHERS] += count
    points: list[dict[str, object]] = [
        {"time": readable_day(month * 100), "series": series, "count": count}
        for (month, series), count in sorted(counts.items())
    ]
    return Spoken(actor.name, points, undated)


def _counts(
    connection: sqlite3.Connection, speaking: str
) -> tuple[Counter[int], Counter[str], Counter[str]]:
    months: Counter[int] = Counter()
    acts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for month, act, kind, count in connection.execute(_COUNTS, (speaking,)):
        months[month] += count
        kinds[kind] += count
        if act is not None:
            acts[act] += count
    return months, acts, kinds


def _people(
    connection: sqlite3.Connection, query: str, actors: str | int
) -> list[dict[str, object]]:
    return [
        {"name": name, "key": key, "count": count}
        for name, key, count in connection.execute(query, (actors, MOST))
    ]


def _statements(
    connection: sqlite3.Connection, actor: FoundActor, role: str
) -> list[dict[str, object]]:
    condition = Condition().also(any_tag(role, [actor.row]))
    # `ordered` looks at few months where there are many statements.
    hits = newest(connection, condition, NEWEST)
    return described(connection, [hit.row for hit in hits])


def _ranked(counts: Counter[str]) -> list[dict[str, object]]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [{"value": value, "count": count} for value, count in ranked]
