"""Events as pages show them: who did what to whom, and who says so or denies it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wortlaut.exports.standing import Standing
from wortlaut.records import Status
from wortlaut.web.drawings import event_address, standing, statement_address


@dataclass(frozen=True, slots=True)
class Named:
    """A name with the key that leads to the actor, if there is one."""

    name: str
    key: str | None


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says that an event is so; `address` is the statement in which it is said."""

    source: str
    key: str | None
    status: str
    address: str | None


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event that was found.

    Attributes:
        hit: as the search gives it.
        address: the event in its article.
        who, to: who acts, and towards whom.
        voices: who attests it, those first who assert it.
        standing: what the article makes of it.
        contradicted: whether one asserts what another denies.
    """

    hit: Mapping[str, Any]
    address: str
    who: tuple[Named, ...]
    to: tuple[Named, ...]
    voices: tuple[Voice, ...]
    standing: Standing
    contradicted: bool


_ORDER = {status.value: place for place, status in enumerate(Status)}


def event_row(hit: Mapping[str, Any]) -> EventRow:
    """Return what is shown of an event that a search found."""
    attested = sorted(hit["attestations"], key=lambda each: _ORDER[each["status"]])
    statuses = {each["status"] for each in attested}
    return EventRow(
        hit=hit,
        address=event_address(hit),
        who=_named(hit, "actors", "actor_keys"),
        to=_named(hit, "recipients", "recipient_keys"),
        voices=tuple(_voice(hit, each) for each in attested),
        standing=standing(hit),
        contradicted={Status.ASSERTED.value, Status.DENIED.value} <= statuses,
    )


def _named(hit: Mapping[str, Any], names: str, keys: str) -> tuple[Named, ...]:
    return tuple(Named(name, key) for name, key in zip(hit[names], hit[keys], strict=True))


def _voice(hit: Mapping[str, Any], attested: Mapping[str, Any]) -> Voice:
    said = attested["statement"]
    place = {"article_id": hit["article_id"], "statement": said}
    return Voice(
        source=attested["source"],
        key=attested["key"],
        status=attested["status"],
        address=statement_address(place) if said else None,
    )
