"""Widely known bodies and places that the network reads as persons."""

import pytest

from wortlaut.entities.listed_kinds import with_listed_kinds
from wortlaut.language import load
from wortlaut.records import Entity, EntityKind

PERSON = EntityKind.PERSON


def kinds(text: str, *entities: Entity) -> list[EntityKind]:
    found = with_listed_kinds(entities, text.split(), load("de").only_bearer)
    return [entity.kind for entity in found]


def test_a_person_of_a_bodys_name_is_the_body() -> None:
    assert kinds("Rivale Adidas klagt", Entity(1, 2, PERSON, 0.9)) == [EntityKind.ORGANISATION]


def test_a_persons_surname_stays_one() -> None:
    text, whole, alone = "Jan Adidas klagt , Adidas zahlt", (0, 2), (4, 5)
    assert kinds(text, Entity(*whole, PERSON, 0.9), Entity(*alone, PERSON, 0.9)) == [PERSON] * 2


def test_the_name_at_the_end_of_a_bodys_is_no_surname() -> None:
    whole = Entity(0, 2, EntityKind.ORGANISATION, 0.9)
    found = kinds("Konzern Adidas klagt , Adidas zahlt", whole, Entity(4, 5, PERSON, 0.9))
    assert found == [EntityKind.ORGANISATION] * 2


def test_a_first_name_that_is_a_places_too_makes_no_place_of_a_person() -> None:
    assert kinds("Brooklyn Beckham klagt", Entity(0, 2, PERSON, 0.9)) == [PERSON]


def test_other_kinds_stay() -> None:
    place = Entity(1, 2, EntityKind.PLACE, 0.9)
    assert kinds("Rivale Adidas klagt", place) == [EntityKind.PLACE]


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("Adidas", EntityKind.ORGANISATION),
        ("Friesoythe", EntityKind.PLACE),
        ("Merkel", None),
        ("Wagenknecht", None),
        ("Xqzholm", None),
    ],
)
def test_what_alone_bears_a_name(form: str, kind: EntityKind | None) -> None:
    assert load("de").only_bearer(form) is kind
