"""A document with only some of its statements or events; none of those that go is named any more.

What goes leaves no id behind: neither a parent, nor the event that a statement is, nor the
statements that an event is or is attested by.
"""

from collections.abc import Callable, Collection
from dataclasses import replace

from wortlaut.records.document import Document
from wortlaut.records.event import Event
from wortlaut.records.statement import Statement


def select(document: Document, stays: Callable[[Statement], bool]) -> Document:
    """Return the document with only the statements that are to stay; all else stays as it is.

    A statement whose parent goes is handed to the nearest ancestor that stays; an attestation by
    a statement that goes keeps its source and loses the reference, and so does an event.
    """
    ids = {statement.id for statement in document.statements if stays(statement)}
    if len(ids) == len(document.statements):
        return document
    parents = {statement.id: statement.parent for statement in document.statements}
    kept = tuple(
        replace(statement, parent=_nearest(statement.parent, parents, ids))
        for statement in document.statements
        if statement.id in ids
    )
    events = tuple(_without_references(event, ids) for event in document.events)
    return replace(document, statements=kept, events=events)


def select_events(document: Document, stays: Callable[[Event], bool]) -> Document:
    """Return the document with only the events that are to stay.

    A statement that is an event that goes stays, and is no event.
    """
    kept = tuple(event for event in document.events if stays(event))
    if len(kept) == len(document.events):
        return document
    ids = {event.id for event in kept}
    statements = (
        statement if statement.event in ids else replace(statement, event=None)
        for statement in document.statements
    )
    return replace(document, statements=tuple(statements), events=kept)


def _nearest(
    parent: str | None, parents: dict[str, str | None], ids: Collection[str]
) -> str | None:
    """Return a parent or its nearest ancestor that is among the ids, None where there is none."""
    passed: set[str] = set()
    while parent is not None and parent not in ids and parent not in passed:
        passed.add(parent)
        parent = parents.get(parent)
    return parent if parent in ids else None


def _without_references(event: Event, ids: Collection[str]) -> Event:
    return replace(
        event,
        statements=tuple(statement for statement in event.statements if statement in ids),
        attestations=tuple(
            said if said.statement in ids else replace(said, statement=None)
            for said in event.attestations
        ),
    )
