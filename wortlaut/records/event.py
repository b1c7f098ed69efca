"""What happened, and who says so."""

from dataclasses import dataclass
from enum import StrEnum

from wortlaut.records.span import Excerpt, Probability


class Phase(StrEnum):
    """Whether an event has begun, or is announced, demanded or expected."""

    HAPPENED = "happened"
    PLANNED = "planned"


class Status(StrEnum):
    """How a source puts an event."""

    ASSERTED = "asserted"
    DENIED = "denied"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """Who says that an event is so: `source` is `narrator`, an actor's id or the words used."""

    source: str
    statement: str | None = None
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event (PLOVER 0.8 type) with at least one attestation."""

    id: str
    type: str
    trigger: Excerpt
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    time: str | None = None
    place: str | None = None
    phase: Phase
    attestations: tuple[Attestation, ...]
    confidence: Probability
