"""Rows of time expressions."""

import sqlite3
from collections.abc import Iterable

from wortlaut.archive.days import day_of
from wortlaut.archive.projection.context import TimeRows
from wortlaut.records import TimeExpression, TimeType

_INSERT = """
INSERT INTO time (article, local, "start", "end", text, type, value, mod, anchor, day)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
"""


def project_times(
    connection: sqlite3.Connection, times: Iterable[TimeExpression], article: int
) -> TimeRows:
    """Write the rows of an article's times."""
    rows: dict[str, int] = {}
    days: dict[str, int | None] = {}
    for time in times:
        dated = time.type in {TimeType.DATE, TimeType.TIME}
        days[time.id] = day_of(time.value) if dated else None
        values = (
            article,
            time.id,
            time.start,
            time.end,
            time.text,
            time.type.value,
            time.value,
            time.mod.value if time.mod else None,
            time.anchor,
            days[time.id],
        )
        (rows[time.id],) = connection.execute(_INSERT, values).fetchone()
    return TimeRows(rows=rows, days=days)


def erase_times(connection: sqlite3.Connection, article: int) -> None:
    """Remove the rows of an article's times; nothing may refer to them any more."""
    connection.execute("DELETE FROM time WHERE article = ?", (article,))
