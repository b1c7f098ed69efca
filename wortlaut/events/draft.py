"""A mention of an event before it is chosen, and all that such mentions are made from."""

from dataclasses import dataclass, field
from typing import NamedTuple

from wortlaut.events.candidates import Candidate
from wortlaut.events.circumstances import Circumstances
from wortlaut.events.read import Read
from wortlaut.events.tree import Tree
from wortlaut.events.voices import Voice, Voices
from wortlaut.events.who import Referents
from wortlaut.records import (
    NARRATOR,
    EventType,
    Phase,
    Reading,
    Statement,
    Status,
    TimeExpression,
)

VERBAL = frozenset(
    (
        EventType.ACCUSE,
        EventType.REJECT,
        EventType.REQUEST,
        EventType.THREATEN,
        EventType.AGREE,
        EventType.SUPPORT,
        EventType.CONCEDE,
    )
)
"""Types that are done with words: a statement can be such an event."""

NARRATED = Voice(NARRATOR)
"""What the article tells in its own voice."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """One mention of an event.

    Attributes:
        type: its type.
        head: the token that decides.
        tokens: the trigger, ascending.
        actors, recipients: ids.
        clause: what the clause around it says.
        phase, status, voice: by its clause and the statement around it.
        markers: tokens that decided status and voice.
        statement: the statement that it is, None where it is more than words.
        candidate: what it was read from, None for a cue that is no word for an event.
        part: the type of the event that it is only a part of, such as what is demanded.
        agentless: whether it is a passive that does not say by whom.
        apart: ids of those who do not act in it, see `wortlaut.events.apart`.
        promised: whether it is the promise of what the candidate names.
        complete: whether all is filled that its frame asks for.
        slots: the places that actors and recipients were found in.
        syntactic: actors and recipients as syntax gives them, before any choice.
        taken_up: who did the deed that it is about, see `wortlaut.events.taken_up`.
        time: when.
        confidence: probability that it is one.
    """

    type: EventType
    head: int
    tokens: tuple[int, ...]
    actors: list[str]
    recipients: list[str]
    clause: Circumstances
    phase: Phase = Phase.HAPPENED
    status: Status = Status.ASSERTED
    voice: Voice = NARRATED
    markers: list[int] = field(default_factory=list)
    statement: Statement | None = None
    candidate: Candidate | None = None
    part: EventType | None = None
    agentless: bool = False
    apart: frozenset[str] = frozenset()
    promised: bool = False
    complete: bool = True
    slots: tuple[str, str] = ("", "")
    syntactic: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    taken_up: tuple[str, ...] | None = None
    time: TimeExpression | None = None
    confidence: float = 0.5


class Way(NamedTuple):
    """One way to say who takes part in a mention.

    Attributes:
        actors, recipients: ids.
        guessed: three probabilities by the model of who takes part: the lowest of those who are
            said to act (1 for nobody), the highest of those who are not, and that of the first
            recipient (0 for none).
        parts: how probably anybody near acts, and is acted on, as the networks read it, as places
            in `wortlaut.events.features.READ`.
    """

    actors: list[str]
    recipients: list[str]
    guessed: tuple[float, float, float]
    parts: tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What drafts are made from: trees, what the network reads, who is meant where, whose voice.

    `sport`, `affairs` and `states` are the shares of the tokens that belong to sport, belong to
    public affairs, and name a state; `accidents` are the sentences that name one.
    """

    tree: Tree
    read: Read
    readings: tuple[Reading, ...]
    who: Referents
    voices: Voices
    sport: float = 0.0
    affairs: float = 0.0
    states: float = 0.0
    accidents: frozenset[int] = frozenset()
