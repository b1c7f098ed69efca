"""Connections to the archive that requests share, so that none waits for one to be opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue

from wortlaut.archive import Archive
from wortlaut.archive.faults import explained

_CACHE_KIB = 2048


class ArchivePool:
    """Archives opened for reading, each used by one request at a time.

    Args:
        path: of the archive.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._idle: SimpleQueue[Archive] = SimpleQueue()

    @contextmanager
    def reading(self) -> Iterator[Archive]:
        """Lend an archive for reading.

        Raises:
            ArchiveError: the file is gone, or no archive any more.
        """
        try:
            archive = self._idle.get_nowait()
        except Empty:
            archive = Archive(self.path)
            # Many connections share the memory that one program otherwise takes for itself.
            archive.connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        try:
            with explained(self.path):
                yield archive
        except BaseException:
            archive.close()
            raise
        self._idle.put(archive)

    @contextmanager
    def writing(self) -> Iterator[Archive]:
        """Lend an archive for writing; waits for other writers.

        Raises:
            ArchiveWriteError: it cannot be written.
        """
        with Archive(self.path, write=True) as archive:
            yield archive

    def close(self) -> None:
        """Close what is not lent."""
        while not self._idle.empty():
            self._idle.get_nowait().close()
