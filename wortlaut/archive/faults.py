"""What SQLite's errors mean for whoever uses the archive."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from wortlaut.archive.schema import schema
from wortlaut.errors import ArchiveDamagedError, ArchiveError, ArchiveWriteError

_PRIMARY = 0xFF
_NO_RIGHT = (
    "the file or its folder cannot be written; check the path and the rights, or copy the "
    "archive to another place"
)

RECOVERY = "take a copy that was made before, or ingest the sources anew"
"""What to do where something in an archive is damaged."""

_NO_ARCHIVE = "this is no archive; name a file that 'wortlaut ingest' wrote"
_DAMAGED = f"the archive is damaged; {RECOVERY}"
# What the beginning of an archive holds, also where its first page is gone.
_BEGINNING = 1 << 20
_OURS = b"CREATE TABLE article_text ("
# The module's own error about a text, without a code of SQLite's.
_NO_TEXT = "Could not decode to UTF-8"
# What becomes of rows that a damaged page has lost or mixed up, which SQLite reads without a word;
# and of its messages, where they hold such bytes.
_MIXED_UP = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
_CORRUPT = frozenset((sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT))
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
    """Turn SQLite's errors about a file into ours, and those that come of damage to it.

    All others are defects and pass.

    Raises:
        ArchiveError: the file is no archive.
        ArchiveDamagedError: it is damaged.
        ArchiveWriteError: the disk is full, the folder read-only, the file busy.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY
        if code == sqlite3.SQLITE_NOTADB and not _was_archive(path):
            raise ArchiveError(f"{path}: {_NO_ARCHIVE}") from error
        if code in _CORRUPT or str(error).startswith(_NO_TEXT) or _lacks_table(error):
            raise ArchiveDamagedError(f"{path}: {_DAMAGED}") from error
        if code in _UNWRITABLE:
            raise ArchiveWriteError(f"{path}: {_UNWRITABLE[code]}") from error
        raise
    except _MIXED_UP as error:
        if _is_damaged(path):
            raise ArchiveDamagedError(f"{path}: {_DAMAGED}") from error
        raise


def _lacks_table(error: sqlite3.Error) -> bool:
    """Tell whether an error says that there is no table which every archive has."""
    _, found, name = str(error).partition("no such table: ")
    return bool(found) and f"TABLE {name.removeprefix('main.')} " in schema()


def _is_damaged(path: Path) -> bool:
    """Tell whether SQLite's own check finds the file damaged, in time linear in its size."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as file:
            found: tuple[str] = file.execute("PRAGMA quick_check(1)").fetchone()
            return found != ("ok",)
    except UnicodeDecodeError:  # of a message about damaged names
        return True
    except sqlite3.Error as error:
        return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in _CORRUPT


def _was_archive(path: Path) -> bool:
    """Tell whether a file that SQLite cannot read has the tables of an archive in it."""
    with path.open("rb") as file:
        return _OURS in file.read(_BEGINNING)
