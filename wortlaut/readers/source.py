"""The way in: files, folders and standard input, each by the reader of its format."""

import io
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from wortlaut.readers.jsonl import read_json, read_json_lines, too_large
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.prefixed import Prefixed
from wortlaut.readers.problem import Problem
from wortlaut.readers.sniff import (
    HEAD,
    SUFFIXES,
    Format,
    binary_kind,
    format_of_content,
    format_of_name,
    wide_encoding,
)
from wortlaut.readers.text import read_text
from wortlaut.readers.walk import unreadable, walk
from wortlaut.records import Article, Reason, Rejected

STDIN = "-"
"""The source that stands for standard input."""

_DEFAULT = ReadOptions()


def read_sources(
    sources: Iterable[str | Path],
    *,
    stdin: BinaryIO | None = None,
    options: ReadOptions = _DEFAULT,
) -> Iterator[Article | Rejected]:
    """Read articles one after the other, in the order of the sources.

    A source is a file, a folder (read with everything below it), or `-` for standard input, whose
    format is told by its content. What gives no article is yielded as `Rejected` in its place.

    Args:
        sources: paths, or `-`.
        stdin: what `-` reads; the process's standard input by default.
        options: limits, languages and the default date.
    """
    for source in sources:
        if source == STDIN:
            yield from _read_stdin(stdin or sys.stdin.buffer, options)
        else:
            yield from _read_path(Path(source), options)


def display(path: str | Path) -> str:
    """Return a path in one line of printable characters, others escaped."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode()
        for char in os.fspath(path)
    )


def _read_path(path: Path, options: ReadOptions) -> Iterator[Article | Rejected]:
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        yield _absent(path, error).at(display(path))
        return
    if not is_folder:
        yield from _read_file(path, options)
        return
    empty = True
    for file, problem in walk(path):
        empty = False
        if problem:
            yield problem.at(display(file))
        else:
            yield from _read_file(file, options)
    if empty:
        yield Problem(Reason.EMPTY, f"the folder holds no article; {_suffixes()}").at(display(path))


def _read_file(path: Path, options: ReadOptions) -> Iterator[Article | Rejected]:
    source = display(path)
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            yield _special(mode).at(source)
            return
        with path.open("rb") as stream:
            form = _format_of_file(path, stream, options)
            if isinstance(form, Problem):
                yield form.at(source)
            else:
                yield from _read_format(stream, form, source, options)
    except (OSError, ValueError) as error:
        yield _absent(path, error).at(source)


def _read_stdin(stream: BinaryIO, options: ReadOptions) -> Iterator[Article | Rejected]:
    """Read a stream whose format its beginning shows."""
    try:
        head = _beginning(stream, options)
        whole: io.BufferedReader = io.BufferedReader(Prefixed(head, stream))
        yield from _read_format(whole, format_of_content(head), "<stdin>", options)
    except OSError as error:
        yield unreadable(error).at("<stdin>")


def _beginning(stream: BinaryIO, options: ReadOptions) -> bytes:
    """Read as much of a stream as tells its format: of JSON the whole first line."""
    head = stream.readline(HEAD)
    # The first of JSON Lines is enough, so that an endless feed is read as it comes.
    if format_of_content(head) is not Format.JSON_LINES or wide_encoding(head):
        head += stream.read(HEAD)
    if format_of_content(head) is Format.JSON_LINES and not head.endswith(b"\n"):
        head += stream.readline(options.max_bytes)
        # In UTF-16 and UTF-32 the line feed may take up to three bytes more.
        head += stream.read(3) if wide_encoding(head) else b""
    return head


def _read_format(
    stream: io.BufferedReader, form: Format, source: str, options: ReadOptions
) -> Iterator[Article | Rejected]:
    """Read an open stream; only JSON Lines may be larger than one article."""
    if form is Format.JSON_LINES:
        yield from read_json_lines(stream, source, options)
        return
    data = stream.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        yield too_large(options).at(source)
    elif form is Format.JSON:
        yield from read_json(data, source, options)
    else:
        result = _read_html(data, options) if form is Format.HTML else read_text(data, options)
        yield result.at(source) if isinstance(result, Problem) else result


def _read_html(data: bytes, options: ReadOptions) -> Article | Problem:
    from wortlaut.readers.html import read_html

    return read_html(data, options)


def _format_of_file(
    path: Path, stream: io.BufferedReader, options: ReadOptions
) -> Format | Problem:
    """Tell a file's format by its suffix, or by its content where it has none."""
    form = format_of_name(path)
    if form is not None:
        return form
    binary = binary_kind(stream.peek(HEAD)[:HEAD])
    if binary:
        return Problem(Reason.BINARY, f"this is {binary}")
    if path.suffix:
        return Problem(Reason.FORMAT, f"files named {path.suffix!a} are not read; {_suffixes()}")
    head = _beginning(stream, options)
    stream.seek(0)
    return format_of_content(head)


def _absent(path: Path, error: OSError | ValueError) -> Problem:
    if str(path).startswith(("http:/", "https:/")):
        return Problem(Reason.MISSING, "addresses are not fetched; save the page and name its file")
    if not isinstance(error, OSError):
        return Problem(Reason.MISSING, f"this is no path ({error}); check it")
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return Problem(Reason.MISSING, "the link points to nothing; mend or remove it")
    return unreadable(error)


def _special(mode: int) -> Problem:
    kind = "a named pipe" if stat.S_ISFIFO(mode) else "a device or socket"
    return Problem(Reason.UNREADABLE, f"this is {kind}, not a file; pipe it into '-' instead")


def _suffixes() -> str:
    return f"articles come as {', '.join(SUFFIXES)}"
