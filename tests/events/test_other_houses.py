"""Who takes part in events, and who says so, as pages of many houses tell them."""

from who_to_whom import who_to_whom

import wortlaut
from wortlaut.records import EventType


def sources(text: str, type_: EventType) -> list[tuple[str, str]]:
    """Return who says that a text's events of a type are so, by name, and how surely."""
    made = wortlaut.analyse(text)
    names = {actor.id: actor.name for actor in made.actors}
    return [
        (names.get(told.source, told.source), told.status.value)
        for event in made.events
        if event.type is type_
        for told in event.attestations
    ]


def test_what_one_is_accused_of_the_accuser_says() -> None:
    blamed = "Der Oppositionschef unterstellte der Armee einen Angriff auf das Dorf."
    assert sources(blamed, EventType.ASSAULT) == [("Oppositionschef", "asserted")]
    after = "Nach dem Angriff auf das Dorf beschuldigte der Oppositionschef die Armee."
    assert sources(after, EventType.ASSAULT) == [("Oppositionschef", "asserted")]


def test_what_nobody_named_accuses_one_of_the_article_does_not_assert() -> None:
    text = "Rebellenführer Kony wird die Entführung von Kindern vorgeworfen."
    found = sources(text, EventType.ASSAULT)
    assert found
    assert ("narrator", "asserted") not in found


def test_words_without_a_speaker_are_told_by_the_article() -> None:
    text = "Die Kritik der Opposition an Kanzler Scholz wird lauter."
    assert sources(text, EventType.ACCUSE) == [("narrator", "asserted")]


def test_who_is_named_by_the_same_words_does_it_by_saying_so() -> None:
    text = (
        "Zuvor hatte ein Istanbuler Gericht die Einsetzung eines neuen Managements bei «Zaman» "
        "(Zeit) angeordnet."
    )
    assert sources(text, EventType.REQUEST) == [("narrator", "asserted")]


def test_an_announcement_that_something_came_after_is_no_source() -> None:
    text = "Nach Bekanntgabe der Pläne griffen Demonstranten die Polizei an."
    assert sources(text, EventType.ASSAULT) == [("narrator", "asserted")]


def test_a_plural_pronoun_is_the_group_that_speaks() -> None:
    text = "Die Mitarbeiter von Amazon streiken seit Montag. Sie fordern höhere Löhne."
    assert [by for by, _ in who_to_whom(text, EventType.REQUEST)] == ["Mitarbeiter von Amazon"]


def test_a_strike_is_against_those_whose_staff_strike() -> None:
    text = "Die Lufthansa-Piloten streiken am Freitag. Die Lufthansa strich hundert Flüge."
    assert who_to_whom(text, EventType.PROTEST) == [("Lufthansa-Piloten", "Lufthansa")]
    text = "Die Flugbegleiter der Lufthansa setzen ihren Streik fort."
    assert who_to_whom(text, EventType.PROTEST) == [("Flugbegleiter der Lufthansa", "Lufthansa")]


def test_members_of_a_union_do_not_strike_against_it() -> None:
    ((_, against),) = who_to_whom("Mitglieder der GDL streiken.", EventType.PROTEST)
    assert not against


def test_who_is_arrested_is_not_who_is_blamed_for_it() -> None:
    text = "Die Opposition kritisierte die Verhaftung von Iwan Petrow durch die türkische Polizei."
    assert all(to != "Iwan Petrow" for _, to in who_to_whom(text, EventType.ACCUSE))
    text = "Die Festnahme des Oppositionellen Iwan Petrow sorgte für Kritik."
    assert all("Iwan Petrow" not in pair for pair in who_to_whom(text, EventType.ACCUSE))


def test_who_does_what_is_condemned_is_condemned() -> None:
    text = "Die USA verurteilten die russische Besetzung der Krim."
    assert who_to_whom(text, EventType.ACCUSE) == [("USA", "Russland")]


def test_a_court_that_decides_on_a_suit_is_not_sued() -> None:
    text = "Das Hamburger Landgericht wies die Klage der Firma Nordex zurück."
    assert all("gericht" not in to for _, to in who_to_whom(text, EventType.ACCUSE))


def test_an_answer_to_a_question_of_the_press_is_no_request() -> None:
    text = "Das Finanzministerium erklärte auf Anfrage, die Steuer bleibe unverändert."
    assert not who_to_whom(text, EventType.REQUEST)


def test_an_answer_to_a_party_is_to_its_request() -> None:
    text = "Die Bundesregierung teilte auf Anfrage der Linken mit, dass 200 Menschen leben."
    assert [by for by, _ in who_to_whom(text, EventType.REQUEST)] == ["Die Linke"]


def test_who_helps_themselves_gives_no_aid() -> None:
    assert not who_to_whom("Die Bewohner brachten sich in Sicherheit.", EventType.AID)


def test_papers_are_destroyed_without_an_attack() -> None:
    text = "Landrat Peter Groß soll Akten vernichtet haben."
    assert not who_to_whom(text, EventType.ASSAULT)


def test_children_do_not_abuse_where_they_are_abused() -> None:
    text = "Die Polizei ermittelt wegen des Missbrauchs von Kindern."
    assert all("Kinder" not in by for by, _ in who_to_whom(text, EventType.ASSAULT))
