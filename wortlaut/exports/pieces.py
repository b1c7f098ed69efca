"""A file for libraries that want to write to one, emptied piece by piece."""

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class Pieces(io.RawIOBase):
    """Holds what was written since the last `take`; cannot seek."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._written = 0

    def writable(self) -> bool:
        """Return that it can be written."""
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        """Hold data until it is taken."""
        view = memoryview(data).cast("B")
        self._held += view
        self._written += len(view)
        return len(view)

    def tell(self) -> int:
        """Return how many bytes were written, in all."""
        return self._written

    def take(self) -> bytes:
        """Return what is held, and hold nothing."""
        taken = bytes(self._held)
        self._held.clear()
        return taken
