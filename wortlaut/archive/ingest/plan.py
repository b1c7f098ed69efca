"""What a caller can set about an ingest."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How an ingest runs.

    Attributes:
        sources: what is read, for the log.
        jobs: how many processes analyse; 1 is this one.
        knowledge_file: persons and bodies that a user added.
        again: whether articles are read that are known already.
    """

    sources: tuple[str, ...]
    jobs: int
    knowledge_file: Path | None = None
    again: bool = False
