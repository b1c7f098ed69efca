from hypothesis import given
from hypothesis import strategies as st

from wortlaut.encoder.features import BUCKETS, LONGEST_FORM, SHAPES, normal_form, surface

forms = st.text(min_size=1)


@given(forms)
def test_every_form_has_features_within_the_tables(form: str) -> None:
    pieces = surface(normal_form(form))._asdict()
    assert 0 < pieces.pop("shape") < SHAPES
    assert pieces.keys() == BUCKETS.keys()
    assert all(0 < bucket < BUCKETS[name] for name, bucket in pieces.items())


def test_forms_share_the_pieces_they_share() -> None:
    one, other = surface("Bundesverkehrsministerium"), surface("Bundesumweltministerium")
    shared = [name for name in BUCKETS if getattr(one, name) == getattr(other, name)]
    assert shared == ["prefix3", "prefix5", "suffix3", "suffix4", "suffix6"]


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
