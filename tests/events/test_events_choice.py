"""Who takes part, of those who are named nearby: the likeliest recipient, several, or nobody."""

from collections.abc import Mapping

from written import Written

from wortlaut.encoder.logistic import Logistic
from wortlaut.events import find
from wortlaut.events.choice import variants
from wortlaut.events.model import EventsModel
from wortlaut.events.roles import RECIPIENT, nobody_features
from wortlaut.events.stage import mentions
from wortlaut.language import load

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
