"""Words in quotation marks that a sentence is about."""

import pytest

from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.quotations.quoted_words import without_quoted_words
from wortlaut.records import Kind, Mood, Quotation, Reading, TokenRange

MOODS = {
    "ist": Mood.INDICATIVE,
    "sei": Mood.SUBJUNCTIVE_1,
    "sagte": Mood.INDICATIVE,
    "lachte": Mood.INDICATIVE,
    "warten": Mood.INDICATIVE,
}
LEMMAS = {"sagte": "sagen", "ist": "sein", "sei": "sein"}


def is_kept(words: str, *, speaker: int = 0, kind: Kind = Kind.DIRECT) -> bool:
    """Tell whether the words in marks of the second sentence are a quotation of a speaker."""
    forms = f"Holm lachte . {words}".split(" ")
    readings = [Reading(LEMMAS.get(form, form), "X", MOODS.get(form)) for form in forms]
    sentences = [TokenRange(0, 3), TokenRange(3, len(forms))]
    tokens = tuple(range(forms.index("„"), forms.index("“") + 1))
    found = Quotation(kind=kind, medium=None, tokens=tokens, speaker=(speaker,), confidence=0.9)
    grammar = reference_grammar()
    return bool(without_quoted_words([found], sentences, readings, grammar=grammar))


@pytest.mark.parametrize(
    "words",
    ["„ Geduld “ ist kein Plan .", "Denn „ Geduld “ ist gut .", "Ein Wort wie „ gut “ ist leer ."],
)
def test_nobody_says_the_words_that_the_next_sentence_is_about(words: str) -> None:
    assert not is_kept(words)


@pytest.mark.parametrize(
    "words",
    [
        "„ Keine Geduld ! “",
        "„ Wir warten “ ist sein Motto .",
        "„ Unsinn “ sagte er .",
        "„ Unsinn “ sei das .",
        "Das ist „ Unsinn “ gewesen .",
        "Ein langer und sehr schwerer „ Unfall “ ist das .",
    ],
)
def test_what_is_said_stays(words: str) -> None:
    assert is_kept(words)


def test_words_stay_whose_speaker_stands_beside_them() -> None:
    words = "„ Geduld “ ist Bergs Plan ."
    assert is_kept(words, speaker=7)
    assert is_kept(words, kind=Kind.REPORTED)
