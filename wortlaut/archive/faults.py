"""What SQLite's errors mean for whoever uses the archive."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wortlaut.errors import ArchiveError, ArchiveWriteError

_PRIMARY = 0xFF
_NO_RIGHT = (
    "the file or its folder cannot be written; check the path and the rights, or copy the "
    "archive to another place"
)

_UNUSABLE = {
    sqlite3.SQLITE_NOTADB: "this is no archive; name a file that 'wortlaut ingest' wrote",
    sqlite3.SQLITE_CORRUPT: "the archive is damaged; take a copy, or ingest the sources anew",
}
_UNWRITABLE = {
    sqlite3.SQLITE_FULL: "the disk is full; free some space and start again, "
    "what is in the archive is kept",
    sqlite3.SQLITE_READONLY: _NO_RIGHT,
    sqlite3.SQLITE_CANTOPEN: _NO_RIGHT,
    sqlite3.SQLITE_BUSY: "another program has been writing for too long; try again when it is done",
    sqlite3.SQLITE_IOERR: "the system cannot read or write the file; check the disk, "
    "what is in the archive is kept",
    sqlite3.SQLITE_TOOBIG: "a text is larger than the archive can hold",
}


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about a file into ours; all others are defects and pass.

    Raises:
        ArchiveError: the file is no archive, or damaged.
        ArchiveWriteError: the disk is full, the folder read-only, the file busy.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY
        if code in _UNUSABLE:
            raise ArchiveError(f"{path}: {_UNUSABLE[code]}") from error
        if code in _UNWRITABLE:
            raise ArchiveWriteError(f"{path}: {_UNWRITABLE[code]}") from error
        raise
