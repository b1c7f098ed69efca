"""`wortlaut.Archive`: an archive from Python."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from wortlaut.archive import correcting
from wortlaut.archive.connection import open_reading, open_writing, transaction
from wortlaut.archive.corrections.kinds import Correction
from wortlaut.archive.corrections.log import LogEntry, entries, merges_in_force, overlay
from wortlaut.archive.faults import explained
from wortlaut.archive.runs import (
    Outcome,
    all_rejected,
    count,
    finish_run,
    tally,
)
from wortlaut.archive.searches import Searches
from wortlaut.archive.storage import begin_reading, known, rows, store, stored
from wortlaut.errors import ArchiveWriteError, UsageError
from wortlaut.records import Document, Rejected


class Archive(Searches):
    """An archive, open until `close` or the end of a `with` block.

    Args:
        path: the file.
        write: whether it may be changed; it is then made where it does not exist.

    Raises:
        ArchiveError: there is none, the file is none, or it is of another version.
        ArchiveWriteError: it cannot be opened or written now.
    """

    def __init__(self, path: str | Path, *, write: bool = False) -> None:
        place = Path(path)
        super().__init__(place, open_writing(place) if write else open_reading(place))
        self._writable = write

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; closing it twice does nothing."""
        self.connection.close()

    def __len__(self) -> int:
        with explained(self.path):
            number: int = self.connection.execute("SELECT count(*) FROM record").fetchone()[0]
        return number

    def __contains__(self, article: object) -> bool:
        with explained(self.path):
            return isinstance(article, str) and known(self.connection, article) is not None

    def __iter__(self) -> Iterator[Document]:
        return self.documents()

    def documents(self, *, corrected: bool = True) -> Iterator[Document]:
        """Yield all documents in the order in which they came in.

        Args:
            corrected: with the corrections in force; else as they were read.
        """
        with explained(self.path):
            merges = merges_in_force(self.connection) if corrected else {}
            for row in rows(self.connection):
                document = stored(self.connection, row)
                yield overlay(self.connection, document, merges) if corrected else document

    def document(self, article: str, *, corrected: bool = True) -> Document:
        """Return the document of an article by its id.

        Raises:
            UsageError: the archive does not hold it.
        """
        with explained(self.path):
            found = known(self.connection, article)
            if found is None:
                raise UsageError(f"article {article} is not in {self.path}")
            document = stored(self.connection, found.article)
            if not corrected:
                return document
            return overlay(self.connection, document, merges_in_force(self.connection))

    def add(
        self, documents: Document | Iterable[Document], *, again: bool = False
    ) -> dict[Outcome, int]:
        """Add documents in one transaction; return how many were new, known and renewed.

        A text that is known keeps its record, unless that was made with other weights; where it
        was found is noted.

        Args:
            documents: one or several.
            again: whether records are replaced in any case.

        Raises:
            ArticleError: an article is not as a reader makes it; nothing is added then.
            ArchiveWriteError: the disk is full, or the archive is open for reading only.
        """
        if isinstance(documents, Document):
            documents = (documents,)
        with self._writing() as connection:
            reading = begin_reading(connection, ("python",), again=again)
            merges = merges_in_force(connection)
            outcomes = tally(store(connection, each, reading, merges) for each in documents)
            count(connection, reading.run, outcomes)
            finish_run(connection, reading.run)
        return dict(outcomes)

    def rejected(self) -> Iterator[Rejected]:
        """Yield what gave no article, each once, with the reason."""
        with explained(self.path):
            yield from all_rejected(self.connection)

    def correct(
        self, correction: Correction, *, author: str, made: str | None = None, idle: bool = False
    ) -> int | None:
        """Make a correction; return its number, None where the same is in force already.

        Args:
            correction: what is to be put right.
            author: who says so.
            made: when, UTC, ISO 8601; now if not given.
            idle: whether it is kept where it finds nothing in the record of its article.

        Raises:
            ArchiveWriteError: the disk is full, or the archive is open for reading only.
            UsageError: the archive holds nothing that it could be about.
        """
        with self._writing() as connection:
            return correcting.make(connection, correction, author, made=made, idle=idle)

    def undo(self, number: int, *, author: str) -> None:
        """Undo a correction; it stays in the log.

        Raises:
            ArchiveWriteError: the disk is full, or the archive is open for reading only.
            UsageError: there is none of this number, or it is undone already.
        """
        with self._writing() as connection:
            correcting.take_back(connection, number, author)

    def corrections(self) -> Iterator[LogEntry]:
        """Yield the log of corrections."""
        with explained(self.path):
            yield from entries(self.connection)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if not self._writable:
            raise ArchiveWriteError(
                f"{self.path} is open for reading; open it with Archive(path, write=True)"
            )
        with explained(self.path), transaction(self.connection):
            yield self.connection
