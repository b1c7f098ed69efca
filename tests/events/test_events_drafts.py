"""Which words are mentions of events: what leads in, demands, refuses, threatens; what is whole."""

from dataclasses import replace

import pytest
from written import Written, attested, told

from wortlaut.events import find
from wortlaut.events.draft import Draft
from wortlaut.events.stage import mentions
from wortlaut.language import load
from wortlaut.records import Act, ActorKind, Event, EventType, Kind

STATES = ("Polen", "Ungarn", "Russland", "Estland")


def drafts(written: Written, *, unread: bool) -> list[Draft]:
    """Return what may be mentions; not `unread` is what the networks read or syntax fills."""
    found = find(written.analysis, load("de").event_grammar())
    return mentions(
        written.analysis, found, written.statements, written.actors, written.times, unread=unread
    ).drafts


def types(table: str, *, unread: bool = True) -> set[str]:
    """Return the types of what may be mentions."""
    return {draft.type.value for draft in drafts(Written(table).named(*STATES), unread=unread)}


def only(table: str) -> Event:
    (event,) = Written(table).named(*STATES).events()
    return event


CRITICISED = """
Ungarn Ungarn PROPN NE 2 nsubj
kritisierte kritisieren VERB VVFIN 0 root
Polen Polen PROPN NE 2 obj
"""


def test_a_verb_that_names_an_event_does_so_where_it_leads_in_words_too() -> None:
    written = Written(CRITICISED).named(*STATES).said("Polen", "Ungarn", "kritisierte", Act.STATE)
    assert {draft.type for draft in drafts(written, unread=True)} == {EventType.ACCUSE}


ATTACKED = """
Russland Russland PROPN NE 3 nsubj
„ „ PUNCT $( 3 punct
griff greifen VERB VVFIN 0 root
“ “ PUNCT $( 3 punct
Estland Estland PROPN NE 3 obj
an an ADP PTKVZ 3 compound:prt
"""


@pytest.mark.parametrize(
    ("quote", "kind", "found"),
    [
        ("„ griff “", Kind.DIRECT, True),
        ("„ griff “", Kind.INDIRECT, False),
        ("Russland „ griff “ Estland an", Kind.INDIRECT, True),
    ],
)
def test_only_marks_may_stand_inside_words_that_name_an_event(
    quote: str, kind: Kind, found: bool
) -> None:
    written = Written(ATTACKED).named(*STATES).said(quote, None)
    written.statements[:] = [replace(one, kind=kind) for one in written.statements]
    assert (EventType.ASSAULT in {draft.type for draft in drafts(written, unread=True)}) is found


WARNED = """
Russland Russland PROPN NE 2 nsubj
warnte warnen VERB VVFIN 0 root
Polen Polen PROPN NE 2 obj
{condition} {condition} SCONJ KOUS 6 mark
es es PRON PPER 6 nsubj
schweigt schweigen VERB VVFIN 8 advcl
{who} {who} PRON PPER 8 nsubj
handle handeln VERB VVFIN 2 parataxis
"""


@pytest.mark.parametrize(
    ("condition", "who", "act", "type_"),
    [
        ("wenn", "wir", Act.WARN, "THREATEN"),
        ("wenn", "sie", Act.WARN, "REQUEST"),
        ("weil", "wir", Act.WARN, "REQUEST"),
        ("wenn", "wir", Act.CRITICISE, "REQUEST"),
    ],
)
def test_a_warning_of_what_one_will_do_oneself_under_a_condition_threatens(
    condition: str, who: str, act: Act, type_: str
) -> None:
    written = Written(WARNED.format(condition=condition, who=who)).named(*STATES)
    written.said(f"{condition} es schweigt {who} handle", "Russland", "warnte", act)
    assert told(written.events())[0] == (type_, "warnte", ("Russland",), ("Polen",))


WILL_NOT = """
Russland Russland PROPN NE 5 nsubj
will wollen AUX VMFIN 5 aux
Polen Polen PROPN NE 5 {case}
nicht nicht PART PTKNEG 5 advmod
{verb} {verb} VERB VVINF 0 root
"""


@pytest.mark.parametrize(
    ("verb", "case"),
    [("helfen", "iobj"), ("loben", "obj"), ("nachgeben", "iobj"), ("besuchen", "obj")],
)
def test_not_to_want_to_help_or_meet_is_to_refuse(verb: str, case: str) -> None:
    event = only(WILL_NOT.format(verb=verb, case=case))
    assert (event.type.value, attested(event)) == ("REJECT", {("narrator", "asserted")})


def test_not_to_want_to_attack_or_not_to_have_helped_is_denied() -> None:
    event = only(WILL_NOT.format(verb="angreifen", case="obj"))
    assert (event.type.value, attested(event)) == ("ASSAULT", {("narrator", "denied")})
    did_not = """
Russland Russland PROPN NE 2 nsubj
half helfen VERB VVFIN 0 root
Polen Polen PROPN NE 2 iobj
nicht nicht PART PTKNEG 2 advmod
"""
    assert (only(did_not).type.value, attested(only(did_not))) == ("AID", {("narrator", "denied")})


@pytest.mark.parametrize("what", ["Hilfe", "Unterstützung", "Zusammenarbeit", "Freilassung"])
def test_what_is_demanded_or_refused_has_not_happened(what: str) -> None:
    demanded = f"""
Polen Polen PROPN NE 2 nsubj
forderte fordern VERB VVFIN 0 root
{what} {what} NOUN NN 2 obj
Russlands Russland PROPN NE 3 nmod
"""
    refused = f"{demanded}ab ab ADP PTKVZ 2 compound:prt".replace(
        "forderte fordern", "lehnte lehnen"
    )
    assert told([only(demanded)]) == [("REQUEST", "forderte", ("Polen",), ("Russland",))]
    assert told([only(refused)]) == [("REJECT", "lehnte ab", ("Polen",), ("Russland",))]


def test_what_is_demanded_in_the_passive_has_not_happened_either() -> None:
    table = """
Hilfe Hilfe NOUN NN 4 nsubj:pass
Russlands Russland PROPN NE 1 nmod
wurde werden AUX VAFIN 4 aux:pass
gefordert fordern VERB VVPP 0 root
von von ADP APPR 6 case
Polen Polen PROPN NE 4 obl:agent
"""
    assert types(table) == {"REQUEST"}


def test_what_somebody_refuses_or_denies() -> None:
    table = """
Polen Polen PROPN NE 2 nsubj
wies weisen VERB VVFIN 0 root
zurück zurück ADP PTKVZ 2 compound:prt
dass dass SCONJ KOUS 7 mark
Ungarn Ungarn PROPN NE 7 nsubj
Estland Estland PROPN NE 7 obj
bombardierte bombardieren VERB VVFIN 2 ccomp
"""
    for act, part in ((Act.DENY, None), (Act.STATE, EventType.REJECT)):
        written = Written(table).named(*STATES)
        written.said("dass Ungarn Estland bombardierte", "Polen", "wies", act)
        found = drafts(written, unread=True)
        assert {draft.part for draft in found if draft.type is EventType.ASSAULT} == {part}


@pytest.mark.parametrize(
    ("verb", "type_", "part"),
    [
        ("bombardiert bombardieren", EventType.ASSAULT, EventType.REQUEST),
        ("kritisiert kritisieren", EventType.ACCUSE, None),
    ],
)
def test_deeds_in_a_demand_are_part_of_it(
    verb: str, type_: EventType, part: EventType | None
) -> None:
    table = f"""
Polen Polen PROPN NE 2 nsubj
sagte sagen VERB VVFIN 0 root
dass dass SCONJ KOUS 6 mark
Ungarn Ungarn PROPN NE 6 nsubj
Estland Estland PROPN NE 6 obj
{verb} VERB VVFIN 2 ccomp
"""
    written = Written(table).named(*STATES)
    words = f"dass Ungarn Estland {verb.partition(' ')[0]}"
    found = drafts(written.said(words, "Polen", "sagte", Act.DEMAND), unread=True)
    assert {draft.part for draft in found if draft.type is type_} == {part}


def test_a_promise_is_no_part_of_what_promises_it() -> None:
    table = """
Russland Russland PROPN NE 2 nsubj
versprach versprechen VERB VVFIN 0 root
Polen Polen PROPN NE 2 iobj
Hilfe Hilfe NOUN NN 2 obj
"""
    found = drafts(Written(table).named(*STATES), unread=True)
    (promise,) = (draft for draft in found if draft.promised)
    assert (promise.type, promise.part) == (EventType.AGREE, None)


def test_the_speaker_acts_where_the_clause_names_nobody_known() -> None:
    table = """
Man man PRON PIS 2 nsubj
kritisierte kritisieren VERB VVFIN 0 root
Polen Polen PROPN NE 2 obj
so so ADV ADV 5 advmod
Ungarn Ungarn PROPN NE 2 parataxis
"""
    written = Written(table).named(*STATES)
    written.said("Polen", "Ungarn", "kritisierte", Act.CRITICISE)
    assert told(written.events()) == [("ACCUSE", "kritisierte", ("Ungarn",), ("Polen",))]


def test_nobody_does_something_to_themselves() -> None:
    table = """
Polen Polen PROPN NE 2 nsubj
kritisierte kritisieren VERB VVFIN 0 root
Polens Polen PROPN NE 4 nmod:poss
Behörden Behörde NOUN NN 2 obj
"""
    assert told([only(table)]) == [("ACCUSE", "kritisierte", ("Polen",), ())]


THAT = """
Polen Polen PROPN NE 2 nsubj
kritisierte kritisieren VERB VVFIN 0 root
dass dass SCONJ KOUS 5 mark
man man PRON PIS 5 nsubj
zögert zögern VERB VVFIN 2 ccomp
und und CCONJ KON 8 cc
Ungarn Ungarn PROPN NE 8 nsubj
zaudert zaudern VERB VVFIN 2 ccomp
"""


def test_words_are_aimed_at_the_first_known_subject_of_the_clauses_below() -> None:
    assert told([only(THAT)]) == [("ACCUSE", "kritisierte", ("Polen",), ("Ungarn",))]
    deed = THAT.replace("kritisierte kritisieren", "protestierte protestieren")
    assert told([only(deed)]) == [("PROTEST", "protestierte", ("Polen",), ())]


def test_a_place_whose_words_name_nobody_leaves_it_to_the_next() -> None:
    table = """
Ungarn Ungarn PROPN NE 2 nsubj
lieferte liefern VERB VVFIN 0 root
Leuten Leute NOUN NN 2 iobj
Waffen Waffe NOUN NN 2 obj
nach nach ADP APPR 6 case
Polen Polen PROPN NE 2 obl
"""
    assert told([only(table)]) == [("AID", "lieferte Waffen", ("Ungarn",), ("Polen",))]


@pytest.mark.parametrize(
    ("verb", "more", "whole"),
    [
        ("bombardierte bombardieren", "Polen Polen PROPN NE 2 obj", True),
        ("besuchte besuchen", "Theater Theater NOUN NN 2 obj", False),
        ("sprach sprechen", "lange lange ADV ADV 2 advmod", False),
        ("verhandelte verhandeln", "lange lange ADV ADV 2 advmod", True),
    ],
)
def test_some_events_need_somebody_on_both_sides(verb: str, more: str, whole: bool) -> None:
    table = f"Ungarn Ungarn PROPN NE 2 nsubj\n{verb} VERB VVFIN 0 root\n{more}"
    assert bool(Written(table).named(*STATES).events()) is whole


def test_a_fight_is_between_several() -> None:
    with_one = """
Gefechte Gefecht NOUN NN 4 nsubj
mit mit ADP APPR 3 case
Polen Polen PROPN NE 1 nmod
endeten enden VERB VVFIN 0 root
"""
    assert Written(with_one).named(*STATES).events() == ()


def test_to_be_occupied_takes_somebody_who_does_it() -> None:
    table = """
Polen Polen PROPN NE 3 nsubj:pass
wurde werden AUX VAFIN 3 aux:pass
besetzt besetzen VERB VVPP 0 root
"""
    assert Written(table).named(*STATES).events() == ()
    done = f"{table}von von ADP APPR 5 case\nUngarn Ungarn PROPN NE 3 obl:agent"
    assert told([only(done)]) == [("ASSAULT", "besetzt", ("Ungarn",), ("Polen",))]


def test_beside_an_accident_only_harm_that_nobody_does_is_no_deed() -> None:
    accident = "Nach nach ADP APPR 2 case\nUnfall Unfall NOUN NN 3 obl\n"
    hurt = "verletzte verletzen VERB VVFIN 0 root\nPolen Polen PROPN NE 3 nsubj"
    table = f"{accident}{hurt}\nUngarn Ungarn PROPN NE 3 obj"
    assert told([only(table)]) == [("ASSAULT", "verletzte", ("Polen",), ("Ungarn",))]
    blamed = "wurde werden AUX VAFIN 4 aux:pass\nkritisiert kritisieren VERB VVPP 0 root"
    table = f"{accident}{blamed}\nUngarn Ungarn PROPN NE 4 nsubj:pass".replace("3 obl", "4 obl")
    assert told([only(table)]) == [("ACCUSE", "kritisiert", (), ("Ungarn",))]
    named = """
In in ADP APPR 2 case
Unfall Unfall PROPN NE 5 obl
wurde werden AUX VAFIN 5 aux:pass
Kowalski Kowalski PROPN NE 5 nsubj:pass
verletzt verletzen VERB VVPP 0 root
"""
    found = Written(named).named("Kowalski", kind=ActorKind.PERSON).events()
    assert told(found) == [("ASSAULT", "verletzt", (), ("Kowalski",))]


@pytest.mark.parametrize(
    ("table", "found"),
    [
        (CRITICISED, {"ACCUSE"}),
        (CRITICISED.replace("Polen Polen PROPN NE", "alles alles PRON PIS"), set()),
        (CRITICISED.replace("Ungarn Ungarn PROPN NE", "Man man PRON PIS"), set()),
        (CRITICISED.replace("kritisierte kritisieren", "kontaktierte kontaktieren"), set()),
    ],
)
def test_unread_words_count_where_a_sure_verb_has_both_sides(table: str, found: set[str]) -> None:
    assert types(table, unread=False) == found


def test_unread_nouns_do_not_count() -> None:
    table = """
Ungarns Ungarn PROPN NE 2 nmod:poss
Kritik Kritik NOUN NN 5 nsubj
an an ADP APPR 4 case
Polen Polen PROPN NE 2 nmod
verstummte verstummen VERB VVFIN 0 root
"""
    assert types(table) == {"ACCUSE"}
    assert types(table, unread=False) == set()


def test_those_who_negotiate_together_are_both_sides() -> None:
    table = """
Ungarn Ungarn PROPN NE 4 nsubj
und und CCONJ KON 3 cc
Polen Polen PROPN NE 1 conj
verhandelten verhandeln VERB VVFIN 0 root
"""
    assert types(table, unread=False) == {"CONSULT"}
