"""A fetched address: its answer, read by the reader of its format."""

import io
from collections.abc import Iterator
from email.message import Message
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from wortlaut.readers.fetch import Fetched, fetch
from wortlaut.readers.formats import read_format
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.origin import Origin
from wortlaut.readers.problem import Problem
from wortlaut.readers.sniff import (
    HEAD,
    PACKED,
    SourceFormat,
    binary_kind,
    format_of_content,
    format_of_name,
)
from wortlaut.readers.unpack import UnpackError, unpacked
from wortlaut.records import Article, Reason, Rejected

_TYPES = {
    "text/html": SourceFormat.HTML,
    "application/xhtml+xml": SourceFormat.HTML,
    "application/rss+xml": SourceFormat.FEED,
    "application/atom+xml": SourceFormat.FEED,
    "application/rdf+xml": SourceFormat.FEED,
    "application/pdf": SourceFormat.PDF,
    "text/csv": SourceFormat.CSV,
    "text/tab-separated-values": SourceFormat.CSV,
    "application/jsonl": SourceFormat.JSON_LINES,
    "application/x-ndjson": SourceFormat.JSON_LINES,
    "application/vnd.apache.parquet": SourceFormat.PARQUET,
    "application/warc": SourceFormat.WARC,
}


def read_address(address: str, source: str, options: ReadOptions) -> Iterator[Article | Rejected]:
    """Fetch an address and read what it answers with; `source` names it in rejections."""
    answer = fetch(address, allow_private=options.allow_private)
    if isinstance(answer, Problem):
        yield answer.at(source)
        return
    yield from read_answer(answer, source, options)


def read_answer(answer: Fetched, source: str, options: ReadOptions) -> Iterator[Article | Rejected]:
    """Read what an address has answered with; `source` names it in rejections."""
    try:
        yield from _read_body(answer, source, options)
    except UnpackError as error:
        yield error.problem.at(source)


def _read_body(answer: Fetched, source: str, options: ReadOptions) -> Iterator[Article | Rejected]:
    kind = Message()
    kind["Content-Type"] = answer.content_type
    body = io.BytesIO(answer.body)
    raw: io.BufferedReader = io.BufferedReader(body)
    stream = unpacked(raw, answer.packing) if answer.packing else raw
    path = PurePosixPath(urlsplit(answer.url).path)
    if path.suffix.lower() in PACKED and stream.peek(HEAD).startswith(PACKED[path.suffix.lower()]):
        stream, path = unpacked(stream, path.suffix.lower()), path.with_suffix("")
    head = stream.peek(HEAD)[:HEAD]
    form = _format(kind.get_content_type(), path, head)
    if isinstance(form, Problem):
        yield form.at(source)
        return
    charset = kind.get_content_charset()
    origin = Origin(url=answer.url, charset=charset if isinstance(charset, str) else None)
    yield from read_format(stream, form, source, options, origin)


def _format(kind: str, path: PurePosixPath, head: bytes) -> SourceFormat | Problem:
    """Tell the format of an answer: by its content where that is clear, else as it is named."""
    told = format_of_content(head)
    if told is not SourceFormat.TEXT:
        return told
    form = _TYPES.get(kind) or format_of_name(path)
    if form is not None:
        return form
    if what := binary_kind(head):
        return Problem(Reason.BINARY, f"this is {what}")
    if kind.startswith("text/"):
        return SourceFormat.TEXT
    return Problem(
        Reason.FORMAT, f"the address answers with {kind[:60]!a}, which is not read; save its text"
    )
