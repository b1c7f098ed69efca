import pytest

from wortlaut.language.de.times.numbers import cardinals, ordinals


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("eins", 1),
        ("zwölf", 12),
        ("siebzehn", 17),
        ("einundzwanzig", 21),
        ("neunundneunzig", 99),
        ("zweihundert", 200),
        ("zweieinhalb", 2.5),
        ("anderthalb", 1.5),
    ],
)
def test_cardinals(word: str, number: float) -> None:
    assert dict(cardinals())[word] == number


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("ersten", 1),
        ("zweiter", 2),
        ("dritte", 3),
        ("siebten", 7),
        ("achten", 8),
        ("neunzehntes", 19),
        ("zwanzigste", 20),
        ("einunddreißigsten", 31),
    ],
)
def test_ordinals(word: str, number: float) -> None:
    assert dict(ordinals())[word] == number


def test_articles_are_no_numbers() -> None:
    assert not {"ein", "eine", "einen"} & dict(cardinals()).keys()
