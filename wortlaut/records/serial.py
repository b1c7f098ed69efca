"""The one serial form of a record: JSON, and its JSON Schema (draft 2020-12)."""

from typing import Any

import msgspec

from wortlaut.errors import RecordError
from wortlaut.records.consistency import check_places, check_references
from wortlaut.records.document import Document

_DECODER = msgspec.json.Decoder(Document, strict=True)


def to_json(document: Document) -> bytes:
    """Return the document as one line of JSON (UTF-8), without a line end."""
    return msgspec.json.encode(document)


def decoded(line: bytes | str) -> Document:
    """Read back what `to_json` wrote here; what it says of places and items is not checked.

    Raises:
        msgspec.DecodeError: the JSON is broken, or is not a document.
        UnicodeError: it is no UTF-8.
    """
    return _DECODER.decode(line)


def from_json(line: bytes | str) -> Document:
    """Read a document back.

    Raises:
        RecordError: the JSON is broken, is not a document, names words that are not at their
            place in the text, or items by an id that none of its items has.
    """
    try:
        document = decoded(line)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise RecordError(f"not a Wortlaut document: {error}") from error
    check_places(document)
    check_references(document)
    return document


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a document."""
    schema = msgspec.json.schema(Document)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
