"""A document with only some of its statements."""

from collections.abc import Callable
from dataclasses import replace

from wortlaut.records import Document, Statement


def select(document: Document, stays: Callable[[Statement], bool]) -> Document:
    """Return the document with only the statements that are to stay; all else stays as it is.

    A statement whose parent goes is handed to the nearest ancestor that stays; an attestation by
    a statement that goes keeps its source and loses the reference, and so does an event.
    """
    heir: dict[str, str | None] = {}
    kept = []
    for statement in document.statements:
        parent = heir.get(statement.parent) if statement.parent is not None else None
        heir[statement.id] = statement.id if stays(statement) else parent
        if heir[statement.id] == statement.id:
            kept.append(replace(statement, parent=parent))
    if len(kept) == len(document.statements):
        return document
    ids = {statement.id for statement in kept}
    events = tuple(
        replace(
            event,
            statements=tuple(item for item in event.statements if item in ids),
            attestations=tuple(
                item if item.statement in ids else replace(item, statement=None)
                for item in event.attestations
            ),
        )
        for event in document.events
    )
    return replace(document, statements=tuple(kept), events=events)
