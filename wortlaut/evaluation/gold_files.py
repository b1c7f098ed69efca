"""Reading JSON and JSON Lines, plain or compressed, into numbered pieces of JSON."""

import gzip
import lzma
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TypeVar, cast

import msgspec

from wortlaut.errors import GoldError

MAX_BYTES = 256 * 1024 * 1024
"""The largest content that is read, in bytes after decompression."""


class GoldLine(msgspec.Struct):
    """What somebody wrote down of one article; `document` is the corpus's name of it."""

    document: str


_L = TypeVar("_L", bound=GoldLine)


def read_lines(path: Path, shape: type[_L], *, wrong: str) -> Iterator[tuple[str, _L]]:
    """Yield what was written down of each article, with its place as `read_pieces` gives it.

    Args:
        path: see `read_pieces`.
        shape: of a line.
        wrong: what a broken line is, such as "not a line of gold times".

    Raises:
        GoldError: the file cannot be read or is empty, a line is broken, or an article comes twice.
    """
    decoder = msgspec.json.Decoder(shape)
    seen: set[str] = set()
    for place, piece in read_pieces(path):
        try:
            line = decoder.decode(piece)
        except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
            raise GoldError(f"{place}: {wrong}: {error}; mend it") from error
        if line.document in seen:
            raise GoldError(f"{place}: the article {line.document!r} comes twice; keep one")
        seen.add(line.document)
        yield place, line
    if not seen:
        raise GoldError(f"{path}: holds no article; give a file with one JSON object a line")


def read_pieces(path: Path, *, limit: int = MAX_BYTES) -> Iterator[tuple[str, bytes | msgspec.Raw]]:
    """Yield each article's JSON with its place, `FILE:LINE` or `FILE: article N` (from 1).

    `.jsonl` holds one object a line, `.json` one object or an array of them; `.xz` and `.gz`
    after these are unpacked. Lines of white space are passed over.

    Raises:
        GoldError: another ending, an unreadable file, more than `limit` bytes, broken JSON.
    """
    packing = path.suffix if path.suffix in {".xz", ".gz"} else ""
    form = (path.with_suffix("") if packing else path).suffix
    if form not in {".json", ".jsonl"}:
        raise GoldError(f"{path}: cannot read this kind of file; give .jsonl or .json, or .xz, .gz")
    content = _content(path, packing, limit)
    if form == ".json":
        yield from _articles(path, content)
        return
    start = number = 0
    while start < len(content):
        number += 1
        end = content.find(b"\n", start)
        end = len(content) if end < 0 else end
        if line := content[start:end].strip():
            yield f"{path}:{number}", line
        start = end + 1


def _content(path: Path, packing: str, limit: int) -> bytes:
    try:
        with _open(path, packing) as stream:
            content = stream.read(limit + 1)
    except (OSError, EOFError, lzma.LZMAError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise GoldError(f"{path}: cannot be read: {reason}; check the path and the file") from error
    if len(content) > limit:
        raise GoldError(f"{path}: holds more than {limit} bytes; split it into smaller files")
    return content.removeprefix(b"\xef\xbb\xbf")


def _open(path: Path, packing: str) -> IO[bytes]:
    if packing == ".xz":
        return cast(IO[bytes], lzma.open(path))
    if packing == ".gz":
        return cast(IO[bytes], gzip.open(path))
    return path.open("rb")


def _articles(path: Path, content: bytes) -> Iterator[tuple[str, bytes | msgspec.Raw]]:
    if not content.lstrip().startswith(b"["):
        yield f"{path}: article 1", content
        return
    try:
        pieces = msgspec.json.decode(content, type=list[msgspec.Raw])
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise GoldError(f"{path}: broken JSON: {error}; mend the file") from error
    for number, piece in enumerate(pieces, 1):
        yield f"{path}: article {number}", piece
