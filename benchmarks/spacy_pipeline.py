"""How fast `analyse` is beside an untrained spaCy pipeline of the usual small shape.

    python -m benchmarks.spacy_pipeline FILE.jsonl.xz [--articles N] [--rounds N]

FILE holds articles in the quotation corpus's format; spaCy must be installed. The pipeline is a
blank German one with the components that small spaCy models have: a tok2vec of four convolutional
layers of width 96, tagger, parser and named entities on it, with random weights, so it does the
work of a trained one. Both read the same texts in the same process on one thread, by turns; the
figure to look at is the ratio.
"""

import argparse
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import spacy
from spacy.language import Language
from spacy.training import Example

from wortlaut.evaluation import load_gold
from wortlaut.language import load
from wortlaut.pipeline import analyse_many, warm

TAGS = tuple(f"T{number}" for number in range(54))
RELATIONS = tuple(f"r{number}" for number in range(40))
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}


def pipeline(text: str) -> Language:
    """Return a pipeline with random weights; `text` shows it some words."""
    nlp = spacy.blank("de")
    nlp.add_pipe("tok2vec")
    tagger = nlp.add_pipe("tagger", config={"model": {"tok2vec": LISTENER}})
    parser = nlp.add_pipe("parser", config={"model": {"tok2vec": LISTENER}})
    ner = nlp.add_pipe("ner", config={"model": {"tok2vec": LISTENER}})
    for tag in TAGS:
        tagger.add_label(tag)
    for relation in RELATIONS:
        parser.add_label(relation)
    for label in ("PER", "LOC", "ORG", "MISC"):
        ner.add_label(label)
    doc = nlp.make_doc(text[:500])
    count = len(doc)
    gold = {
        "tags": [TAGS[0]] * count,
        "heads": [0] * count,
        "deps": ["ROOT", *[RELATIONS[0]] * (count - 1)],
        "entities": [],
    }
    nlp.initialize(lambda: [Example.from_dict(doc, gold)])
    return nlp


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU time of some work."""
    started = time.process_time()
    work()
    return time.process_time() - started


def main() -> None:
    """Print tokens and words a second, and the ratio, round by round."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--articles", type=int, default=150)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    articles = [gold.article() for gold in load_gold(given.file)][: given.articles]
    texts = [article.text for article in articles]
    tokens = sum(len(load("de").tokenize(text)) for text in texts)
    nlp = pipeline(texts[0])
    words = sum(len(nlp.make_doc(text)) for text in texts)

    def ours() -> list[object]:
        return list(analyse_many(articles, threads=1))

    def theirs() -> list[object]:
        return list(nlp.pipe(texts))

    ours(), theirs()
    warm()
    print(f"{len(texts)} articles, {tokens:,} tokens, {words:,} of spaCy's words, CPU time")
    ratios = []
    for number in range(1, given.rounds + 1):
        own, other = seconds(ours), seconds(theirs)
        ratios.append(other / own)
        print(
            f"round {number}: analyse {tokens / own:,.0f} tokens/s, "
            f"spaCy {words / other:,.0f} words/s, ratio {ratios[-1]:.2f}"
        )
    print(f"median ratio {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
