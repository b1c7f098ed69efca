"""A database that is gone when it is closed: for what does not fit into memory."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager


@contextmanager
def scratch(schema: str) -> Iterator[sqlite3.Connection]:
    """Yield a database of its own, which spills to a temporary file where it grows."""
    with closing(sqlite3.connect("", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.executescript(schema)
        yield connection
