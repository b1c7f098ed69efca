"""What a worker of Spark does: Arrow batches of articles in, Arrow batches of records out."""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from wortlaut.archive.ingest.worker import analysed
from wortlaut.pipeline import MOST_ARTICLES, MOST_CHARACTERS, warm
from wortlaut.readers.problem import Problem
from wortlaut.records import Article, Document, Rejected, from_json, to_json

if TYPE_CHECKING:
    import pyarrow as pa

_T = TypeVar("_T")

RECORD = ("article_id", "record", "reason", "detail")
"""What a row of records holds behind the columns that were kept, all of it text."""

Read = Callable[["pa.RecordBatch"], Iterable[Article | Problem]]
"""Reads a batch: for each row its article, or why there is none."""
Rows = Callable[[Document], list[dict[str, object]]]


@dataclass(frozen=True, slots=True)
class Analysis:
    """Analyses batches of rows, of each row one record or one reason.

    Attributes:
        read: reads the rows.
        kept: how many columns, from the last back, go on into the output as they are.
        knowledge: the content of the file of persons and bodies that a user added, None for none.
    """

    read: Read
    kept: int
    knowledge: bytes | None

    def __call__(self, batches: Iterable["pa.RecordBatch"]) -> Iterator["pa.RecordBatch"]:
        """Yield the records, a row each in the order of the rows."""
        import pyarrow as pa

        _ready()
        knowledge_file = None if self.knowledge is None else _file_of(self.knowledge)
        for batch in batches:
            first = batch.num_columns - self.kept
            start = 0
            for results in portions(self.read(batch), length):
                rows = batch.slice(start, len(results))
                start += len(results)
                found = zip(*_records(results, knowledge_file), strict=True)
                yield pa.RecordBatch.from_arrays(
                    [*rows.columns[first:], *(pa.array(column, pa.string()) for column in found)],
                    names=[*batch.schema.names[first:], *RECORD],
                )


@dataclass(frozen=True, slots=True)
class Table:
    """Turns batches of records into rows of a table.

    Attributes:
        rows: returns those of a document.
        schema: returns their Arrow schema.
    """

    rows: Rows
    schema: Callable[[], Any]

    def __call__(self, batches: Iterable["pa.RecordBatch"]) -> Iterator["pa.RecordBatch"]:
        """Yield the rows of one document after the other, some documents at a time."""
        import pyarrow as pa

        schema = self.schema()
        for batch in batches:
            for start in range(0, batch.num_rows, MOST_ARTICLES):
                lines = batch.column(0).slice(start, MOST_ARTICLES).to_pylist()
                rows = [row for line in lines for row in self.rows(from_json(line))]
                yield pa.RecordBatch.from_pylist(rows, schema=schema)


def portions(items: Iterable[_T], length: Callable[[_T], int]) -> Iterator[list[_T]]:
    """Yield items in portions of which the articles go through the networks together."""
    portion: list[_T] = []
    characters = 0
    for item in items:
        portion.append(item)
        characters += length(item)
        if len(portion) >= MOST_ARTICLES or characters >= MOST_CHARACTERS:
            yield portion
            portion, characters = [], 0
    if portion:
        yield portion


def length(result: Article | Problem) -> int:
    """Return how many characters there are to analyse."""
    return len(result.text) if isinstance(result, Article) else 0


def _records(
    results: list[Article | Problem], knowledge_file: Path | None
) -> Iterator[tuple[str | None, ...]]:
    """Yield the cells of `RECORD` for each result."""
    articles = [result for result in results if isinstance(result, Article)]
    records = iter(analysed(articles, knowledge_file, threads=1))
    for result in results:
        if isinstance(result, Problem):
            yield None, None, result.reason.value, result.detail
            continue
        record = next(records)
        if isinstance(record, Rejected):  # the program failed on it
            yield result.id, None, record.reason.value, record.detail
        else:
            yield result.id, to_json(record).decode(), None, None


@cache
def _ready() -> None:
    """Load the weights, once a worker."""
    warm(threads=1)


@cache
def _file_of(content: bytes) -> Path:
    """Return a file with this content, once a worker."""
    from pyspark import SparkFiles

    folder = SparkFiles.getRootDirectory()  # which is gone when the job is
    with tempfile.NamedTemporaryFile(suffix=".jsonl", dir=folder, delete=False) as file:
        file.write(content)
    return Path(file.name)
