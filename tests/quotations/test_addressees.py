"""Whom grammar tells that a quotation is spoken to, in hand-made trees."""

import pytest
from hung import hung

from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.quotations.addressees import with_spoken_to
from wortlaut.records import Kind, Mood, Quotation, Reading

POS = {
    "sagte": "VERB",
    "schrieb": "VERB",
    "gebeten": "VERB",
    "zitierte": "VERB",
    "gab": "VERB",
    "der": "DET",
    "die": "DET",
    "den": "DET",
    "dem": "DET",
    "einem": "DET",
    "unserer": "DET",
    "gegenüber": "ADP",
    "an": "ADP",
    "In": "ADP",
    "von": "ADP",
    "aus": "ADP",
    "Holm": "PROPN",
    "Berg": "PROPN",
    "Voss": "PROPN",
    "sie": "PRON",
    "ihm": "PRON",
}
LEMMAS = {
    "sagte": "sagen",
    "schrieb": "schreiben",
    "gebeten": "bitten",
    "zitierte": "zitieren",
    "gab": "geben",
}


def spoken_to(
    words: str, heads: dict[str, tuple[str, str]], *, cue: str, speaker: str = "", given: str = ""
) -> str:
    """Return the words for the addressee, given the heads and relations of some words."""
    forms = words.split(" ")

    def places(own: str) -> tuple[int, ...]:
        return tuple(forms.index(form) for form in own.split())

    readings = [
        Reading(
            LEMMAS.get(form, form),
            POS.get(form, "NOUN" if form[0].isupper() else "PUNCT"),
            Mood.INDICATIVE if form in LEMMAS and form != "gebeten" else None,
        )
        for form in forms
    ]
    trees = hung(forms, heads)
    found = Quotation(
        kind=Kind.DIRECT,
        medium=None,
        tokens=(len(forms) - 1,),
        cue=places(cue),
        speaker=places(speaker),
        addressee=places(given),
        confidence=0.9,
    )
    (kept,) = with_spoken_to([found], forms, readings, trees, grammar=reference_grammar())
    return " ".join(forms[token] for token in kept.addressee)


@pytest.mark.parametrize("noun", ["Zeitung", "Ärztin", "Voss"])
def test_the_dative_object_of_a_verb_of_speech_is_spoken_to(noun: str) -> None:
    heads = {"Holm": ("sagte", "nsubj"), noun: ("sagte", "obl:arg"), "der": (noun, "det")}
    assert spoken_to(f"sagte Holm der {noun} X", heads, cue="sagte") == f"der {noun}"


def test_a_thing_is_not_spoken_to() -> None:
    heads = {"Holm": ("sagte", "nsubj"), "Plan": ("sagte", "obl:arg"), "dem": ("Plan", "det")}
    assert spoken_to("sagte Holm dem Plan X", heads, cue="sagte") == ""


def test_a_verb_of_no_speech_has_nobody_to_speak_to() -> None:
    heads = {"Holm": ("gab", "nsubj"), "Ärztin": ("gab", "obl:arg"), "der": ("Ärztin", "det")}
    assert spoken_to("gab Holm der Ärztin X", heads, cue="gab") == ""


def test_what_stands_in_the_dative_behind_a_name_is_no_genitive() -> None:
    heads = {"Redaktion": ("Holm", "nmod"), "unserer": ("Redaktion", "det")}
    words = "sagte Holm unserer Redaktion X"
    assert spoken_to(words, heads, cue="sagte", speaker="Holm") == "unserer Redaktion"
    words = "sagte Wirtin unserer Redaktion X"
    assert spoken_to(words, heads | {"Redaktion": ("Wirtin", "nmod")}, cue="sagte") == ""


def test_the_preposition_is_none_of_who_is_spoken_to() -> None:
    heads = {"Berg": ("sagte", "obl"), "gegenüber": ("Berg", "case")}
    words = "sagte Holm gegenüber Berg X"
    assert spoken_to(words, heads, cue="sagte", speaker="Holm") == "Berg"


def test_a_letter_goes_to_somebody() -> None:
    heads = {
        "Brief": ("schrieb", "obl"),
        "In": ("Brief", "case"),
        "einem": ("Brief", "det"),
        "Berg": ("Brief", "nmod"),
        "an": ("Berg", "case"),
    }
    assert spoken_to("In einem Brief an Berg schrieb Holm X", heads, cue="schrieb") == "Berg"
    words = "In einem Brief aus Berg schrieb Holm X"
    heads["aus"] = heads.pop("an")
    assert spoken_to(words, heads, cue="schrieb") == ""


def test_who_is_asked_in_the_passive_is_spoken_to_and_the_agent_is_not() -> None:
    heads = {
        "Berg": ("gebeten", "nsubj:pass"),
        "Holm": ("gebeten", "obl:agent"),
        "von": ("Holm", "case"),
    }
    words = "Berg wurde von Holm gebeten X"
    assert spoken_to(words, heads, cue="gebeten") == "Berg"
    assert spoken_to(words, heads, cue="gebeten", given="Holm") == "Berg"


def test_words_for_the_addressee_end_before_the_verb() -> None:
    words = "dem Berg sagte Voss X"
    assert spoken_to(words, {}, cue="sagte", speaker="Voss", given="dem Berg sagte Voss") == (
        "dem Berg"
    )


def test_whom_somebody_quotes_is_not_spoken_to() -> None:
    heads = {"Berg": ("zitierte", "obj")}
    assert spoken_to("sie zitierte Berg X", heads, cue="zitierte", given="Berg") == ""


def test_a_preposition_of_another_phrase_says_nothing() -> None:
    words = "aus Mainz den Kindern sagte sie X"
    assert spoken_to(words, {}, cue="sagte", given="den Kindern") == "den Kindern"
    assert spoken_to("aus Mainz sagte sie X", {}, cue="sagte", given="Mainz") == ""
