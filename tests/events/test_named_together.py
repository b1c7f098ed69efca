"""Several who are named together and act or are reached together, in sentences that are read."""

import pytest
from who_to_whom import who_to_whom

from wortlaut.records import EventType

ACCUSE, COERCE, RETREAT = EventType.ACCUSE, EventType.COERCE, EventType.RETREAT


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        (
            "Italiens Regierungschefin Meloni und Algeriens Präsident Tebboune trafen sich in Rom.",
            EventType.CONSULT,
            ("Meloni + Tebboune", ""),
        ),
        (
            "Polens Außenminister Sikorski und Frankreichs Außenminister Barrot kritisierten "
            "Ungarn.",
            ACCUSE,
            ("Sikorski + Barrot", "Ungarn"),
        ),
        (
            "Polens Präsident Duda kritisierte Ministerpräsident Tusk und Marschall Holm.",
            ACCUSE,
            ("Duda", "Tusk + Holm"),
        ),
    ],
)
def test_each_with_a_title_of_their_own_takes_part(
    text: str, type_: EventType, who: tuple[str, str]
) -> None:
    assert who_to_whom(text, type_) == [who]


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        (
            "Eva Lang und Jan Holm gründeten eine Initiative. Sie kritisierten den Bürgermeister "
            "scharf.",
            ACCUSE,
            ("Eva Lang + Jan Holm", "Bürgermeister"),
        ),
        (
            "Eva Lang, Jan Holm und Peter Brand leben in Köln. Sie kritisierten die Stadt.",
            ACCUSE,
            ("Eva Lang + Jan Holm + Peter Brand", "Stadt"),
        ),
        (
            "Eva Lang und Jan Holm kamen ins Gefängnis. Sie wurden am Montag freigelassen.",
            RETREAT,
            ("", "Eva Lang + Jan Holm"),
        ),
        (
            "Eva Lang, Jan Holm und Peter Brand kamen ins Gefängnis. Sie wurden am Montag "
            "freigelassen.",
            RETREAT,
            ("", "Eva Lang + Jan Holm + Peter Brand"),
        ),
    ],
)
def test_a_plural_pronoun_takes_up_all_who_are_named_together(
    text: str, type_: EventType, who: tuple[str, str]
) -> None:
    assert who_to_whom(text, type_) == [who]


def test_but_not_where_others_may_be_meant() -> None:
    text = "Eva Lang und Jan Holm trafen zwei Beamte. Sie wurden später verhaftet."
    assert who_to_whom(text, COERCE) == [("", "Beamte")]


def test_nor_does_a_singular_pronoun() -> None:
    text = "Eva Lang und Jan Holm gründeten eine Initiative. Sie kritisierte den Bürgermeister."
    assert all("+" not in who for who, _ in who_to_whom(text, ACCUSE))


def test_whose_followers_are_reached_is_not() -> None:
    assert who_to_whom("Die Polizei nahm die Anhänger von Jan Holm fest.", COERCE) == [
        ("Polizei", "Anhänger von Jan Holm")
    ]
