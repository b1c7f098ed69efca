"""Who takes part in headlines of two parts."""

import pytest

import wortlaut
from wortlaut.records import EventType


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Polizei durchsucht Vereinsheim – Nachbarn besorgt",
            (EventType.COERCE, ["Polizei"], ["Vereinsheim"]),
        ),
        (
            "Minister Roth tritt zurück – CDU fordert Neuwahlen",
            (EventType.REQUEST, ["CDU"], []),
        ),
        (
            "Messerangriff in Solingen – Polizei nimmt Verdächtigen fest",
            (EventType.COERCE, ["Polizei"], ["Verdächtigen"]),
        ),
    ],
)
def test_nobody_behind_the_dash_takes_part_before_it(
    text: str, told: tuple[EventType, list[str], list[str]]
) -> None:
    made = wortlaut.analyse(text)
    names = {actor.id: actor.name for actor in made.actors}
    assert told in [
        (event.type, [names[a] for a in event.actors], [names[a] for a in event.recipients])
        for event in made.events
    ]
    assert not any(event.type is EventType.ASSAULT for event in made.events)
