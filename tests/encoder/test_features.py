from hypothesis import given
from hypothesis import strategies as st

from wortlaut.encoder.features import (
    LONGEST_FORM,
    PREFIX_BUCKETS,
    SHAPES,
    SUFFIX_BUCKETS,
    normal_form,
    surface,
)

forms = st.text(min_size=1)


@given(forms)
def test_every_form_has_features_within_the_tables(form: str) -> None:
    prefix, suffix3, suffix4, shape = surface(normal_form(form))
    assert 0 < prefix < PREFIX_BUCKETS
    assert 0 < suffix3 < SUFFIX_BUCKETS
    assert 0 < suffix4 < SUFFIX_BUCKETS
    assert 0 < shape < SHAPES


@given(forms)
def test_the_normal_form_is_short_and_stable(form: str) -> None:
    normal = normal_form(form)
    assert len(normal) <= LONGEST_FORM
    assert normal_form(normal) == normal


def test_digits_look_alike() -> None:
    assert normal_form("1.200,5") == "0.000,0"
    assert normal_form("Müller") == "Müller"


def test_shapes_tell_forms_apart() -> None:
    forms = ["sagte", "NATO", "Haus", "McGee", "2023", "„", "...", "3.", "Ein-", "u.a.", "d'Or"]
    assert len({surface(normal_form(form)).shape for form in forms}) == len(forms)
