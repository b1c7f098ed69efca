"""Who is named with a deed but does not act in it: who suffers it, demands it, or acts after it."""

import pytest
from written import Written, apart, drafts, told

from wortlaut.records import EventType

ARRESTED = """
Ungarn Ungarn PROPN NE 3 nsubj:pass
wurde werden AUX VAFIN 3 aux:pass
verhaftet verhaften VERB VVPP 0 root
"""
DEMANDED = """
Ungarn Ungarn PROPN NE 2 nsubj
forderte fordern VERB VVFIN 0 root
die der DET ART 4 det
{noun} {noun} NOUN NN 2 obj
"""
AFTER = """
Nach nach ADP APPR 3 case
{det} 3 {relation}
{noun} {noun} NOUN NN 4 obl
suchte suchen VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 4 nsubj
Zeugen Zeuge NOUN NN 4 obj
"""


def test_the_subject_of_a_passive_does_not_act() -> None:
    written = Written(ARRESTED).named("Ungarn")
    assert apart(written, EventType.COERCE) == {"Ungarn"}


def test_nor_does_the_object_of_a_verb_nor_whose_arrest_it_is() -> None:
    active = """
Polen Polen PROPN NE 2 nsubj
verhaftete verhaften VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 obj
"""
    noun = """
Die der DET ART 2 det
Verhaftung Verhaftung NOUN NN 4 nsubj
Ungarns Ungarn PROPN NE 2 nmod
folgte folgen VERB VVFIN 0 root
"""
    written = Written(active).named("Polen", "Ungarn")
    assert apart(written, EventType.COERCE) == {"Ungarn"}
    assert apart(Written(noun).named("Ungarn"), EventType.COERCE) == {"Ungarn"}


def test_a_host_is_no_guest() -> None:
    written = Written(
        """
Polen Polen PROPN NE 2 nsubj
empfing empfangen VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 obj
"""
    ).named("Polen", "Ungarn")
    assert told(written.events()) == [("CONSULT", "empfing", ("Ungarn",), ("Polen",))]
    assert apart(written, EventType.CONSULT) == {"Polen"}


def test_all_act_in_what_they_do_together() -> None:
    written = Written(
        """
Polen Polen PROPN NE 2 nsubj
traf treffen VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 obj
"""
    ).named("Polen", "Ungarn")
    assert apart(written, EventType.CONSULT) == frozenset()


@pytest.mark.parametrize(
    ("noun", "type_", "who"),
    [
        ("Verhaftung", EventType.COERCE, {"Ungarn"}),
        ("Ausweisung", EventType.SANCTION, {"Ungarn"}),
        ("Verhandlung", EventType.CONSULT, set()),
    ],
)
def test_who_demands_a_deed_does_not_do_it_but_may_meet(
    noun: str, type_: EventType, who: set[str]
) -> None:
    written = Written(DEMANDED.format(noun=noun)).named("Ungarn")
    assert apart(written, type_) == who


@pytest.mark.parametrize(
    ("det", "relation", "noun", "type_", "who"),
    [
        ("dem der DET ART", "det", "Überfall", EventType.ASSAULT, {"Ungarn"}),
        ("seinem sein DET PPOSAT", "det:poss", "Überfall", EventType.ASSAULT, set()),
        ("dem der DET ART", "det", "Treffen", EventType.CONSULT, set()),
    ],
)
def test_who_acts_after_a_deed_has_not_done_it(
    det: str, relation: str, noun: str, type_: EventType, who: set[str]
) -> None:
    written = Written(AFTER.format(det=det, relation=relation, noun=noun)).named("Ungarn")
    assert apart(written, type_) == who


def test_a_participle_alone_is_a_passive() -> None:
    headline = """
Ungarn Ungarn PROPN NE 2 nsubj
verhaftet verhaften VERB VVPP 0 root
"""
    assert told(Written(headline).named("Ungarn").events()) == [
        ("COERCE", "verhaftet", (), ("Ungarn",))
    ]


def test_but_not_with_an_object_nor_without_any() -> None:
    transitive = """
Polen Polen PROPN NE 2 nsubj
verhaftet verhaften VERB VVPP 0 root
Ungarn Ungarn PROPN NE 2 obj
"""
    intransitive = """
Ungarn Ungarn PROPN NE 2 nsubj
zurückgetreten zurücktreten VERB VVPP 0 root
"""
    assert told(Written(transitive).named("Polen", "Ungarn").events()) == [
        ("COERCE", "verhaftet", ("Polen",), ("Ungarn",))
    ]
    assert told(Written(intransitive).named("Ungarn").events()) == [
        ("RETREAT", "zurückgetreten", ("Ungarn",), ())
    ]


@pytest.mark.parametrize(
    ("verb", "whose"), [("forderte fordern", ()), ("erklärte erklären", ("Ungarn",))]
)
def test_whose_threat_is_demanded_is_not_who_demands_it(verb: str, whose: tuple[str, ...]) -> None:
    written = Written(
        f"""
Ungarn Ungarn PROPN NE 2 nsubj
{verb} VERB VVFIN 0 root
ihren ihr DET PPOSAT 4 det:poss
Drohung Drohung NOUN NN 2 obj
"""
    ).named("Ungarn")
    threats = [draft for draft in drafts(written) if draft.type is EventType.THREATEN]
    assert threats[0].syntactic[0] == whose


def test_a_release_that_is_demanded_is_no_event_of_its_own() -> None:
    for verb, found in (("forderte fordern", False), ("erlebte erleben", True)):
        table = DEMANDED.replace("forderte fordern", verb).format(noun="Freilassung")
        types = {draft.type for draft in drafts(Written(table).named("Ungarn"))}
        assert (EventType.RETREAT in types, EventType.CONCEDE in types) == (found, found)


def test_who_blames_somebody_after_a_meeting_may_have_met_others_there() -> None:
    written = Written(
        """
Ungarn Ungarn PROPN NE 2 nsubj
kritisierte kritisieren VERB VVFIN 0 root
nach nach ADP APPR 5 case
einem ein DET ART 5 det
Treffen Treffen NOUN NN 2 obl
mit mit ADP APPR 7 case
Polen Polen PROPN NE 5 nmod
Malta Malta PROPN NE 2 obj
"""
    ).named("Polen", "Ungarn", "Malta")
    assert ("CONSULT", "Treffen", ("Ungarn", "Polen"), ()) in told(written.events())
