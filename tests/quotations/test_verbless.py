"""A phrase without a verb is mostly nobody's words."""

import pytest

from wortlaut.quotations.verbless import without_verbless
from wortlaut.records import Kind, Mood, Quotation, Reading

POS = {"sagte": "VERB", "Laut": "ADP", "dass": "SCONJ", "sei": "AUX", "gehen": "VERB"}
FINITE = {"sagte", "sei"}
INFINITIVES = frozenset(("INF",))


def kept(words: str, *found: tuple[str, str], kind: Kind = Kind.INDIRECT) -> list[str]:
    """Return which quotations stay, each given as its words and its cue."""
    forms = words.split(" ")
    readings = [
        Reading(
            form,
            POS.get(form, "X"),
            Mood.INDICATIVE if form in FINITE else None,
            "INF" if form == "gehen" else "X",
        )
        for form in forms
    ]
    quotations = [
        Quotation(
            kind=kind,
            medium=None,
            tokens=tuple(forms.index(form) for form in quoted.split(" ")),
            cue=tuple(forms.index(form) for form in cue.split()),
            confidence=0.9,
        )
        for quoted, cue in found
    ]
    stay = without_verbless(quotations, forms, readings, infinitives=INFINITIVES)
    return [" ".join(forms[token] for token in each.tokens) for each in stay]


@pytest.mark.parametrize(
    ("words", "quoted", "cue"),
    [
        ("Holm sagte , unter ihnen Berg", "unter ihnen Berg", "sagte"),
        ("auf Facebook", "auf Facebook", ""),
    ],
)
def test_a_phrase_beside_a_verb_or_alone_goes(words: str, quoted: str, cue: str) -> None:
    assert kept(words, (quoted, cue)) == []


def test_what_stands_before_the_verb_of_other_words_goes() -> None:
    words = "Darauf angesprochen , sagte Holm , es sei Mai"
    both = ("Darauf angesprochen", "sagte"), ("es sei Mai", "sagte")
    assert kept(words, *both) == ["es sei Mai"]


@pytest.mark.parametrize(
    ("words", "quoted", "cue"),
    [
        ("Kein Kommentar , sagte Holm", "Kein Kommentar", "sagte"),
        ("Holm sagte : Kein Kommentar", "Kein Kommentar", "sagte"),
        ("Holm sagte , „ kein Kommentar “ dazu", "„ kein Kommentar “ dazu", "sagte"),
        ("Holm sagte , er sei da", "er sei da", "sagte"),
        ("Holm sagte , bald gehen", "bald gehen", "sagte"),
        ("Holm sagte , dass seit Mai", "dass seit Mai", "sagte"),
        ("Laut Holm viele Leute", "viele Leute", "Laut"),
    ],
)
def test_what_is_said_stays(words: str, quoted: str, cue: str) -> None:
    assert kept(words, (quoted, cue)) == [quoted]


def test_other_kinds_stay() -> None:
    assert kept("Holm sagte , wie immer", ("wie immer", "sagte"), kind=Kind.REPORTED)
