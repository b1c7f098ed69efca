"""Tokens and sentences against the German Wikinews quotation corpus, and tokens a second.

    python -m benchmarks.tokens ../shared/data/statements/wikinews-dev.jsonl.xz

A sentence counts as right where its first and its last character are the corpus's own; a sentence
end where the last one is. The corpus's sentences come from a parser and hold its errors.
"""

import json
import lzma
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

from wortlaut.language.de.structure.sentences import sentences
from wortlaut.language.de.words.tokens import tokenize

Place = tuple[int, int, int]


class Score(NamedTuple):
    """Precision, recall and F1 in percent."""

    precision: float
    recall: float
    f1: float


class Measures(NamedTuple):
    """What was measured; speeds in tokens a second on one core, from an empty cache."""

    tokens: Score
    sentences: Score
    sentence_ends: Score
    tokens_speed: float
    sentences_speed: float


def score(found: set[Place], gold: set[Place]) -> Score:
    """Compare two sets of places."""
    right = len(found & gold)
    return Score(
        100 * right / len(found), 100 * right / len(gold), 200 * right / (len(found) + len(gold))
    )


def measure(path: Path) -> Measures:
    """Measure on a file of the corpus: one article a line, JSON, packed with xz."""
    gold_tokens: set[Place] = set()
    gold_sentences: set[Place] = set()
    our_tokens: set[Place] = set()
    our_sentences: set[Place] = set()
    cutting = grouping = 0.0
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            article: dict[str, Any] = json.loads(line)
            text = article["originalText"]
            start = time.process_time()
            tokens = tokenize(text)
            cut = time.process_time()
            ranges = sentences(text, tokens)
            grouping += time.process_time() - cut
            cutting += cut - start
            our_tokens |= {(number, token.start, token.end) for token in tokens}
            our_sentences |= {
                (number, tokens[first].start, tokens[last - 1].end) for first, last in ranges
            }
            gold_tokens |= {(number, t["charBegin"], t["charEnd"]) for t in article["tokens"]}
            gold_sentences |= {
                (number, s["charBegin"], len(text[: s["charEnd"]].rstrip()))
                for s in article["sentences"]
            }
    return Measures(
        score(our_tokens, gold_tokens),
        score(our_sentences, gold_sentences),
        score(ends(our_sentences), ends(gold_sentences)),
        len(our_tokens) / cutting,
        len(our_tokens) / grouping,
    )


def ends(places: set[Place]) -> set[Place]:
    """Keep the end of each place."""
    return {(article, end, end) for article, _, end in places}


def main() -> int:
    """Print the measures for the file named on the command line."""
    paths = [Path(argument) for argument in sys.argv[1:]]
    if [path.is_file() for path in paths] != [True]:
        print("usage: python -m benchmarks.tokens FILE.jsonl.xz", file=sys.stderr)
        return 2
    result = measure(paths[0])
    for name in ("tokens", "sentences", "sentence_ends"):
        values: Score = getattr(result, name)
        print(f"{name:14} P {values.precision:6.2f}  R {values.recall:6.2f}  F1 {values.f1:6.2f}")
    print(f"tokenize       {result.tokens_speed:,.0f} tokens a second")
    print(f"sentences      {result.sentences_speed:,.0f} tokens a second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
