"""Events as the measure sees them, for its tests."""

from wortlaut.evaluation.actors_match import Named
from wortlaut.evaluation.events_view import Attested, ComparedEvent
from wortlaut.records import ActorKind, EventType, Phase, Span, Status

PERSON, STATE = ActorKind.PERSON, ActorKind.STATE

KENYA = Named("Kenia", frozenset({"state:KEN"}), STATE, "KEN")
KENYAN_POLICE = Named("kenianische Polizei", frozenset(), ActorKind.ORGANISATION, "KEN")
UGANDA = Named("Uganda", frozenset({"state:UGA"}), STATE, "UGA")
BERG = Named("Anna Berg", frozenset({"person:berg-anna"}), PERSON)
HOLM = Named("Karl Holm", frozenset({"person:holm-karl"}), PERSON)
UN = Named("Vereinte Nationen", frozenset({"body:UN"}), ActorKind.ORGANISATION)

NARRATED = (Attested(None, Status.ASSERTED),)


def view(
    kind: EventType = EventType.ACCUSE,
    *,
    actors: tuple[Named, ...] = (KENYA,),
    recipients: tuple[Named, ...] = (),
    at: int = 0,
    date: str | None = None,
    phase: Phase = Phase.HAPPENED,
    attested: tuple[Attested, ...] = NARRATED,
) -> ComparedEvent:
    return ComparedEvent(
        type=kind,
        phase=phase,
        trigger=(Span(at, at + 5),),
        actors=actors,
        recipients=recipients,
        date=date,
        attested=attested,
    )
