"""A body is called by the noun that tells most of it, not by the short one of a headline."""

import pytest
from acting import Said, speakers

Q = "es sei zu spät"


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Das Gericht sah sich den Wald an.", "Das Verwaltungsgericht", "Verwaltungsgericht"),
        ("Das Gericht sah sich den Wald an.", "Das Tribunal", "Gericht"),
        ("Die Behörde sah sich den Wald an.", "Die Forstbehörde", "Forstbehörde"),
        ("Die Forstbehörde sah sich den Wald an.", "Die Behörde", "Forstbehörde"),
        ("Das Forstamt Selm sah sich den Wald an.", "Das Forstamt", "Forstamt Selm"),
    ],
)
def test_the_longer_noun_names_a_body(before: str, words: str, name: str) -> None:
    assert speakers(f"{before} {words} sagte, {Q}.", Said(Q, words)) == [name]
