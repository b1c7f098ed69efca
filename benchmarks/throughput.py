"""How fast articles are read: tokens a second on one core, by stage, beside a yardstick.

    python -m benchmarks.throughput FILE.jsonl.xz [--articles N] [--rounds N]

FILE holds articles in the quotation corpus's format. The yardstick is a float32 matrix product of
256 x 256 matrices in the same run, so that figures of different machines can be compared:
"products a token" says how many of them take as long as one token.
"""

import argparse
import resource
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from wortlaut.encoder.inputs import article_inputs
from wortlaut.encoder.network import shipped_vocabulary
from wortlaut.encoder.texts import read
from wortlaut.evaluation import load_gold
from wortlaut.language import load
from wortlaut.pipeline import (
    analyse_many,
    document,
    prepare,
    read_analyses,
    shipped_networks,
    warm,
)
from wortlaut.records import Article

PRODUCT = 256


def best_time(work: Callable[[], object], rounds: int) -> float:
    """Return the shortest CPU time, in seconds, of several rounds."""
    times = []
    for _ in range(rounds):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def product_time() -> float:
    """Return the CPU time of one matrix product, in seconds."""
    generator = np.random.default_rng(0)
    left, right = (generator.random((PRODUCT, PRODUCT), dtype=np.float32) for _ in range(2))
    return best_time(lambda: [left @ right for _ in range(200)], 5) / 200


def stages(articles: list[Article]) -> dict[str, Callable[[], object]]:
    """Return the stages as functions without arguments."""
    pack, vocabulary = load("de"), shipped_vocabulary()
    analyses = [prepare(article, pack=pack) for article in articles]
    rows = [(analysis.article.text, analysis.tokens) for analysis in analyses]
    inputs = [article_inputs(each, pack=pack, vocabulary=vocabulary) for each in analyses]
    networks = shipped_networks(1)
    read_ones = read_analyses(analyses, threads=1)
    return {
        "tokens": lambda: [pack.tokenize(text) for text, _ in rows],
        "sentences": lambda: [pack.sentences(*row) for row in rows],
        "quotation marks": lambda: [pack.quotation_marks(*row) for row in rows],
        "morphology": lambda: [pack.analyse(tokens) for _, tokens in rows],
        "network input": lambda: [
            article_inputs(each, pack=pack, vocabulary=vocabulary) for each in analyses
        ],
        "networks and decoding": lambda: read(inputs, networks=networks),
        "statements, times, actors, events": lambda: [document(each) for each in read_ones],
        "analyse, all": lambda: list(analyse_many(articles, threads=1)),
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--articles", type=int, default=150)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    articles = [gold.article() for gold in load_gold(given.file)][: given.articles]
    count = sum(len(load("de").tokenize(article.text)) for article in articles)
    product = product_time()
    warm(threads=1)
    print(f"{len(articles)} articles, {count:,} tokens, one thread, CPU time")
    print(f"yardstick: one product of {PRODUCT} x {PRODUCT} in {product * 1e6:.0f} µs")
    print(f"{'stage':44} {'tokens/s':>10} {'products a token':>17}")
    for name, work in stages(articles).items():
        seconds = best_time(work, given.rounds)
        print(f"{name:44} {count / seconds:10,.0f} {seconds / count / product:17.2f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main()
