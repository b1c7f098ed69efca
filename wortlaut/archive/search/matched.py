"""The statements that a condition finds, to be counted.

Up to `EXACT` of them are all looked at. Of more a sample is: blocks of neighbouring rows, evenly
spread over the archive, so that the answer takes the same time however many there are. Counts of a
sample are scaled, and the answer says so.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from wortlaut.archive.search.condition import Condition, count_indexed, rows_of

EXACT = 10_000
_ENOUGH = 5_000
_BLOCKS = 100
_PILOT = 0.02

_COLUMNS = "SELECT s.id, s.speaker, s.kind, s.act, s.outlet, ifnull(s.day, 0)"
_BLOCK = {
    True: "statement_words.rowid BETWEEN ? AND ?",
    False: "s.id BETWEEN ? AND ?",
}


class Row(NamedTuple):
    """A statement; 0 stands for no day, None for what is not known."""

    id: int
    speaker: int | None
    kind: int
    act: int | None
    outlet: int | None
    day: int


@dataclass(frozen=True, slots=True)
class Matched:
    """Statements that were looked at; `share` is what part of all that match they are."""

    rows: list[Row]
    share: float

    @property
    def exact(self) -> bool:
        """Whether these are all."""
        return self.share >= 1

    @property
    def total(self) -> int:
        """How many match, estimated from a sample."""
        return self.scaled(len(self.rows))

    def scaled(self, count: int) -> int:
        """Return how many of all there are, where so many are in the sample."""
        return count if self.exact else round(count / self.share)


def matched(connection: sqlite3.Connection, condition: Condition) -> Matched:
    """Return the statements that fulfil a condition, or a sample of them."""
    if not _are_many(connection, condition):
        return Matched(_fetch(connection, condition), 1.0)
    (top,) = connection.execute("SELECT ifnull(max(id), 0) FROM statement").fetchone()
    pilot = _sample(connection, condition, top, _PILOT)
    expected = len(pilot) / _PILOT
    if expected <= EXACT / 2:
        # Many have the words, few of them the rest; looking at all takes no longer.
        return Matched(_fetch(connection, condition), 1.0)
    share = min(1.0, _ENOUGH / expected)
    if share <= _PILOT:
        return Matched(pilot, _PILOT)
    return Matched(_sample(connection, condition, top, share), share)


def _are_many(connection: sqlite3.Connection, condition: Condition) -> bool:
    if condition.match:
        return count_indexed(connection, condition, EXACT + 1) > EXACT
    select = "SELECT count(*) FROM (SELECT 1 FROM statement AS s"
    count = rows_of(connection, select, condition, "LIMIT ?)", EXACT + 1)
    return bool(count.fetchone()[0] > EXACT)


def _sample(
    connection: sqlite3.Connection, condition: Condition, top: int, share: float
) -> list[Row]:
    width = top / _BLOCKS
    size = max(1, round(width * share))
    found: list[Row] = []
    for number in range(_BLOCKS):
        start = round(number * width) + 1
        found += _fetch(connection, condition, (start, start + size - 1))
    return found


def _fetch(
    connection: sqlite3.Connection, condition: Condition, block: tuple[int, int] | None = None
) -> list[Row]:
    """Return the statements that fulfil a condition, in a block of rows or everywhere."""
    if block is not None:
        condition = condition.and_where(_BLOCK[bool(condition.match)], *block)
    select = " ".join((_COLUMNS, condition.source))
    return list(map(Row._make, rows_of(connection, select, condition)))


def ids(rows: Iterable[Row]) -> list[int]:
    """Return the rows' ids."""
    return [row.id for row in rows]
