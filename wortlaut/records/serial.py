"""The one serial form of a record: JSON, and its JSON Schema (draft 2020-12)."""

from typing import Any

import msgspec

from wortlaut.errors import RecordError
from wortlaut.records.document import Document
from wortlaut.records.span import Excerpt, cut
from wortlaut.records.statement import Participant, Statement

_PARTS = ("quote", "speaker", "addressee", "cue", "frame")

_DECODER = msgspec.json.Decoder(Document, strict=True)


def to_json(document: Document) -> bytes:
    """Return the document as one line of JSON (UTF-8), without a line end."""
    return msgspec.json.encode(document)


def from_json(line: bytes | str) -> Document:
    """Read a document back.

    Raises:
        RecordError: the JSON is broken, is not a document, or names words that are not at their
            place in the text.
    """
    try:
        document = _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise RecordError(f"not a Wortlaut document: {error}") from error
    for statement in document.statements:
        for name in _PARTS:
            _check_evidence(document.article.text, statement, name)
    return document


def _check_evidence(text: str, statement: Statement, name: str) -> None:
    part: Excerpt | Participant | None = getattr(statement, name)
    if part is not None and (part.spans[-1].end > len(text) or part.text != cut(text, part.spans)):
        raise RecordError(
            f"not a Wortlaut document: the {name} of statement {statement.id} is not what stands "
            f"at {[list(span) for span in part.spans]} in the text"
        )


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a document."""
    schema = msgspec.json.schema(Document)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
