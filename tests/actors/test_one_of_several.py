"""One of several named before, with the name in apposition ("eine von ihnen, Anna Berg,")."""

import pytest
from acting import Said, speakers

Q = "es sei zu spät"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Eine von ihnen, die Köchin Anna Berg", "Anna Berg"),
        ("Einer von ihnen, der 33-jährige Jan Holm", "Jan Holm"),
        ("Einer von ihnen, Jan Holm", "Jan Holm"),
        ("Eine von ihnen", None),
    ],
)
def test_one_of_them_is_who_is_named_behind_the_comma(words: str, name: str | None) -> None:
    text = f"Drei Nachbarn standen am Zaun. {words}, sagte, {Q}."
    (found,) = speakers(text, Said(Q, words))
    assert found == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Bremens neue Bürgermeisterin Anna Berg", "Anna Berg"),
        ("Oberdorfs Bürgermeister Jan Holm", "Jan Holm"),
        ("Kohls früherer Fahrer Jan Holm", "Jan Holm"),
        ("Bremen, der neue Bürgermeister Jan Holm", "Bremen"),
    ],
)
def test_a_name_in_the_genitive_is_whose_somebody_is(words: str, name: str) -> None:
    (found,) = speakers(f"Paul Kohl kam an. {words} sagte, {Q}.", Said(Q, words))
    assert found is not None
    assert found.endswith(name)
