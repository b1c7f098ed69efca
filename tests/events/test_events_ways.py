"""The ways to tell who acts on whom, and those of them that count, with models of few weights."""

from collections.abc import Mapping

import pytest
from written import Written

from wortlaut.encoder.logistic import Logistic
from wortlaut.events import find
from wortlaut.events.choice import chosen, variants
from wortlaut.events.model import EventsModel
from wortlaut.events.roles import RECIPIENT
from wortlaut.events.stage import Mentions, mentions
from wortlaut.language import load
from wortlaut.records import Act, ActorKind, EventType

Way = tuple[tuple[str, ...], tuple[str, ...]]

STATES = ("Polen", "Ungarn", "Spanien")
WAITED = "Spanien Spanien PROPN NE 2 nsubj\nwartete warten VERB VVFIN 0 root\n\n"


def trained(
    least_actor: float = 0.4,
    *,
    roles: Mapping[str, float] | None = None,
    least_mention: float = 0.0,
) -> EventsModel:
    return EventsModel(
        mentions=Logistic({}),
        roles=Logistic(roles or {}),
        least_mention=least_mention,
        least_aside=least_mention,
        least_actor=least_actor,
        least_recipient=0.4,
    )


def read(written: Written) -> Mentions:
    found = find(written.analysis, load("de").event_grammar())
    return mentions(
        written.analysis, found, written.statements, written.actors, written.times, unread=True
    )


def ways(written: Written, type_: EventType, model: EventsModel | None = None) -> list[Way]:
    """Return who acts on whom in each way to tell of the first event of a type."""
    found = read(written)
    draft = next(draft for draft in found.drafts if draft.type is type_)
    told = variants(found.scene, draft, model or trained())
    return [(tuple(way.actors), tuple(way.recipients)) for way in told]


def clause(subject: str, verb: str, obj: str) -> str:
    """Return a clause; each is `form lemma pos tag`, the verb `form lemma`."""
    return f"{subject} 2 nsubj\n{verb} VERB VVFIN 0 root\n{obj} 2 obj"


POLAND, HUNGARY = "Polen Polen PROPN NE", "Ungarn Ungarn PROPN NE"
HE, SOLDIERS = "Er er PRON PPER", "Soldaten Soldat NOUN NN"
THREATENED = "bedrohte bedrohen"


@pytest.mark.parametrize(
    ("subject", "far"),
    [
        (HUNGARY, False),
        (SOLDIERS, False),
        ("Xanadu Xanadu PROPN NE", False),
        (HE, True),
    ],
)
def test_who_is_named_before_acts_only_where_the_clause_has_a_pronoun(
    subject: str, far: bool
) -> None:
    written = Written(WAITED + clause(subject, THREATENED, POLAND)).named(*STATES)
    told = ways(written, EventType.THREATEN)
    assert ((("Spanien",), ("Polen",)) in told) is far
    assert all(recipients == ("Polen",) for _, recipients in told)


@pytest.mark.parametrize(
    ("obj", "to"),
    [
        (HUNGARY, ("Ungarn",)),
        (SOLDIERS, ()),
        ("Xanadu Xanadu PROPN NE", ()),
        ("Ruhe Ruhe NOUN NN", ("Spanien",)),
    ],
)
def test_who_is_named_before_suffers_it_where_the_clause_names_nobody(
    obj: str, to: tuple[str, ...]
) -> None:
    written = Written(WAITED + clause(POLAND, THREATENED, obj)).named(*STATES)
    assert (("Polen",), to) in ways(written, EventType.THREATEN)


def test_that_nobody_is_a_likely_recipient_makes_nobody_act() -> None:
    written = Written(WAITED + clause(HE, THREATENED, POLAND)).named(*STATES)
    told = ways(written, EventType.THREATEN, trained(roles={f"{RECIPIENT} nobody": 9.0}))
    assert ("Spanien",) in [actors for actors, _ in told]


ALONE = """
Polen Polen PROPN NE 2 nsubj
traf treffen VERB VVFIN 0 root
sich sich PRON PRF 2 obj
in in ADP APPR 5 case
Ungarn Ungarn PROPN NE 2 obl
"""


def test_of_those_who_may_meet_each_or_two_do() -> None:
    together = [(("Polen",), ()), (("Ungarn",), ()), (("Polen", "Ungarn"), ()), ((), ())]
    written = Written(ALONE).named(*STATES)
    assert ways(written, EventType.CONSULT) == together
    assert ways(written, EventType.CONSULT, trained(0.5)) == together
    assert ways(written, EventType.CONSULT, trained(0.6)) == [(("Polen",), ()), ((), ())]


def test_of_two_who_are_as_likely_to_do_it_neither_does_it_alone_nor_to_the_other() -> None:
    written = Written(
        """
Polen Polen PROPN NE 4 nsubj
und und CCONJ KON 3 cc
Ungarn Ungarn PROPN NE 1 conj
kritisierten kritisieren VERB VVFIN 0 root
Spanien Spanien PROPN NE 4 obj
"""
    ).named(*STATES)
    told = ways(written, EventType.ACCUSE)
    assert told == [(("Polen", "Ungarn"), ("Spanien",)), ((), ("Spanien",))]


def test_only_the_three_likeliest_are_guessed() -> None:
    table = clause(POLAND, "protestierte protestieren", "laut laut ADV ADV")
    places = ("Ungarn", "Spanien", "Mali", "Togo")
    for number, name in enumerate(places):
        table += f"\nvor vor ADP APPR {2 * number + 5} case\n{name} {name} PROPN NE 2 obl"
    told = ways(Written(table).named("Polen", *places), EventType.PROTEST)
    assert [actors for actors, _ in told] == [("Polen",), ("Ungarn",), ("Spanien",), ()]


@pytest.mark.parametrize(
    ("verb", "particle", "type_", "to"),
    [
        ("mobilisierte mobilisieren", "", EventType.MOBILIZE, ()),
        ("lenkte lenken", "ein ein ADP PTKVZ 2 compound:prt", EventType.CONCEDE, ()),
        ("protestierte protestieren", "", EventType.PROTEST, ("Ungarn",)),
    ],
)
def test_to_give_in_or_to_mobilize_needs_nobody(
    verb: str, particle: str, type_: EventType, to: tuple[str, ...]
) -> None:
    where = f"in in ADP APPR {5 if particle else 4} case\nUngarn Ungarn PROPN NE 2 obl"
    rows = ("Polen Polen PROPN NE 2 nsubj", f"{verb} VERB VVFIN 0 root", particle, where)
    written = Written("\n".join(row for row in rows if row)).named(*STATES)
    told = ways(written, type_, trained(roles={f"{RECIPIENT} nobody": 0.2}))
    assert (("Polen",), to) in told


def test_who_receives_somebody_is_the_object_and_acts_on_the_subject() -> None:
    written = Written(clause(POLAND, "empfing empfangen", HUNGARY)).named(*STATES)
    assert (("Ungarn",), ("Polen",)) in ways(written, EventType.CONSULT)


def test_who_condemns_a_deed_is_no_guess_for_who_did_it() -> None:
    written = Written(clause(HUNGARY, "kritisierte kritisieren", "Anschlag Anschlag NOUN NN"))
    told = ways(written.named(*STATES), EventType.ASSAULT)
    assert ("Ungarn",) not in [actors for actors, _ in told]


DONE = """
Polen Polen PROPN NE 3 nsubj:pass
wurde werden AUX VAFIN 3 aux:pass
{verb} VERB VVPP 0 root
laut laut ADP APPR 5 case
{source} 3 obl
"""


def test_a_source_without_a_name_does_not_act_where_nobody_is_given() -> None:
    searched = "durchsucht durchsuchen"
    named = Written(DONE.format(verb=searched, source=HUNGARY)).named(*STATES)
    assert (("Ungarn",), ("Polen",)) in ways(named, EventType.COERCE)
    unnamed = Written(DONE.format(verb=searched, source="Ärzten Arzt NOUN NN")).named(*STATES)
    unnamed.named("Ärzten", kind=ActorKind.ANONYMOUS)
    assert ways(unnamed, EventType.COERCE) == [((), ("Polen",))]


def test_who_tells_that_somebody_is_hurt_has_not_done_it() -> None:
    bombed = Written(DONE.format(verb="bombardiert bombardieren", source=HUNGARY))
    assert ways(bombed.named(*STATES), EventType.ASSAULT) == [((), ("Polen",))]


SAID = """
Spanien Spanien PROPN NE 2 nsubj
sagte sagen VERB VVFIN 0 root
Polen Polen PROPN NE 4 nsubj
protestiere protestieren VERB VVFIN 2 ccomp
"""


def test_who_tells_of_it_does_not_suffer_it() -> None:
    written = Written(SAID).named(*STATES)
    written.said("Polen protestiere", "Spanien", "sagte", Act.STATE)
    assert ways(written, EventType.PROTEST) == [(("Polen",), ()), ((), ())]


def test_words_of_an_unknown_speaker_are_aimed_at_whom_they_name() -> None:
    written = Written(clause("Man man PRON PIS", "kritisierte kritisieren", POLAND)).named(*STATES)
    written.said("Polen", None, "kritisierte", Act.CRITICISE)
    assert ((), ("Polen",)) in ways(written, EventType.ACCUSE)


def counted(table: str, model: EventsModel | None) -> list[tuple[str, Way, float]]:
    found = read(Written(table).named(*STATES))
    return [
        (draft.type.value, (tuple(draft.actors), tuple(draft.recipients)), draft.confidence)
        for draft in chosen(found.scene, found.drafts, model)
    ]


def test_what_is_as_likely_as_it_has_to_be_counts() -> None:
    accused = clause(HUNGARY, "kritisierte kritisieren", POLAND)
    both = [("ACCUSE", (("Ungarn",), ("Polen",)), 0.5)]
    assert counted(accused, None) == both
    assert counted(accused, trained(least_mention=0.5)) == both
    assert counted(accused, trained(least_mention=0.51)) == []


def test_one_side_is_enough_for_the_model_and_none_is_not() -> None:
    by_one = clause(POLAND, "kritisierte kritisieren", "alles alles PRON PIS")
    by_none = clause("Man man PRON PIS", "kritisierte kritisieren", "alles alles PRON PIS")
    assert [way for _, way, _ in counted(by_one, trained())] == [(("Polen",), ())]
    assert counted(by_none, trained()) == []


def test_by_rule_a_part_of_a_demand_does_not_count() -> None:
    table = """
Polen Polen PROPN NE 2 nsubj
forderte fordern VERB VVFIN 0 root
dass dass SCONJ KOUS 6 mark
Ungarn Ungarn PROPN NE 6 nsubj
Spanien Spanien PROPN NE 6 obj
bombardiert bombardieren VERB VVFIN 2 ccomp
"""
    assert [type_ for type_, _, _ in counted(table, None)] == ["REQUEST"]
