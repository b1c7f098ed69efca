"""Clubs behind what they are in sport: "Tabellenführer SV Holm" is nobody with initials."""

import pytest

import wortlaut
from wortlaut.records import ActorKind


def kinds(text: str) -> dict[str, ActorKind]:
    """Return what all actors are by their names."""
    return {actor.name: actor.kind for actor in wortlaut.analyse(text).actors}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Tabellenführer", "SV Holm"),
        ("Der Tabellenführer", "SV Holm"),
        ("Spitzenreiter", "FC Bergen"),
        ("Aufsteiger", "SV Bergen"),
        ("Zweitligist", "FC Bergen"),
    ],
)
def test_a_club_behind_what_it_is_is_a_body(title: str, name: str) -> None:
    found = kinds(f"{title} {name} teilte mit, der Trainer bleibe.")
    assert found[name] is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Regisseur", "JJ Abrams"),
        ("Trainer", "AJ Holm"),
        ("Titelverteidiger", "Jan Holm"),
        ("Spitzenreiter", "Karl Berg"),
    ],
)
def test_somebody_behind_what_they_are_stays_a_person(title: str, name: str) -> None:
    found = kinds(f"„Das war gut“, sagte {title} {name} am Montag.")
    assert found[name] is ActorKind.PERSON
