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
