"""Statements over time, by month or year, in series or all together."""

import sqlite3
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from wortlaut.archive.search.condition import condition_of
from wortlaut.archive.search.filters import Filters
from wortlaut.archive.search.matched import Matched, matched

OTHERS = "others"
NONE = "none"
SERIES = 5
"""Series of a timeline; all further ones together are `others`."""


class Step(StrEnum):
    """How long a step of the timeline is."""

    MONTH = "month"
    YEAR = "year"


class By(StrEnum):
    """What the series of a timeline are."""

    NOTHING = "nothing"
    KIND = "kind"
    ACT = "act"
    OUTLET = "outlet"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class Timeline:
    """Counts over time.

    Attributes:
        total, exact: as in `facets.Facets`; `total` counts statements without a day, too.
        points: rows with `time` (`2023-10` or `2023`), `series` and `count`, in the order of time;
            what is known by year only is in no month.
    """

    total: int
    exact: bool
    points: list[dict[str, object]]

    @property
    def undated(self) -> int:
        """How many statements are at no step."""
        return max(0, self.total - sum(int(str(point["count"])) for point in self.points))


_COLUMN = {By.KIND: "kind", By.ACT: "act", By.OUTLET: "outlet", By.SPEAKER: "speaker"}
_NAMES = {
    By.KIND: "SELECT name FROM kind WHERE id = ?",
    By.ACT: "SELECT name FROM act WHERE id = ?",
    By.OUTLET: "SELECT name FROM outlet WHERE id = ?",
    By.SPEAKER: "SELECT name FROM actor WHERE id = ?",
}
_MONTHS = "SELECT value, statements FROM facet_count WHERE facet = 'month'"


def timeline(
    connection: sqlite3.Connection,
    filters: Filters,
    *,
    step: Step = Step.MONTH,
    by: By = By.NOTHING,
) -> Timeline:
    """Return the counts of the statements that the filters find, over time.

    Raises:
        UsageError: the words hold none.
    """
    if filters.is_empty and by is By.NOTHING:
        months = dict(connection.execute(_MONTHS))
        all_counts: Counter[tuple[str, str]] = Counter()
        for month, count in months.items():
            all_counts[_time(month * 100, step), ""] += count
        return Timeline(sum(months.values()), True, _points(all_counts))
    found = matched(connection, condition_of(connection, filters))
    series = _series(connection, found, by)
    counts = Counter(
        (_time(row.day, step), name) for row, name in zip(found.rows, series, strict=True)
    )
    scaled = Counter({place: found.scaled(count) for place, count in counts.items()})
    return Timeline(found.total, found.exact, _points(scaled))


def _series(connection: sqlite3.Connection, found: Matched, by: By) -> list[str]:
    """Return the series of each row."""
    if by is By.NOTHING:
        return [""] * len(found.rows)
    column = _COLUMN[by]
    counts = Counter(getattr(row, column) for row in found.rows)
    ranked = sorted(
        (value for value in counts if value is not None), key=lambda value: (-counts[value], value)
    )
    names: dict[int | None, str] = {
        value: connection.execute(_NAMES[by], (value,)).fetchone()[0] for value in ranked[:SERIES]
    }
    names[None] = NONE
    return [names.get(getattr(row, column), OTHERS) for row in found.rows]


def _time(day: int, step: Step) -> str:
    """Return the step in which a day lies; empty where it is not known so precisely."""
    year, month = day // 10000, day // 100 % 100
    if step is Step.YEAR:
        return f"{year:04}" if year else ""
    return f"{year:04}-{month:02}" if month else ""


def _points(counts: Counter[tuple[str, str]]) -> list[dict[str, object]]:
    return [
        {"time": time, "series": series, "count": count}
        for (time, series), count in sorted(counts.items())
        if time
    ]
