from written import Written, attested, told

from wortlaut.records import ActorKind, Phase

ATTACK = """
Russland Russland PROPN NE 2 nsubj
griff greifen VERB VVFIN 0 root
die der DET ART 4 det
Ukraine Ukraine PROPN NE 2 obj
an an ADP PTKVZ 2 compound:prt
"""


def test_a_verb_with_its_particle_and_both_sides() -> None:
    (event,) = Written(ATTACK).named("Russland", "Ukraine").events()
    assert told([event]) == [("ASSAULT", "griff an", ("Russland",), ("Ukraine",))]
    assert [tuple(span) for span in event.trigger.spans] == [(9, 14), (27, 29)]
    assert event.phase is Phase.HAPPENED
    assert attested(event) == {("narrator", "asserted")}


def test_an_adverb_fills_the_place_of_its_preposition() -> None:
    written = Written(
        """
Ungarn Ungarn PROPN NE 2 nsubj
sprach sprechen VERB VVFIN 0 root
sich sich PRON PRF 2 obj
dagegen dagegen ADV PAV 2 advmod
aus aus ADP PTKVZ 2 compound:prt
"""
    ).named("Ungarn")
    assert told(written.events()) == [("REJECT", "sprach aus", ("Ungarn",), ())]


def test_nobody_involved_is_no_event() -> None:
    assert Written(ATTACK).events() == ()


def test_the_passive_turns_the_sides_around() -> None:
    written = Written(
        """
Die der DET ART 2 det
Ukraine Ukraine PROPN NE 6 nsubj:pass
wurde werden AUX VAFIN 6 aux:pass
von von ADP APPR 5 case
Russland Russland PROPN NE 6 obl
angegriffen angreifen VERB VVPP 0 root
"""
    ).named("Russland", "Ukraine")
    assert told(written.events()) == [("ASSAULT", "angegriffen", ("Russland",), ("Ukraine",))]


def test_a_passive_without_an_agent_has_no_actor() -> None:
    written = Written(
        """
Die der DET ART 2 det
Ukraine Ukraine PROPN NE 4 nsubj:pass
wurde werden AUX VAFIN 4 aux:pass
angegriffen angreifen VERB VVPP 0 root
"""
    ).named("Ukraine")
    assert told(written.events()) == [("ASSAULT", "angegriffen", (), ("Ukraine",))]


def test_coordinated_names_act_together() -> None:
    written = Written(
        """
Frankreich Frankreich PROPN NE 4 nsubj
und und CCONJ KON 3 cc
Italien Italien PROPN NE 1 conj
kritisierten kritisieren VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 4 obj
"""
    ).named("Frankreich", "Italien", "Ungarn")
    assert told(written.events()) == [
        ("ACCUSE", "kritisierten", ("Frankreich", "Italien"), ("Ungarn",))
    ]


def test_a_second_verb_shares_the_subject_of_the_first() -> None:
    written = Written(
        """
Polen Polen PROPN NE 2 nsubj
lobte loben VERB VVFIN 0 root
Estland Estland PROPN NE 2 obj
und und CCONJ KON 5 cc
kritisierte kritisieren VERB VVFIN 2 conj
Ungarn Ungarn PROPN NE 5 obj
"""
    ).named("Polen", "Estland", "Ungarn")
    assert told(written.events()) == [
        ("SUPPORT", "lobte", ("Polen",), ("Estland",)),
        ("ACCUSE", "kritisierte", ("Polen",), ("Ungarn",)),
    ]


def test_a_noun_with_its_genitive_and_its_preposition() -> None:
    written = Written(
        """
Die der DET ART 2 det
Kritik Kritik NOUN NN 6 nsubj
Russlands Russland PROPN NE 2 nmod
an an ADP APPR 5 case
Polen Polen PROPN NE 2 nmod
verstummte verstummen VERB VVFIN 0 root
"""
    ).named("Russland", "Polen")
    assert told(written.events()) == [("ACCUSE", "Kritik", ("Russland",), ("Polen",))]


def test_the_genitive_of_an_arrest_is_who_is_arrested() -> None:
    written = (
        Written(
            """
Die der DET ART 2 det
Verhaftung Verhaftung NOUN NN 6 nsubj
Navalnys Navalny PROPN NE 2 nmod
durch durch ADP APPR 5 case
Russland Russland PROPN NE 2 nmod
überraschte überraschen VERB VVFIN 0 root
"""
        )
        .named("Russland")
        .named("Navalny", kind=ActorKind.PERSON)
    )
    assert told(written.events()) == [("COERCE", "Verhaftung", ("Russland",), ("Navalny",))]


def test_a_light_verb_phrase() -> None:
    written = Written(
        """
Japan Japan PROPN NE 2 nsubj
verhängte verhängen VERB VVFIN 0 root
Sanktionen Sanktion NOUN NN 2 obj
gegen gegen ADP APPR 5 case
Iran Iran PROPN NE 3 nmod
"""
    ).named("Japan", "Iran")
    assert told(written.events()) == [("SANCTION", "verhängte Sanktionen", ("Japan",), ("Iran",))]


def test_a_supporting_verb_lends_its_subject_to_a_noun() -> None:
    written = (
        Written(
            """
Rebellen Rebell NOUN NN 2 nsubj
planten planen VERB VVFIN 0 root
einen ein DET ART 5 det
neuen neu ADJ ADJA 5 amod
Angriff Angriff NOUN NN 2 obj
auf auf ADP APPR 7 case
Mali Mali PROPN NE 5 nmod
"""
        )
        .named("Mali")
        .named("Rebellen", kind=ActorKind.GROUP)
    )
    (event,) = written.events()
    assert told([event]) == [("ASSAULT", "Angriff", ("Rebellen",), ("Mali",))]
    assert event.phase is Phase.PLANNED


def test_who_meet_all_act() -> None:
    written = Written(
        """
Serbien Serbien PROPN NE 2 nsubj
verhandelte verhandeln VERB VVFIN 0 root
mit mit ADP APPR 4 case
Albanien Albanien PROPN NE 2 obl
"""
    ).named("Serbien", "Albanien")
    assert told(written.events()) == [("CONSULT", "verhandelte", ("Serbien", "Albanien"), ())]


def test_whose_a_thing_is_stands_for_it() -> None:
    written = Written(
        """
Israel Israel PROPN NE 2 nsubj
bombardierte bombardieren VERB VVFIN 0 root
Stellungen Stellung NOUN NN 2 obj
Syriens Syrien PROPN NE 3 nmod
"""
    ).named("Israel", "Syrien")
    assert told(written.events()) == [("ASSAULT", "bombardierte", ("Israel",), ("Syrien",))]


def test_hearsay_is_uncertain() -> None:
    written = Written(
        """
Russland Russland PROPN NE 4 nsubj
soll sollen AUX VMFIN 4 aux
Georgien Georgien PROPN NE 4 obj
angegriffen angreifen VERB VVPP 0 root
haben haben AUX VAINF 4 aux
"""
    ).named("Russland", "Georgien")
    (event,) = written.events()
    assert attested(event) == {("narrator", "uncertain")}
    assert event.phase is Phase.HAPPENED
    assert [marker.text for marker in event.attestations[0].markers] == ["soll"]


def test_an_intent_is_planned() -> None:
    written = Written(
        """
Russland Russland PROPN NE 4 nsubj
will wollen AUX VMFIN 4 aux
Georgien Georgien PROPN NE 4 obj
angreifen angreifen VERB VVINF 0 root
"""
    ).named("Russland", "Georgien")
    (event,) = written.events()
    assert event.phase is Phase.PLANNED
    assert attested(event) == {("narrator", "asserted")}


def test_a_negation_denies() -> None:
    written = Written(
        """
Russland Russland PROPN NE 2 nsubj
griff greifen VERB VVFIN 0 root
Georgien Georgien PROPN NE 2 obj
nicht nicht PART PTKNEG 2 advmod
an an ADP PTKVZ 2 compound:prt
"""
    ).named("Russland", "Georgien")
    assert attested(written.events()[0]) == {("narrator", "denied")}


def test_not_to_agree_is_to_refuse() -> None:
    written = Written(
        """
Russland Russland PROPN NE 2 nsubj
stimmte stimmen VERB VVFIN 0 root
dem der DET ART 4 det
Plan Plan NOUN NN 2 obj
nicht nicht PART PTKNEG 2 advmod
zu zu ADP PTKVZ 2 compound:prt
"""
    ).named("Russland")
    (event,) = written.events()
    assert (event.type.value, attested(event)) == ("REJECT", {("narrator", "asserted")})


def test_hedges_and_conditions_are_uncertain() -> None:
    hedged = ATTACK.replace("die der DET ART 4 det", "angeblich angeblich ADV ADV 2 advmod")
    assert attested(Written(hedged).named("Russland").events()[0]) == {("narrator", "uncertain")}
    conditional = ATTACK.replace("die der DET ART 4 det", "falls falls SCONJ KOUS 2 mark")
    found = Written(conditional).named("Russland").events()
    assert attested(found[0]) == {("narrator", "uncertain")}


def test_what_is_demanded_is_part_of_the_demand() -> None:
    written = Written(
        """
Polen Polen PROPN NE 2 nsubj
forderte fordern VERB VVFIN 0 root
den der DET ART 4 det
Abzug Abzug NOUN NN 2 obj
Russlands Russland PROPN NE 4 nmod
"""
    ).named("Polen", "Russland")
    assert [event.type.value for event in written.events()] == ["REQUEST"]


def test_to_announce_a_release_is_to_concede() -> None:
    written = Written(
        """
Iran Iran PROPN NE 2 nsubj
kündigte kündigen VERB VVFIN 0 root
die der DET ART 4 det
Freilassung Freilassung NOUN NN 2 obj
an an ADP PTKVZ 2 compound:prt
"""
    ).named("Iran")
    assert told(written.events()) == [("CONCEDE", "kündigte Freilassung", ("Iran",), ())]


TWICE = f"""{ATTACK.strip()}

Russland Russland PROPN NE 2 nsubj
überfiel überfallen VERB VVFIN 0 root
die der DET ART 4 det
Ukraine Ukraine PROPN NE 2 obj
{{}}"""


def test_one_event_for_all_its_mentions() -> None:
    (event,) = Written(TWICE.format("")).named("Russland", "Ukraine").events()
    (attestation,) = event.attestations
    assert [excerpt.text for excerpt in attestation.evidence] == ["griff an", "überfiel"]


def test_two_sources_are_two_attestations_of_one_event() -> None:
    written = Written(TWICE.format("")).named("Russland", "Ukraine", "Polen")
    written.said("Russland überfiel die Ukraine", None)
    (event,) = written.events()
    assert attested(event) == {("narrator", "asserted"), ("unknown", "asserted")}


def test_other_dates_are_other_events() -> None:
    table = TWICE.format("2015 2015 NUM CARD 2 obl:tmod").replace(
        "an an ADP PTKVZ 2 compound:prt",
        "2014 2014 NUM CARD 2 obl:tmod\nan an ADP PTKVZ 2 compound:prt",
    )
    written = Written(table).named("Russland", "Ukraine")
    written.when("2014", "2014").when("2015", "2015")
    assert [event.time for event in written.events()] == ["t1", "t2"]


def test_the_place_beside_the_trigger() -> None:
    written = Written(
        """
Polen Polen PROPN NE 2 nsubj
verhaftete verhaften VERB VVFIN 0 root
in in ADP APPR 4 case
Lublin Lublin PROPN NE 2 obl
Kowalski Kowalski PROPN NE 2 obj
""",
        places=["Lublin"],
    )
    (event,) = written.named("Polen").named("Kowalski", kind=ActorKind.PERSON).events()
    assert event.place is not None
    assert event.place.text == "Lublin"


def test_an_accident_is_no_deed() -> None:
    table = """
Bei bei ADP APPR 3 case
einem ein DET ART 3 det
Unfall Unfall NOUN NN 6 obl
wurde werden AUX VAFIN 6 aux:pass
Kowalski Kowalski PROPN NE 6 nsubj:pass
verletzt verletzen VERB VVPP 0 root
"""
    assert Written(table).named("Kowalski", kind=ActorKind.PERSON).events() == ()
    deed = Written(table.replace("Unfall Unfall", "Streit Streit"))
    found = deed.named("Kowalski", kind=ActorKind.PERSON).events()
    assert told(found) == [("ASSAULT", "verletzt", (), ("Kowalski",))]
