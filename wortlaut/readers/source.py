"""The way in: files, folders, patterns, addresses and standard input, each by its reader."""

import io
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import BinaryIO

from wortlaut.readers.formats import read_format
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.places import absent, articles_come_as, places
from wortlaut.readers.prefixed import Prefixed
from wortlaut.readers.problem import Problem
from wortlaut.readers.sniff import (
    HEAD,
    PACKED,
    SourceFormat,
    binary_kind,
    format_of_content,
    format_of_name,
    packing_of_content,
    wide_encoding,
)
from wortlaut.readers.unpack import UnpackError, unpacked
from wortlaut.readers.walk import unreadable
from wortlaut.records import Article, Reason, Rejected

STDIN = "-"
"""The source that stands for standard input."""

_DEFAULT = ReadOptions()
_SCHEMES = ("http:/", "https:/")  # a path loses the second slash
_OTHER_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")  # RFC 3986, 3.1
_NOT_FETCHED = Problem(
    Reason.MISSING,
    "only http and https addresses are fetched; give one of those, or save it and name its file",
)


def read_sources(
    sources: Iterable[str | Path],
    *,
    stdin: BinaryIO | None = None,
    options: ReadOptions = _DEFAULT,
) -> Iterator[Article | Rejected]:
    """Read articles one after the other, in the order of the sources.

    A source is a file, a folder (read with everything below it), a pattern such as `*.html`, an
    address (read where `options.allow_fetch` says so), or `-` for standard input, whose format is
    told by its content. What gives no article is yielded as `Rejected` in its place.

    Args:
        sources: paths, patterns, addresses, or `-`.
        stdin: what `-` reads; the process's standard input by default.
        options: limits, languages, the default date, columns, and whether to fetch.
    """
    for source in sources:
        if source == STDIN:
            yield from _read_stdin(stdin or sys.stdin.buffer, options)
        elif str(source).lower().startswith(_SCHEMES):
            yield from _read_address(str(source), options)
        elif isinstance(source, str) and _OTHER_SCHEME.match(source):
            yield _NOT_FETCHED.at(display(source))
        else:
            for path, problem in places(source):
                if problem:
                    yield problem.at(display(path))
                else:
                    yield from _read_file(path, options)


def read_content(
    content: bytes, path: str, options: ReadOptions = _DEFAULT
) -> Iterator[Article | Rejected]:
    """Read what a file holds whose content is here already; its path tells the format."""
    source = display(path)
    try:
        stream: io.BufferedReader = io.BufferedReader(io.BytesIO(content))
        yield from _read_named(stream, PurePath(path), source, options)
    except UnpackError as error:
        yield error.problem.at(source)


def display(path: str | Path) -> str:
    """Return a path in one line of printable characters, others escaped."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode()
        for char in os.fspath(path)
    )


def _read_address(address: str, options: ReadOptions) -> Iterator[Article | Rejected]:
    if not options.allow_fetch:
        yield Problem(
            Reason.MISSING,
            "addresses are not fetched without --allow-fetch; add it, or save the page and name "
            "its file",
        ).at(display(address))
        return
    from wortlaut.readers.address import read_address

    yield from read_address(address, display(address), options)


def _read_file(path: Path, options: ReadOptions) -> Iterator[Article | Rejected]:
    source = display(path)
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            yield _special(mode).at(source)
            return
        with path.open("rb") as stream:
            yield from _read_named(stream, path, source, options)
    except (OSError, ValueError) as error:
        yield absent(path, error).at(source)
    except UnpackError as error:
        yield error.problem.at(source)


def _read_named(
    stream: io.BufferedReader, path: PurePath, source: str, options: ReadOptions
) -> Iterator[Article | Rejected]:
    """Read a file in the format that its name tells, or by its content where it has no suffix."""
    if path.suffix.lower() in PACKED:
        stream, path = unpacked(stream, path.suffix.lower()), path.with_suffix("")
    form = format_of_name(path)
    if form is not None:
        yield from read_format(stream, form, source, options)
    elif path.suffix:
        kind = binary_kind(stream.peek(HEAD)[:HEAD])
        problem = (
            Problem(Reason.BINARY, f"this is {kind}")
            if kind
            else Problem(
                Reason.FORMAT, f"files named {path.suffix!a} are not read; {articles_come_as()}"
            )
        )
        yield problem.at(source)
    elif stream.seekable() and format_of_content(stream.peek(HEAD)[:HEAD]) is SourceFormat.PARQUET:
        yield from read_format(stream, SourceFormat.PARQUET, source, options)
    else:
        yield from _read_unnamed(stream, source, options)


def _read_stdin(stream: BinaryIO, options: ReadOptions) -> Iterator[Article | Rejected]:
    try:
        yield from _read_unnamed(stream, "<stdin>", options)
    except OSError as error:
        yield unreadable(error).at("<stdin>")
    except UnpackError as error:
        yield error.problem.at("<stdin>")


def _read_unnamed(
    stream: BinaryIO, source: str, options: ReadOptions
) -> Iterator[Article | Rejected]:
    """Read a stream whose format, and packing, its beginning shows."""
    head = beginning(stream, options)
    if packing := packing_of_content(head):
        stream = unpacked(io.BufferedReader(Prefixed(head, stream)), packing)
        head = beginning(stream, options)
    form = format_of_content(head)
    if form is SourceFormat.TEXT and options.columns:
        form = SourceFormat.CSV  # which nothing but the wish for columns tells from a text
    whole: io.BufferedReader = io.BufferedReader(Prefixed(head, stream))
    yield from read_format(whole, form, source, options)


def beginning(stream: BinaryIO, options: ReadOptions) -> bytes:
    """Read as much of a stream as tells its format: of JSON the whole first line."""
    head = stream.readline(HEAD)
    # The first of JSON Lines is enough, so that an endless feed is read as it comes.
    if format_of_content(head) is not SourceFormat.JSON_LINES or wide_encoding(head):
        head += stream.read(HEAD)
    if format_of_content(head) is SourceFormat.JSON_LINES and not head.endswith(b"\n"):
        head += stream.readline(options.max_bytes)
        # In UTF-16 and UTF-32 the line feed may take up to three bytes more.
        head += stream.read(3) if wide_encoding(head) else b""
    return head


def _special(mode: int) -> Problem:
    kind = "a named pipe" if stat.S_ISFIFO(mode) else "a device or socket"
    return Problem(Reason.UNREADABLE, f"this is {kind}, not a file; pipe it into '-' instead")
