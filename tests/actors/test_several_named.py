"""Whom a plural pronoun takes up that takes part in no statement."""

import pytest

import wortlaut


def meant(text: str) -> list[str]:
    """Return whom the pronouns of a text mean."""
    return [
        actor.name
        for actor in wortlaut.analyse(text).actors
        for mention in actor.mentions
        if mention.form.value == "pronoun"
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Gewerkschaft unterstützt die Fahrer. Sie hatten gestreikt.", ["Fahrer"]),
        ("Ein Gericht verurteilte vier Soldaten. Sie hatten Zivilisten getötet.", ["Soldaten"]),
        ("Unbekannte haben zwei Autos angezündet. Sie sind geflohen.", ["Unbekannte"]),
        # a singular verb, other several, nobody, somebody whom a quotation names
        ("Die Gewerkschaft unterstützt die Fahrer. Sie hatte gestreikt.", []),
        ("Beamte nahmen zwei Frauen fest. Sie hatten eine Rentnerin bestohlen.", []),
        ("Die Außenministerin war in Berlin. Sie haben einen Soldaten getötet.", []),
        ("„Wir hassen die Fahrer“, sagte er. Sie hatten einen Rentner beraubt.", []),
    ],
)
def test_a_plural_pronoun_takes_up_the_only_several(text: str, names: list[str]) -> None:
    assert meant(text) == names
