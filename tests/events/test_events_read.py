"""What the network reads of events, beside the frames of words."""

from dataclasses import replace

from written import Written, told

from wortlaut.encoder.logistic import Logistic
from wortlaut.events import find
from wortlaut.events.model import EventsModel
from wortlaut.events.read import Read
from wortlaut.language import load
from wortlaut.records import EventType, Trigger, TriggerPart


def accusing(probability: float, **parts: dict[str, float]) -> Written:
    """Return a sentence with a verb that has a frame, as the network reads it."""
    return (
        Written(
            """
Polen Polen PROPN NE 2 nsubj
kritisierte kritisieren VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 obj
"""
        )
        .named("Polen", "Ungarn")
        .triggered("kritisierte", EventType.ACCUSE, probability, **parts)
    )


def trusting() -> EventsModel:
    """Return a model that believes the network, in triggers and in who takes part."""
    sure = {f"read={bucket}": 3.0 for bucket in range(8, 12)}
    roles = {
        f"{role} read={n} {own}": 4.0
        for role in "AR"
        for n in range(7, 12)
        for own in (False, True)
    }
    return EventsModel(
        mentions=Logistic({"bias": -1.0, **sure}),
        roles=Logistic({"A": -2.0, "R": -2.0, **roles}),
        least_mention=0.6,
        least_aside=0.6,
        least_actor=0.3,
        least_recipient=0.3,
    )


def test_a_word_is_an_event_where_the_network_reads_one() -> None:
    parts = {"actor": {"Polen": 0.9}, "recipient": {"Ungarn": 0.8}}
    assert told(accusing(0.9, **parts).events(trusting())) == [
        ("ACCUSE", "kritisierte", ("Polen",), ("Ungarn",))
    ]
    assert told(accusing(0.1, **parts).events(trusting())) == []


def test_an_article_about_other_things_has_to_be_surer() -> None:
    parts = {"actor": {"Polen": 0.9}, "recipient": {"Ungarn": 0.8}}
    aside = replace(trusting(), least_aside=0.99)
    assert told(accusing(0.9, **parts).events(aside)) == []


def test_by_rule_the_network_is_not_asked() -> None:
    assert told(accusing(0.01).events()) == told(accusing(0.99).events())


def test_who_takes_part_can_be_somebody_in_any_place() -> None:
    read = accusing(0.9, actor={"Polen": 0.9}, source={"Ungarn": 0.9})
    tree = find(read.analysis, load("de").event_grammar())
    assert list(tree.read.acting()) == [0]
    assert 0 in tree.acting


def test_probabilities_of_what_is_not_read_are_zero() -> None:
    types, in_article = tuple([0.1] * len(EventType)), tuple([0.2] * len(EventType))
    read = Read({5: Trigger(5, types, in_article, 4, ((0.2, 0.3),) * 3)})
    assert read.parts((5,), [4, 5])[TriggerPart.ACTOR] == 0.3
    assert read.parts((5,), [3, 6])[TriggerPart.ACTOR] == 0.0
    assert read.parts((4,), [4])[TriggerPart.ACTOR] == 0.0
    assert read.type_probability((5,), EventType.AID) == 0.1
    assert read.type_probability((), EventType.AID) == read.probability([1]) == 0.0
    of_type, of_any = read.in_article((4, 5), EventType.AID)
    assert (of_type, round(of_any, 3)) == (0.2, round(0.2 * len(EventType), 3))
    assert read.in_article((4,), EventType.AID) == (0.0, 0.0)


def unknown_word(type_: EventType, probability: float, word: str = "zwackte") -> Written:
    """Return a sentence with a verb that no list has, as the network reads it."""
    lemma = {"zwackte": "zwacken"}.get(word, word)
    return (
        Written(
            f"""
Polen Polen PROPN NE 2 nsubj
{word} {lemma} VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 obj
"""
        )
        .named("Polen", "Ungarn")
        .triggered(word, type_, probability, actor={"Polen": 0.9}, recipient={"Ungarn": 0.9})
    )


def test_a_word_that_no_list_has_is_an_event_where_the_network_reads_a_type() -> None:
    assert told(unknown_word(EventType.ASSAULT, 0.9).events(trusting())) == [
        ("ASSAULT", "zwackte", ("Polen",), ("Ungarn",))
    ]
    assert told(unknown_word(EventType.ASSAULT, 0.2).events(trusting())) == []


def test_by_rule_a_word_that_no_list_has_is_no_event() -> None:
    assert told(unknown_word(EventType.ASSAULT, 0.99).events()) == []


def test_a_listed_word_can_have_the_type_that_the_network_reads() -> None:
    read = unknown_word(EventType.SANCTION, 0.9, "kritisierte")
    candidates = find(read.analysis, load("de").event_grammar()).candidates
    assert [(each.frame.type, each.listed) for each in candidates if each.head == 1][-1] == (
        EventType.SANCTION,
        False,
    )
