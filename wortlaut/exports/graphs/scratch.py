"""A database that is gone when it is closed: for what does not fit into memory."""

import errno
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager

_NO_PLACE = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN})


@contextmanager
def scratch(schema: str) -> Iterator[sqlite3.Connection]:
    """Yield a database of its own, which spills to a temporary file where it grows.

    Raises:
        OSError: there is no place for that file.
    """
    with closing(sqlite3.connect("", isolation_level=None)) as connection:
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.executescript(schema)
            yield connection
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _NO_PLACE:
                raise
            folder = tempfile.gettempdir()
            raise OSError(errno.ENOSPC, "no place for temporary files", folder) from error
