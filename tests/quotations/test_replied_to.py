"""What somebody replies to is no cue of theirs."""

import pytest
from hung import left_of_cue

from wortlaut.quotations.replied_to import without_replied_to
from wortlaut.records import Mood, Reading

LEMMAS = {"gefragt": "fragen", "Gefragt": "fragen", "sagte": "sagen", "nickte": "nicken"}


def cue(words: str, heads: dict[str, tuple[str, str]], cue: str, quoted: str) -> str:
    """Return what is left of a cue, given the heads and relations of some words."""
    forms = words.split(" ")
    readings = [
        Reading(LEMMAS.get(f, f), "X", Mood.INDICATIVE if f in {"sagte", "nickte", "hat"} else None)
        for f in forms
    ]
    return left_of_cue(without_replied_to, forms, readings, heads, cue=cue, quoted=quoted)


@pytest.mark.parametrize("noun", ["Nachfrage", "Anfrage", "Frage"])
def test_a_question_that_is_answered_is_no_cue(noun: str) -> None:
    heads = {"auf": (noun, "case"), noun: ("sagte", "obl")}
    words = f"Berg sagte auf {noun} , es sei Mai"
    assert cue(words, heads, f"sagte auf {noun}", "es sei Mai") == "sagte"


def test_what_is_asked_has_the_question_as_its_cue() -> None:
    heads = {"Auf": ("Frage", "case"), "die": ("Frage", "det"), "gehe": ("Frage", "acl")}
    words = "Auf die Frage , ob er gehe , sagte Berg nein"
    assert cue(words, heads, "die Frage sagte", "ob er gehe") == "die Frage"


def test_who_was_asked_says_something_else() -> None:
    heads = {"gefragt": ("sagte", "advcl")}
    assert cue("Gut , sagte Berg , gefragt danach", heads, "sagte gefragt", "Gut") == "sagte"
    heads = {"Gefragt": ("sagte", "advcl"), "gehe": ("Gefragt", "ccomp")}
    words = "Gefragt , ob er gehe , sagte Berg nein"
    assert cue(words, heads, "Gefragt sagte", "ob er gehe") == "Gefragt"


def test_a_verb_of_asking_stays() -> None:
    heads = {"hat": ("gefragt", "aux")}
    words = "Berg hat gefragt , ob er gehe"
    assert cue(words, heads, "hat gefragt", "ob er gehe") == "hat gefragt"
    words = "Berg nickte auf Nachfrage , es sei Mai"
    heads = {"auf": ("Nachfrage", "case")}
    assert cue(words, heads, "nickte Nachfrage", "es sei Mai") == "nickte Nachfrage"
