"""Keeping only the statements that are sure enough."""

from dataclasses import replace

from wortlaut.records import Document


def at_least(document: Document, confidence: float) -> Document:
    """Return the document without the statements below a confidence in [0, 1].

    A statement whose parent goes is handed to the nearest ancestor that stays; an attestation by
    a statement that goes keeps its source and loses the reference.
    """
    if all(statement.confidence >= confidence for statement in document.statements):
        return document
    heir: dict[str, str | None] = {}
    kept = []
    for statement in document.statements:
        parent = heir.get(statement.parent) if statement.parent is not None else None
        stays = statement.confidence >= confidence
        heir[statement.id] = statement.id if stays else parent
        if stays:
            kept.append(replace(statement, parent=parent))
    ids = {statement.id for statement in kept}
    events = tuple(
        replace(
            event,
            attestations=tuple(
                item if item.statement in ids else replace(item, statement=None)
                for item in event.attestations
            ),
        )
        for event in document.events
    )
    return replace(document, statements=tuple(kept), events=events)
