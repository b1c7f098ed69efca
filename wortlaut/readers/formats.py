"""An open stream of a known format, read by the reader of that format.

Each is imported when the first source of its format comes, so that a command starts at once.
"""

import io
from collections.abc import Callable, Iterator

from wortlaut.readers.lines import too_large
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.origin import UNKNOWN, Origin
from wortlaut.readers.problem import Problem
from wortlaut.readers.sniff import SourceFormat
from wortlaut.readers.text import read_text
from wortlaut.readers.unpack import UnpackError
from wortlaut.records import Article, Reason, Rejected

MANY = frozenset(
    {SourceFormat.JSON_LINES, SourceFormat.CSV, SourceFormat.PARQUET, SourceFormat.WARC}
)
"""Formats that are read piece by piece and may be of any size."""
MOST_BYTES = {SourceFormat.PDF: 64_000_000, SourceFormat.FEED: 8_000_000}
"""Bytes of sources whose text is not all of them; the limit of an article holds for that."""


def read_format(
    stream: io.BufferedReader,
    form: SourceFormat,
    source: str,
    options: ReadOptions,
    origin: Origin = UNKNOWN,
) -> Iterator[Article | Rejected]:
    """Read what a stream holds; where it cannot be unpacked to its end, say so after the rest."""
    try:
        if form in MANY:
            yield from _many(form)(stream, source, options)
            return
        most = MOST_BYTES.get(form, options.max_bytes)
        data = stream.read(most + 1)
        if len(data) > most:
            yield too_large(options, most).at(source)
        else:
            yield from _read_whole(data, form, source, options, origin)
    except UnpackError as error:
        yield error.problem.at(source)


def _many(
    form: SourceFormat,
) -> Callable[[io.BufferedReader, str, ReadOptions], Iterator[Article | Rejected]]:
    if form is SourceFormat.CSV:
        from wortlaut.readers.delimited import read_delimited

        return read_delimited
    if form is SourceFormat.WARC:
        from wortlaut.readers.warc import read_warc

        return read_warc
    if form is SourceFormat.PARQUET:
        return _read_parquet
    from wortlaut.readers.jsonl import read_json_lines

    return read_json_lines


def _read_parquet(
    stream: io.BufferedReader, source: str, options: ReadOptions
) -> Iterator[Article | Rejected]:
    if not stream.seekable():
        yield Problem(
            Reason.FORMAT,
            "Parquet is read from its end, which takes a file; unpack it, or save it as one",
        ).at(source)
        return
    from wortlaut.readers.parquet import read_parquet

    yield from read_parquet(stream, source, options)


def _read_whole(
    data: bytes, form: SourceFormat, source: str, options: ReadOptions, origin: Origin
) -> Iterator[Article | Rejected]:
    if form is SourceFormat.JSON:
        from wortlaut.readers.jsonl import read_json

        yield from read_json(data, source, options)
    elif form is SourceFormat.FEED:
        from wortlaut.readers.feed import read_feed

        yield from read_feed(data, source, options)
    else:
        result = _single(form)(data, options, origin)
        yield result.at(source) if isinstance(result, Problem) else result


def _single(form: SourceFormat) -> Callable[[bytes, ReadOptions, Origin], Article | Problem]:
    if form is SourceFormat.HTML:
        from wortlaut.readers.html import read_html

        return read_html
    if form is SourceFormat.PDF:
        from wortlaut.readers.pdf import read_pdf

        return read_pdf
    return read_text
