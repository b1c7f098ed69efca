"""Places in a text."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, NamedTuple

import msgspec

Probability = Annotated[float, msgspec.Meta(ge=0, le=1)]
"""A number in [0, 1]."""


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
        check_spans(self.spans)


def check_spans(spans: tuple[Span, ...]) -> None:
    """Check that there are spans, and that they hold something, ascend and do not overlap.

    Raises:
        ValueError: they do not.
    """
    position = 0
    if not spans:
        raise ValueError("an excerpt needs at least one span")
    for start, end in spans:
        if start < position or end <= start:
            got = [list(span) for span in spans]
            raise ValueError(f"spans must be non-empty, ascending from 0 and apart, got {got}")
        position = end


def cut(text: str, spans: Iterable[Span]) -> str:
    """Return the evidence: the stretches of `text` under `spans`, joined by one space."""
    return " ".join(text[start:end] for start, end in spans)
