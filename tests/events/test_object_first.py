"""Who acts in clauses whose object stands first, in sentences that are read."""

import pytest
from who_to_whom import who_to_whom

from wortlaut.records import EventType

ACCUSE, COERCE, REJECT = EventType.ACCUSE, EventType.COERCE, EventType.REJECT


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        ("Die Pläne der Union lehnt Esken ab.", REJECT, ("Esken", "Union")),
        ("Eine Waffenlieferung an die Ukraine lehnte Ungarn ab.", REJECT, ("Ungarn", "Ukraine")),
        ("Die Auslieferung an die USA lehnte das Gericht ab.", REJECT, ("Gericht", "USA")),
        ("Die Klage der Firma wies das Gericht ab.", REJECT, ("Gericht", "Firma")),
        ("Die Vorwürfe der Partei wies die Regierung zurück.", REJECT, ("Regierung", "Partei")),
        ("Die Sanktionen der EU verurteilte Moskau.", ACCUSE, ("Russland", "Europäische Union")),
        ("Das Vorgehen der Polizei verurteilte die Partei.", ACCUSE, ("Partei", "Polizei")),
    ],
)
def test_somebody_behind_the_verb_does_it_to_something_before(
    text: str, type_: EventType, who: tuple[str, str]
) -> None:
    assert who_to_whom(text, type_) == [who]


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        ("Die Partei lehnt die Regierung ab.", REJECT, ("Partei", "Regierung")),
        ("Das Bündnis kritisiert die Regierung.", ACCUSE, ("Bündnis", "Regierung")),
        ("Die Freien Demokraten schlossen eine Koalition mit der SPD aus.", REJECT, ("FDP", "SPD")),
        ("Ungarn lehnte die Waffenlieferung ab.", REJECT, ("Ungarn", "")),
    ],
)
def test_somebody_before_the_verb_does_it(
    text: str, type_: EventType, who: tuple[str, str]
) -> None:
    assert who_to_whom(text, type_) == [who]


@pytest.mark.parametrize(
    "text",
    ["Die Anklage beschuldigt die Ministerin.", "Die Studie kritisiert die Regierung."],
)
def test_words_can_blame_somebody(text: str) -> None:
    blamed = {"Ministerin", "Regierung"}
    assert blamed.isdisjoint(who for who, _ in who_to_whom(text, ACCUSE))
