from dataclasses import replace

import pytest
from written import Written, told

from wortlaut.language import load

FORCED = """
Polen Polen PROPN NE 2 nsubj
zwang zwingen VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 obj
, , PUNCT $, 7 punct
Estland Estland PROPN NE 7 obj
zu zu PART PTKZU 7 mark
kritisieren kritisieren VERB VVINF 2 xcomp
"""


def test_an_infinitive_below_a_verb_that_moves_somebody_has_its_object_as_subject() -> None:
    events = Written(FORCED).named("Polen", "Ungarn", "Estland").events()
    assert ("ACCUSE", "kritisieren", ("Ungarn",), ("Estland",)) in told(events)


def test_the_language_tells_which_tags_are_infinitives() -> None:
    grammar = load("de").event_grammar()
    table = FORCED.replace("VVINF", "VB")
    assert ("ACCUSE", "kritisieren", ("Ungarn",), ("Estland",)) not in told(
        Written(table).named("Polen", "Ungarn", "Estland").events()
    )
    tags = replace(grammar.tags, infinitives=frozenset(("VB",)))
    written = Written(table, grammar=replace(grammar, tags=tags))
    events = written.named("Polen", "Ungarn", "Estland").events()
    assert ("ACCUSE", "kritisieren", ("Ungarn",), ("Estland",)) in told(events)


def test_in_the_passive_its_subject() -> None:
    written = Written(
        """
Ungarn Ungarn PROPN NE 3 nsubj:pass
wurde werden AUX VAFIN 3 aux:pass
gezwungen zwingen VERB VVPP 0 root
, , PUNCT $, 7 punct
Estland Estland PROPN NE 7 obj
zu zu PART PTKZU 7 mark
kritisieren kritisieren VERB VVINF 3 xcomp
"""
    ).named("Ungarn", "Estland")
    assert ("ACCUSE", "kritisieren", ("Ungarn",), ("Estland",)) in told(written.events())


def test_what_can_only_be_a_nominative_is_the_subject_though_the_parse_has_another() -> None:
    written = Written(
        """
Ungarn Ungarn PROPN NE 2 nsubj
kritisierte kritisieren VERB VVFIN 0 root
er er PRON PPER 2 nsubj
"""
    ).named("Ungarn", "er")
    assert told(written.events()) == [("ACCUSE", "kritisierte", ("er",), ("Ungarn",))]


def test_what_cannot_be_a_nominative_is_no_subject() -> None:
    written = Written(
        """
Den der DET ART 2 det
Irak Irak PROPN NE 3 nsubj
kritisierte kritisieren VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 3 obj
"""
    ).named("Irak", "Ungarn")
    assert told(written.events()) == [("ACCUSE", "kritisierte", ("Ungarn",), ("Irak",))]


def test_a_date_after_von_is_no_agent() -> None:
    written = Written(
        """
Polen Polen PROPN NE 7 nsubj:pass
wurde werden AUX VAFIN 7 aux:pass
von von ADP APPR 4 case
Ungarn Ungarn PROPN NE 7 obl
von von ADP APPR 6 case
Mittwoch Mittwoch NOUN NN 7 obl
angegriffen angreifen VERB VVPP 0 root
"""
    ).named("Polen", "Ungarn", "Mittwoch")
    assert told(written.events()) == [("ASSAULT", "angegriffen", ("Ungarn",), ("Polen",))]


def test_nor_is_a_place_as_seen_from_another() -> None:
    written = Written(
        """
Polen Polen PROPN NE 6 nsubj:pass
wurde werden AUX VAFIN 6 aux:pass
nördlich nördlich ADV ADV 6 advmod
von von ADP APPR 5 case
Ungarn Ungarn PROPN NE 6 obl
angegriffen angreifen VERB VVPP 0 root
"""
    ).named("Polen", "Ungarn")
    assert told(written.events()) == [("ASSAULT", "angegriffen", (), ("Polen",))]


def test_an_agent_may_hang_on_the_subject_of_the_passive() -> None:
    written = Written(
        """
Polen Polen PROPN NE 4 nsubj:pass
von von ADP APPR 3 case
Ungarn Ungarn PROPN NE 1 nmod
angegriffen angreifen VERB VVPP 0 root
wurde werden AUX VAFIN 4 aux:pass
"""
    ).named("Polen", "Ungarn")
    assert told(written.events()) == [("ASSAULT", "angegriffen", ("Ungarn",), ("Polen",))]


def test_an_intransitive_participle_beside_a_noun_is_no_passive() -> None:
    written = Written(
        """
Der der DET ART 3 det
zurückgetretene zurücktreten ADJ ADJA 3 amod
Ungarn Ungarn PROPN NE 4 nsubj
schweigt schweigen VERB VVFIN 0 root
"""
    ).named("Ungarn")
    assert told(written.events()) == [("RETREAT", "zurückgetretene", ("Ungarn",), ())]


MARKED_AS_NONE = """
Polen Polen PROPN NE 5 obl
und und CCONJ KON 3 cc
Ungarn Ungarn PROPN NE 1 conj
sind sein AUX VAFIN 5 aux
zusammengekommen zusammenkommen VERB VVPP 0 root
"""


def test_a_main_clause_without_a_subject_has_a_bare_nominal_as_one() -> None:
    written = Written(MARKED_AS_NONE).named("Polen", "Ungarn")
    assert told(written.events()) == [("CONSULT", "zusammengekommen", ("Polen", "Ungarn"), ())]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Polen Polen PROPN NE 5 obl", "Montag Montag NOUN NN 5 obl"),
        ("sind sein AUX VAFIN 5 aux", "sein sein AUX VAINF 5 aux"),
    ],
)
def test_but_no_date_is_one_nor_is_there_one_without_a_finite_verb(old: str, new: str) -> None:
    written = Written(MARKED_AS_NONE.replace(old, new)).named("Polen", "Ungarn", "Montag")
    assert told(written.events()) == []


@pytest.mark.parametrize(("order", "actors"), [("first", ()), ("behind", ("Polen",))])
def test_what_follows_a_subject_before_the_auxiliary_is_its_own(
    order: str, actors: tuple[str, ...]
) -> None:
    first = """
Häuser Haus NOUN NN 5 nsubj:pass
von von ADP APPR 3 case
Polen Polen PROPN NE 1 nmod
wurden werden AUX VAFIN 5 aux:pass
angezündet anzünden VERB VVPP 0 root
"""
    behind = """
Häuser Haus NOUN NN 4 nsubj:pass
von von ADP APPR 3 case
Polen Polen PROPN NE 1 nmod
angezündet anzünden VERB VVPP 0 root
wurden werden AUX VAFIN 4 aux:pass
"""
    written = Written(first if order == "first" else behind).named("Polen")
    (event,) = written.events()
    assert event.actors == actors


@pytest.mark.parametrize(
    ("case", "found"),
    [("von", [(("Ungarn",), ("Polen",))]), ("aus", [(("Polen",), ())])],
)
def test_a_participle_beside_another_verb_is_passive_where_it_says_by_whom(
    case: str, found: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    events = (
        Written(
            f"""
Polen Polen PROPN NE 2 nsubj
war sein AUX VAFIN 0 root
dort dort ADV ADV 2 advmod
kritisiert kritisieren VERB VVPP 2 conj
{case} {case} ADP APPR 6 case
Ungarn Ungarn PROPN NE 4 obl
"""
        )
        .named("Polen", "Ungarn")
        .events()
    )
    assert [(event.actors, event.recipients) for event in events] == found
