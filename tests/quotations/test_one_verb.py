"""A cue has one verb: that of a clause beside it is none of it."""

import pytest
from hung import left_of_cue

from wortlaut.quotations.one_verb import with_one_verb
from wortlaut.records import Mood, Reading

FINITE = {"dankte", "sagte", "hatte", "lud", "wurde", "fügte", "kam", "lobte", "ging"}


def cue(words: str, heads: dict[str, tuple[str, str]], cue: str, quoted: str) -> str:
    """Return what is left of a cue, given the heads and relations of some words."""
    forms = words.split(" ")
    readings = [Reading(f, "X", Mood.INDICATIVE if f in FINITE else None) for f in forms]
    return left_of_cue(with_one_verb, forms, readings, heads, cue=cue, quoted=quoted)


def test_of_two_verbs_before_a_quotation_the_last_stays() -> None:
    heads = {"sagte": ("dankte", "conj")}
    assert cue("Berg dankte allen und sagte : Gut", heads, "dankte sagte", "Gut") == "sagte"
    heads = {"fügte": ("sagte", "conj"), "hinzu": ("fügte", "compound:prt")}
    words = "Berg sagte ja und fügte hinzu : Gut"
    assert cue(words, heads, "sagte fügte hinzu", "Gut") == "fügte hinzu"


def test_of_two_verbs_behind_a_quotation_the_first_stays() -> None:
    heads = {"lobte": ("sagte", "conj")}
    assert cue("Gut , sagte Berg und lobte ihn", heads, "sagte lobte", "Gut") == "sagte"


def test_a_verb_of_speech_stays_before_one_of_a_deed() -> None:
    heads = {"ging": ("sagte", "conj")}
    assert cue("Berg sagte und ging : Gut", heads, "sagte ging", "Gut") == "sagte"


def test_what_depends_on_the_other_verb_goes_with_it() -> None:
    heads = {"ein": ("lud", "compound:prt"), "sagte": ("lud", "conj")}
    assert cue("Berg lud alle ein und sagte : Gut", heads, "lud ein sagte", "Gut") == "sagte"


@pytest.mark.parametrize(
    ("words", "heads", "whole"),
    [
        ("Berg hatte gesagt : Gut", {"hatte": ("gesagt", "aux")}, "hatte gesagt"),
        (
            "Gesagt wurde hatte man : Gut",
            {"wurde": ("Gesagt", "aux:pass"), "hatte": ("Gesagt", "aux")},
            "Gesagt wurde hatte",
        ),
        ("Berg sagte dazu : Gut", {"dazu": ("sagte", "advmod")}, "sagte dazu"),
        ("Laut Berg : Gut", {}, "Laut"),
    ],
)
def test_one_verb_with_what_belongs_to_it_stays(
    words: str, heads: dict[str, tuple[str, str]], whole: str
) -> None:
    assert cue(words, heads, whole, "Gut") == whole
