"""A firm of several words is called by its first: "Gerlinger" is the "Gerlinger Metall GmbH"."""

import pytest

import wortlaut
from wortlaut.records import ActorKind


def who(text: str) -> dict[str, tuple[str, ActorKind]]:
    """Return name and kind of all actors by each of the words that mention them."""
    return {
        mention.text: (actor.name, actor.kind)
        for actor in wortlaut.analyse(text).actors
        for mention in actor.mentions
    }


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Gerlinger Metall GmbH", "Gerlinger"),
        ("Brandauer Werkzeugbau GmbH", "Brandauer"),
    ],
)
def test_a_firm_is_called_by_its_first_word(full: str, short: str) -> None:
    text = f"Die {full} baut. „Gut“, sagte Anna Holm. {short} kündigte an, man wolle wachsen."
    assert who(text)[short] == (full, ActorKind.ORGANISATION)


def test_somebody_of_that_surname_stays_a_person() -> None:
    text = "Die Gerlinger Metall GmbH baut. Karl Gerlinger freut sich. Gerlinger sagte, er bleibe."
    assert who(text)["Gerlinger"] == ("Karl Gerlinger", ActorKind.PERSON)


def test_a_first_name_is_no_name_for_a_firm() -> None:
    text = "Die Karl Gerlinger GmbH baut. Karl kündigte an, er wolle wachsen."
    assert who(text)["Karl"][1] is ActorKind.PERSON


def test_a_word_for_a_people_is_no_name_for_a_firm() -> None:
    found = who("Die Deutsche Wohnen AG baut. Deutsche kündigten an, sie wollten wachsen.")
    assert found["Deutsche"][0] != "Deutsche Wohnen AG"
