"""The verb of the sentence behind a noun for what is said is nobody's words."""

import pytest

from wortlaut import analyse


def quotes(text: str) -> list[str]:
    return [statement.quote.text for statement in analyse(text).statements]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Der Vorwurf des Gegners, man habe getrickst, ist absurd.", "man habe getrickst"),
        ("Die Behauptung des Ministers, das Geld sei weg, ist unwahr.", "das Geld sei weg"),
        ("Der Hinweis der Bahn, es gebe Ersatzbusse, half niemandem.", "es gebe Ersatzbusse"),
        (
            "Holms Vorwurf, dass die Stadt gelogen habe, ist haltlos.",
            "dass die Stadt gelogen habe",
        ),
    ],
)
def test_what_is_said_of_a_claim_is_no_part_of_it(text: str, quote: str) -> None:
    assert quotes(text) == [quote]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Die Behauptung Holms, das Geld sei weg, das er geliehen habe, stimmt nicht.",
            "das Geld sei weg, das er geliehen habe",
        ),
        ("Der Vorwurf lautet, man habe getrickst und gelogen.", "man habe getrickst und gelogen"),
        (
            "Dass das Geld weg sei, ist unwahr, sagte Bürgermeister Jan Pohl.",
            "Dass das Geld weg sei, ist unwahr",
        ),
    ],
)
def test_what_somebody_says_in_several_clauses_is_whole(text: str, quote: str) -> None:
    assert quotes(text) == [quote]
