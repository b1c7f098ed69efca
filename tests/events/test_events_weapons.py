"""Whose weapons hit something attacks it."""

import pytest

import wortlaut
from wortlaut.records import EventType


def attackers(text: str) -> list[list[str]]:
    made = wortlaut.analyse(text)
    names = {actor.id: actor.name for actor in made.actors}
    return [
        [names[a] for a in event.actors] for event in made.events if event.type is EventType.ASSAULT
    ]


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("Ukrainische Drohnen trafen ein Öldepot in Rjasan.", "Ukraine"),
        ("Eine Rakete der Huthi traf einen Frachter.", "Huthi"),
        ("In der Nacht schlug eine russische Rakete in ein Wohnhaus ein.", "Russland"),
        ("Israelische Raketen trafen am Montag Ziele im Libanon.", "Israel"),
    ],
)
def test_whose_weapon_hits_attacks(text: str, attacker: str) -> None:
    assert attackers(text) == [[attacker]]


@pytest.mark.parametrize(
    "text",
    [
        "Die Präsidenten trafen sich in Wien.",
        "Der Blitz traf einen Baum.",
        "Das Urteil traf den Verein hart.",
    ],
)
def test_what_is_no_weapon_attacks_nobody(text: str) -> None:
    assert attackers(text) == []
