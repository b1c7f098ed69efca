"""Compressed data: gzip, xz and Zstandard, unpacked as they are read, within bounds."""

import io
import lzma
import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, Protocol

from wortlaut.readers.problem import Problem, ProblemError, one_line
from wortlaut.records import Reason

# A byte of packed data may give 1,000 (gzip), 7,000 (xz) or 32,000 (Zstandard).
_PIECE = 1 << 11
_BUFFER = 1 << 16
# xz -9 asks for 65 MiB, zstd --ultra -22 for 128.
_MOST_MEMORY = 1 << 27
# Text packs three to twenty times smaller, the same line again and again a few hundred times.
MOST_GROWTH = 400
"""Times its packed size that a file may have, beyond the first 64 MiB."""
_ALWAYS_ALLOWED = 1 << 26
_NAMES = {".gz": "gzip", ".xz": "xz", ".zst": "Zstandard"}


class UnpackError(ProblemError):
    """Data that cannot be unpacked any further, or would grow beyond all measure."""


class _Member(Protocol):
    """One gzip member, xz stream or Zstandard frame."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, /) -> bytes: ...


def unpacked(stream: BinaryIO, packing: str) -> io.BufferedReader:
    """Return what a compressed stream holds, as a stream; several members follow on each other.

    Args:
        stream: the compressed data, which stays open and unowned.
        packing: `.gz`, `.xz` or `.zst`.

    Reading from it raises `UnpackError` where the data are broken, end too early or grow to more
    than `MOST_GROWTH` times their size. What came before has been handed out by then.
    """
    return io.BufferedReader(_Unpacked(stream, packing), _BUFFER)


class _Unpacked(io.RawIOBase):
    def __init__(self, stream: BinaryIO, packing: str) -> None:
        self._pieces = _pieces(stream, packing)
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self._ready:
            self._ready = memoryview(next(self._pieces, b""))
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size


def _pieces(stream: BinaryIO, packing: str) -> Iterator[bytes]:
    """Yield the unpacked data in pieces that are not empty."""
    new, errors = _opener(packing)
    taken = given = 0

    def broken(reason: Reason, what: str) -> UnpackError:
        return UnpackError(
            Problem(
                reason,
                f"the {_NAMES[packing]} data {what} (after {taken} bytes packed, {given} "
                "unpacked); get the file again",
            )
        )

    member: _Member | None = None
    data = b""
    while data := data or stream.read(_PIECE):
        if member is None:
            data = data.lstrip(b"\x00") if taken else data  # padding between members
            if not data:
                continue
            member = new()
        taken += len(data)
        try:
            piece = member.decompress(data)
        except errors as error:
            raise broken(Reason.FORMAT, f"are broken: {one_line(error)}") from error
        data = b""
        if member.eof:
            data, member = member.unused_data, None
            taken -= len(data)
        given += len(piece)
        if given > _ALWAYS_ALLOWED + MOST_GROWTH * taken:
            raise broken(Reason.TOO_LARGE, f"grow to more than {MOST_GROWTH} times its size")
        if piece:
            yield piece
    if member is not None:
        raise broken(Reason.FORMAT, "end too early")


def _opener(packing: str) -> tuple[Callable[[], _Member], tuple[type[Exception], ...]]:
    """Return what starts a member of this packing, and the errors that it raises."""
    if packing == ".gz":
        return (lambda: zlib.decompressobj(zlib.MAX_WBITS | 16)), (zlib.error,)
    if packing == ".xz":
        return (
            lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_MEMORY),
            (lzma.LZMAError, MemoryError),
        )
    import zstandard

    library = zstandard.ZstdDecompressor(max_window_size=_MOST_MEMORY)
    return library.decompressobj, (zstandard.ZstdError,)
