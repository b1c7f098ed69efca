"""Sources of Spark, read by the readers: each article a row of text, and each rejection too."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

from wortlaut.readers import ReadOptions, read_sources
from wortlaut.readers.encoding import decode
from wortlaut.readers.jsonl import read_json_object
from wortlaut.readers.lines import too_large
from wortlaut.readers.options import FIELDS
from wortlaut.readers.problem import Problem
from wortlaut.readers.source import display, read_content
from wortlaut.readers.walk import is_no_article
from wortlaut.records import Article, Reason
from wortlaut.spark.analysing import Read, length, portions

if TYPE_CHECKING:
    import pyarrow as pa

ARTICLE = (*FIELDS, "reason", "detail", "source")
"""The columns of what was read, all of them text."""
MOST_CONTENT = 256_000_000
"""Bytes of a file that is read as a whole and does not lie on the worker's machine."""
LinesBefore = Mapping[str, Mapping[int, int]]
"""By the path of a file and the byte at which a block of it begins: the lines before it."""
_LOCAL = re.compile(r"file:/+")


class Found(NamedTuple):
    """What was read, and where it comes from: of an article its file, else also the line or row."""

    result: Article | Problem
    source: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Reads batches of what Spark found: lines, rows or files."""

    read: Callable[[Iterable["pa.RecordBatch"]], Iterable[Found]]

    def __call__(self, batches: Iterable["pa.RecordBatch"]) -> Iterator["pa.RecordBatch"]:
        """Yield batches with the columns of `ARTICLE`."""
        import pyarrow as pa

        for portion in portions(self.read(batches), lambda each: length(each.result)):
            columns = zip(*map(_cells, portion), strict=True)
            arrays = [pa.array(column, pa.string()) for column in columns]
            yield pa.RecordBatch.from_arrays(arrays, names=ARTICLE)


def read_articles(batch: "pa.RecordBatch") -> Iterator[Article | Problem]:
    """Return the articles and problems of a batch with the columns of `ARTICLE`."""
    for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
        cells = dict(zip(ARTICLE, row, strict=True))
        if cells["reason"] is not None:
            yield Problem(Reason(cells["reason"]), cells["detail"])
        else:
            yield Article.of(**{field: cells[field] for field in FIELDS})


def read_lines(
    batches: Iterable["pa.RecordBatch"], options: ReadOptions, before: LinesBefore
) -> Iterator[Found]:
    """Read lines of JSON, which come as bytes, each with its file and where its block begins.

    The lines of a block come in their order; what is rejected is named by its line, as far as it
    is known how many come before the block.
    """
    block, number = None, 0
    for line, path, start in _rows(batches):
        number = number + 1 if (path, start) == block else 1
        block = path, start
        if not line.strip():
            continue
        text = too_large(options) if len(line) > options.max_bytes else decode(line + b"\n")
        result = text if isinstance(text, Problem) else read_json_object(text, options)
        first = before.get(path, {}).get(start, None if start else 0)
        place = "" if first is None or isinstance(result, Article) else f":{first + number}"
        yield Found(result, display(plain(path)) + place)


def read_rows(batches: Iterable["pa.RecordBatch"], read: Read) -> Iterator[Found]:
    """Read rows of a table, whose last columns are the path of its file and the row's index."""
    for batch in batches:
        places = (column.to_pylist() for column in batch.columns[-2:])
        for result, path, index in zip(read(batch), *places, strict=True):
            place = "" if isinstance(result, Article) else f", row {index + 1}"
            yield Found(result, display(plain(path)) + place)


def read_files(
    batches: Iterable["pa.RecordBatch"], options: ReadOptions, *, local: bool
) -> Iterator[Found]:
    """Read whole files, given their paths and content; null stands for one that is too large.

    Where they are `local` they are opened here, whatever their size.
    """
    for path, content in _rows(batches):
        name = _LOCAL.sub("/", path)
        if is_no_article(PurePath(name).name):
            continue
        if local:
            results = read_sources([Path(name)], options=options)
        elif content is None:
            results = iter([too_large(options, MOST_CONTENT).at(display(name))])
        else:
            results = read_content(content, name, options)
        for result in results:
            if isinstance(result, Article):
                yield Found(result, display(name))
            else:
                yield Found(Problem(result.reason, result.detail), result.source)


def plain(address: str) -> str:
    """Return the path that an address of Spark stands for."""
    return _LOCAL.sub("/", unquote(address))


def _rows(batches: Iterable["pa.RecordBatch"]) -> Iterator[tuple[Any, ...]]:
    for batch in batches:
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _cells(found: Found) -> tuple[str | None, ...]:
    result, source = found
    if isinstance(result, Problem):
        return *(None for _ in FIELDS), result.reason.value, result.detail, source
    return *(getattr(result, field) for field in FIELDS), None, None, source
