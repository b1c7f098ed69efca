"""What a noun can mean, itself or as a compound."""

import pytest

from wortlaut.actors.view.somebody import (
    gender_of_somebody,
    is_acting_place,
    is_compound,
    may_be_body,
)
from wortlaut.language.de.reference.grammar import reference_grammar

GRAMMAR = reference_grammar()


@pytest.mark.parametrize(
    ("form", "gender"),
    [("Familienvater", "m"), ("SPD-Politikerin", "f"), ("Verkehrsplaner", "m"), ("Brücke", "")],
)
def test_a_compound_means_who_its_end_does(form: str, gender: str) -> None:
    assert gender_of_somebody(GRAMMAR, form) == gender


@pytest.mark.parametrize(
    ("form", "told"), [("Bieter", True), ("US-Autoriese", True), ("Gebiet", False)]
)
def test_the_end_of_another_word_is_no_noun_for_bodies(form: str, told: bool) -> None:
    assert may_be_body(GRAMMAR, form) is told


@pytest.mark.parametrize(
    ("form", "told"), [("Kantons", True), ("Hafenstadt", True), ("Städte", True), ("Insel", False)]
)
def test_places_that_act_do_so_in_every_form(form: str, told: bool) -> None:
    assert is_acting_place(GRAMMAR, form) is told


@pytest.mark.parametrize(("form", "told"), [("Frachtschiffe", True), ("Merkel", False)])
def test_two_nouns_make_a_compound(form: str, told: bool) -> None:
    assert is_compound(GRAMMAR, form) is told
