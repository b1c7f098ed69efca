"""Who is named by half a word, by a credit, or as who fell: where they take part and where not."""

import pytest
from who_to_whom import who_to_whom
from written import Written

from wortlaut.events import find
from wortlaut.events.credits import credited
from wortlaut.records import EventType


def test_the_first_part_of_a_word_does_what_is_done_to_others() -> None:
    text = "Die Nato tagt in Brüssel. Nach einem Nato-Angriff auf Tripolis starben vier Zivilisten."
    assert [by for by, _ in who_to_whom(text, EventType.ASSAULT)] == ["NATO"]
    text = "Greenpeace ruht nicht. Der Greenpeace-Protest gegen Shell begann am Montag."
    assert who_to_whom(text, EventType.PROTEST) == [("Greenpeace", "Shell")]


def test_a_strike_at_a_firm_is_not_by_the_firm() -> None:
    text = (
        "Die Gewerkschaft Ufo will mehr Lohn. "
        "Der Ufo-Streik bei der Lufthansa hat am Freitag begonnen."
    )
    assert who_to_whom(text, EventType.PROTEST) == [("Ufo", "Lufthansa")]


def test_whose_a_thing_is_by_the_first_part_of_its_word_is_blamed() -> None:
    text = "Die Linke lehnt den Bundeswehr-Einsatz ab. Die Bundeswehr schweigt."
    assert who_to_whom(text, EventType.REJECT) == [("Die Linke", "Bundeswehr")]


@pytest.mark.parametrize("strike", ["einen Streik", "Warnstreiks"])
def test_an_announced_strike_is_a_protest_and_no_threat(strike: str) -> None:
    text = f"Die IG Metall kündigte für Mittwoch {strike} bei VW an."
    assert who_to_whom(text, EventType.PROTEST) == [("IG Metall", "Volkswagen")]
    for type_ in (EventType.THREATEN, EventType.COERCE, EventType.ACCUSE):
        assert not who_to_whom(text, type_)


def test_who_dies_in_an_attack_has_not_made_it() -> None:
    for told in (
        "Bei dem Anschlag auf den Markt starben vier Soldaten.",
        "Bei dem Anschlag wurden vier Soldaten verletzt.",
        "Bei dem Anschlag kamen vier Soldaten ums Leben.",
    ):
        assert who_to_whom(told, EventType.ASSAULT) == [("", "Soldaten")]


@pytest.mark.parametrize(
    "text",
    [
        "Von Jan Holm\nDie Partei lehnt eine Beteiligung ab.",
        "Foto: Jan Holm\nDie Partei lehnt eine Beteiligung ab.",
        "Die Partei lehnt eine Beteiligung ab. (Foto: Jan Holm/dpa)",
    ],
)
def test_who_wrote_or_photographed_takes_part_in_nothing(text: str) -> None:
    assert who_to_whom(text, EventType.REJECT) == [("Partei", "")]


def test_names_of_credits_lines_and_agencies_are_told_from_captions() -> None:
    def found(table: str) -> set[str]:
        tree = find((written := Written(table)).analysis, written.grammar).tree
        return {tree.forms[token] for token in credited(tree)}

    photo = """
Foto Foto NOUN NN 0 root
: : PUNCT $. 1 punct
Ida Ida PROPN NE 1 appos
Brink Brink PROPN NE 3 flat
"""
    assert found(photo) == {"Ida", "Brink"}
    assert not found(photo + "jubelt jubeln VERB VVFIN 1 acl\n")
    byline = """
Von von ADP APPR 2 case
Ida Ida PROPN NE 0 root
Brink Brink PROPN NE 2 flat
"""
    assert found(byline) == {"Ida", "Brink"}
    assert not found(byline + "kam kommen VERB VVFIN 2 acl\n")
    agency = """
Hilfe Hilfe NOUN NN 0 root
( ( PUNCT $( 3 punct
dpa dpa PROPN NE 1 appos
) ) PUNCT $( 3 punct
"""
    assert found(agency) == {"dpa"}
