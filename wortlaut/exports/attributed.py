"""Events with their ids resolved, for formats that hold one event a line."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from wortlaut.exports.standing import Standing, standing
from wortlaut.records import (
    NARRATOR,
    UNKNOWN_SOURCE,
    Actor,
    Article,
    Attestation,
    Document,
    Event,
    Phase,
    TimeExpression,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedAttestation:
    """Who says so.

    Attributes:
        name: `narrator`, `unknown`, an actor's name, or the article's words.
        actor: the actor, None for all others.
        attestation: how they put it, and where.
    """

    name: str
    actor: Actor | None
    attestation: Attestation


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributedEvent:
    """An event and all that it refers to.

    Attributes:
        article: the article that tells of it.
        event: the event.
        actors, recipients: of actors that act together each one, each once.
        time: when it happened, None where no time in the text belongs to it.
        attributions: who says so; of sources that speak together each one.
    """

    article: Article
    event: Event
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    time: TimeExpression | None
    attributions: tuple[ResolvedAttestation, ...]

    @property
    def id(self) -> str:
        """The same for the same event of the same text: the article's id and the event's."""
        return f"{self.article.id}_{self.event.id}"

    @property
    def day(self) -> str | None:
        """The day as an ISO date; None where the text tells less, or nothing."""
        value = (self.time.value if self.time else None) or ""
        day = value.partition("T")[0]
        try:
            return date.fromisoformat(day).isoformat() if day.count("-") == 2 else None  # noqa: PLR2004
        except ValueError:
            return None

    @property
    def contexts(self) -> tuple[str, ...]:
        """What PLOVER calls context: `future` where it is planned, `negation` where all deny it."""
        denied = standing(self.event) is Standing.DENIED
        contexts = {"future": self.event.phase is Phase.PLANNED, "negation": denied}
        return tuple(name for name, holds in contexts.items() if holds)

    def words(self, actor: Actor) -> str:
        """Return the words that name an actor nearest to the event."""
        place = self.event.trigger.spans[0].start
        nearest = min(actor.mentions, key=lambda mention: abs(mention.start - place))
        return nearest.text


def attributed(documents: Iterable[Document]) -> Iterator[AttributedEvent]:
    """Yield the events of all documents, in their order."""
    for document in documents:
        actors = {actor.id: actor for actor in document.actors}
        times = {time.id: time for time in document.times}
        for event in document.events:
            yield AttributedEvent(
                article=document.article,
                event=event,
                actors=_each(event.actors, actors),
                recipients=_each(event.recipients, actors),
                time=times[event.time] if event.time else None,
                attributions=tuple(
                    attribution
                    for attestation in event.attestations
                    for attribution in _attributions(attestation, actors)
                ),
            )


def _each(ids: Iterable[str], actors: Mapping[str, Actor]) -> tuple[Actor, ...]:
    single = (each for name in ids for each in actors[name].members_or_self)
    return tuple(actors[name] for name in dict.fromkeys(single))


def _attributions(
    attestation: Attestation, actors: Mapping[str, Actor]
) -> Iterator[ResolvedAttestation]:
    source = attestation.source
    if source in {NARRATOR, UNKNOWN_SOURCE} or source not in actors:
        yield ResolvedAttestation(name=source, actor=None, attestation=attestation)
        return
    for actor in _each((source,), actors):
        yield ResolvedAttestation(name=actor.name, actor=actor, attestation=attestation)
