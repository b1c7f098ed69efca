import pytest
from written import Written, told

from wortlaut.events import find
from wortlaut.events.roles import possible_participants
from wortlaut.events.stage import mentions
from wortlaut.events.who import Referents, affiliations, headline_labels
from wortlaut.records import ActorKind


def test_names_in_apposition_act_each() -> None:
    written = Written(
        """
Die der DET ART 2 det
Länder Land NOUN NN 6 nsubj
Polen Polen PROPN NE 2 appos
und und CCONJ KON 5 cc
Estland Estland PROPN NE 3 conj
kritisierten kritisieren VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 6 obj
"""
    ).named("Polen", "Estland", "Ungarn")
    assert told(written.events()) == [("ACCUSE", "kritisierten", ("Polen", "Estland"), ("Ungarn",))]


def test_an_apposition_with_an_article_goes_before_whose_it_is() -> None:
    written = Written(
        """
Das der DET ART 2 det
Staatsoberhaupt Staatsoberhaupt NOUN NN 8 nsubj
Neuseelands Neuseeland PROPN NE 2 nmod
, , PUNCT $, 6 punct
die der DET ART 6 det
Königin Königin NOUN NN 2 appos
Elisabeth Elisabeth PROPN NE 6 flat
kritisierte kritisieren VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 8 obj
"""
    ).named("Neuseeland", "Elisabeth", "Ungarn")
    assert told(written.events()) == [("ACCUSE", "kritisierte", ("Elisabeth",), ("Ungarn",))]


def test_a_title_takes_the_name_right_behind_it_wherever_the_parse_puts_the_name() -> None:
    written = Written(
        """
Ministerpräsident Ministerpräsident NOUN NN 3 nsubj
Kretschmann Kretschmann PROPN NE 4 appos
kritisierte kritisieren VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 3 obj
"""
    ).named("Kretschmann", "Ungarn")
    assert ("ACCUSE", "kritisierte", ("Kretschmann",)) in [
        row[:3] for row in told(written.events())
    ]


def participants(written: Written) -> set[str]:
    """Return who could take part in the first event."""
    found = find(written.analysis, written.grammar)
    read = mentions(
        written.analysis, found, written.statements, written.actors, written.times, unread=True
    )
    draft = read.drafts[0]
    return {possible.actor for possible in possible_participants(read.scene, draft)}


def test_who_labels_a_headline_does_not_do_what_it_tells() -> None:
    written = Written(
        """
Ungarn Ungarn PROPN NE 4 parataxis
: : PUNCT $. 4 punct
Polen Polen PROPN NE 4 nsubj
kritisiert kritisieren VERB VVFIN 0 root
Estland Estland PROPN NE 4 obj
"""
    ).named("Ungarn", "Polen", "Estland")
    assert headline_labels(find(written.analysis, written.grammar).tree) == {0}
    assert told(written.events()) == [("ACCUSE", "kritisiert", ("Polen",), ("Estland",))]
    assert participants(written) == {"Polen", "Estland"}


@pytest.mark.parametrize(
    "opening",
    [
        "Am an ADP APPRART 2 case\nAbend Abend NOUN NN 5 obl",
        "Zuvor zuvor ADV ADV 2 advmod\nsagte sagen VERB VVFIN 5 advcl",
        "; ; PUNCT $. 2 punct\n; ; PUNCT $. 5 punct",
    ],
)
def test_a_phrase_or_a_clause_before_a_colon_is_no_label(opening: str) -> None:
    rest = ": : PUNCT $. 5 punct\nPolen Polen PROPN NE 5 nsubj\nkommt kommen VERB VVFIN 0 root"
    written = Written(f"{opening}\n{rest}")
    assert not headline_labels(find(written.analysis, written.grammar).tree)


@pytest.mark.parametrize(
    ("kind", "found"), [(ActorKind.PERSON, set()), (ActorKind.STATE, {"Berg"})]
)
def test_a_person_who_only_tells_of_an_event_takes_no_part(
    kind: ActorKind, found: set[str]
) -> None:
    written = (
        Written(
            """
Laut laut ADP APPR 2 case
Berg Berg PROPN NE 5 obl
wurde werden AUX VAFIN 5 aux:pass
Holm Holm PROPN NE 5 nsubj:pass
getötet töten VERB VVPP 0 root
"""
        )
        .named("Berg", kind=kind)
        .named("Holm", kind=ActorKind.PERSON)
        .said("wurde Holm getötet", "Berg", "Laut")
    )
    assert participants(written) == {"Holm", *found}


def test_the_party_in_brackets_behind_a_name_does_not_take_part() -> None:
    written = Written(
        """
Ungarn Ungarn PROPN NE 5 nsubj
( ( PUNCT $( 3 punct
Polen Polen PROPN NE 1 appos
) ) PUNCT $( 3 punct
griff greifen VERB VVFIN 0 root
Estland Estland PROPN NE 5 obj
( ( PUNCT $( 8 punct
Malta Malta PROPN NE 6 appos
) ) PUNCT $( 8 punct
an an ADP PTKVZ 5 compound:prt
"""
    ).named("Ungarn", "Polen", "Estland", "Malta")
    assert affiliations(find(written.analysis, written.grammar).tree) == {2, 7}
    assert told(written.events()) == [("ASSAULT", "griff an", ("Ungarn",), ("Estland",))]


def test_brackets_behind_other_words_or_without_an_end_name_whom_they_name() -> None:
    written = Written(
        """
Truppen Truppe NOUN NN 5 nsubj
( ( PUNCT $( 3 punct
Polen Polen PROPN NE 1 appos
) ) PUNCT $( 3 punct
griffen greifen VERB VVFIN 0 root
Estland Estland PROPN NE 5 obj
( ( PUNCT $( 6 punct
an an ADP PTKVZ 5 compound:prt
"""
    )
    assert not affiliations(find(written.analysis, written.grammar).tree)


POLITICIANS = """
Politiker Politiker NOUN NN 6 nsubj
{by} {by} ADP APPR 3 case
Polen Polen PROPN NE 1 nmod
und und CCONJ KON 5 cc
{other} {other} PROPN NE 3 conj
kritisierten kritisieren VERB VVFIN 0 root
Malta Malta PROPN NE 6 obj
"""


@pytest.mark.parametrize(
    ("by", "other", "kind", "acting"),
    [
        ("von", "Ungarn", ActorKind.GROUP, ("Polen", "Ungarn")),
        ("aus", "Ungarn", ActorKind.GROUP, ("Polen", "Ungarn")),
        ("für", "Ungarn", ActorKind.GROUP, ("Politiker",)),
        ("von", "anderswo", ActorKind.GROUP, ("Politiker",)),
        ("von", "Ungarn", ActorKind.PERSON, ("Politiker",)),
    ],
)
def test_several_of_two_bodies_are_both_bodies(
    by: str, other: str, kind: ActorKind, acting: tuple[str, ...]
) -> None:
    written = (
        Written(POLITICIANS.format(by=by, other=other))
        .named("Polen", "Ungarn", "Malta")
        .named("Politiker", kind=kind)
    )
    assert told(written.events()) == [("ACCUSE", "kritisierten", acting, ("Malta",))]


def test_all_whose_a_thing_is_are_meant_by_it() -> None:
    written = Written(
        """
Malta Malta PROPN NE 2 nsubj
kritisierte kritisieren VERB VVFIN 0 root
die der DET ART 4 det
Größe Größe NOUN NN 2 obj
von von ADP APPR 6 case
Polen Polen PROPN NE 4 nmod
und und CCONJ KON 8 cc
Ungarn Ungarn PROPN NE 6 conj
"""
    ).named("Polen", "Ungarn", "Malta")
    assert told(written.events()) == [("ACCUSE", "kritisierte", ("Malta",), ("Polen", "Ungarn"))]


@pytest.mark.parametrize("count", [100, 200])
def test_of_a_sentence_that_names_very_many_those_near_a_word_are_told(count: int) -> None:
    row = "Polen Polen PROPN NE 0 root\n"
    found = find((written := Written("\n" + row * count)).analysis, written.grammar)
    meant = {token: f"a{token}" for token in range(count)}
    who = Referents(found.tree, meant, {}, {}, {0: list(meant.items())}, [], {}, {}, {})
    who.named_in(0, count // 2)  # what was asked before makes no difference
    for token, far in ((0, count - 1), (count - 1, 0)):
        named = who.named_in(0, token)
        assert named[f"a{token}"] == [token]
        assert f"a{far}" not in named
