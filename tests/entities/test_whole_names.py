"""Rare first names before the surname that the network reads."""

from hypothesis import given
from hypothesis import strategies as st

from wortlaut.entities.whole_names import with_first_names
from wortlaut.language import load
from wortlaut.records import Entity, EntityKind, TokenRange

FORMS = ["Gestern", "sagte", "Xandrine", "Keller", "nichts", "."]
PERSON = Entity(3, 4, EntityKind.PERSON, 0.9)
ONE = [TokenRange(0, len(FORMS))]


def names(*entities: Entity, sentences: list[TokenRange] = ONE) -> list[tuple[int, int]]:
    found = with_first_names(entities, FORMS, sentences, lambda form: form == "Xandrine")
    return [(entity.first, entity.last) for entity in found]


def test_a_surname_takes_the_first_name_before_it() -> None:
    assert names(PERSON) == [(2, 4)]


def test_nothing_else_does() -> None:
    place, long = PERSON._replace(kind=EntityKind.PLACE), PERSON._replace(last=5)
    assert names(place) == [(3, 4)]
    assert names(long) == [(3, 5)]
    assert names(Entity(2, 3, EntityKind.OTHER, 0.5), PERSON) == [(2, 3), (3, 4)]
    assert names(PERSON, sentences=[TokenRange(0, 3), TokenRange(3, 6)]) == [(3, 4)]
    assert with_first_names([Entity(0, 1, EntityKind.PERSON, 1.0)], FORMS, ONE, bool)[0].first == 0


def test_what_can_only_be_a_first_name() -> None:
    may_be = load("de").may_be_first_name
    assert all(may_be(form) for form in ("Angela", "Xandrine"))
    words = (
        "Minister",
        "Frau",
        "Vizesprecherin",
        "Gestern",
        "Berlin",
        "SPD",
        "der",
        "",
        "Verdi-Chef",
        "3",
    )
    assert not any(may_be(form) for form in words)


@given(st.text(max_size=20))
def test_any_form_is_answered(form: str) -> None:
    assert load("de").may_be_first_name(form) in {True, False}
