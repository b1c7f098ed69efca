"""What a body is for is part of its name; what somebody blames or thanks it for is not."""

import pytest

import wortlaut


def names(text: str) -> list[str]:
    return [actor.name for actor in wortlaut.analyse(text).actors]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Die Opposition machte die Stadtverwaltung für das Chaos verantwortlich.",
            "Stadtverwaltung",
        ),
        ("Umweltschützer kritisierten die Stadtwerke für den Bau der Leitung.", "Stadtwerke"),
        ("Der Papst dankte der Stadt für die Aufnahme von Flüchtlingen.", "Stadt"),
        ("Kritiker geben der Bahn für Verspätungen die Schuld.", "Bahn"),
        # names
        ("Die Stadt kritisierte das Amt für Umwelt und Verkehr.", "Amt für Umwelt und Verkehr"),
        (
            "Die Opposition kritisierte die Behörde für die Sicherheit der Meere.",
            "Behörde für die Sicherheit der Meere",
        ),
        (
            "Der Verband bat das Ministerium für Arbeit und Soziales um Hilfe.",
            "Ministerium für Arbeit und Soziales",
        ),
        (
            "Die Organisation für Industrielle Entwicklung wählte einen Nachfolger.",
            "Organisation für Industrielle Entwicklung",
        ),
    ],
)
def test_names_hold_what_a_body_is_for_and_no_more(text: str, name: str) -> None:
    assert name in names(text)
