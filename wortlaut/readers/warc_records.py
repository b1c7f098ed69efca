"""The records of a web archive (WARC 1.0 and 1.1, ISO 28500), cut apart within bounds.

What is inside a record is left to FastWARC; here it is only found where one begins and ends, so
that a broken or truncated record is noticed, named and passed over.
"""

import re
from collections.abc import Iterator
from io import BufferedReader
from typing import NamedTuple

from wortlaut.readers.problem import Problem
from wortlaut.readers.unpack import UnpackError
from wortlaut.records import Reason

_MAX_HEADER = 1 << 16
_PIECE = 1 << 16
_BLANK_AFTER_BLOCK = 2
_START = re.compile(rb"WARC/[0-9]\.[0-9]\s*$")
_LENGTH = re.compile(
    rb"^content-length:[ \t]*([0-9]{1,15})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE
)

_NO_ARCHIVE = Problem(
    Reason.FORMAT, "this is no web archive: it does not begin with WARC/; check what it is"
)


class Record(NamedTuple):
    """A record as it stands in the archive.

    Attributes:
        number: its number in the archive, counted from 1.
        header: its own header, with the blank line that ends it.
        block: what follows, as far as it is within the limit.
        length: the bytes that the block has.
        problem: why the record cannot be trusted; None if it is whole.
    """

    number: int
    header: bytes
    block: bytes
    length: int
    problem: Problem | None

    def field(self, name: str) -> str | None:
        """Return a field of the header, such as `WARC-Type`."""
        shape = rb"^" + re.escape(name.encode()) + rb":[ \t]*([^\r\n]*)"
        found = re.search(shape, self.header, re.IGNORECASE | re.MULTILINE)
        return found[1].decode(errors="replace").strip().strip("<>") if found else None


def cut_records(stream: BufferedReader, *, max_block: int) -> Iterator[Record]:
    """Yield the records in order, holding `max_block` bytes of one; after a broken one go on.

    Where something else stands than the start of a record, that is one record with a problem, and
    reading goes on at the next line that starts one.
    """
    number = 0
    line, _ = _first_line(stream)
    while line:
        number += 1
        if not _START.match(line):
            if number == 1:
                yield Record(1, b"", b"", 0, _NO_ARCHIVE)
                return
            yield _broken(number, "something else stands where a record should begin")
            line = _next_start(stream)
            continue
        header = _read_header(line, stream)
        length = _LENGTH.search(header)
        if not header.endswith((b"\n\r\n", b"\n\n")) or length is None:
            ended = header.endswith((b"\n\r\n", b"\n\n"))
            what = "it names no Content-Length" if ended else "its header is too long or cut off"
            yield _broken(number, what, header)
            line = _next_start(stream)
            continue
        block, missing = _read_block(stream, int(length[1]), max_block)
        try:
            line, ended = _first_line(stream)
        except UnpackError:
            # What breaks there is the next record, or the end; this one is whole.
            yield Record(number, header, block, int(length[1]), None)
            raise
        problem = _check_end(int(length[1]), missing, ended or not line or _START.match(line))
        yield Record(number, header, block, int(length[1]), problem)


def _broken(number: int, what: str, header: bytes = b"") -> Record:
    problem = Problem(
        Reason.FORMAT,
        f"{what}; reading goes on at the next record, get the archive again",
    )
    return Record(number, header, b"", 0, problem)


def _check_end(length: int, missing: int, ended: object) -> Problem | None:
    if missing:
        return Problem(
            Reason.FORMAT,
            f"the archive is cut off: {missing} of {length} bytes are missing from this record; "
            "get it again",
        )
    if not ended:
        return Problem(
            Reason.FORMAT,
            f"its Content-Length of {length} is wrong: no record ends there; get the archive again",
        )
    return None


def _first_line(stream: BufferedReader) -> tuple[bytes, bool]:
    """Return the next line that is not blank, b"" at the end, and whether two blank ones came."""
    blank = 0
    while (line := stream.readline(_PIECE)) and not line.strip():
        blank += 1
    return line, blank >= _BLANK_AFTER_BLOCK


def _next_start(stream: BufferedReader) -> bytes:
    while (line := stream.readline(_PIECE)) and not _START.match(line):
        pass
    return line


def _read_header(line: bytes, stream: BufferedReader) -> bytes:
    header = [line]
    size = len(line)
    while size < _MAX_HEADER and (line := stream.readline(_MAX_HEADER)):
        header.append(line)
        size += len(line)
        if line in {b"\r\n", b"\n"}:
            break
    return b"".join(header)


def _read_block(stream: BufferedReader, length: int, most: int) -> tuple[bytes, int]:
    """Return at most `most` bytes of a block, and how many of all its bytes are missing."""
    block = stream.read(min(length, most))
    left = length - len(block)
    if len(block) < min(length, most):
        return block, left
    while left and (piece := stream.read(min(left, _PIECE))):
        left -= len(piece)
    return block, left
