"""Firms that are called as persons are, where the article tells that they are firms."""

import pytest
from acting import Said, read

from wortlaut import analyse
from wortlaut.records import ActorKind, EntityKind

SOMEBODY_READ = EntityKind.PERSON
SOMEBODY, FIRM = ActorKind.PERSON, ActorKind.ORGANISATION
Q = "der Gewinn sinke"


def kind(text: str, *, names: str = "Gerling") -> ActorKind | None:
    """Return what the speaker of a text is if the network reads these names as persons."""
    found, (statement,) = read(
        text.replace("…", Q), Said(Q, "Gerling"), entities=dict.fromkeys([names], SOMEBODY_READ)
    )
    kinds = {actor.id: actor.kind for actor in found}
    actor = statement.speaker.actor if statement.speaker else None
    return kinds[actor] if actor else None


@pytest.mark.parametrize(
    "text",
    [
        "Gerling teilte mit, …. Die Gerling-Aktie fiel.",
        "Gerling teilte mit, …. Die Gerling GmbH hat 300 Leute.",
        "Gerling teilte mit, …. Die Aktien von Gerling fielen.",
        "Gerling teilte mit, …. Gerling-Chefin Jana Berg ging.",
        "Die Supermarktkette Gerling teilte mit, ….",
        "Der Pumpenbauer Gerling teilte mit, ….",
    ],
)
def test_what_firms_have_makes_a_firm_of_a_name(text: str) -> None:
    assert kind(text) is FIRM


@pytest.mark.parametrize(
    "text",
    [
        "Gerling teilte mit, ….",
        "Gerling teilte mit, …. Er leitet die Gerling AG.",
        "Gerling teilte mit, …. Das Gerling-Papier liegt vor.",
        "Gerling teilte mit, …. Die Gerling-Mitarbeiter schwiegen.",
        "Der Unternehmer Gerling teilte mit, …. Die Gerling-Aktie fiel.",
        "Herr Gerling teilte mit, …. Die Gerling-Aktie fiel.",
        "Der Betreiber Gerling teilte mit, ….",
        "Der Geigenbauer Gerling teilte mit, ….",
    ],
)
def test_who_is_told_to_be_somebody_is_no_firm(text: str) -> None:
    assert kind(text) is SOMEBODY


def test_the_surname_of_somebody_is_theirs() -> None:
    text = "Jan Gerling geht. Gerling teilte mit, …. Die Gerling-Aktie fiel."
    assert kind(text, names="Jan Gerling") is SOMEBODY


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Larsen kündigte an, Stellen zu streichen. Das Unternehmen macht Verlust.", {FIRM}),
        ("Larsen kündigte an, Stellen zu streichen. Der Konzern macht Verlust.", {FIRM}),
        ("Larsen kündigte an, Stellen zu streichen. Es seien zu viele.", {SOMEBODY}),
        ("Siemens wächst. Larsen sagte, es reiche. Das Unternehmen schwieg.", {SOMEBODY, FIRM}),
        ("Jan Larsen kündigte an, es zu verkaufen. Das Unternehmen schwieg.", {SOMEBODY, FIRM}),
    ],
)
def test_a_noun_for_firms_takes_up_the_subject_before(text: str, kinds: set[ActorKind]) -> None:
    assert {actor.kind for actor in analyse(text).actors} == kinds


def test_before_somebody_of_its_name_is_named_it_is_the_firm() -> None:
    text = (
        "Der Fleischkonzern Gerling steht in der Kritik. Gerling teilte mit, der Gewinn sinke. "
        "Firmenchef Jan Gerling ging."
    )
    entities = {"Gerling": SOMEBODY_READ, "Jan Gerling": SOMEBODY_READ}
    found, (statement,) = read(text, Said(Q, "Gerling"), entities=entities)
    speaker = next(a for a in found if statement.speaker and a.id == statement.speaker.actor)
    assert speaker.kind is FIRM


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Gerling GmbH wächst. Gerling sagte, der Gewinn sinke.", ["Gerling GmbH"]),
        ("Gerling wächst. Die Gerling GmbH sagte, der Gewinn sinke.", ["Gerling GmbH"]),
        (
            "Die Gerling GmbH klagt. Die Gerling AG sagte, der Gewinn sinke.",
            ["Gerling GmbH", "Gerling AG"],
        ),
    ],
)
def test_a_firm_is_the_same_without_what_it_is_by_law(text: str, names: list[str]) -> None:
    words = [name for name in ("Gerling GmbH", "Gerling AG") if name in text]
    entities = dict.fromkeys([*words, *["Gerling"][: len(names) == 1]], EntityKind.ORGANISATION)
    found, _ = read(text, Said(Q), entities=entities)
    assert [actor.name for actor in found] == names
