"""One event as the measure sees it, whether a reader or the program wrote it down."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from wortlaut.evaluation.actors_match import Named, known_keys
from wortlaut.evaluation.events_gold import GoldEvent, GoldParty
from wortlaut.knowledge.index import Knowledge
from wortlaut.records import (
    NARRATOR,
    UNKNOWN_SOURCE,
    Actor,
    ActorKind,
    Document,
    Event,
    EventType,
    Phase,
    Span,
    Status,
)


class Attested(NamedTuple):
    """Who says so, None for the narrator, and how they put it."""

    source: Named | None
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedEvent:
    """An event without ids.

    Attributes:
        type, phase: as in `Event`.
        trigger: places of the words that name it, in code points of the text.
        actors, recipients: who they are; of actors that act together each one.
        date: ISO date as exact as it is told, without a time of day; None where it is not.
        attested: who says so; a source that speaks together with others counts for each.
    """

    type: EventType
    phase: Phase
    trigger: tuple[Span, ...]
    actors: tuple[Named, ...]
    recipients: tuple[Named, ...]
    date: str | None
    attested: tuple[Attested, ...]


def gold_views(events: Iterable[GoldEvent], knowledge: Knowledge) -> list[ComparedEvent]:
    """Return events that a reader wrote down as views."""
    return [
        ComparedEvent(
            type=event.type,
            phase=event.phase,
            trigger=event.trigger,
            actors=tuple(_party(party, knowledge) for party in event.actors),
            recipients=tuple(_party(party, knowledge) for party in event.recipients),
            date=event.date,
            attested=tuple(
                Attested(
                    None if item.source == NARRATOR else _party(GoldParty(item.source), knowledge),
                    item.status,
                )
                for item in event.attestations
            ),
        )
        for event in events
    ]


def _party(party: GoldParty, knowledge: Knowledge) -> Named:
    """Name a party; readers do not say what it is, but states are known by name."""
    keys = known_keys(party.name, knowledge)
    state = any(key.startswith("state:") for key in keys)
    return Named(party.name, keys, ActorKind.STATE if state else None, party.country)


def found_views(document: Document) -> list[ComparedEvent]:
    """Return the events of a document as views."""
    actors = {actor.id: actor for actor in document.actors}
    dates = {time.id: time.value for time in document.times}
    return [
        ComparedEvent(
            type=event.type,
            phase=event.phase,
            trigger=event.trigger.spans,
            actors=_named(event.actors, actors),
            recipients=_named(event.recipients, actors),
            date=_date(dates.get(event.time)) if event.time else None,
            attested=tuple(_attested(event, actors)),
        )
        for event in document.events
    ]


def _named(ids: Iterable[str], actors: Mapping[str, Actor]) -> tuple[Named, ...]:
    """Return who is meant, each once; of actors that act together each one."""
    single = (each for name in ids for each in actors[name].members_or_self)
    return tuple(Named.of(actors[name]) for name in dict.fromkeys(single))


def _attested(event: Event, actors: Mapping[str, Actor]) -> Iterable[Attested]:
    for item in event.attestations:
        if item.source == NARRATOR:
            yield Attested(None, item.status)
        elif item.source in actors:
            for source in _named((item.source,), actors):
                yield Attested(source, item.status)
        elif item.source == UNKNOWN_SOURCE:
            yield Attested(Named("", frozenset()), item.status)
        else:
            yield Attested(Named(item.source, frozenset()), item.status)


def _date(value: str | None) -> str | None:
    return value.partition("T")[0] or None if value else None
