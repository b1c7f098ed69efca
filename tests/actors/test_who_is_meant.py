"""Whom words for a speaker mean, and to whom somebody speaks, in sentences that networks read."""

import pytest

import wortlaut


def speakers(text: str) -> list[str | None]:
    made = wortlaut.analyse(text)
    names = {actor.id: actor.name for actor in made.actors}
    return [
        names.get(said.speaker.actor or "") if said.speaker is not None else None
        for said in made.statements
        if said.kind.value in {"direct", "indirect"}
    ]


def addressees(text: str) -> list[str]:
    said = wortlaut.analyse(text).statements
    return [each.addressee.text for each in said if each.addressee is not None]


@pytest.mark.parametrize(
    "text",
    [
        "„Das war knapp“, so der 61-Jährige. Die Polizei ermittelt.",
        "„Er war nett“, sagte der Mann. Die Staatsanwaltschaft beantragte Haft.",
        "„Ich hatte Glück“, sagte die 22-Jährige. Der Rettungsdienst brachte sie in die Klinik.",
        "Die Ware sei sicher, heißt es dort auf Anfrage von Radio Nord.",
        "Die Ware sei sicher, hieß es auf Anfrage des „Kurier“.",
    ],
)
def test_neither_a_body_named_next_nor_who_asked_speaks(text: str) -> None:
    assert speakers(text) == [None]


def test_who_answers_a_question_speaks() -> None:
    text = "Auf Anfrage der Zeitung teilte die Polizei mit, der Mann sei tot."
    assert speakers(text) == ["Polizei"]


@pytest.mark.parametrize(
    "text",
    [
        "„Er war ein Freund“, sagte Chef Rolf Ebert über den verstorbenen Kollegen Jan Uhl.",
        "Man sei sich einig, sagte Minister Tom Abel nach einem Treffen mit Rita Voss.",
        "„Das wird schwer“, sagte Trainer Ole Merz vor dem Spiel gegen Bayern München.",
    ],
)
def test_who_is_spoken_of_is_not_spoken_to(text: str) -> None:
    assert addressees(text) == []


def test_who_is_spoken_to_is() -> None:
    assert addressees("„Das geht nicht“, sagte Minister Tom Abel der Abgeordneten Rita Voss.") == [
        "der Abgeordneten Rita Voss"
    ]
