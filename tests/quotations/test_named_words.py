"""Nouns in marks behind their article are nobody's words."""

import pytest

from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.quotations.named_words import without_named_words
from wortlaut.records import Kind, Mood, Quotation, Reading

FINITE = {"hat", "sagte", "nannte", "kommt"}
ARTICLES = {"die", "den", "Der", "eine", "ihre"}


def is_kept(words: str, cue: str = "", parent: int | None = None) -> bool:
    """Tell whether the words in marks of a sentence stay a quotation."""
    forms = words.split(" ")
    readings = [
        Reading(
            form, "DET" if form in ARTICLES else "X", Mood.INDICATIVE if form in FINITE else None
        )
        for form in forms
    ]
    found = Quotation(
        kind=Kind.DIRECT,
        medium=None,
        tokens=tuple(range(forms.index("„"), forms.index("“") + 1)),
        cue=tuple(forms.index(form) for form in cue.split()),
        parent=parent,
        confidence=0.9,
    )
    outer = Quotation(kind=Kind.INDIRECT, medium=None, tokens=(0,), confidence=0.9)
    kept = without_named_words([outer, found], forms, readings, grammar=reference_grammar())
    return len(kept) > 1


@pytest.mark.parametrize("cue", ["", "hat"])
def test_a_noun_that_no_verb_of_speech_stands_beside_is_not_said(cue: str) -> None:
    assert not is_kept("Für die „ Kleber “ hat Holm kein Mitleid .", cue)
    assert not is_kept("Holm hat den „ Marsch der Tränen “ angeführt .", cue)


def test_what_is_said_stays() -> None:
    assert is_kept("Holm sagte , die „ Kleber “ seien da .", "sagte")
    assert is_kept("Holm hat eine „ Zumutung “ gesehen .", "hat")
    assert is_kept("Holm hat die „ schönste Zeit “ vor sich .", "hat")
    assert is_kept("Holm hat ihre „ Schuld “ erkannt .", "hat")
    assert is_kept("Für die „ Kleber “ hat Holm kein Mitleid .", parent=0)
    assert is_kept("Für die „ Keiner kommt “ hat Holm kein Mitleid .")
