"""Names that an ampersand joins."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wortlaut.entities.joined_names import with_joined
from wortlaut.records import Entity, EntityKind, Reading

PERSON = EntityKind.PERSON


def joined(text: str, *entities: Entity) -> list[tuple[str, EntityKind]]:
    """Return the entities of words; those after a "°" are names, other capitals are nouns."""
    words = text.split(" ")
    forms = [word.removeprefix("°") for word in words]
    readings = [
        Reading(
            form,
            "PROPN" if word.startswith("°") else "NOUN" if form[:1].isupper() else "X",
            None,
            "",
        )
        for word, form in zip(words, forms, strict=True)
    ]
    found = with_joined(entities, forms, readings)
    return [(" ".join(forms[e.first : e.last]), e.kind) for e in found]


def test_a_name_and_what_an_ampersand_joins_to_it_are_a_firm() -> None:
    firm = EntityKind.ORGANISATION
    assert joined("Hersteller °Brandt & Söhne klagt", Entity(1, 2, PERSON, 0.9)) == [
        ("Brandt & Söhne", firm)
    ]
    assert joined("bei °Krüger & °Co. KG", Entity(1, 4, PERSON, 0.9)) == [("Krüger & Co. KG", firm)]
    assert joined("°Holm & °Kern & °Berg") == [("Holm & Kern & Berg", firm)]


def test_nothing_else_is() -> None:
    assert joined("für Forschung & Lehre") == []
    assert joined("°Holm & mehr") == []
    assert joined("& °Holm &") == []
    work = Entity(0, 3, EntityKind.OTHER, 0.9)
    assert joined("°Tom & °Jerry", work) == [("Tom & Jerry", EntityKind.OTHER)]
    others = [Entity(0, 1, EntityKind.PLACE, 0.9)]
    assert joined("°Köln und °Holm", *others) == [("Köln", EntityKind.PLACE)]


@given(st.lists(st.sampled_from(["&", "°Holm", "Lehre", "mehr"]), min_size=1, max_size=9))
def test_entities_stay_apart(words: list[str]) -> None:
    found = with_joined(
        [],
        [word.removeprefix("°") for word in words],
        [Reading(w, "PROPN" if w.startswith("°") else "NOUN", None, "") for w in words],
    )
    assert all(one.last <= other.first for one, other in pairwise(found))
    assert all(0 <= each.first < each.last <= len(words) for each in found)
