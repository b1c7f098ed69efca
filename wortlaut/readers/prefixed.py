"""A stream whose beginning was looked at already."""

import io
from typing import Any, BinaryIO


class Prefixed(io.RawIOBase):
    """`head` followed by what is left of `stream`, which stays open and unowned."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = memoryview(head)  # taken off piece by piece without a copy of the rest
        self._stream = stream
        # Of a pipe, what is there now: waiting for a full buffer would hold lines back.
        self._read = getattr(stream, "read1", stream.read)

    def readable(self) -> bool:
        """Return that the stream can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill `buffer` as far as there is something, and return with how many bytes."""
        size = len(buffer)
        data: memoryview | bytes
        if self._head:
            data, self._head = self._head[:size], self._head[size:]
        else:
            data = self._read(size)
        buffer[: len(data)] = data
        return len(data)
