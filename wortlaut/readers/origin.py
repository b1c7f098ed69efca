"""What is known of a document from the place where it was found, not from itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a document comes from.

    Attributes:
        url: the address that answered with it.
        charset: the encoding that the server named.
        latest: ISO 8601 day on which it was there: it cannot have been published later.
    """

    url: str | None = None
    charset: str | None = None
    latest: str | None = None


UNKNOWN = Origin()
