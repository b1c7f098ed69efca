"""Nouns for one person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de.words.person_nouns import gender_of_person, of_press


@pytest.mark.parametrize(
    ("gender", "forms"),
    [
        ("f", "Patientin Bäuerin Ärztin Anwältin Nachbarin Mutter Geologin Imkerin Hebamme"),
        ("m", "Patient Zeuge Bauer Arzt Anwalt Nachbarn Mann Sohn Glaziologe Imker Planer"),
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


def test_who_is_of_the_press() -> None:
    own = "Reporterin Chefredakteur Korrespondenten Leserin Büroleiter Wetterexperte Kollegin"
    assert all(map(of_press, own.split()))
    others = "Minister Nachbarin Anwohner Analystin Geologe Zeuge"
    assert not any(map(of_press, others.split()))
