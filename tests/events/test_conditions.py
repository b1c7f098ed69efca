"""What is only supposed, nearly happened or need not be, in sentences that the networks read."""

import pytest

import wortlaut
from wortlaut.records import Event, EventType, Status


def events(text: str, type_: EventType) -> list[Event]:
    return [event for event in wortlaut.analyse(text).events if event.type is type_]


def statuses(text: str, type_: EventType) -> list[Status]:
    return [told.status for event in events(text, type_) for told in event.attestations]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Greift China Taiwan an, würden die USA helfen.", EventType.ASSAULT),
        ("Klar ist: Greift China Taiwan an, würden die USA helfen.", EventType.ASSAULT),
        ("Klar ist: Greift China Taiwan an, würden die USA helfen.", EventType.AID),
        (
            "Eines ist klar: Sollte Iran Israel angreifen, werden die USA eingreifen.",
            EventType.ASSAULT,
        ),
        (
            "Hätte Russland den Vertrag gekündigt, wäre die Nato eingeschritten.",
            EventType.SANCTION,
        ),
        ("Hätte Russland den Vertrag gekündigt, wäre die Nato eingeschritten.", EventType.COERCE),
        ("Wäre die Polizei früher gekommen, hätte sie den Täter verhaftet.", EventType.COERCE),
        (
            "Es gebe keine Beweise dafür, dass Iran Waffen geliefert habe, sagte Minister Krause.",
            EventType.AID,
        ),
        ("Minister Krause schloss einen Rücktritt nicht aus.", EventType.RETREAT),
        ("Die Polizei schließt einen Anschlag der Hamas nicht aus.", EventType.ASSAULT),
    ],
)
def test_what_is_supposed_is_uncertain(text: str, type_: EventType) -> None:
    assert statuses(text, type_) == [Status.UNCERTAIN]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Beinahe hätte die Polizei den Minister festgenommen.", EventType.COERCE),
        ("Fast hätten Aktivisten das Parlament gestürmt.", EventType.ASSAULT),
        ("Das Treffen von Minister Roth mit Minister Lavigne ist geplatzt.", EventType.CONSULT),
    ],
)
def test_what_nearly_happened_did_not(text: str, type_: EventType) -> None:
    assert statuses(text, type_) == [Status.DENIED]


def test_behind_a_colon_that_is_asserted_which_is_no_condition() -> None:
    text = "Fest steht: China hat Taiwan angegriffen, sagte Minister Krause."
    assert statuses(text, EventType.ASSAULT) == [Status.ASSERTED]


def test_nearly_all_of_them_did() -> None:
    text = "Fast 100 Aktivisten hätten das Parlament gestürmt, sagte der Minister."
    assert statuses(text, EventType.ASSAULT) == [Status.ASSERTED]


@pytest.mark.parametrize(
    "text",
    [
        "Der Bundesrat muss nicht zustimmen.",
        "Die Aktionäre haben noch nicht zugestimmt.",
        "Wenn der Konzern nicht zustimmt, klagt die Gewerkschaft.",
        "Minister Krause schloss einen Rücktritt nicht aus.",
        "Sollte Ungarn nicht einlenken, werden Gelder gekürzt.",
    ],
)
def test_who_need_not_or_has_not_yet_agreed_rejects_nothing(text: str) -> None:
    assert events(text, EventType.REJECT) == []


def test_who_has_not_agreed_rejects_it() -> None:
    assert statuses("Die Opposition hat dem Gesetz nicht zugestimmt.", EventType.REJECT) == [
        Status.ASSERTED
    ]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Das Landgericht Bonn verurteilte Pfleger Jan Kolk wegen Mordes.", EventType.COERCE),
        ("Ein Gericht hat den früheren Präsidenten Luis Arana verurteilt.", EventType.COERCE),
        ("Bundeskanzlerin Eva Krause verurteilte die Gewalt im Sudan.", EventType.ACCUSE),
        ("Die Huthi feuerten eine Rakete auf Israel ab.", EventType.ASSAULT),
        ("Nordkorea feuerte eine Rakete ins Japanische Meer ab.", EventType.MOBILIZE),
    ],
)
def test_one_verb_is_two_events_by_who_does_it_and_at_whom(text: str, type_: EventType) -> None:
    found = {event.type for event in wortlaut.analyse(text).events}
    assert type_ in found
    pair = {EventType.COERCE, EventType.ACCUSE} if type_ in _JUDGED else _FIRED
    assert found.isdisjoint(pair - {type_})


_JUDGED = frozenset((EventType.COERCE, EventType.ACCUSE))
_FIRED = frozenset((EventType.ASSAULT, EventType.MOBILIZE))


def test_who_is_put_to_death_does_not_do_it() -> None:
    found = events("Die Hinrichtung von Karim Rahimi löste Proteste aus.", EventType.ASSAULT)
    assert [(event.actors, len(event.recipients)) for event in found] == [((), 1)]


def test_a_person_behind_a_title_and_a_body_acts() -> None:
    made = wortlaut.analyse(
        "Die Leiterin des Museums Solaris, Ida Brand, kritisierte den Minister."
    )
    names = {actor.id: actor.name for actor in made.actors}
    assert [[names[a] for a in event.actors] for event in made.events] == [["Ida Brand"]]
