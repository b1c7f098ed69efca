"""Who is meant by nouns, pronouns and names that take up somebody, as a reader of German has it."""

import pytest
from acting import Said, read, speakers

QUOTE = "es sei spät"


def says(text: str, speaker: str) -> str | None:
    """Return who speaks in the one quotation of a text, given the words for the speaker."""
    return speakers(text, Said(QUOTE, speaker))[0]


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        (
            "Am Montag teilte der Italiener Paolo Rossi mit, es sei spät.",
            "der Italiener Paolo Rossi",
            "Paolo Rossi",
        ),
        (
            "Dann sagte die Feministin Ayaan Hirsi Ali etwas. Hirsi Ali sagte, es sei spät.",
            "Hirsi Ali",
            "Ayaan Hirsi Ali",
        ),
        (
            "Der Gentechnik-Experte von Greenpeace, Martin Holm, sagte, es sei spät.",
            "Der Gentechnik-Experte von Greenpeace, Martin Holm",
            "Martin Holm",
        ),
        (
            "Der ältere Bruder des Papstes, Georg Holm, sagte, es sei spät.",
            "Der ältere Bruder des Papstes, Georg Holm",
            "Georg Holm",
        ),
        (
            "Nach Angaben des Anwalts seiner Familie – Jan Holm – hieß es, es sei spät.",
            "Angaben des Anwalts seiner Familie – Jan Holm",
            "Jan Holm",
        ),
        (
            "Nach der Sichtweise von Innenminister Jan Holm hieß es, es sei spät.",
            "der Sichtweise von Innenminister Jan Holm",
            "Jan Holm",
        ),
    ],
)
def test_persons_are_known_by_their_names(text: str, speaker: str, name: str) -> None:
    assert says(text, speaker) == name


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        (
            "Nach Angaben der Zeitung China Daily hieß es, es sei spät.",
            "Angaben der Zeitung China Daily",
            "China Daily",
        ),
        ("Ein UNMIS-Sprecher sagte, es sei spät.", "Ein UNMIS-Sprecher", "UNMIS"),
        (
            "Ein Vertreter der Stiftung Warentest sagte, es sei spät.",
            "Ein Vertreter der Stiftung Warentest",
            "Stiftung Warentest",
        ),
        (
            "Die Firma Euryza lieferte Reis. Die Firma erklärte, es sei spät.",
            "Die Firma erklärte",
            "Euryza",
        ),
    ],
)
def test_bodies_are_known_by_the_noun_for_them(text: str, speaker: str, name: str) -> None:
    assert says(text, speaker) == name


def test_an_employee_does_not_speak_for_the_body() -> None:
    text = "Ein örtlicher Mitarbeiter der Stiftung Warentest sagte, es sei spät."
    assert says(text, text.partition(" sagte")[0]) != "Stiftung Warentest"


def test_who_represents_a_state_speaks_for_it() -> None:
    assert says("Der Vertreter Libyens sagte, es sei spät.", "Der Vertreter Libyens") == "Libyen"


def test_several_are_taken_up_by_the_noun_given_to_them() -> None:
    text = (
        "Die Politiker Peter Holm und Anna Berg klagen. Nach Meinung der beiden Politiker hieß es,"
        " es sei spät."
    )
    found, (statement,) = read(text, Said(QUOTE, "Meinung der beiden Politiker"))
    actors = {actor.id: actor for actor in found}
    assert statement.speaker is not None
    assert statement.speaker.actor is not None
    members = [actors[member].name for member in actors[statement.speaker.actor].members]
    assert members == ["Peter Holm", "Anna Berg"]


def test_a_noun_before_a_name_in_the_genitive_is_no_title() -> None:
    text = "Anna Holm kam. Sie lobte den Mut Holms. Holm sagte, es sei spät."
    assert says(text, "Holm sagte") == "Anna Holm"


def test_a_new_occupation_means_the_only_person_near() -> None:
    text = "Am Montag wurde Jan Holm gesucht. Der Angeklagte sagte, es sei spät."
    assert says(text, "Der Angeklagte") == "Jan Holm"


@pytest.mark.parametrize("words", ["der Anwalt", "der Richter", "der Arzt", "der 45-Jährige"])
def test_who_speaks_of_somebody_by_name_is_somebody_else(words: str) -> None:
    text = f"Jan Holm sei krank, sagte {words}."
    assert speakers(text, Said("Jan Holm sei krank", words))[0] != "Jan Holm"


@pytest.mark.parametrize("words", ["Der Angeklagte", "Der Verdächtige", "Der Attentäter"])
def test_who_holds_an_office_is_not_who_stands_before_a_court(words: str) -> None:
    text = f"Verteidigungsminister Jan Holm reiste an. {words} sagte, es sei spät."
    assert says(text, words) != "Jan Holm"


def test_an_office_does_not_mean_the_holder_of_another() -> None:
    text = "Außenminister Jan Holm reiste an. Der Bischof sagte, es sei spät."
    assert says(text, "Der Bischof") != "Jan Holm"
