"""Who acts where a plural pronoun does, in sentences that the networks read."""

import pytest

import wortlaut
from wortlaut.records import EventType


def told(text: str, type_: EventType) -> list[tuple[list[str], list[str]]]:
    made = wortlaut.analyse(text)
    names = {actor.id: actor.name for actor in made.actors}
    return [
        ([names[a] for a in event.actors], [names[a] for a in event.recipients])
        for event in made.events
        if event.type is type_
    ]


@pytest.mark.parametrize(
    ("text", "type_", "actor", "recipients"),
    [
        (
            "Die Polizei fasste zwei Männer. Sie hatten einen Taxifahrer angegriffen.",
            EventType.ASSAULT,
            "Männer",
            ["Taxifahrer"],
        ),
        (
            "Die Polizei sucht zwei Frauen. Sie haben einen Rentner beraubt.",
            EventType.ASSAULT,
            "Frauen",
            ["Rentner"],
        ),
        (
            "Die Behörde schob zwei Syrer ab. Sie hatten einen Polizisten angegriffen.",
            EventType.ASSAULT,
            "Syrer",
            ["Polizisten"],
        ),
        (
            "Die Polizei nahm zwei Männer fest, nachdem sie einen Laden überfallen hatten.",
            EventType.ASSAULT,
            "Männer",
            [],
        ),
        (
            "Kanzlerin Eva Stern war dort. Rebellen flohen, nachdem sie die Stadt geplündert "
            "hatten.",
            EventType.ASSAULT,
            "Rebellen",
            ["Stadt"],
        ),
        (
            "Zwei Männer wurden festgenommen. Sie hatten einen Taxifahrer angegriffen.",
            EventType.ASSAULT,
            "Zwei Männer",
            ["Taxifahrer"],
        ),
        (
            "Ministerin Eva Stern traf zwei Landräte. Später kritisierte sie die Bahn.",
            EventType.ACCUSE,
            "Eva Stern",
            ["Bahn"],
        ),
        (
            "Die Armee verfolgte die Kämpfer. Dabei verhaftete sie zwei Männer.",
            EventType.COERCE,
            "Armee",
            ["Männer"],
        ),
    ],
)
def test_the_only_several_or_the_one_of_that_number_act(
    text: str, type_: EventType, actor: str, recipients: list[str]
) -> None:
    assert told(text, type_)[-1] == ([actor], recipients)


@pytest.mark.parametrize(
    "text",
    [
        "Präsidentin Eva Stern kritisierte die Armee. Sie haben Zivilisten erschossen.",
        "Israel warnte die Huthi. Sie hatten eine Rakete auf Eilat abgefeuert.",
    ],
)
def test_nobody_alone_acts_where_several_did(text: str) -> None:
    assert all(not acting for acting, _ in told(text, EventType.ASSAULT))
