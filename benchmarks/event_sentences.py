r"""How well the grammar network reads events in single sentences that it has not learned from.

    python benchmarks/event_sentences.py corpus/event-sentences/dev.jsonl \
        ../shared/data/raw/news_wiki.txt.bz2

Tokens of triggers count as found from a probability of one half on, whatever the type; of those who
take part, tokens of the annotated phrases, for annotated triggers, from one half on.
"""

import bz2
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from wortlaut.encoder.grammar_labels import PARTS
from wortlaut.language import load
from wortlaut.pipeline import prepare, read_analyses
from wortlaut.records import Analysis, Article

HALF = 0.5
BATCH = 64


class Counts(NamedTuple):
    """Tokens that are right, found, annotated."""

    right: int
    found: int
    gold: int

    def line(self, name: str) -> str:
        """Return precision, recall and F1 in per cent."""
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.gold)
        f1 = 2 * self.right / max(1, self.found + self.gold)
        return f"{name:12}{100 * precision:6.1f}{100 * recall:6.1f}{100 * f1:6.1f}"


def under(analysis: Analysis, spans: Sequence[Sequence[int]]) -> set[int]:
    """Return the tokens that places in the text touch."""
    return {
        number
        for number, token in enumerate(analysis.tokens)
        if any(start < token.end and token.start < end for start, end in spans)
    }


def counted(analysis: Analysis, events: Sequence[dict[str, Any]]) -> list[Counts]:
    """Return the counts of triggers and of each of `PARTS` in one sentence."""
    gold = {token for event in events for token in under(analysis, event["trigger"])}
    read = {t.token: t for t in analysis.triggers}
    found = {token for token, trigger in read.items() if sum(trigger.types) >= HALF}
    counts = [Counts(len(gold & found), len(found), len(gold))]
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
        counts.append(Counts(right, all_found, wanted))
    return counts


def rows(path: Path, raw: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield the annotated sentences with their events."""
    with bz2.open(raw, "rt", encoding="utf-8") as file:
        texts = [line.strip() for line in file if line.strip()]
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        yield texts[row["line"]], row["events"]


def main() -> int:
    """Print precision, recall and F1 of tokens."""
    if len(sys.argv) != 3:  # noqa: PLR2004
        print("usage: python benchmarks/event_sentences.py FILE RAW", file=sys.stderr)
        return 2
    sentences = list(rows(Path(sys.argv[1]), Path(sys.argv[2])))
    total = np.zeros((1 + len(PARTS), 3), dtype=int)
    for start in range(0, len(sentences), BATCH):
        batch = sentences[start : start + BATCH]
        analyses = read_analyses([prepare(Article.of(t), pack=load("de")) for t, _ in batch])
        for analysis, (_, events) in zip(analyses, batch, strict=True):
            total += np.array(counted(analysis, events))
    print(f"{len(sentences)} sentences      P     R    F1")
    for name, counts in zip(("trigger", *PARTS), total.tolist(), strict=True):
        print(Counts(*counts).line(name))
    return 0


if __name__ == "__main__":
    sys.exit(main())
