"""A document with the corrections in force laid over it. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from wortlaut.archive.corrections.identities import added, named_at, rekeyed, united
from wortlaut.archive.corrections.kinds import (
    Correction,
    Drop,
    Identify,
    Identity,
    Key,
    Merge,
    SetSpeaker,
    Split,
)
from wortlaut.archive.corrections.places import nearest_mention, same_quote
from wortlaut.archive.corrections.respoken import respoken
from wortlaut.records import Document, Event, Participant, Statement, cut
from wortlaut.records.selection import select, select_events


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlaid:
    """A corrected document, and the numbers of the corrections that found nothing in it."""

    document: Document
    idle: tuple[int, ...]


def overlaid(document: Document, corrections: Mapping[int, Correction]) -> Overlaid:
    """Return a document with corrections applied.

    Args:
        document: as it was read.
        corrections: those in force by their numbers: of this article in the order in which they
            were made, and the merges of all.
    """
    merges = [each for each in corrections.values() if isinstance(each, Merge)]
    into = roots(merges)
    idle: list[int] = []
    for number, correction in corrections.items():
        if isinstance(correction, Merge):
            continue
        changed = _applied(document, correction, into)
        if changed is None:
            idle.append(number)
        else:
            document = changed
    return Overlaid(document=_merged(document, into), idle=tuple(idle))


def roots(merges: Iterable[Merge]) -> dict[Key, Identity]:
    """Return whom each merged key stands for in the end; a merge that would close a circle is idle.

    The later of two merges of one key holds.
    """
    direct = {merge.actor: merge.into for merge in merges}
    found: dict[Key, Identity] = {}
    for key, target in direct.items():
        seen, meant = {key}, target
        while meant.key in direct and meant.key not in seen:
            seen.add(meant.key)
            meant = direct[meant.key]
        if meant.key not in seen:
            found[key] = meant
    return found


def _applied(
    document: Document, correction: Correction, into: Mapping[Key, Identity]
) -> Document | None:
    """Return the corrected document, None where it does not hold what is to be corrected."""
    if isinstance(correction, Drop):
        found = same_quote(document.statements, correction.quote)
        return None if found is None else _dropped(document, found)
    if isinstance(correction, SetSpeaker):
        found = same_quote(document.statements, correction.quote)
        return None if found is None else _spoken(document, found, correction)
    if isinstance(correction, Identify):
        actor = named_at(document.actors, [correction.mention])
        return None if actor is None else united(rekeyed(document, actor, correction.actor))
    if isinstance(correction, Split):
        return _split(document, correction, into)
    return None


def _dropped(document: Document, dropped: Statement) -> Document:
    """Leave out a statement, what it alone attests, and its place as another's parent."""
    unsaid = replace(document, events=tuple(_without(e, dropped.id) for e in document.events))
    left = select(unsaid, lambda statement: statement is not dropped)
    return select_events(left, lambda event: bool(event.attestations))


def _without(event: Event, statement: str) -> Event:
    """Return an event without what a statement attests."""
    kept = tuple(each for each in event.attestations if each.statement != statement)
    return replace(event, attestations=kept)


def _spoken(document: Document, statement: Statement, correction: SetSpeaker) -> Document | None:
    """Give a statement its speaker."""
    text = document.article.text
    if correction.spans and correction.spans[-1].end > len(text):
        return None
    speaker: Participant | None = None
    if correction.actor is not None:
        document, actor = added(document, correction.actor, correction.spans)
        if actor is None or not (correction.spans or actor.mentions):
            return None
        spans = correction.spans or nearest_mention(actor, statement.quote.spans)
        speaker = Participant(spans=spans, text=cut(text, spans), actor=actor.id)
    elif correction.spans:
        named = named_at(document.actors, correction.spans)
        speaker = Participant(
            spans=correction.spans,
            text=cut(text, correction.spans),
            actor=named.id if named else None,
        )
    return respoken(document, statement, speaker)


def _split(document: Document, correction: Split, into: Mapping[Key, Identity]) -> Document | None:
    meant = _root(correction.actor, into)
    for actor in document.actors:
        if actor.key is not None and _root(actor.key, into) == meant:
            return united(rekeyed(document, actor, correction.into))
    return None


def _root(key: Key, into: Mapping[Key, Identity]) -> Key:
    return into[key].key if key in into else key


def _merged(document: Document, into: Mapping[Key, Identity]) -> Document:
    """Give merged actors the key that they are merged into, and unite those who share it now."""
    merged = [actor for actor in document.actors if actor.key in into]
    for actor in merged:
        document = rekeyed(document, actor, into[actor.key or ""])
    return united(document) if merged else document
