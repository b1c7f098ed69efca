"""Opening an archive: for reading, or for writing, which makes it where there is none.

A connection is in autocommit mode: transactions are begun on purpose, see `transaction`.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from wortlaut.archive.faults import explained
from wortlaut.archive.migrations import MIGRATIONS
from wortlaut.archive.schema import schema
from wortlaut.errors import ArchiveError, ArchiveWriteError

APPLICATION = 0x574F5254
"""`PRAGMA application_id` of every archive: "WORT"."""
VERSION = 1
"""`PRAGMA user_version` of the archives that this program reads and writes."""

_PATIENCE = 60.0
_CACHE_KIB = 65536
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    f"PRAGMA cache_size = -{_CACHE_KIB}",
    "PRAGMA temp_store = MEMORY",
)


def open_reading(path: Path) -> sqlite3.Connection:
    """Open an archive that is there, for reading only; others may write to it meanwhile.

    While it is open two files lie beside it, by which readers and writers know of each other
    (`-wal`, `-shm`). Whoever closes it last takes them away, which takes the right to write.
    Where this process has none, and nobody has it open, it is read without them.

    Raises:
        ArchiveError: there is none, the file is none, or it is of another version.
        ArchiveWriteError: the system refuses to open it.
    """
    if not path.is_file():
        raise ArchiveError(f"{path}: there is no archive; make one with 'wortlaut ingest'")
    with explained(path):
        if not os.access(path, os.W_OK) and not _log(path).exists():
            return _reading(path, "immutable=1")
        try:
            return _reading(path, "mode=rw")
        except sqlite3.OperationalError as error:
            # In a folder that cannot be written there is no place for the list of readers; where
            # no change is waiting beside the file, none is needed.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CANTOPEN:
                raise
            if _has_changes(path):
                raise ArchiveWriteError(
                    f"{path}: changes wait in {_log(path).name} beside it, and this place cannot "
                    "be written; copy both files to another place and read them there"
                ) from error
            return _reading(path, "immutable=1")


def open_writing(path: Path) -> sqlite3.Connection:
    """Open an archive for writing; make it where there is none, upgrade it where it is older.

    Raises:
        ArchiveError: the file is something else, or of a newer version.
        ArchiveWriteError: the folder is missing or cannot be written, or the disk is full.
    """
    if not path.parent.is_dir():
        raise ArchiveWriteError(f"{path}: there is no folder {path.parent}; make it first")
    if path.exists() and not path.is_file():
        raise ArchiveError(f"{path}: this is no file; name one for the archive")
    with explained(path):
        connection = _connect(path, "mode=rwc")
        try:
            _check_owner(connection, path, writing=True)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            with transaction(connection):
                _bring_up(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write all of it or nothing; waits for other writers at its start, never in the middle."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def run_script(connection: sqlite3.Connection, script: str) -> None:
    """Execute statement after statement inside the open transaction (`executescript` ends it)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""


def _reading(path: Path, mode: str) -> sqlite3.Connection:
    connection = _connect(path, mode)
    try:
        _check_owner(connection, path, writing=False)
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?{mode}",
        uri=True,
        timeout=_PATIENCE,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection


def _check_owner(connection: sqlite3.Connection, path: Path, *, writing: bool) -> None:
    """Check that the file is an archive of this version; to be written, it may be old or empty."""
    version = _pragma(connection, "user_version")
    empty = writing and not connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
    if _pragma(connection, "application_id") != APPLICATION and not empty:
        raise ArchiveError(
            f"{path}: this database is no archive of wortlaut; name a file that "
            "'wortlaut ingest' wrote"
        )
    if version > VERSION:
        raise ArchiveError(
            f"{path}: a newer program made this archive (version {version}, this one reads "
            f"{VERSION}); update wortlaut"
        )
    if version < VERSION and not writing:
        raise ArchiveError(
            f"{path}: an older program made this archive (version {version}, this one reads "
            f"{VERSION}); 'wortlaut archive upgrade {path}' brings it up to date"
        )


def _bring_up(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables in an empty file, or bring those of an older version up to date."""
    _check_owner(connection, path, writing=True)
    version = _pragma(connection, "user_version")
    if version == 0:
        run_script(connection, schema())
        return
    for step in range(version + 1, VERSION + 1):
        if step not in MIGRATIONS:
            raise ArchiveError(
                f"{path}: this archive is of version {version}, which cannot be brought up to "
                f"{VERSION}; ingest the sources anew"
            )
        run_script(connection, MIGRATIONS[step])
        connection.execute(f"PRAGMA user_version = {step:d}")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def _log(path: Path) -> Path:
    """Return the file of the changes that wait beside an archive."""
    return path.with_name(path.name + "-wal")


def _has_changes(path: Path) -> bool:
    log = _log(path)
    return log.exists() and log.stat().st_size > 0
