"""Who is named only to say more of somebody or something else, in sentences that are read."""

import pytest

import wortlaut
from wortlaut.records import EventType


def recipients(text: str, type_: EventType) -> list[list[str]]:
    made = wortlaut.analyse(text)
    names = {actor.id: actor.name for actor in made.actors}
    return [[names[a] for a in event.recipients] for event in made.events if event.type is type_]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            "Das Auswärtige Amt der Bundesrepublik verurteilte den Anschlag als feige.",
            EventType.ACCUSE,
        ),
        (
            "Die deutsche Entwicklungsministerin Eva Lang sprach sich gegen Gewalt aus.",
            EventType.REJECT,
        ),
        ("Die Fans vieler Vereine bekundeten ihre Solidarität.", EventType.SUPPORT),
        (
            "Der Präsident forderte mehr Hilfe für die von Israel beschossenen Dörfer.",
            EventType.REQUEST,
        ),
    ],
)
def test_who_only_says_more_of_something_is_no_recipient(text: str, type_: EventType) -> None:
    assert recipients(text, type_) == [[]]


def test_whom_syntax_gives_is_the_recipient_beside_who_acts() -> None:
    assert recipients("Die Opposition Polens warf Ungarn Untätigkeit vor.", EventType.ACCUSE) == [
        ["Ungarn"]
    ]
    assert recipients("Die deutsche Ministerin Eva Lang kritisierte Polen.", EventType.ACCUSE) == [
        ["Polen"]
    ]
    assert recipients(
        "Der Minister verurteilte die Haltung Polens ebenso wie das Gesetz.", EventType.ACCUSE
    ) == [["Polen"]]


@pytest.mark.parametrize(
    "text",
    [
        "Nawalnys Witwe fordert eine Untersuchung.",
        "Nawalnys Hinterbliebene fordern eine Untersuchung.",
        "Die Hinterbliebenen von Nawalny fordern eine Untersuchung.",
        "Trumps Anwälte wiesen die Vorwürfe zurück.",
    ],
)
def test_what_those_around_somebody_do_nobody_does_in_person(text: str) -> None:
    made = wortlaut.analyse(text)
    persons = {actor.id for actor in made.actors if actor.name in {"Nawalny", "Trump"}}
    acting = [actor for event in made.events for actor in event.actors]
    assert persons
    assert acting
    assert persons.isdisjoint(acting)


def test_who_acts_beside_a_relative_still_does() -> None:
    made = wortlaut.analyse("Jan Holm und seine Schwester forderten eine Untersuchung.")
    names = {actor.id: actor.name for actor in made.actors}
    assert [[names[actor] for actor in event.actors][:1] for event in made.events] == [["Jan Holm"]]
