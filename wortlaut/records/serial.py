"""The one serial form of a record: JSON, and its JSON Schema (draft 2020-12)."""

from typing import Any

import msgspec

from wortlaut.errors import RecordError
from wortlaut.records.document import Document
from wortlaut.records.span import Excerpt, cut
from wortlaut.records.statement import Participant

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
    text = document.article.text
    for statement in document.statements:
        for name in _PARTS:
            _check_evidence(text, getattr(statement, name), f"{name} of statement {statement.id}")
    for event in document.events:
        _check_evidence(text, event.trigger, f"trigger of event {event.id}")
        _check_evidence(text, event.place, f"place of event {event.id}")
        for attestation in event.attestations:
            for part in (*attestation.evidence, *attestation.markers):
                _check_evidence(text, part, f"evidence of event {event.id}")
    return document


def _check_evidence(text: str, part: Excerpt | Participant | None, what: str) -> None:
    if part is not None and (part.spans[-1].end > len(text) or part.text != cut(text, part.spans)):
        raise RecordError(
            f"not a Wortlaut document: the {what} is not what stands at "
            f"{[list(span) for span in part.spans]} in the text"
        )


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a document."""
    schema = msgspec.json.schema(Document)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
