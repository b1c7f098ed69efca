"""Words beside a verb that make no event with it, and what nouns make of the events below them."""

import pytest
from document_parts import needs_weights

import wortlaut
from wortlaut.language import load
from wortlaut.language.event_grammar import Effect
from wortlaut.records import NARRATOR, Event, EventType, Phase, Status

pytestmark = needs_weights


def events(text: str, type_: EventType) -> list[Event]:
    return [event for event in wortlaut.analyse(text).events if event.type is type_]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            "Nach den russischen Angriffen kündigte der Netzbetreiber Stromsperren an.",
            EventType.THREATEN,
        ),
        ("Präsident Holm musste sich einem Misstrauensantrag stellen.", EventType.ACCUSE),
        (
            "Das Amtsgericht Köln hat das Insolvenzverfahren über die Firma Adler eröffnet.",
            EventType.ACCUSE,
        ),
        ("Das Gericht eröffnete das Konkursverfahren über die Firma Adler.", EventType.ACCUSE),
        ("Die Polizei ermittelte die Ursache des Brandes.", EventType.ACCUSE),
        ("Die Partei musste viel Spott kassieren.", EventType.REJECT),
        ("Die Polizei fand den Täter mit Hilfe der Feuerwehr.", EventType.AID),
        (
            "Präsident Kruse weigerte sich, das Abkommen mit Polen zu unterzeichnen.",
            EventType.SUPPORT,
        ),
    ],
)
def test_what_only_stands_beside_names_no_event(text: str, type_: EventType) -> None:
    assert events(text, type_) == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Die Hisbollah kündigte neue Angriffe auf Israel an.", EventType.THREATEN),
        ("Die Opposition stellte einen Misstrauensantrag gegen Holm.", EventType.ACCUSE),
        (
            "Die Staatsanwaltschaft leitete ein Ermittlungsverfahren gegen den Minister ein.",
            EventType.ACCUSE,
        ),
        ("Die Polizei ermittelte gegen Lehmann.", EventType.ACCUSE),
        ("Das Gericht kassierte das Urteil gegen Lehmann.", EventType.REJECT),
        ("Die Armee baute mit finanzieller Hilfe der EU eine Schule.", EventType.AID),
        ("Präsident Kruse hat das Abkommen mit Polen unterzeichnet.", EventType.SUPPORT),
    ],
)
def test_what_belongs_to_the_verb_names_one(text: str, type_: EventType) -> None:
    assert len(events(text, type_)) == 1


@pytest.mark.parametrize(
    ("text", "trigger", "recipient"),
    [
        (
            "Moskau verwies den polnischen Botschafter des Landes.",
            "verwies Landes",
            "Botschafter",
        ),
        ("Der Iran hat zwei deutsche Diplomaten des Landes verwiesen.", "Landes verwiesen", "Dip"),
        ("Die Regierung enthob den General seines Amtes.", "enthob Amtes", "General"),
    ],
)
def test_a_genitive_of_the_verb_may_be_read_as_that_of_its_object(
    text: str, trigger: str, recipient: str
) -> None:
    document = wortlaut.analyse(text)
    names = {actor.id: actor.name for actor in document.actors}
    (event,) = (event for event in document.events if event.type is EventType.SANCTION)
    assert event.trigger.text == trigger
    assert any(recipient in names[actor] for actor in event.recipients)
    assert [told.source for told in event.attestations] == [NARRATOR]


def test_who_goes_on_strike_at_some_time_plans_it() -> None:
    text = "Die Gewerkschaft Verdi will am Montag in den Warnstreik gehen."
    (event,) = events(text, EventType.PROTEST)
    assert (event.trigger.text, event.phase) == ("Warnstreik gehen", Phase.PLANNED)


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        (
            "Die Angst vor einem Angriff Russlands auf Polen wächst.",
            EventType.ASSAULT,
            Status.UNCERTAIN,
        ),
        (
            "Die Polizei hat Hinweise auf einen Anschlag der Miliz.",
            EventType.ASSAULT,
            Status.UNCERTAIN,
        ),
        (
            "Aus Angst vor den Angriffen der Armee flohen Tausende.",
            EventType.ASSAULT,
            Status.ASSERTED,
        ),
        (
            "Die Debatte nach dem Angriff Russlands auf Polen dauert an.",
            EventType.ASSAULT,
            Status.ASSERTED,
        ),
    ],
)
def test_what_is_feared_is_uncertain(text: str, type_: EventType, status: Status) -> None:
    (event,) = events(text, type_)
    assert [told.status for told in event.attestations] == [status]
    assert event.phase is Phase.HAPPENED


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        (
            "Die Regierung begann mit den Vorbereitungen für den Rückzug der Truppen aus Mali.",
            Phase.PLANNED,
        ),
        (
            "Nach der Ankündigung des Rückzugs der USA aus Syrien blieb die Türkei gelassen.",
            Phase.PLANNED,
        ),
        ("Nach dem Rückzug der USA aus Syrien blieb die Türkei gelassen.", Phase.HAPPENED),
    ],
)
def test_what_is_prepared_is_planned(text: str, phase: Phase) -> None:
    (event,) = events(text, EventType.RETREAT)
    assert event.phase is phase


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Kanzler Holm verurteilte den Angriff auf die Botschaft in Kairo.", EventType.ASSAULT),
        ("Die EU begrüßte den Rückzug der russischen Truppen aus Cherson.", EventType.RETREAT),
        (
            "Außenministerin Berg kritisierte die Festnahme des Journalisten Lehmann.",
            EventType.COERCE,
        ),
    ],
)
def test_what_is_judged_the_narrator_tells_of(text: str, type_: EventType) -> None:
    (event,) = events(text, type_)
    assert [told.source for told in event.attestations] == [NARRATOR]


def test_what_is_not_known_before_is_told_by_who_judges_it() -> None:
    text = "Die Opposition verurteilte einen Angriff der Armee."
    (event,) = events(text, EventType.ASSAULT)
    assert [told.source for told in event.attestations] != [NARRATOR]


def test_prospects_are_listed_by_noun_and_preposition() -> None:
    prospects = load("de").event_grammar().prospects
    assert prospects["Angst", "vor"] is Effect.DOUBT
    assert prospects["Ankündigung", ""] is Effect.PLAN
    assert ("Angst", "nach") not in prospects
