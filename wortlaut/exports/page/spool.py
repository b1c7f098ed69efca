"""Documents that are gone through twice, without holding them all in memory."""

import pickle
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO

from wortlaut.records import Document

IN_MEMORY = 32_000_000
"""Bytes that are held before they go to a temporary file."""


@contextmanager
def spooled(documents: Iterable[Document]) -> Iterator["Spool"]:
    """Yield the documents, to be gone through as often as is wanted."""
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as file:
        count = 0
        for document in documents:
            pickle.dump(document, file)  # JSON cannot hold every text that the page can
            count += 1
        yield Spool(file, count)


class Spool:
    """Documents in a file of the process's own, one after the other."""

    def __init__(self, file: IO[bytes], count: int) -> None:
        self._file = file
        self._count = count

    def __iter__(self) -> Iterator[Document]:
        self._file.seek(0)
        for _ in range(self._count):
            document: Document = pickle.load(self._file)  # noqa: S301 - written by `spooled`
            yield document
