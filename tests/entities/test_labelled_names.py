from wortlaut.entities.labelled_names import CONFIDENCE, with_labelled
from wortlaut.records import Entity, EntityKind, TokenRange, Turn

# Gespräch mit Jan Berg ZEIT : Ja ? Berg : Nein .
FORMS = ["Gespräch", "mit", "Jan", "Berg", "ZEIT", ":", "Ja", "?", "Berg", ":", "Nein", "."]


def turn(label: int, *, person: bool) -> Turn:
    return Turn(
        voice=int(person),
        label=TokenRange(label, label + 2),
        name=TokenRange(label, label + 1),
        named=True,
        person=person,
        parts=(TokenRange(label + 2, label + 4),),
        asks=not person,
    )


TURNS = [turn(4, person=False), turn(8, person=True)]


def entity(first: int, last: int, kind: EntityKind) -> Entity:
    return Entity(first, last, kind, 0.5)


def test_who_a_label_names_is_a_person_wherever_the_name_stands() -> None:
    read = [entity(2, 4, EntityKind.ORGANISATION), entity(8, 9, EntityKind.PLACE)]
    assert with_labelled(read, FORMS, TURNS) == (
        entity(2, 4, EntityKind.PERSON),
        entity(8, 9, EntityKind.PERSON),
    )


def test_a_label_that_was_not_read_as_a_name_is_one() -> None:
    assert with_labelled([], FORMS, TURNS) == (Entity(8, 9, EntityKind.PERSON, CONFIDENCE),)


def test_no_name_runs_on_into_a_label() -> None:
    found = with_labelled([entity(2, 5, EntityKind.PERSON)], FORMS, TURNS)
    assert found[0] == entity(2, 4, EntityKind.PERSON)


def test_outlets_stay_what_they_are() -> None:
    read = [entity(4, 5, EntityKind.ORGANISATION)]
    assert with_labelled(read, FORMS, TURNS)[0] == read[0]


def test_nothing_changes_in_other_articles() -> None:
    read = (entity(2, 5, EntityKind.OTHER),)
    assert with_labelled(read, FORMS, []) == read
