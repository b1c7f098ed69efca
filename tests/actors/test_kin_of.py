"""Kin of somebody who is named only with them: "die Mutter Peter Holms" is not Peter Holms."""

import pytest
from heard import who_speaks

import wortlaut


def speaker(text: str) -> tuple[str | None, set[str]]:
    """Return who makes the only statement of a text, and the names of all actors."""
    document = wortlaut.analyse(text)
    (name,) = who_speaks(document)
    return name, {actor.name for actor in document.actors}


@pytest.mark.parametrize(
    ("words", "speaks", "name"),
    [
        ("Die Mutter Peter Holms", "Mutter Peter Holms", "Peter Holm"),
        ("Der Vater Anna Bergs", "Vater Anna Bergs", "Anna Berg"),
        ("Die Schwester Karl Bergs", "Schwester Karl Bergs", "Karl Berg"),
    ],
)
def test_kin_of_another_gender_is_somebody_else(words: str, speaks: str, name: str) -> None:
    said, names = speaker(f"{words} sagte, das sei lange her.")
    assert said == speaks
    assert name in names


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Der Vater Jan Peters", "Jan Peters"),
        ("Der Gast Anna Peters", "Anna Peters"),
        ("Die Mutter Anna Jacobs", "Anna Jacobs"),
        ("Ministerin Kim Jacobs", "Kim Jacobs"),
    ],
)
def test_who_may_be_meant_by_the_name_keeps_it(words: str, name: str) -> None:
    said, _ = speaker(f"{words} sagte, das sei lange her.")
    assert said == name
