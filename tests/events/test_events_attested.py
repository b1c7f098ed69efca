"""Who says that an event is so, and in which words."""

import pytest
from written import Written, attested, told

from wortlaut import Article, analyse
from wortlaut.records import Act, Kind

CLAIM = """
Kiew Kiew PROPN NE 2 nsubj
sagte sagen VERB VVFIN 0 root
, , PUNCT $, 6 punct
Russland Russland PROPN NE 6 nsubj
habe haben AUX VAFIN 6 aux KJ1
angegriffen angreifen VERB VVPP 2 ccomp
"""


def test_what_somebody_says_is_attested_by_them() -> None:
    written = Written(CLAIM).named("Kiew", "Russland")
    written.said("Russland habe angegriffen", "Kiew", "sagte", Act.STATE)
    (event,) = written.events()
    assert attested(event) == {("Kiew", "asserted")}
    assert event.attestations[0].statement == "s1"


def test_words_of_nobody_known_are_not_the_narrators() -> None:
    written = Written(CLAIM).named("Russland").said("Russland habe angegriffen", None)
    assert attested(written.events()[0]) == {("unknown", "asserted")}


HEARSAY = """
Russland Russland PROPN NE 4 nsubj
soll sollen AUX VMFIN 4 aux
Polen Polen PROPN NE 4 obj
angegriffen angreifen VERB VVPP 0 root
haben haben AUX VAINF 4 aux
"""


@pytest.mark.parametrize(
    ("kind", "source"), [(Kind.FREE_INDIRECT, "narrator"), (Kind.DIRECT, "unknown")]
)
def test_what_is_left_open_in_words_of_nobody_named_is_the_articles(
    kind: Kind, source: str
) -> None:
    written = Written(HEARSAY).named("Russland", "Polen")
    written.said(written.text, None, kind=kind)
    (attack,) = written.events()
    assert told([attack]) == [("ASSAULT", "angegriffen", ("Russland",), ("Polen",))]
    assert attested(attack) == {(source, "uncertain")}


def test_a_denying_cue_denies() -> None:
    written = Written(CLAIM.replace("sagte sagen", "bestritt bestreiten")).named("Kiew", "Russland")
    written.said("Russland habe angegriffen", "Kiew", "bestritt", Act.DENY)
    denied = [event for event in written.events() if event.type.value == "ASSAULT"]
    assert attested(denied[0]) == {("Kiew", "denied")}


def test_an_accusation_and_what_it_is_about_are_two_events() -> None:
    written = Written(
        """
Kiew Kiew PROPN NE 2 nsubj
warf werfen VERB VVFIN 0 root
Moskau Moskau PROPN NE 2 obj
vor vor ADP PTKVZ 2 compound:prt
, , PUNCT $, 8 punct
Polen Polen PROPN NE 8 obj
zu zu PART PTKZU 8 mark
bombardieren bombardieren VERB VVINF 2 xcomp
"""
    ).named("Kiew", "Moskau", "Polen")
    written.said("Polen zu bombardieren", "Kiew", "warf", Act.ACCUSE)
    events, statements = written.read()
    accuse, assault = events
    assert told([accuse]) == [("ACCUSE", "warf vor", ("Kiew",), ("Moskau",))]
    assert attested(accuse) == {("narrator", "asserted")}
    assert accuse.statements == ("s1",)
    assert statements[0].event == accuse.id
    assert assault.type.value == "ASSAULT"
    assert attested(assault) == {("Kiew", "asserted")}


CONDEMNED = """
Kiew Kiew PROPN NE 2 nsubj
sagte sagen VERB VVFIN 0 root
, , PUNCT $, 5 punct
{who} {who} PROPN NE 5 nsubj
verurteile verurteilen VERB VVFIN 2 ccomp KJ1
{whom} {whom} PROPN NE 5 obj
"""


def test_what_the_speaker_does_with_the_quoted_words_is_the_narrators() -> None:
    written = Written(CONDEMNED.format(who="Kiew", whom="Moskau")).named("Kiew", "Moskau")
    written.said("Kiew verurteile Moskau", "Kiew", "sagte", Act.STATE)
    events, statements = written.read()
    assert told(events) == [("ACCUSE", "verurteile", ("Kiew",), ("Moskau",))]
    assert attested(events[0]) == {("narrator", "asserted")}
    assert events[0].statements == ("s1",)
    assert statements[0].event == events[0].id


WARNED = """
Kiew Kiew PROPN NE 2 nsubj
sagte sagen VERB VVFIN 0 root
, , PUNCT $, 7 punct
Kiew Kiew PROPN NE 7 nsubj
habe haben AUX VAFIN 7 aux KJ1
Moskau Moskau PROPN NE 7 obj
aufgefordert auffordern VERB VVPP 2 ccomp
"""


def test_what_the_speaker_has_done_before_is_not_done_by_saying_so() -> None:
    written = Written(WARNED).named("Kiew", "Moskau")
    written.said("Kiew habe Moskau aufgefordert", "Kiew", "sagte", Act.STATE)
    events, statements = written.read()
    assert told(events) == [("REQUEST", "aufgefordert", ("Kiew",), ("Moskau",))]
    assert attested(events[0]) == {("Kiew", "asserted")}
    assert statements[0].event is None


def test_nor_where_a_noun_goes_with_the_verb() -> None:
    written = Written(
        WARNED.replace("Moskau Moskau PROPN NE 7 obj", "Klage Klage NOUN NN 7 obj").replace(
            "aufgefordert auffordern", "eingereicht einreichen"
        )
    ).named("Kiew")
    written.said("Kiew habe Klage eingereicht", "Kiew", "sagte", Act.STATE)
    (charge,) = written.events()
    assert told([charge]) == [("ACCUSE", "Klage eingereicht", ("Kiew",), ())]
    assert attested(charge) == {("Kiew", "asserted")}


def test_a_passive_tells_of_what_is_done_by_saying_so() -> None:
    written = Written(
        """
Moskau Moskau PROPN NE 5 nsubj:pass
wird werden AUX VAFIN 5 aux:pass
von von ADP APPR 4 case
Kiew Kiew PROPN NE 5 obl:agent
aufgefordert auffordern VERB VVPP 8 ccomp
, , PUNCT $, 5 punct
so so ADV ADV 8 advmod
Kiew Kiew PROPN NE 0 root
"""
    ).named("Kiew", "Moskau")
    written.said("Moskau wird von Kiew aufgefordert", "Kiew", "so", Act.STATE)
    (demand,) = written.events()
    assert told([demand]) == [("REQUEST", "aufgefordert", ("Kiew",), ("Moskau",))]
    assert attested(demand) == {("narrator", "asserted")}


def test_what_others_do_with_words_is_told_by_who_is_quoted() -> None:
    written = Written(CONDEMNED.format(who="Polen", whom="Moskau")).named("Kiew", "Polen", "Moskau")
    written.said("Polen verurteile Moskau", "Kiew", "sagte", Act.STATE)
    (event,) = written.events()
    assert told([event]) == [("ACCUSE", "verurteile", ("Polen",), ("Moskau",))]
    assert attested(event) == {("Kiew", "asserted")}


BESIDE = """
Kiew Kiew PROPN NE 2 nsubj
schwieg schweigen VERB VVFIN 0 root
, , PUNCT $, 7 punct
während während SCONJ KOUS 7 mark
Polen Polen PROPN NE 7 nsubj
Moskau Moskau PROPN NE 7 obj
{verb} kritisieren VERB VVFIN 2 advcl {mood}
"""


@pytest.mark.parametrize(
    ("verb", "mood", "source"), [("kritisierte", "", "narrator"), ("kritisiere", "KJ1", "Kiew")]
)
def test_what_others_did_with_words_the_article_tells_but_in_a_subjunctive(
    verb: str, mood: str, source: str
) -> None:
    written = Written(BESIDE.format(verb=verb, mood=mood)).named("Kiew", "Polen", "Moskau")
    written.said(written.text, "Kiew", kind=Kind.REPORTED)
    (blame,) = written.events()
    assert told([blame]) == [("ACCUSE", verb, ("Polen",), ("Moskau",))]
    assert attested(blame) == {(source, "asserted")}


CRITICISM = """
Kiew Kiew PROPN NE 2 nsubj
teilt teilen VERB VVFIN 0 root
{the} {the} DET ART 4 det
Kritik Kritik NOUN NN 2 obj
Polens Polen PROPN NE 4 nmod
an an ADP APPR 7 case
Moskau Moskau PROPN NE 4 nmod
"""


@pytest.mark.parametrize(("the", "source"), [("der", "narrator"), ("viel", "Kiew")])
def test_criticism_that_is_known_is_the_articles(the: str, source: str) -> None:
    written = Written(CRITICISM.format(the=the))
    written.named("Kiew", "Polen", "Moskau")
    written.said(written.text, "Kiew", kind=Kind.REPORTED)
    (blame,) = written.events()
    assert told([blame]) == [("ACCUSE", "Kritik", ("Polen",), ("Moskau",))]
    assert attested(blame) == {(source, "asserted")}


def test_according_to_names_the_source() -> None:
    written = Written(
        """
Laut laut ADP APPR 2 case
Polen Polen PROPN NE 3 obl
griff greifen VERB VVFIN 0 root
Russland Russland PROPN NE 3 nsubj
Estland Estland PROPN NE 3 obj
an an ADP PTKVZ 3 compound:prt
"""
    ).named("Polen", "Russland", "Estland")
    assert attested(written.events()[0]) == {("Polen", "asserted")}


def test_reports_without_a_name_keep_their_words() -> None:
    written = Written(
        """
Medienberichten Medienbericht NOUN NN 3 obl
zufolge zufolge ADP APPO 1 case
griff greifen VERB VVFIN 0 root
Russland Russland PROPN NE 3 nsubj
Estland Estland PROPN NE 3 obj
an an ADP PTKVZ 3 compound:prt
"""
    ).named("Russland", "Estland")
    assert attested(written.events()[0]) == {("Medienberichten", "asserted")}


def test_who_only_tells_of_a_deed_does_not_do_it() -> None:
    text = "Bei einem Anschlag wurden nach Angaben von Augenzeugen sieben Menschen getötet."
    document = analyse(Article.of(text))
    (teller,) = [actor.id for actor in document.actors if actor.name == "Augenzeugen"]
    assert document.events
    assert not any(teller in event.actors for event in document.events)


def test_what_the_speaker_is_going_to_say_is_the_speakers() -> None:
    later = """
Kiew Kiew PROPN NE 2 nsubj
sagte sagen VERB VVFIN 0 root
, , PUNCT $, 7 punct
Kiew Kiew PROPN NE 7 nsubj
werde werden AUX VAFIN 7 aux KJ1
Moskau Moskau PROPN NE 7 obj
verurteilen verurteilen VERB VVINF 2 ccomp
"""
    written = Written(later).named("Kiew", "Moskau")
    written.said("Kiew werde Moskau verurteilen", "Kiew", "sagte", Act.STATE)
    (event,) = written.events()
    assert (event.type.value, event.phase.value) == ("ACCUSE", "planned")
    assert attested(event) == {("Kiew", "asserted")}
    assert event.statements == ()
