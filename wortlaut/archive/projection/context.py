"""What the parts of a projection tell each other: ids in the record become ids in the archive."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentContext:
    """Where a document's rows belong.

    Attributes:
        article, outlet: ids.
        published: the day of publication, see `wortlaut.archive.days`.
        language: ISO 639-1.
    """

    article: int
    outlet: int | None
    published: int | None
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRows:
    """The rows of a document's actors, by their ids in the record.

    Attributes:
        rows: the actor's row.
        members: the rows of those who speak together, the actor's own among them.
    """

    rows: Mapping[str, int]
    members: Mapping[str, frozenset[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRows:
    """The rows of a document's times and their days, by their ids in the record."""

    rows: Mapping[str, int]
    days: Mapping[str, int | None]
