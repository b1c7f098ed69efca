"""A document with events, made by hand for the tests of exports."""

from dataclasses import replace

from found_words import excerpt, mention
from sample_documents import TEXT, told

from wortlaut.records import (
    Actor,
    ActorKind,
    Article,
    Attestation,
    Document,
    Event,
    EventType,
    MentionForm,
    Phase,
    Status,
)

ACCUSATION = Event(
    id="e1",
    type=EventType.ACCUSE,
    trigger=excerpt(TEXT, "warf", "vor", after="Emil Thoma"),
    actors=("a2",),
    recipients=("a4",),
    phase=Phase.HAPPENED,
    statements=("s4",),
    attestations=(Attestation(source="narrator", status=Status.ASSERTED),),
    confidence=0.8,
)
CLOSURE = Event(
    id="e2",
    type=EventType.COERCE,
    trigger=excerpt(TEXT, "sperren"),
    actors=("a3",),
    time="t1",
    place=excerpt(TEXT, "über die Selke"),
    phase=Phase.PLANNED,
    attestations=(
        Attestation(
            source="a5",
            statement="s1",
            status=Status.DENIED,
            evidence=(excerpt(TEXT, "gebaut"),),
            markers=(excerpt(TEXT, "nichts"),),
        ),
        Attestation(source="Gerüchte; Gerede", status=Status.UNCERTAIN),
        Attestation(source="unknown", status=Status.ASSERTED),
    ),
    confidence=0.5,
)


def happened() -> Document:
    """The report of `told` with two events; two actors speak together in the second."""
    document = told()
    administration = Actor(
        id="a4",
        name="Verwaltung",
        kind=ActorKind.ORGANISATION,
        country="DEU",
        wikidata="Q1",
        mentions=(mention(TEXT, "Verwaltung", MentionForm.NAME),),
    )
    both = Actor(
        id="a5",
        name="Karla Wendisch und Emil Thoma",
        kind=ActorKind.GROUP,
        members=("a1", "a2"),
        mentions=(mention(TEXT, "Karla Wendisch", MentionForm.NAME),),
    )
    return replace(
        document,
        actors=(*document.actors, administration, both),
        events=(ACCUSATION, CLOSURE),
    )


def hostile() -> Document:
    """A document whose words try to break out of a table."""
    text = '=1+2\ttritt\n"zurück"'
    actor = Actor(
        id="a1",
        name="=cmd\n\tund „B“",
        kind=ActorKind.GROUP,
        mentions=(mention(text, "=1+2\t", MentionForm.NAME),),
    )
    event = Event(
        id="e1",
        type=EventType.RETREAT,
        trigger=excerpt(text, "tritt", '"zurück"'),
        actors=("a1",),
        phase=Phase.HAPPENED,
        attestations=(Attestation(source="narrator", status=Status.DENIED),),
        confidence=1,
    )
    article = Article.of(text, outlet="-Blatt")
    return Document(article=article, actors=(actor,), events=(event,))
