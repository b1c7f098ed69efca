"""Places in a text."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch `[start, end)`, in Unicode code points of `article.text`.

    Serialised as the array `[start, end]`.
    """

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Words of the article with their place: one span, or several where they are interrupted.

    `spans` ascend and do not overlap; `text` is the evidence, its parts joined by one space.
    """

    spans: tuple[Span, ...]
    text: str

    def __post_init__(self) -> None:
        position = 0
        if not self.spans:
            raise ValueError("an excerpt needs at least one span")
        for start, end in self.spans:
            if start < position or end <= start:
                raise ValueError(
                    f"spans must be non-empty, ascending and apart, got {list(self.spans)}"
                )
            position = end


def cut(text: str, spans: Iterable[Span]) -> str:
    """Return the evidence: the stretches of `text` under `spans`, joined by one space."""
    return " ".join(text[start:end] for start, end in spans)
