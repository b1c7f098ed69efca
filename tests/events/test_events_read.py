"""What the network reads of events, beside the frames of words."""

from written import Written, told

from wortlaut.encoder.logistic import Logistic
from wortlaut.events import find
from wortlaut.events.model import Model
from wortlaut.events.read import LEAST_TRIGGER, Part, Read
from wortlaut.language import load
from wortlaut.records import EventType, Trigger
from wortlaut.records.event_grammar import Flag

SENTENCE = """
Polen Polen PROPN NE 2 nsubj
verschnupfte verschnupfen VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 obj
"""
"""A verb that no word list has."""


def written() -> Written:
    return Written(SENTENCE).named("Polen", "Ungarn")


def accusing(probability: float) -> Written:
    return written().triggered(
        "verschnupfte",
        EventType.ACCUSE,
        probability,
        actor={"Polen": 0.9},
        recipient={"Ungarn": 0.8},
    )


def trusting() -> Model:
    """Return a model that believes the network, in triggers and in who takes part."""
    sure = {f"read={bucket}": 3.0 for bucket in range(8, 12)}
    roles = {
        f"{role} read={n} {own}": 3.0
        for role in "AR"
        for n in range(7, 12)
        for own in (False, True)
    }
    return Model(
        mentions=Logistic({"bias": -1.0, **sure}),
        roles=Logistic({"A": -1.0, "R": -1.0, **roles}),
        least_mention=0.3,
        least_role=0.3,
    )


def test_a_word_without_a_frame_is_an_event_where_the_network_reads_one() -> None:
    assert told(accusing(0.9).events(trusting())) == [
        ("ACCUSE", "verschnupfte", ("Polen",), ("Ungarn",))
    ]


def test_no_event_where_it_does_not() -> None:
    assert told(written().events(trusting())) == []
    assert told(accusing(LEAST_TRIGGER / 2).events(trusting())) == []


def test_by_rule_the_network_is_not_asked() -> None:
    assert told(accusing(0.99).events()) == []


def test_verb_and_noun_of_one_type_are_one_trigger() -> None:
    found = (
        Written(
            """
Polen Polen PROPN NE 2 nsubj
zog ziehen VERB VVFIN 0 root
Schlinge Schlinge NOUN NN 2 obj
zu zu ADP PTKVZ 2 compound:prt
"""
        )
        .named("Polen")
        .triggered("zog", EventType.COERCE, 0.6)
        .triggered("Schlinge", EventType.COERCE, 0.5)
        .triggered("zu", EventType.COERCE, 0.5)
    )
    read = [
        candidate
        for candidate in find(found.analysis, load("de").event_grammar()).candidates
        if Flag.READ in candidate.frame.flags
    ]
    assert [(c.frame.type, c.head, c.tokens) for c in read] == [(EventType.COERCE, 1, (1, 2, 3))]


def test_a_particle_alone_stands_for_its_verb() -> None:
    found = Written(
        """
Polen Polen PROPN NE 2 nsubj
zog ziehen VERB VVFIN 0 root
zu zu ADP PTKVZ 2 compound:prt
"""
    ).triggered("zu", EventType.COERCE, 0.6)
    candidates = find(found.analysis, load("de").event_grammar()).candidates
    assert [(c.head, c.tokens) for c in candidates if Flag.READ in c.frame.flags] == [(1, (1, 2))]


def test_a_type_that_the_frame_of_a_word_has_is_not_read_twice() -> None:
    found = Written(
        """
Polen Polen PROPN NE 2 nsubj
kritisierte kritisieren VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 obj
"""
    ).triggered("kritisierte", EventType.ACCUSE, 0.9)
    candidates = find(found.analysis, load("de").event_grammar()).candidates
    assert EventType.ACCUSE in {c.frame.type for c in candidates}
    assert not any(Flag.READ in c.frame.flags for c in candidates)


def test_who_takes_part_can_be_somebody_in_any_place() -> None:
    found = find(accusing(0.9).analysis, load("de").event_grammar())
    assert found.acting == {0, 2}


def test_probabilities_of_what_is_not_read_are_zero() -> None:
    read = Read({5: Trigger(5, tuple([0.1] * len(EventType)), 4, ((0.2, 0.3),) * 3)})
    assert read.part((5,), Part.ACTOR, [4, 5]) == 0.3
    assert read.part((5,), Part.ACTOR, [3, 6]) == 0.0
    assert read.part((4,), Part.ACTOR, [4]) == 0.0
    assert read.type_probability((5,), EventType.AID) == 0.1
    assert read.type_probability((), EventType.AID) == read.probability([1]) == 0.0
