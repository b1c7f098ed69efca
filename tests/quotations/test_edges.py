"""Where quotations end, and the words of who speaks or is spoken to."""

import pytest

from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.quotations.edges import with_edges
from wortlaut.records import Dependency, Kind, Quotation, Reading

POS = {
    "und": "CCONJ",
    "oder": "CCONJ",
    "der": "PRON",
    "dessen": "PRON",
    "ihm": "PRON",
    "sie": "PRON",
    "den": "DET",
    "des": "DET",
    "Rat": "NOUN",
    "Trainer": "NOUN",
    "von": "ADP",
    "gegenüber": "ADP",
    "selbst": "ADV",
    ",": "PUNCT",
}


def kept(
    words: str, role: str, kind: Kind = Kind.INDIRECT, heads: dict[str, str] | None = None
) -> str:
    """Return what is left of words that are those of a role, or quoted."""
    forms = ["X", *words.split(" "), "Y"]
    readings = [Reading(form, POS.get(form, "PROPN"), None) for form in forms]
    trees = [
        Dependency(forms.index(heads[form]) if heads and form in heads else len(forms) - 1, "dep")
        for form in forms
    ]
    own = tuple(range(1, len(forms) - 1))
    found = Quotation(
        kind=kind,
        medium=None,
        tokens=own if role == "tokens" else (0,),
        speaker=own if role == "speaker" else (),
        addressee=own if role == "addressee" else (),
        confidence=0.9,
    )
    (quotation,) = with_edges([found], forms, readings, trees, grammar=reference_grammar())
    return " ".join(forms[token] for token in getattr(quotation, role))


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("es sei Mai ,", "es sei Mai"),
        ("es sei Mai :", "es sei Mai"),
        ("es sei Mai , und", "es sei Mai"),
        ("es sei Mai –", "es sei Mai"),
        (", es sei Mai", "es sei Mai"),
        ("– es sei Mai", "es sei Mai"),
        ("es sei Mai , nicht Juni", "es sei Mai , nicht Juni"),
        ("es sei Mai !", "es sei Mai !"),
        (",", ","),
    ],
)
def test_no_indirect_quotation_begins_or_ends_with_what_joins_it(words: str, whole: str) -> None:
    assert kept(words, "tokens") == whole


@pytest.mark.parametrize("kind", [Kind.DIRECT, Kind.REPORTED, Kind.FREE_INDIRECT])
def test_other_quotations_stay_whole(kind: Kind) -> None:
    assert kept("Es sei Mai :", "tokens", kind) == "Es sei Mai :"


@pytest.mark.parametrize("role", ["speaker", "addressee"])
@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("Holm ,", "Holm"),
        ("Holm , der", "Holm"),
        ("Jan Holm , dessen", "Jan Holm"),
        (", Holm", "Holm"),
        ("Holm )", "Holm"),
        ("Holm und", "Holm"),
        ("Holm von", "Holm"),
        ("Holm ( SPD )", "Holm ( SPD )"),
        ("Holm , Trainer", "Holm , Trainer"),
        ("Holm selbst", "Holm selbst"),
        ("der", "der"),
    ],
)
def test_nobody_ends_in_a_word_that_goes_on(role: str, words: str, whole: str) -> None:
    assert kept(words, role) == whole


def test_a_preposition_behind_its_noun_ends_a_phrase() -> None:
    assert kept("ihm gegenüber", "addressee", heads={"gegenüber": "ihm"}) == "ihm gegenüber"


def test_what_follows_a_pronoun_is_given_to_whom_it_means() -> None:
    assert kept("ihm den Rat", "addressee") == "ihm"
    assert kept("ihm den Rat", "speaker") == "ihm den Rat"
    assert kept("sie den Rat", "addressee") == "sie den Rat"
    assert kept("ihm selbst", "addressee") == "ihm selbst"
    assert kept("ihm , den Trainer", "addressee") == "ihm , den Trainer"
    assert kept("ihm Trainer", "addressee", heads={"Trainer": "ihm"}) == "ihm Trainer"


def test_who_speaks_ends_before_words_in_marks() -> None:
    assert kept('Holm , " und der Rat "', "speaker") == "Holm"
    assert kept("Anna „ Ada “ Holm", "speaker") == "Anna „ Ada “ Holm"
