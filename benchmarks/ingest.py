"""How fast articles go from text into an archive, beside `analyse` alone on the same cores.

    python -m benchmarks.ingest FILE.jsonl.xz [--articles N] [--jobs N] [--rounds N]

FILE holds articles in the quotation corpus's format. Both run with the same number of worker
processes of one thread each, by turns. What counts is CPU time of all processes together, their
start included, so that other work on the machine does not count.
"""

import argparse
import json
import resource
import statistics
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from multiprocessing import active_children
from pathlib import Path

from wortlaut.archive.connection import open_writing
from wortlaut.archive.ingest.plan import Plan
from wortlaut.archive.ingest.pool import WorkerPool
from wortlaut.archive.ingest.run import MOST_ARTICLES, ingest
from wortlaut.evaluation import load_gold
from wortlaut.language import load
from wortlaut.readers import read_sources
from wortlaut.records import Article, Rejected


def batches(articles: Iterable[Article]) -> Iterator[Sequence[Article]]:
    """Yield the articles in batches of the size that ingest makes."""
    rest = iter(articles)
    while batch := list(islice(rest, MOST_ARTICLES)):
        yield batch


def cpu_time() -> float:
    """Return the CPU time of this process and all that it started and that have ended."""
    for child in active_children():
        child.join()
    users = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in users)


def rate(done: Iterable[int]) -> float:
    """Return how many articles were done in a second of CPU time."""
    started = cpu_time()
    articles = sum(done)
    return articles / (cpu_time() - started)


def analyse(source: Path, jobs: int) -> Iterator[int]:
    """Read and analyse, and write nothing; yield the number of articles of each batch."""
    pool = WorkerPool(jobs, None)
    articles = (each for each in read_sources([source]) if not isinstance(each, Rejected))
    try:
        for documents in pool.analysed(batches(articles)):
            yield len(documents)
    finally:
        pool.close()


def archived(source: Path, jobs: int, archive: Path) -> Iterator[int]:
    """Ingest; yield the number of articles of each batch."""
    connection = open_writing(archive)
    try:
        plan = Plan(sources=(str(source),), jobs=jobs)
        for written in ingest(connection, read_sources([source]), plan):
            yield written.outcomes.total()
    finally:
        connection.close()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    articles = [gold.article() for gold in load_gold(given.file)][: given.articles]
    tokens = sum(len(load("de").tokenize(article.text)) for article in articles) / len(articles)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        source.write_text(
            "".join(f"{json.dumps({'text': article.text})}\n" for article in articles), "utf-8"
        )
        rates: list[tuple[float, float]] = []
        for number in range(given.rounds):
            archive = Path(folder) / f"{number}.db"
            rates.append(
                (rate(analyse(source, given.jobs)), rate(archived(source, given.jobs, archive)))
            )
        size = archive.stat().st_size / len(articles)
    print(f"{len(articles)} articles of {tokens:.0f} tokens, {given.jobs} workers")
    print(f"{'':10} {'articles/s':>12} {'tokens/s':>12}  of CPU time")
    for name, figures in zip(("analyse", "ingest"), zip(*rates, strict=True), strict=True):
        middle = statistics.median(figures)
        print(f"{name:10} {middle:12.1f} {middle * tokens:12,.0f}")
    share = statistics.median(ingested / alone for alone, ingested in rates)
    print(f"ingest has {share:.0%} of the speed of analyse (median of {len(rates)} pairs)")
    print(f"{size:,.0f} bytes an article in the archive")


if __name__ == "__main__":
    main()
