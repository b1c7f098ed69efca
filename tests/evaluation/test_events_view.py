from dataclasses import replace

from wortlaut.evaluation.events_gold import GoldAttestation, GoldEvent, GoldParty
from wortlaut.evaluation.events_view import found_views, gold_views
from wortlaut.knowledge import knowledge
from wortlaut.records import (
    Actor,
    ActorKind,
    Article,
    Attestation,
    Document,
    Event,
    EventType,
    Excerpt,
    Mention,
    MentionForm,
    Phase,
    Span,
    Status,
    TimeExpression,
    TimeType,
)

TEXT = "Uganda griff an."
TRIGGER = (Span(7, 12),)


def actor(name: str, number: int, **fields: object) -> Actor:
    mention = Mention(start=0, end=6, text="Uganda", form=MentionForm.NAME)
    made = Actor(id=f"a{number}", name=name, kind=ActorKind.PERSON, mentions=(mention,))
    return replace(made, **fields)  # type: ignore[arg-type]


def document(value: str | None, *attestations: Attestation) -> Document:
    time = TimeExpression(id="t1", start=0, end=6, text="Uganda", type=TimeType.DATE, value=value)
    event = Event(
        id="e1",
        type=EventType.ASSAULT,
        trigger=Excerpt(spans=TRIGGER, text="griff"),
        actors=("a3", "a1"),
        time="t1",
        phase=Phase.PLANNED,
        attestations=attestations or (Attestation(source="narrator", status=Status.DENIED),),
        confidence=1,
    )
    return Document(
        article=Article.of(TEXT),
        actors=(
            actor("Anna Berg", 1, key="person:berg-anna"),
            actor("Karl Holm", 2, country="DEU"),
            actor("Anna Berg und Karl Holm", 3, members=("a1", "a2")),
        ),
        times=(time,),
        events=(event,),
    )


def test_an_event_that_was_found() -> None:
    (view,) = found_views(document("2011-05-03T10:00"))
    assert (view.type, view.phase, view.trigger) == (EventType.ASSAULT, Phase.PLANNED, TRIGGER)
    assert [party.name for party in view.actors] == ["Anna Berg", "Karl Holm"]
    assert view.actors[0].keys == {"person:berg-anna"}
    assert view.actors[1].country == "DEU"
    assert view.recipients == ()
    assert view.date == "2011-05-03"
    assert view.attested == ((None, Status.DENIED),)


def test_a_time_without_value_is_no_date() -> None:
    assert found_views(document(None))[0].date is None
    assert found_views(document("2011-05"))[0].date == "2011-05"


def test_each_kind_of_source() -> None:
    sources = ("a3", "Augenzeugen", "unknown")
    attestations = [Attestation(source=source, status=Status.ASSERTED) for source in sources]
    (view,) = found_views(document(None, *attestations))
    names = [each.source.name for each in view.attested if each.source]
    assert names == ["Anna Berg", "Karl Holm", "Augenzeugen", ""]


def test_an_event_that_a_reader_wrote_down() -> None:
    event = GoldEvent(
        type=EventType.ASSAULT,
        trigger=TRIGGER,
        actors=(GoldParty("Uganda", "UGA"),),
        recipients=(GoldParty("Augenzeugen"),),
        phase=Phase.HAPPENED,
        attestations=(
            GoldAttestation("narrator", Status.ASSERTED),
            GoldAttestation("Ugander", Status.DENIED),
        ),
        date="2011",
    )
    (view,) = gold_views([event], knowledge("de"))
    (uganda,) = view.actors
    assert (uganda.kind, uganda.country) == (ActorKind.STATE, "UGA")
    assert "state:UGA" in uganda.keys
    assert view.recipients[0].kind is None
    assert view.date == "2011"
    assert [each.source and each.source.name for each in view.attested] == [None, "Ugander"]
