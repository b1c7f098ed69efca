"""Who confirms or denies what has been told is a source of it."""

import pytest
from document_parts import needs_weights
from written import Written, attested, told

from wortlaut import Article, analyse
from wortlaut.records import Act, Event

ATTACK = """
Polen Polen PROPN NE 4 nsubj
hat haben AUX VAFIN 4 aux
Ungarn Ungarn PROPN NE 4 obj
angegriffen angreifen VERB VVPP 0 root
"""
MEETING = """
Polen Polen PROPN NE 2 nsubj
besuchte besuchen VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 obj
"""
THAT = "das der PRON PDS 2 obj"
THE_ATTACK = "den der DET ART 4 det\nAngriff Angriff NOUN NN 2 obj"
AN_ATTACK = "einen ein DET ART 4 det\nAngriff Angriff NOUN NN 2 obj"
THE_DEED = "die der DET ART 4 det\nTat Tat NOUN NN 2 obj"
THE_CHARGES = "die der DET ART 4 det\nVorwürfe Vorwurf NOUN NN 2 obj"
THE_VISIT = "den der DET ART 4 det\nBesuch Besuch NOUN NN 2 obj"
NAMES = ("Polen", "Ungarn", "Spanien")
NARRATOR = ("narrator", "asserted")


def reply(who: str, verb: str, lemma: str, what: str) -> str:
    """Return who answers, with which verb, and what."""
    lines = (f"{who} {who} PROPN NE 2 nsubj", f"{verb} {lemma} VERB VVFIN 0 root")
    return "\n".join((*lines, what))


def of_type(type_: str, *sentences: str) -> list[Event]:
    written = Written("\n\n".join(sentence.strip() for sentence in sentences)).named(*NAMES)
    return [event for event in written.events() if event.type.value == type_]


@pytest.mark.parametrize("what", [THAT, THE_ATTACK, THE_DEED])
@pytest.mark.parametrize(
    ("verb", "lemma", "status"),
    [("dementierte", "dementieren", "denied"), ("bestätigte", "bestätigen", "asserted")],
)
def test_who_answers_is_a_source_beside_the_narrator(
    what: str, verb: str, lemma: str, status: str
) -> None:
    (attack,) = of_type("ASSAULT", ATTACK, reply("Spanien", verb, lemma, what))
    assert told([attack]) == [("ASSAULT", "angegriffen", ("Polen",), ("Ungarn",))]
    assert attested(attack) == {NARRATOR, ("Spanien", status)}
    (answer,) = (each for each in attack.attestations if each.source == "Spanien")
    assert [marker.text for marker in answer.markers] == [verb]
    assert [words.text for words in answer.evidence] == [
        what.rsplit("\n", maxsplit=1)[-1].split(maxsplit=1)[0]
    ]


def test_an_event_of_another_type_is_not_answered() -> None:
    answer = reply("Spanien", "dementierte", "dementieren", THE_VISIT)
    (attack,) = of_type("ASSAULT", ATTACK, answer)
    assert attested(attack) == {NARRATOR}
    (visit,) = of_type("CONSULT", MEETING, ATTACK, answer)
    assert attested(visit) == {NARRATOR, ("Spanien", "denied")}


def test_the_nearest_event_of_the_type_is_meant() -> None:
    other = ATTACK.replace("Polen", "X").replace("Ungarn", "Polen").replace("X", "Ungarn")
    answer = reply("Spanien", "bestätigte", "bestätigen", THE_ATTACK)
    first, second = of_type("ASSAULT", ATTACK, other, answer)
    assert (attested(first), first.actors) == ({NARRATOR}, ("Polen",))
    assert attested(second) == {NARRATOR, ("Spanien", "asserted")}


def test_what_stands_far_before_is_not_meant() -> None:
    rain = "Es es PRON PPER 2 nsubj\nregnet regnen VERB VVFIN 0 root"
    answer = reply("Spanien", "bestätigte", "bestätigen", THE_ATTACK)
    near = of_type("ASSAULT", ATTACK, rain, rain, answer)
    far = of_type("ASSAULT", ATTACK, rain, rain, rain, answer)
    assert attested(near[0]) == {NARRATOR, ("Spanien", "asserted")}
    assert attested(far[0]) == {NARRATOR}
    that = reply("Spanien", "bestätigte", "bestätigen", THAT)
    assert attested(of_type("ASSAULT", ATTACK, rain, that)[0]) == {NARRATOR}


def test_what_nobody_has_named_is_told_by_who_answers() -> None:
    on_hungary = f"{AN_ATTACK}\nauf auf ADP APPR 6 case\nUngarn Ungarn PROPN NE 4 nmod"
    (attack,) = of_type("ASSAULT", reply("Spanien", "bestätigte", "bestätigen", on_hungary))
    assert told([attack]) == [("ASSAULT", "Angriff", (), ("Ungarn",))]
    assert attested(attack) == {("Spanien", "asserted")}


def test_an_article_that_is_not_definite_takes_nothing_up() -> None:
    first, *_ = of_type("ASSAULT", ATTACK, reply("Spanien", "bestätigte", "bestätigen", AN_ATTACK))
    assert attested(first) == {NARRATOR}


@pytest.mark.parametrize(
    "more",
    [
        "nicht nicht PART PTKNEG 2 advmod",
        "vielleicht vielleicht ADV ADV 2 advmod",
        "? ? PUNCT $. 2 punct",
    ],
)
def test_who_does_not_say_so_is_no_source(more: str) -> None:
    answer = reply("Spanien", "bestätigte", "bestätigen", THE_ATTACK)
    (attack, *_) = of_type("ASSAULT", ATTACK, f"{answer}\n{more}")
    assert attested(attack) == {NARRATOR}


def test_who_wants_to_deny_has_not() -> None:
    wants = """
Spanien Spanien PROPN NE 5 nsubj
will wollen AUX VMFIN 5 aux
den der DET ART 4 det
Angriff Angriff NOUN NN 5 obj
dementieren dementieren VERB VVINF 0 root
"""
    assert attested(of_type("ASSAULT", ATTACK, wants)[0]) == {NARRATOR}


def test_by_that_is_meant_what_others_say_rather_than_that_they_say_it() -> None:
    accused = """
Polen Polen PROPN NE 2 nsubj
beschuldigte beschuldigen VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 obj
, , PUNCT $, 7 punct
Spanien Spanien PROPN NE 7 obj
zu zu PART PTKZU 7 mark
bombardieren bombardieren VERB VVINF 2 xcomp
"""
    denial = reply("Ungarn", "dementierte", "dementieren", THAT)
    written = Written(f"{accused.strip()}\n\n{denial}").named(*NAMES)
    written.said("Spanien zu bombardieren", "Polen", "beschuldigte", Act.ACCUSE)
    by_type = {event.type.value: attested(event) for event in written.events()}
    assert by_type["ACCUSE"] == {NARRATOR}
    assert by_type["ASSAULT"] == {("Polen", "asserted"), ("Ungarn", "denied")}


@pytest.mark.parametrize(("who", "denied"), [("Ungarn", True), ("Spanien", False)])
def test_charges_are_denied_by_whom_others_charge(who: str, denied: bool) -> None:
    charge = "Laut laut ADP APPR 2 case\nSpanien Spanien PROPN NE 6 obl\n" + (
        "hat haben AUX VAFIN 6 aux\nUngarn Ungarn PROPN NE 6 nsubj\nPolen Polen PROPN NE 6 obj\n"
        "angegriffen angreifen VERB VVPP 0 root"
    )
    (attack,) = of_type("ASSAULT", charge, reply(who, "bestritt", "bestreiten", THE_CHARGES))
    expected = {("Spanien", "asserted")} | ({(who, "denied")} if denied else set())
    assert attested(attack) == expected


def test_charges_of_nobody_are_denied_by_anybody() -> None:
    charge = "Laut laut ADP APPR 2 case\nSpanien Spanien PROPN NE 5 obl\n" + (
        "wurde werden AUX VAFIN 5 aux:pass\nPolen Polen PROPN NE 5 nsubj:pass\n"
        "bombardiert bombardieren VERB VVPP 0 root"
    )
    (attack,) = of_type("ASSAULT", charge, reply("Ungarn", "bestritt", "bestreiten", THE_CHARGES))
    assert attested(attack) == {("Spanien", "asserted"), ("Ungarn", "denied")}


def test_charges_of_the_narrator_are_none() -> None:
    (attack,) = of_type("ASSAULT", ATTACK, reply("Polen", "bestritt", "bestreiten", THE_CHARGES))
    assert attested(attack) == {NARRATOR}


KILLED = """
Ungarn Ungarn PROPN NE 3 nsubj:pass
wurde werden AUX VAFIN 3 aux:pass
bombardiert bombardieren VERB VVPP 0 root
"""
OWNS_UP = """
Polen Polen PROPN NE 2 nsubj
bekannte bekennen VERB VVFIN 0 root
{}
zum zu ADP APPRART 5 case
Angriff Angriff NOUN NN 2 obl
"""
SICH = "sich sich PRON PRF 2 obj"


def test_who_owns_up_to_it_is_a_source_and_the_one_who_did_it() -> None:
    (attack,) = of_type("ASSAULT", KILLED, OWNS_UP.format(SICH))
    assert told([attack]) == [("ASSAULT", "bombardiert", ("Polen",), ("Ungarn",))]
    assert attested(attack) == {NARRATOR, ("Polen", "asserted")}


def test_who_confirms_it_need_not_have_done_it() -> None:
    for verb, lemma, actors in (
        ("bestätigte", "bestätigen", ()),
        ("gestand", "gestehen", ("Polen",)),
    ):
        (attack,) = of_type("ASSAULT", KILLED, reply("Polen", verb, lemma, THE_ATTACK))
        assert attack.actors == actors
        assert ("Polen", "asserted") in attested(attack)


def test_a_verb_that_only_confirms_is_no_event_of_its_own() -> None:
    written = Written(f"{ATTACK.strip()}\n\n{reply('Spanien', 'bestätigte', 'bestätigen', THAT)}")
    assert [event.type.value for event in written.named(*NAMES).events()] == ["ASSAULT"]


@needs_weights
def test_a_cue_that_confirms_what_is_quoted_is_no_event() -> None:
    text = "Die Polizei bestätigte, drei Männer festgenommen zu haben."
    events = analyse(Article.of(text)).events
    assert [(event.type.value, event.trigger.text) for event in events] == [
        ("COERCE", "festgenommen")
    ]


def test_who_says_it_as_a_statement_is_its_speaker() -> None:
    answer = reply("Sprecher", "bestätigte", "bestätigen", THAT).replace("PROPN NE", "NOUN NN")
    written = Written(f"{ATTACK.strip()}\n\n{answer}").named(*NAMES)
    written.said("Polen hat Ungarn angegriffen", "Ungarn", "bestätigte", Act.STATE)
    (attack,) = written.events()
    assert attested(attack) == {("Ungarn", "asserted")}


@needs_weights
@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Bei einem Anschlag in Bagdad starben zwölf Menschen. Der Islamische Staat übernahm "
            "die Verantwortung für die Tat.",
            {"narrator", "Islamischer Staat"},
        ),
        (
            "In Kabul wurden fünf Polizisten erschossen. Die Verantwortung für die Tat hat niemand "
            "übernommen.",
            {"narrator"},
        ),
        (
            "In Kabul wurden fünf Polizisten erschossen. Minister Holm übernahm die politische "
            "Verantwortung für die Tat.",
            {"narrator"},
        ),
        (
            "In Kabul wurden fünf Polizisten erschossen. Minister Holm übernahm die Ermittlungen "
            "für die Tat.",
            {"narrator"},
        ),
    ],
)
def test_who_takes_responsibility_for_a_deed_says_that_they_did_it(
    text: str, sources: set[str]
) -> None:
    document = analyse(text)
    names = {actor.id: actor.name for actor in document.actors}
    (event,) = (event for event in document.events if event.type.value == "ASSAULT")
    told_by = {names.get(told.source, told.source) for told in event.attestations}
    assert told_by == sources
    assert {names[actor] for actor in event.actors} == sources - {"narrator"}
