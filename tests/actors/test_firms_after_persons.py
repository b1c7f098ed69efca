"""Firms that bear a person's whole name, after the noun that says what they are."""

import pytest
from heard import speaking

import wortlaut
from wortlaut.records import ActorKind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Drogeriekette Dirk Lindner sagte, die Preise stiegen.", "Dirk Lindner"),
        ("Laut der Bäckereikette Karl Brand steigen die Preise.", "Karl Brand"),
    ],
)
def test_a_name_behind_a_noun_for_firms_is_the_firms(text: str, name: str) -> None:
    assert speaking(text) == [(ActorKind.ORGANISATION, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Der Gründer der Drogeriekette Dirk Lindner sagte, die Preise stiegen.",
        "Der Chief Software Architect des Unternehmens Dirk Lindner sagte, die Preise stiegen.",
        "Der Unternehmer Dirk Lindner sagte, die Preise stiegen.",
        "Für die Drogeriekette sagte Dirk Lindner, die Preise stiegen.",
    ],
)
def test_a_name_behind_a_noun_for_somebody_is_theirs(text: str) -> None:
    kinds = {actor.name: actor.kind for actor in wortlaut.analyse(text).actors}
    assert kinds["Dirk Lindner"] is ActorKind.PERSON
