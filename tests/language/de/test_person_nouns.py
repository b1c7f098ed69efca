"""Nouns for one person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de.person_nouns import gender_of_person


@pytest.mark.parametrize(
    ("gender", "forms"),
    [
        ("f", "Patientin Bäuerin Ärztin Anwältin Nachbarin Mutter"),
        ("m", "Patient Zeuge Bauer Arzt Anwalt Nachbarn Mann Sohn"),
        ("", "Kind Messer Computer Termin Verein Urteil Magazin Haus Frau patientin"),
    ],
)
def test_a_noun_for_a_person_has_a_counterpart(gender: str, forms: str) -> None:
    assert {form: gender_of_person(form) for form in forms.split()} == dict.fromkeys(
        forms.split(), gender
    )


@given(st.text(max_size=30))
def test_any_form_is_answered(form: str) -> None:
    assert gender_of_person(form) in {"", "f", "m"}
