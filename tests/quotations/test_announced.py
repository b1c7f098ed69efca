"""Quotations that a name and a colon, or "heißt es" and a comma, announce."""

import pytest

from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.quotations.announced import with_announced
from wortlaut.records import Kind, Mood, Quotation, Reading, TokenRange

FINITE = {"gehen", "heißt", "hieß", "liefen", "bleibt", "muss", "sagte", "lebt"}
LEMMAS = {"heißt": "heißen", "hieß": "heißen"}
POS = {
    "Holm": "PROPN",
    "Anna": "PROPN",
    ".": "PUNCT",
    "dass": "SCONJ",
    "Nach": "ADP",
}


def announced(text: str, *before: Quotation) -> list[tuple[Kind, str, str, str]]:
    """Return kind, words, speaker and cue of each quotation of a sentence."""
    forms = text.split(" ")
    readings = [
        Reading(
            LEMMAS.get(form, form),
            POS.get(form, "NOUN" if form[0].isupper() else "X"),
            Mood.INDICATIVE if form in FINITE else None,
        )
        for form in forms
    ]

    def words(tokens: tuple[int, ...]) -> str:
        return " ".join(forms[token] for token in tokens)

    sentences = [TokenRange(0, len(forms))]
    found = with_announced(before, sentences, forms, readings, grammar=reference_grammar())
    return [(each.kind, words(each.tokens), words(each.speaker), words(each.cue)) for each in found]


@pytest.mark.parametrize(
    "name", ["Holm", "Anna Holm", "Trainer Holm", "Anna Holm ( SPD )", "Vorstandschef Holm"]
)
def test_who_says_we_behind_a_name_and_a_colon_is_quoted(name: str) -> None:
    assert announced(f"{name} : Wir gehen jetzt") == [(Kind.DIRECT, "Wir gehen jetzt", name, "")]


@pytest.mark.parametrize(
    "text",
    [
        "Umfrage : Wir gehen selten",
        "Holm : So lebt er heute",
        "Holm : Wir Armen ohne Haus",
        "Holm sagte : Wir gehen jetzt",
        "Nach Holm : Wir gehen jetzt",
        "Holm : Mit „ Wir gehen “ siegen",
    ],
)
def test_no_other_line_with_a_colon_is_quoted(text: str) -> None:
    assert announced(text) == []


def test_what_people_say_is_the_clause_behind_the_comma() -> None:
    text = "Im Rathaus heißt es , die Planungen liefen noch ."
    assert announced(text) == [(Kind.INDIRECT, "die Planungen liefen noch", "", "heißt es")]
    text = "Im Rathaus hieß es am Abend , alles bleibt ."
    assert announced(text) == []
    text = "Im Rathaus hieß es am Abend , alles bleibt so ."
    assert announced(text) == [(Kind.INDIRECT, "alles bleibt so", "", "hieß es")]


@pytest.mark.parametrize(
    "text",
    [
        "Jetzt heißt es , die Ruhe zu bewahren .",
        "Nun heißt es , dass jeder gehen muss .",
        "Dann heißt es , wer bleibt , muss zahlen .",
    ],
)
def test_what_has_to_be_done_is_nobodys_words(text: str) -> None:
    assert announced(text) == []


def test_a_sentence_with_another_quotation_stays_as_it_is() -> None:
    other = Quotation(kind=Kind.INDIRECT, medium=None, tokens=(2, 3), confidence=0.9)
    assert len(announced("Holm : Wir gehen jetzt", other)) == 1
