"""What texts with marked events are made into."""

from training.examples import _event_labels
from wortlaut.encoder.grammar_labels import EVENTS
from wortlaut.records import EventType, Token

TEXT = "Die Polizei nahm zwei Männer fest"
TOKENS = [Token(0, 3, "Die"), Token(4, 11, "Polizei"), Token(12, 16, "nahm")]
TOKENS += [Token(17, 21, "zwei"), Token(22, 28, "Männer"), Token(29, 33, "fest")]


def test_the_words_of_an_event_have_its_type() -> None:
    arrest = {"type": "COERCE", "trigger": [[12, 16], [29, 33]]}
    number = 1 + EVENTS.index(EventType.COERCE)
    assert _event_labels([arrest], TOKENS).tolist() == [0, 0, number, 0, 0, number]


def test_of_two_events_with_a_word_in_common_the_first_counts() -> None:
    events = [{"type": "AID", "trigger": [[0, 3]]}, {"type": "ACCUSE", "trigger": [[0, 11]]}]
    aid, accuse = (1 + EVENTS.index(EventType[name]) for name in ("AID", "ACCUSE"))
    assert _event_labels(events, TOKENS).tolist() == [aid, accuse, 0, 0, 0, 0]


def test_where_no_events_were_marked_nothing_is_told() -> None:
    assert set(_event_labels(None, TOKENS).tolist()) == {-1}
    assert set(_event_labels([], TOKENS).tolist()) == {0}
