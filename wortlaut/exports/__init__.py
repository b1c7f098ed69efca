"""Documents in other forms: one file a format, each a function from documents to bytes or rows."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from wortlaut.records import Document


class Export(Protocol):
    """A format: takes documents as they come and hands out UTF-8 in pieces, in their order."""

    def __call__(self, documents: Iterable[Document], /) -> Iterator[bytes]:
        """Yield the pieces; joined they are the whole output."""
        ...


__all__ = ["Export"]
