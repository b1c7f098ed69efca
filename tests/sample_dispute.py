"""A document made by hand: an accusation, a denial in it, what is said of whom, and an event."""

from functools import partial

import found_words

from wortlaut.records import (
    Act,
    Actor,
    ActorKind,
    Article,
    Attestation,
    Document,
    Event,
    EventType,
    Kind,
    Medium,
    MentionForm,
    Phase,
    Statement,
    Status,
    TimeExpression,
    TimeType,
)

TEXT = (
    "Minister Kurt Müller warf Anna Berg am Sonntag vor, sie habe Russland geholfen. "
    "Sie sagte: „Müller lügt.“ Die Stadtwerke verurteilten den Streit."
)
BERG = "person:berg-anna:DEU"
MUELLER = "person:müller-kurt:DEU"


spans = partial(found_words.spans, TEXT)
excerpt = partial(found_words.excerpt, TEXT)
participant = partial(found_words.participant, TEXT)
mention = partial(found_words.mention, TEXT)


def actors() -> tuple[Actor, ...]:
    pronoun = MentionForm.PRONOUN
    return (
        Actor(
            id="a1",
            name="Kurt Müller",
            kind=ActorKind.PERSON,
            key=MUELLER,
            country="DEU",
            roles=("Minister",),
            mentions=(mention("Kurt Müller"), mention("Müller", nth=1)),
        ),
        Actor(
            id="a2",
            name="Anna Berg",
            kind=ActorKind.PERSON,
            key=BERG,
            mentions=(mention("Anna Berg"), mention("sie", pronoun), mention("Sie", pronoun)),
        ),
        Actor(
            id="a3",
            name="Russland",
            kind=ActorKind.STATE,
            key="state:RUS",
            country="RUS",
            wikidata="Q159",
            mentions=(mention("Russland"),),
        ),
        Actor(
            id="a4",
            name="Stadtwerke",
            kind=ActorKind.ORGANISATION,
            mentions=(mention("Die Stadtwerke", MentionForm.TITLE),),
        ),
    )


def statements() -> tuple[Statement, ...]:
    return (
        Statement(
            id="s1",
            kind=Kind.INDIRECT,
            medium=Medium.SPEECH,
            act=Act.ACCUSE,
            quote=excerpt("sie habe Russland geholfen"),
            speaker=participant("Minister Kurt Müller", actor="a1"),
            addressee=participant("Anna Berg", actor="a2"),
            cue=excerpt("warf"),
            time="t1",
            confidence=0.9,
        ),
        Statement(
            id="s2",
            kind=Kind.DIRECT,
            medium=Medium.SPEECH,
            act=Act.STATE,
            quote=excerpt("„Müller lügt.“"),
            speaker=participant("Sie", actor="a2"),
            cue=excerpt("sagte"),
            confidence=0.8,
        ),
        Statement(
            id="s3",
            kind=Kind.DIRECT,
            quote=excerpt("lügt"),
            parent="s2",
            confidence=0.5,
        ),
    )


def dispute(
    *, url: str | None = "https://bote.example/1", published: str | None = "2023-10-30"
) -> Document:
    article = Article.of(TEXT, title="Streit um Hilfe", url=url, outlet="Bote", published=published)
    ((start, end),) = spans("Sonntag")
    return Document(
        article=article,
        statements=statements(),
        actors=actors(),
        times=(
            TimeExpression(
                id="t1",
                start=start,
                end=end,
                text="Sonntag",
                type=TimeType.DATE,
                value="2023-10-29",
                anchor="published",
            ),
        ),
        events=(
            Event(
                id="e1",
                type=EventType.ACCUSE,
                trigger=excerpt("warf"),
                actors=("a1",),
                recipients=("a2",),
                time="t1",
                phase=Phase.HAPPENED,
                attestations=(
                    Attestation(source="narrator", status=Status.ASSERTED),
                    Attestation(source="a2", statement="s2", status=Status.DENIED),
                    Attestation(source="Beobachter", status=Status.UNCERTAIN),
                ),
                confidence=0.7,
            ),
        ),
    )
