"""Documents that are gone through twice, without holding them all in memory."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import msgspec

from wortlaut.records import Document, to_json

IN_MEMORY = 32_000_000
"""Bytes that are held before they go to a temporary file."""


@contextmanager
def spooled(documents: Iterable[Document]) -> Iterator["Spool"]:
    """Yield the documents, to be gone through as often as is wanted."""
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as file:
        for document in documents:
            file.write(to_json(document) + b"\n")
        yield Spool(file)


class Spool:
    """Documents in a file, a line each."""

    def __init__(self, file: "tempfile.SpooledTemporaryFile[bytes]") -> None:
        self._file = file

    def __iter__(self) -> Iterator[Document]:
        decoder = msgspec.json.Decoder(Document)
        self._file.seek(0)
        for line in self._file:
            yield decoder.decode(line)
