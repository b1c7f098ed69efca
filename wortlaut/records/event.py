"""What happened, and who says so."""

from dataclasses import dataclass
from enum import StrEnum

from wortlaut.records.span import Excerpt, Probability

NARRATOR = "narrator"
"""The source of what the article tells in its own voice."""

UNKNOWN_SOURCE = "unknown"
"""The source of what is told as somebody's words while nothing tells whose."""


class EventType(StrEnum):
    """The sixteen types of PLOVER 0.8; labels and definitions are in `wortlaut.events.types`."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


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
    """Who says that an event is so, and in which words.

    Attributes:
        source: `narrator`, an actor's id, the article's words for a source that is nobody known
            ("Medienberichten"), or `unknown`.
        statement: id of the innermost statement in which it is said.
        status: how this source puts it.
        evidence: the words that name the event where this source tells of it, one excerpt a
            mention, in the order of the text.
        markers: the words outside them that decide source and status ("soll", "laut Polizei",
            "nicht", "mutmaßliche"), in the order of the text.
    """

    source: str
    statement: str | None = None
    status: Status
    evidence: tuple[Excerpt, ...] = ()
    markers: tuple[Excerpt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event with all its mentions in the article.

    Attributes:
        id: unique in the document, `e1`, `e2`, … in the order of the first mentions.
        type: see `EventType`.
        trigger: the words that name the event at its first full mention ("wirft … vor").
        actors: ids of those who act; empty where the text does not tell. Where something is
            mutual ("treffen sich") all who take part.
        recipients: ids of those to whom, against whom or with whom it is done.
        time: id of the time when it happened or is to happen.
        place: where, in the article's words.
        phase: see `Phase`.
        statements: ids of the statements that are this event: the words with which somebody
            accuses, demands, rejects; empty for all that is more than words.
        attestations: who says so, at least one; one for each source and status.
        confidence: probability in [0, 1] that the article tells of this event with these actors.
    """

    id: str
    type: EventType
    trigger: Excerpt
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    time: str | None = None
    place: Excerpt | None = None
    phase: Phase
    statements: tuple[str, ...] = ()
    attestations: tuple[Attestation, ...]
    confidence: Probability
