import pytest
from written import Written, told


@pytest.mark.parametrize(("thing", "found"), [("Opfer", 0), ("Freilassung", 1)])
def test_with_some_objects_a_verb_names_no_event(thing: str, found: int) -> None:
    written = Written(
        f"""
Ungarn Ungarn PROPN NE 2 nsubj
forderte fordern VERB VVFIN 0 root
{thing} {thing} NOUN NN 2 obj
"""
    ).named("Ungarn")
    assert sum(event.type == "REQUEST" for event in written.events()) == found


@pytest.mark.parametrize(("word", "type_"), [("skandalös", "ACCUSE"), ("vorbildlich", "SUPPORT")])
def test_to_call_somebody_something_blames_or_praises(word: str, type_: str) -> None:
    written = Written(
        f"""
Polen Polen PROPN NE 2 nsubj
bezeichnete bezeichnen VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 obj
als als ADP APPR 5 case
{word} {word} ADJ ADJD 2 xcomp
"""
    ).named("Polen", "Ungarn")
    assert told(written.events()) == [(type_, f"bezeichnete {word}", ("Polen",), ("Ungarn",))]


def test_to_call_somebody_something_neutral_is_no_event() -> None:
    written = Written(
        """
Polen Polen PROPN NE 2 nsubj
bezeichnete bezeichnen VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 obj
als als ADP APPR 5 case
Nachbarn Nachbar NOUN NN 2 xcomp
"""
    ).named("Polen", "Ungarn")
    assert told(written.events()) == []


def test_an_adjective_with_a_copula() -> None:
    written = Written(
        """
Polen Polen PROPN NE 5 nsubj
ist sein AUX VAFIN 5 cop
mit mit ADP APPR 4 case
Ungarn Ungarn PROPN NE 5 obl
einverstanden einverstanden ADJ ADJD 0 root
"""
    ).named("Polen", "Ungarn")
    assert told(written.events()) == [("AGREE", "einverstanden", ("Polen",), ("Ungarn",))]


def test_what_several_do_to_each_other_is_done_by_all() -> None:
    written = Written(
        """
Polen Polen PROPN NE 4 nsubj
und und CCONJ KON 3 cc
Ungarn Ungarn PROPN NE 1 conj
beschossen beschießen VERB VVFIN 0 root
sich sich PRON PRF 4 obj
"""
    ).named("Polen", "Ungarn")
    assert told(written.events()) == [("ASSAULT", "beschossen", ("Polen", "Ungarn"), ())]


def test_one_alone_does_nothing_to_somebody_with_a_reflexive() -> None:
    written = Written(
        """
Polen Polen PROPN NE 2 nsubj
verletzte verletzen VERB VVFIN 0 root
sich sich PRON PRF 2 obj
"""
    ).named("Polen")
    assert told(written.events()) == []


def test_a_subject_is_no_part_of_a_phrase_with_its_verb() -> None:
    written = Written(
        """
Die der DET ART 2 det
Armee Armee NOUN NN 3 nsubj
zog ziehen VERB VVFIN 0 root
sich sich PRON PRF 3 obj
zurück zurück ADP PTKVZ 3 compound:prt
"""
    ).named("Armee")
    assert told(written.events()) == [("RETREAT", "zog zurück", ("Armee",), ())]


def test_the_subject_of_a_passive_is() -> None:
    written = Written(
        """
Truppen Truppe NOUN NN 5 nsubj:pass
wurden werden AUX VAFIN 5 aux:pass
von von ADP APPR 4 case
Polen Polen PROPN NE 5 obl
entsandt entsenden VERB VVPP 0 root
"""
    ).named("Polen")
    assert told(written.events()) == [("MOBILIZE", "Truppen entsandt", ("Polen",), ())]


def test_who_claims_a_deed_supports_nobody() -> None:
    claim = """
Ungarn Ungarn PROPN NE 2 nsubj
bekannte bekennen VERB VVFIN 0 root
sich sich PRON PRF 2 obj
zu zu ADP APPR 5 case
{what} NOUN NN 2 obl
"""
    for what, types in (("Tat Tat", []), ("Frieden Frieden", ["SUPPORT"])):
        written = Written(claim.format(what=what)).named("Ungarn")
        assert [event.type for event in written.events()] == types


def test_who_attacks_sharply_accuses() -> None:
    attack = """
Polen Polen PROPN NE 2 nsubj
attackierte attackieren VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 obj
{how} ADJ ADJD 2 advmod
"""
    for how, type_ in (("scharf scharf", "ACCUSE"), ("nachts nachts", "ASSAULT")):
        written = Written(attack.format(how=how)).named("Polen", "Ungarn")
        (event,) = written.events()
        assert (event.type, event.actors, event.recipients) == (type_, ("Polen",), ("Ungarn",))


@pytest.mark.parametrize(("case", "actors"), [("gegen", ()), ("", ("Ungarn",))])
def test_what_has_a_preposition_is_not_what_somebody_does(
    case: str, actors: tuple[str, ...]
) -> None:
    before = f"{case} {case} ADP APPR 4 case" if case else "nun nun ADV ADV 2 advmod"
    written = Written(
        f"""
Ungarn Ungarn PROPN NE 2 nsubj
startete starten VERB VVFIN 0 root
{before}
Rettungsaktion Rettungsaktion NOUN NN 2 obj
für für ADP APPR 6 case
Estland Estland PROPN NE 4 nmod
"""
    ).named("Ungarn", "Estland")
    (event,) = written.events()
    assert (event.type, event.actors, event.recipients) == ("AID", actors, ("Estland",))


@pytest.mark.parametrize(
    ("before", "acting"),
    [
        ("nach", ("Ungarn", "Polen")),
        ("bei", ("Ungarn", "Polen")),
        ("für", ("Polen",)),
        ("ohne", ("Polen",)),
    ],
)
def test_who_does_something_at_a_meeting_with_somebody_meets_them(
    before: str, acting: tuple[str, ...]
) -> None:
    written = Written(
        f"""
Ungarn Ungarn PROPN NE 2 nsubj
wartete warten VERB VVFIN 0 root
{before} {before} ADP APPR 5 case
einem ein DET ART 5 det
Treffen Treffen NOUN NN 2 obl
mit mit ADP APPR 7 case
Polen Polen PROPN NE 5 nmod
"""
    ).named("Polen", "Ungarn")
    assert told(written.events()) == [("CONSULT", "Treffen", acting, ())]


def test_at_a_meeting_of_others_nobody_else_meets_them() -> None:
    written = Written(
        """
Ungarn Ungarn PROPN NE 2 nsubj
wartete warten VERB VVFIN 0 root
nach nach ADP APPR 5 case
einem ein DET ART 5 det
Treffen Treffen NOUN NN 2 obl
Maltas Malta PROPN NE 5 nmod
mit mit ADP APPR 8 case
Polen Polen PROPN NE 5 nmod
"""
    ).named("Polen", "Ungarn", "Malta")
    assert told(written.events()) == [("CONSULT", "Treffen", ("Malta", "Polen"), ())]
