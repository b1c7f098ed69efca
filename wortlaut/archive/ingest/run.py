"""One ingest: what is known is passed over, the rest analysed, and written batch by batch.

Batches are written in the order of the sources, each in one transaction. So a run that is stopped
leaves what an uninterrupted one had after some batch, and starting again adds the rest.
"""

import sqlite3
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from wortlaut.archive.connection import transaction
from wortlaut.archive.corrections.log import Merges, merges_in_force
from wortlaut.archive.ingest.plan import Plan
from wortlaut.archive.ingest.pool import WorkerPool
from wortlaut.archive.ingest.worker import analysed
from wortlaut.archive.runs import Outcome, count, finish_run, write_rejected
from wortlaut.archive.storage import ReadingRun, add_source, begin_reading, known, store, stored
from wortlaut.records import Article, Document, Reason, Rejected

MOST_ARTICLES = 32
MOST_CHARACTERS = 200_000
MOST_ITEMS = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What became of a batch that is now in the archive."""

    outcomes: Counter[Outcome]
    rejected: tuple[Rejected, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """An article of a source; `reading` is what is analysed, None where its text is known."""

    article: Article
    reading: Article | None


@dataclass(slots=True)
class _Batch:
    items: list[_Found | Rejected] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    characters: int = 0

    def is_full(self) -> bool:
        return (
            len(self.items) >= MOST_ITEMS
            or len(self.articles) >= MOST_ARTICLES
            or self.characters >= MOST_CHARACTERS
        )


def ingest(
    connection: sqlite3.Connection, results: Iterable[Article | Rejected], plan: Plan
) -> Iterator[Written]:
    """Read what the readers give into an archive that is open for writing.

    Yields after every batch; what has been yielded is in the archive and stays there.

    Raises:
        UsageError: the knowledge file is broken.
        WeightsError: a weight file is missing or damaged.
        sqlite3.Error: the archive cannot be written, see `faults.explained`.
    """
    with transaction(connection):
        reading = begin_reading(connection, plan.sources, again=plan.again)
    pending: set[str] = set()
    batches = _batches(connection, results, reading, pending)
    for batch, documents in _analysed(batches, plan):
        with transaction(connection):
            written = _write(connection, batch, documents, reading)
        if not plan.again:
            pending.difference_update(article.id for article in batch.articles)
        yield written
    with transaction(connection):
        finish_run(connection, reading.run)
    connection.execute("PRAGMA analysis_limit = 1000")
    connection.execute("PRAGMA optimize")


def _batches(
    connection: sqlite3.Connection,
    results: Iterable[Article | Rejected],
    reading: ReadingRun,
    pending: set[str],
) -> Iterator[_Batch]:
    """Yield what was read in batches; `pending` are the texts that are on their way already."""
    batch = _Batch()
    for result in results:
        if isinstance(result, Rejected):
            batch.items.append(result)
        else:
            article = None
            if result.id not in pending:
                article = _to_read(connection, result, reading)
            batch.items.append(_Found(result, article))
            if article is not None:
                pending.add(article.id)
                batch.articles.append(article)
                batch.characters += len(article.text)
        if batch.is_full():
            yield batch
            batch = _Batch()
    if batch.items:
        yield batch


def _to_read(
    connection: sqlite3.Connection, article: Article, reading: ReadingRun
) -> Article | None:
    """Return what is to be analysed of an article: None where it is known.

    Where it is to be read anew, that is the article of the record, with the facts that its first
    source gave: otherwise its times would change with the source that is read last.
    """
    found = known(connection, article.id)
    if found is None:
        return article
    if found.weights == reading.weights and not reading.again:
        return None
    return stored(connection, found.article).article


def _analysed(
    batches: Iterator[_Batch], plan: Plan
) -> Iterator[tuple[_Batch, list[Document | Rejected]]]:
    """Yield the batches with the records of their articles, in their order."""
    first, second = next(batches, None), next(batches, None)
    rest = chain((batch for batch in (first, second) if batch is not None), batches)
    if plan.jobs == 1 or second is None:
        for batch in rest:
            threads = 1 if plan.jobs == 1 else 0
            yield batch, analysed(batch.articles, plan.knowledge_file, threads=threads)
        return
    waiting: deque[_Batch] = deque()

    def articles() -> Iterator[list[Article]]:
        for batch in rest:
            waiting.append(batch)
            yield batch.articles

    pool = WorkerPool(plan.jobs, plan.knowledge_file)
    try:
        for documents in pool.analysed(articles()):
            yield waiting.popleft(), documents
    finally:
        pool.close()


def _write(
    connection: sqlite3.Connection,
    batch: _Batch,
    documents: Iterable[Document | Rejected],
    reading: ReadingRun,
) -> Written:
    """Write a batch; where another ingest was faster, the record that is there stays."""
    merges = merges_in_force(connection)
    results = iter(documents)
    outcomes: Counter[Outcome] = Counter()
    rejected: list[Rejected] = []
    for item in batch.items:
        result = (
            item
            if isinstance(item, Rejected)
            else _kept(connection, item, results, reading, merges)
        )
        if isinstance(result, Rejected):
            write_rejected(connection, result, reading.run)
            rejected.append(result)
            outcomes[Outcome.REJECTED] += 1
        else:
            outcomes[result] += 1
    count(connection, reading.run, outcomes)
    return Written(outcomes=outcomes, rejected=tuple(rejected))


def _kept(
    connection: sqlite3.Connection,
    item: _Found,
    results: Iterator[Document | Rejected],
    reading: ReadingRun,
    merges: Merges,
) -> Outcome | Rejected:
    outcome = Outcome.KNOWN
    if item.reading is not None:
        result = next(results)
        if isinstance(result, Rejected):
            return result
        outcome = store(connection, result, reading, merges)
    found = known(connection, item.article.id)
    if found is None:
        return Rejected(
            source=item.article.url or f"article {item.article.id}",
            reason=Reason.DEFECT,
            detail="the same text was rejected before, at another source",
        )
    add_source(connection, found.article, item.article, reading.run)
    return outcome
