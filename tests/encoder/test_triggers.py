"""From the network's answers to words that may name events."""

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from wortlaut.encoder.grammar_labels import EVENT_LABELS, EVENTS, PARTS
from wortlaut.encoder.triggers import LEAST, triggers
from wortlaut.language import load
from wortlaut.pipeline import prepare, read_analyses
from wortlaut.records import Article, EventType

SENTENCE = np.array([0, 0, 1, 1, 1, 2, 2, 3], dtype=np.int32)


class Echo:
    """Answers, of each token it is shown, its own number in the text, by a part of its state."""

    def take_part(self, states: Any, tokens: Any) -> Any:
        self.asked = states[tokens, 0]
        own = np.broadcast_to(states[:, 0] / 100, (len(tokens), len(PARTS), len(states)))
        return own.astype(np.float32)


def scores(**named: float) -> Any:
    table = np.zeros((len(SENTENCE), EVENT_LABELS), dtype=np.float32)
    table[:, 0] = 1
    for token, probability in named.items():
        table[int(token[1:]), [0, 1 + EVENTS.index(EventType.AID)]] = 1 - probability, probability
    return SimpleNamespace(
        triggers=table, states=np.arange(len(SENTENCE), dtype=np.float32)[:, None]
    )


NOTHING = np.eye(EVENT_LABELS, dtype=np.float32)[[0] * len(SENTENCE)]


def test_only_sentences_with_triggers_are_looked_at() -> None:
    network = Echo()
    found = triggers(SENTENCE, scores(t3=0.5, t6=0.9), NOTHING, network=cast(Any, network))
    assert network.asked.tolist() == [3, 6]
    assert [(t.token, t.first) for t in found] == [(3, 2), (6, 5)]
    assert found[0].parts[0] == pytest.approx((0.02, 0.03, 0.04))
    assert found[1].parts[2] == pytest.approx((0.05, 0.06))
    assert found[1].types[EVENTS.index(EventType.AID)] == pytest.approx(0.9)
    assert sum(found[1].types) == pytest.approx(0.9)


def test_words_that_hardly_name_anything_are_left_out() -> None:
    assert triggers(SENTENCE, scores(t3=LEAST / 2), NOTHING, network=cast(Any, Echo())) == ()


def test_words_that_name_something_in_the_article_alone_are_kept() -> None:
    in_article = NOTHING.copy()
    in_article[6, [0, 1 + EVENTS.index(EventType.AID)]] = 0.3, 0.7
    (found,) = triggers(SENTENCE, scores(), in_article, network=cast(Any, Echo()))
    assert found.token == 6
    assert sum(found.types) == 0
    assert found.in_article[EVENTS.index(EventType.AID)] == pytest.approx(0.7)


def test_the_shipped_network_reads_plain_events() -> None:
    text = "Die Polizei nahm zwei Männer fest. Es regnet. Der Minister kritisierte die Opposition."
    (analysis,) = read_analyses([prepare(Article.of(text), pack=load("de"))], threads=1)
    likely = {analysis.tokens[t.token].text for t in analysis.triggers if sum(t.types) > 0.5}
    assert {"nahm", "kritisierte"} <= likely
    assert "regnet" not in likely
    (criticised,) = (t for t in analysis.triggers if analysis.tokens[t.token].text == "kritisierte")
    actor, recipient, _ = (np.array(part) for part in criticised.parts)
    forms = [token.text for token in analysis.tokens[criticised.first :]]
    assert actor[forms.index("Minister")] > recipient[forms.index("Minister")]
    assert recipient[forms.index("Opposition")] > actor[forms.index("Opposition")]
    for trigger in analysis.triggers:
        first, last = next(s for s in analysis.sentences if s.first <= trigger.token < s.last)
        assert trigger.first == first
        assert {len(part) for part in trigger.parts} == {last - first}
        assert all(0 <= p <= 1 for part in trigger.parts for p in part)
