"""The one serial form of a record: JSON, and its JSON Schema (draft 2020-12)."""

from typing import Any

import msgspec

from wortlaut.errors import RecordError
from wortlaut.records.document import Document

_DECODER = msgspec.json.Decoder(Document, strict=True)


def to_json(document: Document) -> bytes:
    """Return the document as one line of JSON (UTF-8), without a line end."""
    return msgspec.json.encode(document)


def from_json(line: bytes | str) -> Document:
    """Read a document back.

    Raises:
        RecordError: the JSON is broken or is not a document.
    """
    try:
        return _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise RecordError(f"not a Wortlaut document: {error}") from error


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a document."""
    schema = msgspec.json.schema(Document)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
