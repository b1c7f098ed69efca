"""Whose words a headline quotes that come again in the text below it."""

import pytest
from acting import Said, read

from wortlaut.records import Kind

BELOW = "Der Hafen ist voll. „{}“, sagte Eva Kern. Jan Holm schwieg."


def above(quote: str, below: str, headline: str = "") -> str | None:
    """Return who speaks a quotation in a headline, Eva Kern being who says what stands below."""
    text = f"{headline}»{quote}«\n\n{BELOW.format(below)}"
    found, (first, _) = read(
        text,
        Said(f"»{quote}«", headline.rstrip(": ") or None, Kind.DIRECT),
        Said(f"„{below}“", "Eva Kern", Kind.DIRECT),
    )
    names = {actor.id: actor.name for actor in found}
    return names.get(first.speaker.actor or "") if first.speaker else None


@pytest.mark.parametrize(
    "below",
    ["Hier passt kein Kahn mehr rein", "Glauben Sie mir: hier passt kein Kahn mehr rein, nirgends"],
)
def test_a_headline_quotes_who_says_the_same_words_below(below: str) -> None:
    assert above("Hier passt kein Kahn mehr rein", below) == "Eva Kern"


def test_who_says_the_words_below_is_told_better_than_in_the_headline() -> None:
    words = "Hier passt kein Kahn mehr rein"
    assert above(words, words, headline="Hafenmeisterin: ") == "Eva Kern"


@pytest.mark.parametrize(
    ("quote", "below"),
    [("Kein Kahn", "Kein Kahn"), ("Hier passt kein Kahn mehr rein", "Hier passt kein Schiff")],
)
def test_few_words_and_other_words_may_be_anybodys(quote: str, below: str) -> None:
    assert above(quote, below) is None
