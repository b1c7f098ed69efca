"""Whom words for a speaker mean, and to whom somebody speaks, in sentences that networks read."""

import pytest
from heard import who_speaks

import wortlaut
from wortlaut.records import Kind


def speakers(text: str) -> list[str | None]:
    return who_speaks(wortlaut.analyse(text), (Kind.DIRECT, Kind.INDIRECT))


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
    text = "„Das geht nicht“, sagte Minister Tom Abel der Deutschen Presse-Agentur."
    assert addressees(text) == ["der Deutschen Presse-Agentur"]


def kinds(text: str) -> list[tuple[str, str, str | None]]:
    made = wortlaut.analyse(text)
    return [(actor.name, actor.kind.value, actor.country) for actor in made.actors]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Zwei Georgier sagten, sie hätten nichts getan.", "Georgier", "GEO"),
        ("40 Afghanen erklärten, sie wollten bleiben.", "Afghanen", "AFG"),
        ("Ein Tunesier sagte, er habe nichts getan.", "Tunesier", "TUN"),
        ("Die Polizei erschoss einen Tunesier.", "Tunesier", "TUN"),
    ],
)
def test_some_of_a_people_are_no_state(text: str, name: str, country: str) -> None:
    found = kinds(text)
    assert (name, "anonymous", country) in found
    assert not any(kind == "state" for _, kind, _ in found)


def test_a_people_stands_for_its_state() -> None:
    assert kinds("Die Franzosen lehnten den Vorschlag ab.") == [("Frankreich", "state", "FRA")]


def test_who_has_no_name_tells_nobodys_country() -> None:
    assert ("Polizei", "organisation", None) in kinds("Die Polizei erschoss einen Tunesier.")


@pytest.mark.parametrize(
    "text",
    ["Brüssel kritisierte die ungarische Regierung.", "Ungarn warf Brüssel Erpressung vor."],
)
def test_brussels_is_the_union(text: str) -> None:
    assert {name for name, _, _ in kinds(text)} == {"Europäische Union", "Ungarn"}


def test_other_capitals_are_their_states() -> None:
    assert {name for name, _, _ in kinds("Moskau drohte Kiew.")} == {"Russland", "Ukraine"}
    assert ("Karlsruhe", "organisation", "DEU") not in kinds("Karlsruhe gewann gegen Aue.")


def test_a_subject_keeps_its_s_unless_it_is_whose_the_next_noun_is() -> None:
    text = "Barack Obamas Wunsch erlitt einen Rückschlag. Obama hatte das gefordert."
    assert ("Barack Obama", "person") in {(name, kind) for name, kind, _ in kinds(text)}
    assert ("Jonas", "person") in {(n, k) for n, k, _ in kinds("Jonas sagte, er komme.")}


def test_the_head_of_the_kremlin_is_the_president_of_russia() -> None:
    text = "Der russische Präsident Wladimir Putin reiste ab. Der Kremlchef sagte, er komme wieder."
    assert speakers(text) == ["Wladimir Putin"]
