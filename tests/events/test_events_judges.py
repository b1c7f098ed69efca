"""Who blames, denies or tells of a deed does not act in it; what nobody suffers is denied."""

from dataclasses import replace

import pytest
from written import Written, apart, attested, drafts, told

from wortlaut.records import Act, Article, EventType, Phase


def test_who_condemns_a_deed_does_not_do_it() -> None:
    written = Written(
        """
Ungarn Ungarn PROPN NE 2 nsubj
kritisierte kritisieren VERB VVFIN 0 root
den der DET ART 4 det
Anschlag Anschlag NOUN NN 2 obj
"""
    ).named("Ungarn")
    assert apart(written, EventType.ASSAULT) == {"Ungarn"}
    assert apart(written, EventType.ACCUSE) == frozenset()


def test_nor_does_the_agent_of_a_passive_that_condemns() -> None:
    written = Written(
        """
Der der DET ART 2 det
Anschlag Anschlag NOUN NN 6 nsubj:pass
wurde werden AUX VAFIN 6 aux:pass
von von ADP APPR 5 case
Ungarn Ungarn PROPN NE 6 obl:agent
kritisiert kritisieren VERB VVPP 0 root
"""
    ).named("Ungarn")
    (assault,) = (draft for draft in drafts(written) if draft.type is EventType.ASSAULT)
    assert assault.apart == {"Ungarn"}
    assert assault.actors == []


@pytest.mark.parametrize(
    ("noun", "type_"), [("Vorwurf", EventType.ACCUSE), ("Forderung", EventType.REQUEST)]
)
def test_who_rejects_what_others_say_does_not_say_it(noun: str, type_: EventType) -> None:
    written = Written(
        f"""
Ungarn Ungarn PROPN NE 2 nsubj
lehnte lehnen VERB VVFIN 0 root
die der DET ART 4 det
{noun} {noun} NOUN NN 2 obj
ab ab ADP PTKVZ 2 compound:prt
"""
    ).named("Ungarn")
    assert apart(written, type_) == {"Ungarn"}
    assert apart(written, EventType.REJECT) == frozenset()


def test_who_asks_does_not_accuse() -> None:
    written = Written(
        """
Ungarn Ungarn PROPN NE 2 nsubj
kritisierte kritisieren VERB VVFIN 0 root
Polen Polen PROPN NE 2 obj
"""
    ).named("Ungarn", "Polen")
    accused = written.said("Polen", "Ungarn", "kritisierte", Act.CRITICISE)
    assert {draft.type for draft in drafts(accused)} == {EventType.ACCUSE}
    asked = replace(accused.statements[0], act=Act.ASK)
    accused.statements[:] = [asked]
    assert drafts(accused) == []


def test_who_denies_what_others_did_does_not_do_it() -> None:
    written = Written(
        """
Ungarn Ungarn PROPN NE 2 nsubj
bestreitet bestreiten VERB VVFIN 0 root
dass dass SCONJ KOUS 6 mark
Polen Polen PROPN NE 6 nsubj
Estland Estland PROPN NE 6 obj
angriff angreifen VERB VVFIN 2 ccomp
"""
    ).named("Ungarn", "Polen", "Estland")
    assert apart(written, EventType.ASSAULT) == {"Ungarn", "Estland"}


def test_who_denies_what_they_did_themselves_may_have_done_it() -> None:
    written = Written(
        """
Ungarn Ungarn PROPN NE 2 nsubj
bestreitet bestreiten VERB VVFIN 0 root
Estland Estland PROPN NE 4 obj
angegriffen angreifen VERB VVPP 2 xcomp
zu zu PART PTKZU 6 mark
haben haben AUX VAINF 4 aux
"""
    ).named("Ungarn", "Estland")
    assert apart(written, EventType.ASSAULT) == {"Estland"}


def test_who_is_said_to_say_so_is_no_subject() -> None:
    written = Written(
        """
Ungarn Ungarn PROPN NE 6 nsubj
zufolge zufolge ADP APPO 1 case
hat haben AUX VAFIN 6 aux
Polen Polen PROPN NE 6 nsubj
Estland Estland PROPN NE 6 obj
angegriffen angreifen VERB VVPP 0 root
"""
    ).named("Ungarn", "Polen", "Estland")
    (event,) = written.events()
    assert told([event]) == [("ASSAULT", "angegriffen", ("Polen",), ("Estland",))]
    assert attested(event) == {("Ungarn", "asserted")}


def test_what_nobody_suffers_is_denied() -> None:
    written = Written(
        """
Ungarn Ungarn PROPN NE 2 nsubj
griff greifen VERB VVFIN 0 root
niemanden niemand PRON PIS 2 obj
an an ADP PTKVZ 2 compound:prt
"""
    ).named("Ungarn")
    assert attested(written.events()[0]) == {("narrator", "denied")}


def test_whoever_accuses_of_nothing_does_not_accuse() -> None:
    written = Written(
        """
Ungarn Ungarn PROPN NE 2 nsubj
unterstellt unterstellen VERB VVFIN 0 root
Estland Estland PROPN NE 2 iobj
nichts nichts PRON PIS 2 xcomp
"""
    ).named("Ungarn", "Estland")
    assert attested(written.events()[0]) == {("narrator", "denied")}


DEMONSTRATES = """
Bauern Bauer NOUN NN 2 nsubj
{} demonstrieren VERB VVFIN 0 root
am an ADP APPRART 4 case
Freitag Freitag NOUN NN 2 obl
"""


@pytest.mark.parametrize(
    ("verb", "day", "phase"),
    [
        ("demonstrieren", "2024-04-19", Phase.PLANNED),
        ("demonstrierten", "2024-04-19", Phase.HAPPENED),
        ("demonstrieren", "2024-04-16", Phase.HAPPENED),
        ("demonstrieren", "2024-04-12", Phase.HAPPENED),
        ("demonstrieren", "2024-05", Phase.PLANNED),
        ("demonstrieren", "2024-04", Phase.HAPPENED),
        ("demonstrieren", "2025", Phase.PLANNED),
    ],
)
def test_what_is_told_in_the_present_of_a_day_to_come_is_planned(
    verb: str, day: str, phase: Phase
) -> None:
    written = Written(DEMONSTRATES.format(verb)).named("Bauern").when("Freitag", day)
    article = Article.of(written.text, published="2024-04-16")
    written.analysis = replace(written.analysis, article=article)
    protests = {draft.phase for draft in drafts(written) if draft.type is EventType.PROTEST}
    assert protests == {phase}


@pytest.mark.parametrize(
    ("noun", "verb", "types"),
    [("Todesopfer", "fordern", set()), ("Hilfe", "heischen", {"REQUEST"})],
)
def test_a_cue_that_names_no_event_with_its_object_makes_none_of_its_statement(
    noun: str, verb: str, types: set[str]
) -> None:
    written = Written(
        f"""
{noun} {noun} NOUN NN 2 obj
verlangte {verb} VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 nsubj
"""
    ).named("Ungarn")
    written.said(noun, "Ungarn", "verlangte", Act.DEMAND)
    found = {draft.type.value for draft in drafts(written) if draft.candidate is None}
    assert found == types


def test_nor_does_a_network_that_reads_an_event_in_it() -> None:
    written = Written(
        """
Zwölf zwölf NUM CARD 2 nummod
Todesopfer Todesopfer NOUN NN 3 nsubj
forderte fordern VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 3 obj
"""
    ).named("Ungarn")
    assert drafts(written.triggered("forderte", EventType.REQUEST, 0.9)) == []
