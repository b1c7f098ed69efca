"""Surnames that are nouns too, by the verb that stands beside them."""

import pytest
from heard import speaking

from wortlaut.language import load
from wortlaut.records import ActorKind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("„Das dauert noch Wochen“, sagt Führer.", "Führer"),
        ("„Das dauert noch Wochen“, erklärte Richter.", "Richter"),
        ("„Das dauert noch Wochen“, sagte Ritter am Abend.", "Ritter"),
        ("Das dauere noch Wochen, meinte Schiff.", "Schiff"),
    ],
)
def test_a_bare_noun_beside_a_singular_verb_of_speech_is_a_surname(text: str, name: str) -> None:
    assert speaking(text) == [(ActorKind.PERSON, name)]


@pytest.mark.parametrize(
    "text",
    [
        "„Das dauert noch Wochen“, sagte ein Ritter.",
        "„Das dauert noch Wochen“, erklärten Richter.",
        "„Das dauert noch Wochen“, sagen Führer.",
        "Mutter sagte, das dauere noch Wochen.",
        "„Das dauert noch Wochen“, teilte die Polizei mit.",
        # a headline leaves out determiners
        "„Das dauert noch Wochen“, sagt Führer",
    ],
)
def test_nouns_that_may_stand_so_stay_nouns(text: str) -> None:
    assert ActorKind.PERSON not in {kind for kind, _ in speaking(text)}


def test_a_title_before_a_name_is_none() -> None:
    found = speaking("„Das dauert noch Wochen“, sagte Richter Jan Holm.")
    assert found == [(ActorKind.PERSON, "Jan Holm")]


@pytest.mark.parametrize(
    ("form", "only"),
    [("Ritter", True), ("Deutsch", True), ("Adidas", False), ("Merz", False), ("Haus", False)],
)
def test_what_is_a_surname_alone_stands_in_the_list(form: str, only: bool) -> None:
    assert load("de").is_only_surname(form) is only
