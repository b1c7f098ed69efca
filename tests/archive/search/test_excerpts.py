"""A quotation in its surroundings, and where the words that were asked for stand in a text."""

import pytest

from wortlaut.archive.search.excerpts import AROUND, matches, surroundings
from wortlaut.archive.search.words import parse
from wortlaut.records import Span

THREE = "Es regnet. Anna Berg sagte: „Wir bleiben hier.“ Niemand fragte warum."


def around(text: str, *words: str, language: str = "de") -> str:
    """Return what is shown around words, which must be the text at the place that is given."""
    spans = [Span(text.index(each), text.index(each) + len(each)) for each in words]
    found = surroundings(text, spans, language)
    assert text[found.start : found.start + len(found.text)] == found.text
    return found.text


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (["Es"], "Es regnet."),
        (["regnet."], "Es regnet."),
        (["Anna"], "Anna Berg sagte: „Wir bleiben hier.“"),
        (["bleiben"], "Anna Berg sagte: „Wir bleiben hier.“"),
        (["warum."], "Niemand fragte warum."),
        (["Es", "Niemand"], THREE),
        (["regnet", "bleiben"], "Es regnet. Anna Berg sagte: „Wir bleiben hier.“"),
    ],
)
def test_the_sentences_that_hold_the_words(words: list[str], shown: str) -> None:
    assert around(THREE, *words) == shown


def test_a_sentence_that_goes_on_for_long_is_cut_between_words() -> None:
    text = "Wort " * 200 + "Ziel" + " Wort" * 200
    shown = around(text, "Ziel")
    assert set(shown.split()) == {"Wort", "Ziel"}
    before, after = shown.split("Ziel")
    for side in (before, after):
        assert AROUND - len("Wort ") <= len(side) <= AROUND


def test_a_word_without_end_is_not_cut_into_another_one() -> None:
    text = "x" * 1000 + " Ziel " + "y" * 1000
    assert around(text, "Ziel") == "Ziel"
    assert around("x" * 1000, "x" * 1000) == "x" * 1000


def test_all_is_shown_up_to_the_ends_of_a_text_that_is_just_long_enough() -> None:
    text = f"{'a' * (AROUND - 1)} Ziel {'b' * (AROUND - 1)}"
    assert around(text, "Ziel") == text


def test_without_a_pack_of_the_language_the_neighbourhood_is_shown() -> None:
    assert around(THREE, "bleiben", language="en") == THREE


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("haus", ["Haus", "Häuser"]),
        ('"Haus"', ["Haus"]),
        ("Häus*", ["Häuser"]),
        ("Haus Tor", ["Haus", "Häuser", "Tor"]),
        ('"das alte Haus"', ["Das alte Haus"]),
        ('"alte Haus" "das alte"', ["Das alte Haus"]),
        ('"das alte" Tor', ["Das alte", "Tor"]),
        ('"alte das"', []),
        ('"alte Haus steht da"', []),
        ("St. Georg-Platz", ["St", "Georg-Platz"]),
        ("Georg-Pl*", ["Georg-Platz"]),
        ("Platz-*", ["Platz"]),
        ("Pla-*", []),
    ],
)
def test_where_the_words_stand(words: str, found: list[str]) -> None:
    text = "Das alte Haus, viele Häuser und ein Tor: St. Georg-Platz"
    assert [text[start:end] for start, end in matches(text, parse(words), "de")] == found


def test_places_that_touch_stay_apart_and_those_that_share_a_word_are_one() -> None:
    text = "eins zwei drei vier"
    assert matches(text, parse('"eins zwei" "zwei drei" vier'), "de") == [Span(0, 14), Span(15, 19)]
