"""What was read when: runs, the program that read, and what gave no article."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from enum import StrEnum

from wortlaut.records import Reason, Rejected


class Outcome(StrEnum):
    """What became of a source: a new article, a known one, one read anew, or none."""

    NEW = "new"
    KNOWN = "known"
    RENEWED = "renewed"
    REJECTED = "rejected"


_ADD = """
UPDATE run SET new = new + ?, known = known + ?, renewed = renewed + ?, rejected = rejected + ?
WHERE id = ?
"""
_REJECT = """
INSERT INTO rejected (run, source, reason, detail) VALUES (?, ?, ?, ?)
ON CONFLICT (source, reason, detail) DO UPDATE SET run = excluded.run
"""


def now() -> str:
    """Return the time, UTC, ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def begin_run(connection: sqlite3.Connection, sources: Iterable[str]) -> int:
    """Note that something is about to be read; return the run's id."""
    named = json.dumps(list(sources), ensure_ascii=False)
    query = "INSERT INTO run (started, sources) VALUES (?, ?) RETURNING id"
    run: int = connection.execute(query, (now(), named)).fetchone()[0]
    return run


def count(connection: sqlite3.Connection, run: int, outcomes: Mapping[Outcome, int]) -> None:
    """Add to the run's counts."""
    connection.execute(_ADD, (*(outcomes.get(outcome, 0) for outcome in Outcome), run))


def finish_run(connection: sqlite3.Connection, run: int) -> None:
    """Note that all sources of the run were read."""
    connection.execute("UPDATE run SET finished = ? WHERE id = ?", (now(), run))


def program_row(connection: sqlite3.Connection, version: str, weights: str) -> int:
    """Return the id of the program that reads, noting it where it is new."""
    connection.execute(
        "INSERT OR IGNORE INTO program (version, weights) VALUES (?, ?)", (version, weights)
    )
    query = "SELECT id FROM program WHERE version = ? AND weights = ?"
    program: int = connection.execute(query, (version, weights)).fetchone()[0]
    return program


def write_rejected(connection: sqlite3.Connection, rejected: Rejected, run: int) -> None:
    """Keep what gave no article, once."""
    values = (rejected.source, rejected.reason.value, rejected.detail)
    connection.execute(_REJECT, (run, *map(_storable, values)))


def all_rejected(connection: sqlite3.Connection) -> Iterator[Rejected]:
    """Yield all that gave no article, in the order in which it was first met."""
    query = "SELECT source, reason, detail FROM rejected ORDER BY id"
    for source, reason, detail in connection.execute(query):
        yield Rejected(source=source, reason=Reason(reason), detail=detail)


def tally(outcomes: Iterable[Outcome]) -> Counter[Outcome]:
    """Return how often there was each outcome."""
    return Counter(outcomes)


def _storable(text: str) -> str:
    """Return text that can be written as UTF-8: names of files may hold what cannot."""
    return text.encode("utf-8", "backslashreplace").decode()
