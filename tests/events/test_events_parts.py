"""Participles, parts of demands, whose somebody is, empty objects, in sentences that are read."""

import pytest

import wortlaut
from wortlaut.records import NARRATOR, Document, EventType


def told(made: Document, type_: EventType) -> list[tuple[list[str], list[str], list[str]]]:
    """Return actors, recipients and sources of the events of a type."""
    names = {actor.id: actor.name for actor in made.actors} | {NARRATOR: NARRATOR}
    return [
        (
            [names[actor] for actor in event.actors],
            [names[actor] for actor in event.recipients],
            [names[one.source] for one in event.attestations],
        )
        for event in made.events
        if event.type is type_
    ]


def test_what_is_done_to_whom_a_participle_modifies_is_not_done_by_them() -> None:
    made = wortlaut.analyse("Die verbotene Tudeh-Partei unterstützte Mossadegh.")
    assert all(not actors for actors, _, _ in told(made, EventType.COERCE))
    assert all(recipients != ["Mossadegh"] for _, recipients, _ in told(made, EventType.COERCE))


def test_who_stepped_down_did_so() -> None:
    made = wortlaut.analyse("Der zurückgetretene Minister Tom Klee besuchte Polen.")
    assert told(made, EventType.RETREAT) == [(["Tom Klee"], [], [NARRATOR])]


@pytest.mark.parametrize(
    "text",
    [
        "Die inhaftierte Aktivistin Eva Lang kritisierte die Regierung.",
        "Die verhaftete Reporterin Eva Lang warf der Polizei Gewalt vor.",
    ],
)
def test_of_who_speaks_the_article_tells(text: str) -> None:
    made = told(wortlaut.analyse(text), EventType.COERCE)
    assert [(recipients, sources) for _, recipients, sources in made] == [
        (["Eva Lang"], [NARRATOR])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Die Grünen forderten die ÖVP auf, sich von Kickl zu distanzieren.",
        "Amnesty rief die Regierung auf, das Gesetz abzulehnen.",
    ],
)
def test_what_an_infinitive_demands_is_part_of_the_demand(text: str) -> None:
    made = wortlaut.analyse(text)
    assert [event.type for event in made.events] == [EventType.REQUEST]


def test_who_refuses_to_answer_a_demand_does_so() -> None:
    made = wortlaut.analyse("Die Regierung weigerte sich, die Forderung der ÖVP anzunehmen.")
    assert EventType.REJECT in {event.type for event in made.events}


@pytest.mark.parametrize(
    "text",
    [
        "Die Polizei nahm den Mörder von Eva Lang fest.",
        "Die Polizei verhaftete die Entführer des Managers Tom Klee.",
    ],
)
def test_whose_murderer_somebody_is_is_not_arrested(text: str) -> None:
    made = told(wortlaut.analyse(text), EventType.COERCE)
    assert len(made) == 1
    assert not {"Eva Lang", "Tom Klee"}.intersection(made[0][1])


def test_whose_soldiers_are_attacked_is_attacked() -> None:
    made = wortlaut.analyse("Rebellen griffen Soldaten der Ukraine an.")
    assert [recipients for _, recipients, _ in told(made, EventType.ASSAULT)] in (
        [["Ukraine"]],
        [["Soldaten der Ukraine"]],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Nach dem Raub sucht die Polizei Zeugen.",
        "Die Opposition greift das Thema auf.",
        "Die Firma Bonte bittet um Verständnis.",
        "Lukaschenko wünschte den Rettern Gesundheit.",
    ],
)
def test_a_verb_with_such_an_object_names_no_event(text: str) -> None:
    assert not wortlaut.analyse(text).events


def test_a_verb_with_another_object_names_one() -> None:
    kinds = [
        event.type
        for text in (
            "Die Polizei griff in Passau vier Flüchtlinge auf.",
            "Der Präsident bat Polen um Waffen.",
        )
        for event in wortlaut.analyse(text).events
    ]
    assert kinds == [EventType.COERCE, EventType.REQUEST]
