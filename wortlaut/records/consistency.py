"""What holds within a document: words stand at their place, and ids are those of its items."""

import re
from collections.abc import Iterator

from wortlaut.errors import RecordError
from wortlaut.records.document import Document
from wortlaut.records.event import Event
from wortlaut.records.span import Excerpt, Span, cut
from wortlaut.records.statement import Participant, Statement

_PARTS = ("quote", "speaker", "addressee", "cue", "frame")
_PUBLISHED = "published"
_ACTOR_ID = re.compile("a[0-9]+")

Reference = tuple[str, str, str | None]
"""Whose reference it is, the kind of item that it leads to, and its id if there is one."""


def check_places(document: Document) -> None:
    """Check that all words stand at their place in the text.

    Raises:
        RecordError: some do not; names the item and the place.
    """
    text = document.article.text
    for statement in document.statements:
        for name in _PARTS:
            _check_words(text, getattr(statement, name), f"{name} of statement {statement.id}")
    for actor in document.actors:
        for mention in actor.mentions:
            place = Span(mention.start, mention.end)
            _check_place(text, (place,), mention.text, f"mention of actor {actor.id}")
    for time in document.times:
        _check_place(text, (Span(time.start, time.end),), time.text, f"time {time.id}")
    for event in document.events:
        _check_words(text, event.trigger, f"trigger of event {event.id}")
        _check_words(text, event.place, f"place of event {event.id}")
        for attestation in event.attestations:
            for part in (*attestation.evidence, *attestation.markers):
                _check_words(text, part, f"evidence of event {event.id}")


def _check_words(text: str, part: Excerpt | Participant | None, what: str) -> None:
    if part is not None:
        _check_place(text, part.spans, part.text, what)


def _check_place(text: str, spans: tuple[Span, ...], words: str, what: str) -> None:
    (start, end), last = spans[0], spans[-1].end
    if not 0 <= start < end or last > len(text) or words != cut(text, spans):
        raise RecordError(
            f"not a Wortlaut document: the {what} is not what stands at "
            f"{[list(span) for span in spans]} in the text"
        )


def check_references(document: Document) -> None:
    """Check that the ids with which items name each other are ids of items.

    Raises:
        RecordError: one is not; names the item and the id.
    """
    ids = {
        "actor": {actor.id for actor in document.actors},
        "statement": {statement.id for statement in document.statements},
        "time": {time.id for time in document.times},
        "event": {event.id for event in document.events},
    }
    for what, kind, name in _references(document):
        if name is not None and name not in ids[kind]:
            raise RecordError(
                f"not a Wortlaut document: the {what} is {kind} {name!r}, but there is no such "
                f"{kind} in it"
            )
    _check_sources(document, ids["actor"])


def _references(document: Document) -> Iterator[Reference]:
    for actor in document.actors:
        for member in actor.members:
            yield f"member of actor {actor.id}", "actor", member
    for time in document.times:
        if time.anchor != _PUBLISHED:
            yield f"anchor of time {time.id}", "time", time.anchor
    for statement in document.statements:
        yield from _of_statement(statement)
    for event in document.events:
        yield from _of_event(event)


def _of_statement(statement: Statement) -> Iterator[Reference]:
    named = f"of statement {statement.id}"
    yield f"parent {named}", "statement", statement.parent
    yield f"time {named}", "time", statement.time
    yield f"event {named}", "event", statement.event
    for role, part in (("speaker", statement.speaker), ("addressee", statement.addressee)):
        yield f"{role} {named}", "actor", part.actor if part is not None else None


def _of_event(event: Event) -> Iterator[Reference]:
    named = f"of event {event.id}"
    for actor in event.actors:
        yield f"actor {named}", "actor", actor
    for actor in event.recipients:
        yield f"recipient {named}", "actor", actor
    yield f"time {named}", "time", event.time
    for statement in event.statements:
        yield f"statement {named}", "statement", statement
    for attestation in event.attestations:
        yield f"statement in an attestation {named}", "statement", attestation.statement


def _check_sources(document: Document, actors: set[str]) -> None:
    """Check the sources that look like ids: they are actors, or words that the article has so."""
    words: set[str] | None = None
    for event in document.events:
        for source in (attestation.source for attestation in event.attestations):
            if source in actors or not _ACTOR_ID.fullmatch(source):
                continue
            if words is None:
                words = set(_ACTOR_ID.findall(document.article.text))
            if source not in words:
                raise RecordError(
                    f"not a Wortlaut document: a source of event {event.id} is actor {source!r}, "
                    "but there is no such actor in it"
                )
