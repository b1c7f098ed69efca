"""How fast Spark reads articles on two cores, beside `analyse_many` in two processes.

    python -m benchmarks.spark FILE.jsonl.xz [--articles N] [--rounds N]

FILE holds articles in the quotation corpus's format. Both take turns in the same run, with their
workers warm; what counts is wall time.
"""

import argparse
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from wortlaut.evaluation import load_gold
from wortlaut.language import load
from wortlaut.pipeline import analyse_many, warm
from wortlaut.records import Article, to_json
from wortlaut.spark import analyse_frame
from wortlaut.spark.session import session

CORES = 2
PARTS = 4 * CORES


def start() -> None:
    """Load the weights in a worker."""
    warm(threads=1)


def analysed(texts: Sequence[str]) -> int:
    """Return how many bytes the records of texts have."""
    documents = analyse_many(map(Article.of, texts), threads=1)
    return sum(len(to_json(document)) for document in documents)


def wall(work: Callable[[], int]) -> tuple[float, int]:
    """Return how long work takes, in seconds, and what it gives."""
    started = time.monotonic()
    result = work()
    return time.monotonic() - started, result


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    texts = [gold.article().text for gold in load_gold(given.file)][: given.articles]
    tokens = sum(len(load("de").tokenize(text)) for text in texts)
    portions = [texts[part::PARTS] for part in range(PARTS)]
    pool = ProcessPoolExecutor(CORES, mp_context=get_context("spawn"), initializer=start)
    with pool, session(f"local[{CORES}]") as spark:
        rows = spark.createDataFrame([(text,) for text in texts], "text string")
        frame = rows.repartition(PARTS).cache()
        size = "octet_length(record) AS bytes"

        def spark_work() -> int:
            bytes_of = analyse_frame(frame).selectExpr(size).groupBy().sum("bytes")
            return int(bytes_of.collect()[0][0])

        def pool_work() -> int:
            return sum(pool.map(analysed, portions))

        assert wall(spark_work)[1] == wall(pool_work)[1]
        rounds = [(wall(spark_work)[0], wall(pool_work)[0]) for _ in range(given.rounds)]
    print(f"{len(texts)} articles, {tokens:,} tokens, {CORES} workers, {given.rounds} rounds")
    for name, times in zip(("Spark", "analyse_many"), zip(*rounds, strict=True), strict=True):
        print(f"{name:14} {tokens / statistics.median(times):10,.0f} tokens/s")
    share = statistics.median(alone / spread for spread, alone in rounds)
    print(f"Spark has {share:.0%} of the speed (median of the pairs)")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"largest process {peak:.0f} MB")


if __name__ == "__main__":
    main()
