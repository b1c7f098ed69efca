"""How well the grammar network reads events in single sentences that it has not learned from.

    python -m benchmarks.event_sentences corpus/event-sentences/dev.jsonl

Tokens of triggers count as found from a probability of one half on, whatever the type; of those who
take part, tokens of the annotated phrases, for annotated triggers, from one half on.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from training.annotated_lines import annotated_lines
from training.grammar_data import touched_by
from wortlaut.encoder.grammar_labels import PARTS
from wortlaut.evaluation.scores import Measure
from wortlaut.language import load
from wortlaut.pipeline import prepare, read_analyses
from wortlaut.records import Analysis, Article

HALF = 0.5
BATCH = 64


Counts = tuple[int, int, int]
"""Tokens that are right, found, annotated."""


def under(analysis: Analysis, spans: Sequence[Sequence[int]]) -> set[int]:
    """Return the tokens that places in the text touch."""
    touched = touched_by(analysis.tokens)
    return {token for place in spans for token in touched(*place)}


def counted(analysis: Analysis, events: Sequence[dict[str, Any]]) -> list[Counts]:
    """Return the counts of triggers and of each of `PARTS` in one sentence."""
    gold = {token for event in events for token in under(analysis, event["trigger"])}
    read = {t.token: t for t in analysis.triggers}
    found = {token for token, trigger in read.items() if sum(trigger.types) >= HALF}
    counts = [(len(gold & found), len(found), len(gold))]
    for number, name in enumerate(PARTS):
        right = all_found = wanted = 0
        for event in events:
            named = [read[t] for t in under(analysis, event["trigger"]) if t in read]
            has = {
                trigger.first + place
                for trigger in named
                for place, probability in enumerate(trigger.parts[number])
                if probability >= HALF
            }
            own = under(analysis, event[f"{name}s"])
            right, all_found, wanted = (
                right + len(has & own),
                all_found + len(has),
                wanted + len(own),
            )
        counts.append((right, all_found, wanted))
    return counts


def main() -> int:
    """Print precision, recall and F1 of tokens."""
    if len(sys.argv) != 2:
        print("usage: python -m benchmarks.event_sentences FILE", file=sys.stderr)
        return 2
    sentences = [(text, row["events"]) for text, row in annotated_lines(Path(sys.argv[1]))]
    total = np.zeros((1 + len(PARTS), 3), dtype=int)
    for start in range(0, len(sentences), BATCH):
        batch = sentences[start : start + BATCH]
        analyses = read_analyses([prepare(Article.of(t), pack=load("de")) for t, _ in batch])
        for analysis, (_, events) in zip(analyses, batch, strict=True):
            total += np.array(counted(analysis, events))
    print(f"{len(sentences)} sentences      P     R    F1")
    for name, counts in zip(("trigger", *PARTS), total.tolist(), strict=True):
        right, found, gold = counts
        measure = Measure.counted(correct=right, gold=gold, predicted=found)
        print(f"{name:12}" + "".join(f"{100 * share:6.1f}" for share in measure[:3]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
