"""Web archives: every HTML page in a WARC file becomes an article, with its address."""

import io
from collections.abc import Iterator
from datetime import date, timedelta
from io import BufferedReader
from typing import Any

from wortlaut.readers.lines import too_large
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.origin import Origin
from wortlaut.readers.problem import Problem, one_line
from wortlaut.readers.sniff import SourceFormat, format_of_content
from wortlaut.readers.warc_records import Record, cut_records
from wortlaut.records import Article, Reason, Rejected

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_HTTP_HEADER = 1 << 16
_GOOD = frozenset({200, 203})
_LONGEST_SHOWN = 200
_DAY = len("2023-10-29")


def read_warc(
    stream: BufferedReader, source: str, options: ReadOptions
) -> Iterator[Article | Rejected]:
    """Read the pages of a web archive in its order, holding one in memory.

    Requests, images, redirects, errors and all else that is no page are passed over, and
    `options.notify` is told how many. A rejected record is named by its number, counted from 1,
    and its address.
    """
    number = pages = 0
    for record in cut_records(stream, max_block=options.max_bytes + _HTTP_HEADER):
        number = record.number
        result = record.problem or _read_record(record, options)
        if result is None:
            continue
        pages += 1
        yield result.at(_place(source, record)) if isinstance(result, Problem) else result
    if not pages:
        what = f"none of its {number} records is an HTML page" if number else "it holds no record"
        yield Problem(Reason.EMPTY, f"{what}; leave it out").at(source)
    elif number > pages:
        options.notify(
            f"{source}: {number - pages} of {number} records are no pages (requests, images, "
            "errors and the like) and were passed over"
        )


def _read_record(record: Record, options: ReadOptions) -> Article | Problem | None:
    """Return the article of a page, or None where the record is none."""
    if record.field("WARC-Type") not in {"response", "resource"}:
        return None
    from fastwarc import ArchiveIterator

    whole = io.BytesIO(record.header + record.block)
    try:
        opened = next(
            ArchiveIterator(whole, parse_http=True, auto_decode="all", fsspec_args=False), None
        )
        if opened is None:
            return Problem(Reason.FORMAT, "the record cannot be taken apart; get the archive again")
        return _read_page(record, opened, options)
    except (OSError, ValueError) as error:
        return Problem(
            Reason.FORMAT,
            f"what the server sent cannot be unpacked ({one_line(error)}); leave it out",
        )


def _read_page(record: Record, opened: Any, options: ReadOptions) -> Article | Problem | None:
    headers = opened.http_headers
    if headers is not None and headers.status_code not in _GOOD:
        return None
    kind = opened.http_content_type if headers is not None else record.field("Content-Type")
    if kind and kind.partition(";")[0].strip().lower() not in _PAGES:
        return None
    page = _read_whole(opened.reader, options.max_bytes + 1)
    if not kind and format_of_content(page) is not SourceFormat.HTML:
        return None
    if len(page) > options.max_bytes or len(record.block) < record.length:
        return too_large(options)
    from wortlaut.readers.html import read_html

    origin = Origin(
        url=record.field("WARC-Target-URI"),
        charset=opened.http_charset if headers is not None else None,
        latest=_day_after(record.field("WARC-Date")),
    )
    return read_html(page, options, origin)


def _read_whole(reader: Any, most: int) -> bytes:
    page = bytearray()
    while len(page) < most and (piece := reader.read(most - len(page))):
        page += piece
    return bytes(page)


def _day_after(captured: str | None) -> str | None:
    """Return the day after the capture, which is in UTC: somewhere it had begun."""
    try:
        return (date.fromisoformat((captured or "")[:_DAY]) + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return None


def _place(source: str, record: Record) -> str:
    address = record.field("WARC-Target-URI")
    if not address:
        return f"{source}, record {record.number}"
    return f"{source}, record {record.number} ({one_line(address, _LONGEST_SHOWN)})"
