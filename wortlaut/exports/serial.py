"""Documents as JSON: one array, or one line each."""

from collections.abc import Iterable, Iterator

from wortlaut.records import Document, to_json


def jsonl(documents: Iterable[Document], /) -> Iterator[bytes]:
    """Yield one line of JSON for each document, in their order."""
    for document in documents:
        yield to_json(document) + b"\n"


def json_array(documents: Iterable[Document], /) -> Iterator[bytes]:
    """Yield one JSON array with a document a line; nothing is held back but the next document."""
    opening = b"[\n"
    for document in documents:
        yield opening + to_json(document)
        opening = b",\n"
    yield b"[]\n" if opening == b"[\n" else b"\n]\n"
