"""How fast an archive answers, and how large it is: archives of generated articles.

    python -m benchmarks.archive_bench [--articles N …] [--folder PATH] [--questions N]
        [--only WORD …] [--keep]

Texts are put together from sentences of `examples/` and, where it is there, of the news
sentences beside the training data; their records are generated, not read. Rows are written in bulk
into the archive's own schema. Speakers and outlets follow Zipf's law, each year holds more than the
last.

Questions are drawn as users would ask: words as often as they are said, speakers as often as they
speak. Warm: one connection, each question once, after a round of other questions; `CPU` is the
processor time of the same questions, which other programs on the machine change little. Cold:
before each question the file is dropped from the system's cache, and the connection is new; the
program and its lexicon are loaded.
"""

import argparse
import os
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.archive_build import build
from wortlaut.archive.connection import open_reading
from wortlaut.archive.search import (
    Filters,
    between,
    facets,
    network,
    search_articles,
    search_statements,
    stats,
    timeline,
    who,
)

SIZES = (10_000, 100_000)
Ask = Callable[[sqlite3.Connection], object]


class Questions:
    """Draws what is asked for."""

    def __init__(self, connection: sqlite3.Connection, seed: int) -> None:
        self._draw = random.Random(seed)
        query = "SELECT key, said FROM actor WHERE said > 0 AND key IS NOT NULL"
        speakers = connection.execute(query).fetchall()
        self._speakers: list[str] = [key for key, _ in speakers]
        self._shares = [said for _, said in speakers]
        (top,) = connection.execute("SELECT max(statement) FROM wording").fetchone()
        quotes = (
            connection.execute(
                "SELECT quote FROM wording WHERE statement = ?", (self._draw.randint(1, top),)
            ).fetchone()[0]
            for _ in range(2000)
        )
        self._words: list[str] = [
            word for quote in quotes for word in quote.split() if word.isalpha()
        ]

    def speaker(self) -> str:
        """Return a speaker's key, as likely as they speak often."""
        return self._draw.choices(self._speakers, self._shares)[0]

    def word(self) -> str:
        """Return a word, as likely as it is said often."""
        return self._draw.choice(self._words)

    def kinds(self) -> dict[str, Callable[[], Ask]]:
        """Return how each kind of question is drawn."""
        return {
            "search: word and speaker": lambda: self._search(
                Filters(words=self.word(), speaker=self.speaker())
            ),
            "search: word": lambda: self._search(Filters(words=self.word())),
            "search: speaker": lambda: self._search(Filters(speaker=self.speaker())),
            "articles: word": self._articles,
            "facets: word": lambda: self._facets(Filters(words=self.word())),
            "facets: speaker": lambda: self._facets(Filters(speaker=self.speaker())),
            "facets: all": lambda: self._facets(Filters()),
            "timeline: word": self._timeline,
            "who": self._who,
            "between": self._between,
            "network: all": lambda: lambda connection: network(connection, Filters()),
            "stats": lambda: stats,
        }

    def _search(self, filters: Filters) -> Ask:
        return lambda connection: search_statements(connection, filters)

    def _facets(self, filters: Filters) -> Ask:
        return lambda connection: facets(connection, filters)

    def _articles(self) -> Ask:
        filters = Filters(words=self.word())
        return lambda connection: search_articles(connection, filters)

    def _timeline(self) -> Ask:
        filters = Filters(words=self.word())
        return lambda connection: timeline(connection, filters)

    def _who(self) -> Ask:
        name = self.speaker()
        return lambda connection: who(connection, name)

    def _between(self) -> Ask:
        first, second = self.speaker(), self.speaker()
        return lambda connection: between(connection, first, second)


def warm(path: Path, draw: Callable[[], Ask], count: int) -> Iterator[tuple[float, float]]:
    """Yield seconds and those of the processor, the first half of the questions not counted."""
    connection = open_reading(path)
    for number in range(2 * count):
        ask = draw()
        started, used = time.perf_counter(), time.thread_time()
        ask(connection)
        if number >= count:
            yield time.perf_counter() - started, time.thread_time() - used
    connection.close()


def cold(path: Path, draw: Callable[[], Ask], count: int) -> Iterator[float]:
    """Yield seconds, the file out of the system's cache before each question."""
    for _ in range(count):
        ask = draw()
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        started = time.perf_counter()
        connection = open_reading(path)
        ask(connection)
        yield time.perf_counter() - started
        connection.close()


def measure(path: Path, articles: int, count: int, only: Sequence[str]) -> None:
    """Print the table of an archive: the questions whose name holds one of the words of `only`."""
    connection = open_reading(path)
    questions = Questions(connection, articles)
    numbers = stats(connection)
    connection.close()
    size = path.stat().st_size
    print(
        f"{numbers['articles']:,} articles, {numbers['statements']:,} statements: "
        f"{size / 1e6:,.0f} MB, {size / articles:,.0f} bytes an article"
    )
    heads = ("p50", "p95", "CPU p50", "CPU p95", "cold p50", "cold p95")
    print(f"{'milliseconds':28}", *(f"{head:>9}" for head in heads))
    for name, draw in questions.kinds().items():
        if not any(word in name for word in only):
            continue
        walls, used = zip(*warm(path, draw, count), strict=True)
        chilled = list(cold(path, draw, max(2, count // 4)))
        figures = [figure for times in (walls, used, chilled) for figure in quantiles(times)]
        print(f"{name:28}", *(f"{1000 * figure:9.1f}" for figure in figures), flush=True)


def quantiles(times: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    cuts = statistics.quantiles(times, n=20, method="inclusive")
    return statistics.median(times), cuts[18]


def main() -> None:
    """Build each archive, unless it is there, and print its table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--folder", type=Path, help="where archives are built")
    parser.add_argument("--questions", type=int, default=100)
    parser.add_argument("--only", nargs="+", default=[""], help="such as: who facets")
    parser.add_argument("--keep", action="store_true", help="leave the archives there")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for articles in given.articles:
            path = folder / f"{articles}.db"
            if not path.exists():
                started = time.monotonic()
                build(path, articles)
                print(f"{articles:,} articles built in {time.monotonic() - started:.0f} s")
            measure(path, articles, given.questions, given.only)
            if not given.keep:
                path.unlink()


if __name__ == "__main__":
    main()
