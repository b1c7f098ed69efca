"""A description between commas behind a name says more of it; in a list it is somebody else."""

import pytest
from heard import who_speaks

import wortlaut


def speaker(text: str) -> str | None:
    """Return who makes the only statement of a text."""
    (name,) = who_speaks(wortlaut.analyse(text))
    return name


@pytest.mark.parametrize(
    "description",
    ["ein Anbieter von Gas und Strom", "der größte Händler für Obst und Gemüse"],
)
def test_what_a_firm_is_makes_no_second_speaker(description: str) -> None:
    text = f"Die Nordlicht AG, {description}, kündigte an, das Werk zu schließen."
    assert speaker(text) == "Nordlicht AG"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (
            "Die Nordlicht AG, ein Händler und die Polizei",
            "Nordlicht AG, Händler und Polizei",
        ),
        ("Siemens, Bosch und die IG Metall", "Siemens, Bosch und IG Metall"),
    ],
)
def test_a_list_before_a_plural_verb_stays_one(words: str, name: str) -> None:
    assert speaker(f"{words} kündigten an, das Werk zu schließen.") == name
