"""What another speaker of a statement changes in the events: who says so, and who acts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wortlaut.archive.corrections.places import overlap
from wortlaut.records import Attestation, Document, Event, Excerpt, Participant, Statement, Status


@dataclass(frozen=True, slots=True)
class _Change:
    """A statement with its speaker as read and as corrected, in its document as read."""

    document: Document
    read: Statement
    corrected: Statement


def respoken(document: Document, statement: Statement, speaker: Participant | None) -> Document:
    """Return a document with a statement given to another speaker.

    What it attests is attested by the new one. An attestation with words from several statements
    of the old speaker is parted, so that only the words of this one change hands. Where the
    statement is the event, the new speaker acts instead of the old; of those who speak together
    each does, as where events are read. Where it is not known who speaks, nobody does.
    """
    corrected = replace(statement, speaker=speaker)
    statements = tuple(
        corrected if each.id == statement.id else each for each in document.statements
    )
    events = document.events
    if statement.source != corrected.source:
        change = _Change(document, statement, corrected)
        events = tuple(_acted(_attested(event, change), change) for event in events)
    return replace(document, statements=statements, events=events)


def each_once(attestations: Iterable[Attestation]) -> tuple[Attestation, ...]:
    """Return attestations with those of one source and status made one, at the first one's place.

    It has the words of all, in the order of the text, and the first statement that any has.
    """
    found: dict[tuple[str, Status], Attestation] = {}
    for said in attestations:
        known = found.setdefault((said.source, said.status), said)
        if known is not said:
            found[said.source, said.status] = replace(
                known,
                statement=known.statement or said.statement,
                evidence=_in_order(*known.evidence, *said.evidence),
                markers=_in_order(*known.markers, *said.markers),
            )
    return tuple(found.values())


def _in_order(*excerpts: Excerpt) -> tuple[Excerpt, ...]:
    return tuple(sorted(dict.fromkeys(excerpts), key=lambda excerpt: excerpt.spans))


def _attested(event: Event, change: _Change) -> Event:
    """Return an event that the new speaker attests where the old one did by the statement."""
    parted = [tuple(_parted(said, event, change)) for said in event.attestations]
    if all(parts == (said,) for parts, said in zip(parted, event.attestations, strict=True)):
        return event
    return replace(event, attestations=each_once(said for parts in parted for said in parts))


def _parted(said: Attestation, event: Event, change: _Change) -> Iterator[Attestation]:
    """Yield what of an attestation stays with its source, and what becomes the new speaker's."""
    here = said.statement == change.read.id
    if not here and said.source != change.read.source:
        yield said
        return

    def moves(excerpt: Excerpt) -> bool:
        teller = _teller(excerpt, event, change.document.statements)
        if teller is None or teller is change.read:
            return here or teller is change.read
        return here and teller.source != said.source

    moved = tuple(filter(moves, said.evidence))
    kept = tuple(excerpt for excerpt in said.evidence if excerpt not in moved)
    new = replace(said, source=change.corrected.source, statement=change.read.id)
    if here and not (moved and kept):
        yield new
    elif not moved:
        yield said
    else:
        if kept:
            teller = _teller(kept[0], event, change.document.statements)
            staying = teller.id if here and teller is not None else said.statement
            others = tuple(marker for marker in said.markers if not moves(marker))
            yield replace(said, statement=staying, evidence=kept, markers=others)
        yield replace(new, evidence=moved, markers=tuple(filter(moves, said.markers)))


def _teller(excerpt: Excerpt, event: Event, statements: Sequence[Statement]) -> Statement | None:
    """Return the statement that tells of an event in these words: the shortest that holds them.

    The statements that are the event do not tell of it.
    """
    holding = (
        statement
        for statement in statements
        if statement.id not in event.statements and overlap(statement.quote.spans, excerpt.spans)
    )
    return min(holding, key=lambda each: overlap(each.quote.spans, each.quote.spans), default=None)


def _acted(event: Event, change: _Change) -> Event:
    """Return an event in which the new speaker acts, if the statement is the event.

    The old one still acts where another statement of theirs is the event too. Where others act
    than the old speaker, it is not by the statement that they are known.
    """
    if change.read.id not in event.statements:
        return event
    old, new = _acting(change, change.read), _acting(change, change.corrected)
    if event.actors and not set(old).intersection(event.actors):
        return event
    staying = {
        actor
        for statement in change.document.statements
        if statement.id in event.statements and statement is not change.read
        for actor in _acting(change, statement)
    }
    actors: list[str] = []
    for actor in event.actors:
        actors += [actor] if actor not in old or actor in staying else new
    actors = list(dict.fromkeys((*actors, *new)))
    recipients = tuple(actor for actor in event.recipients if actor not in new)
    return replace(event, actors=tuple(actors), recipients=recipients)


def _acting(change: _Change, statement: Statement) -> tuple[str, ...]:
    """Return the ids of who acts by a statement, as far as they are known: members of a group."""
    speaker = statement.speaker.actor if statement.speaker is not None else None
    members = {actor.id: actor.members_or_self for actor in change.document.actors}
    return tuple(member for member in members.get(speaker or "", ()) if member in members)
