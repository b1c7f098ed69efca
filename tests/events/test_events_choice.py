"""Who takes part, of those who are named nearby: the likeliest recipient, several, or nobody."""

from collections.abc import Mapping

from written import Written

from wortlaut.encoder.logistic import Logistic
from wortlaut.events import find
from wortlaut.events.choice import variants
from wortlaut.events.model import EventsModel
from wortlaut.events.roles import RECIPIENT, nobody_features, possible_participants
from wortlaut.events.stage import mentions
from wortlaut.language import load
from wortlaut.records import Act, EventType

SEVERAL = """
Polen Polen PROPN NE 2 nsubj
kritisierte kritisieren VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 obj
und und CCONJ KON 5 cc
Spanien Spanien PROPN NE 3 conj
"""
ALONE = """
Polen Polen PROPN NE 2 nsubj
protestierte protestieren VERB VVFIN 0 root
in in ADP APPR 4 case
Ungarn Ungarn PROPN NE 2 obl
"""
FAR = f"{RECIPIENT} relation=conj True"


def recipients(table: str, weights: Mapping[str, float]) -> list[str]:
    """Return the recipients of the first event where syntax tells who acts."""
    written = Written(table).named("Polen", "Ungarn", "Spanien")
    found = find(written.analysis, load("de").event_grammar())
    read = mentions(
        written.analysis, found, written.statements, written.actors, written.times, unread=True
    )
    model = EventsModel(
        mentions=Logistic({}),
        roles=Logistic(weights),
        least_mention=0.0,
        least_aside=0.0,
        least_actor=0.6,
        least_recipient=0.4,
    )
    ways = variants(read.scene, read.drafts[0], model)
    return next(way.recipients for way in ways if way.actors == ["Polen"])


def test_the_likeliest_is_the_recipient_unless_nobody_is_likelier() -> None:
    assert recipients(ALONE, {}) == ["Ungarn"]
    assert recipients(ALONE, {f"{RECIPIENT} nobody": 1.0}) == []
    assert recipients(ALONE, {f"{RECIPIENT} nobody": 1.0, RECIPIENT: 1.0}) == ["Ungarn"]


def test_several_that_syntax_gives_go_together_unless_one_is_much_less_likely() -> None:
    assert recipients(SEVERAL, {}) == ["Ungarn", "Spanien"]
    assert recipients(SEVERAL, {FAR: -1.0}) == ["Ungarn", "Spanien"]
    assert recipients(SEVERAL, {FAR: -3.0}) == ["Ungarn"]


def test_nobody_has_features_of_the_word_and_of_what_syntax_gives() -> None:
    written = Written(ALONE).named("Polen", "Ungarn", "Spanien")
    found = find(written.analysis, load("de").event_grammar())
    read = mentions(
        written.analysis, found, written.statements, written.actors, written.times, unread=True
    )
    told = nobody_features(read.scene, read.drafts[0], [])
    assert f"{RECIPIENT} nobody word=protestieren" in told
    assert f"{RECIPIENT} nobody passive=False False" in told


RETREAT = """
Polen Polen PROPN NE 2 nsubj
zog ziehen VERB VVFIN 0 root
{where}
ab ab ADP PTKVZ 2 compound:prt
"""
FROM = "aus aus ADP APPR 4 case\nUngarn Ungarn PROPN NE 2 obl"
BEFORE = "vor vor ADP APPR 4 case\nUngarn Ungarn PROPN NE 2 obl"


def test_what_needs_no_recipient_has_none_that_is_less_likely_than_nobody() -> None:
    less_likely = {f"{RECIPIENT} nobody": 0.2}
    assert recipients(ALONE, less_likely) == ["Ungarn"]
    assert recipients(RETREAT.format(where=BEFORE), less_likely) == []
    assert recipients(RETREAT.format(where=BEFORE), {}) == ["Ungarn"]
    assert recipients(RETREAT.format(where=FROM), less_likely) == ["Ungarn"]


TOGETHER = """
Polen Polen PROPN NE 2 nsubj
traf treffen VERB VVFIN 0 root
{more}
"""
WITH = """sich sich PRON PRF 2 obj
mit mit ADP APPR 5 case
Ungarn Ungarn PROPN NE 2 obl"""
AND = """sich sich PRON PRF 2 obj
und und CCONJ KON 5 cc
Ungarn Ungarn PROPN NE 1 conj"""


def ways(table: str, *, unread: bool = False) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return who acts on whom in each way to tell of a meeting."""
    written = Written(table).named("Polen", "Ungarn")
    found = find(written.analysis, load("de").event_grammar())
    read = mentions(
        written.analysis, found, written.statements, written.actors, written.times, unread=unread
    )
    model = EventsModel(
        mentions=Logistic({}),
        roles=Logistic({}),
        least_mention=0.0,
        least_aside=0.0,
        least_actor=0.4,
        least_recipient=0.4,
    )
    return {
        (tuple(way.actors), tuple(way.recipients))
        for draft in read.drafts
        for way in variants(read.scene, draft, model)
        if way.actors
    }


def test_who_meet_all_act_or_the_subject_on_the_others() -> None:
    together = (("Polen", "Ungarn"), ())
    assert ways(TOGETHER.format(more=WITH)) == {together, (("Polen",), ("Ungarn",))}


NOUN = """
Das der DET ART 2 det
Treffen Treffen NOUN NN 7 nsubj
Polens Polen PROPN NE 2 nmod
mit mit ADP APPR 5 case
Ungarn Ungarn PROPN NE 2 nmod
ist sein AUX VAFIN 7 aux
vorbei vorbei ADV ADV 0 root
"""


def test_of_a_meeting_that_a_noun_names_all_act() -> None:
    assert ways(NOUN, unread=True) == {(("Polen", "Ungarn"), ())}


def test_who_speaks_with_somebody_acts_with_them_or_on_them() -> None:
    doubtful = TOGETHER.format(more=WITH).replace("traf treffen", "sprach sprechen")
    told = ways(doubtful, unread=True)
    assert (("Polen", "Ungarn"), ()) in told
    assert (("Polen",), ("Ungarn",)) in told
    assert (("Ungarn",), ("Polen",)) not in told


def test_of_two_subjects_of_a_meeting_both_act() -> None:
    assert {actors for actors, _ in ways(TOGETHER.format(more=AND))} == {("Polen", "Ungarn")}


def test_a_verb_between_two_counts_though_no_network_reads_it() -> None:
    assert ways(TOGETHER.format(more=WITH))
    assert not ways(TOGETHER.format(more="sich sich PRON PRF 2 obj"))
    doubtful = TOGETHER.format(more=WITH).replace("traf treffen", "sprach sprechen")
    assert not ways(doubtful)


APART_SENTENCES = """
Spanien Spanien PROPN NE 2 nsubj
wartete warten VERB VVFIN 0 root

Polen Polen PROPN NE 2 nsubj
bedrohte bedrohen VERB VVFIN 0 root
{whom}
"""


def test_who_is_threatened_in_a_sentence_is_nobody_named_before_it() -> None:
    somebody = APART_SENTENCES.format(whom="Soldaten Soldat NOUN NN 2 obj")
    nobody = APART_SENTENCES.format(whom="heftig heftig ADV ADV 2 advmod")
    assert recipients(somebody, {}) == []
    assert recipients(nobody, {}) == ["Spanien"]


RECALLED = """
Polen Polen PROPN NE 2 nsubj
rief rufen VERB VVFIN 0 root
seinen sein DET PPOSAT 4 det:poss
{whom} NOUN NN 2 obj
zurück zurück ADP PTKVZ 2 compound:prt
"""


def test_the_noun_of_a_phrase_takes_part_in_nothing() -> None:
    for whom in ("Botschafter Botschafter", "Minister Minister"):
        written = Written(RECALLED.format(whom=whom)).named("Polen", "Botschafter", "Minister")
        found = find(written.analysis, load("de").event_grammar())
        read = mentions(
            written.analysis, found, written.statements, written.actors, written.times, unread=True
        )
        draft = next(draft for draft in read.drafts if draft.type is EventType.SANCTION)
        near = [one.actor for one in possible_participants(read.scene, draft)]
        assert ("Minister" in near) == whom.startswith("Minister")
        assert "Botschafter" not in near


def test_who_only_says_something_is_no_event_for_the_networks_alone() -> None:
    said = """
Polen Polen PROPN NE 2 nsubj
sagte sagen VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 4 nsubj
spioniere xyzzyn VERB VVFIN 2 ccomp
"""
    drafts = {}
    for act in (Act.STATE, Act.CLAIM):
        written = Written(said).named("Polen", "Ungarn")
        written = written.said("Ungarn spioniere", "Polen", cue="sagte", act=act)
        written = written.triggered("sagte", EventType.ACCUSE, 0.9)
        found = find(written.analysis, load("de").event_grammar())
        drafts[act] = mentions(
            written.analysis, found, written.statements, written.actors, written.times, unread=False
        ).drafts
    assert [draft.type for draft in drafts[Act.CLAIM]] == [EventType.ACCUSE]
    assert drafts[Act.STATE] == []


def test_who_is_the_source_of_a_clause_does_not_act_in_place_of_its_subject() -> None:
    table = """
Polen Polen PROPN NE 3 nsubj
hat haben AUX VAFIN 3 aux
angegriffen angreifen VERB VVPP 0 root
laut laut ADP APPR 5 case
Ungarn Ungarn PROPN NE 3 obl
"""
    assert {actors for actors, _ in ways(table, unread=True)} == {("Polen",)}
    assert ("Ungarn",) in {actors for actors, _ in ways(table.replace("laut", "mit"), unread=True)}
