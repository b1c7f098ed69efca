"""A hit's words in their sentence: the quotation and what was searched for, marked."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from wortlaut.exports.page.segments import Mark, Role, segments


class ContextPiece(NamedTuple):
    """A stretch of the context; `quoted` in the quotation, `found` one of the words asked for."""

    text: str
    quoted: bool
    found: bool


def pieces(hit: Mapping[str, Any]) -> Iterator[ContextPiece]:
    """Yield the context of a hit in pieces; an article's hit has no quotation."""
    text, start = str(hit["context"]), int(hit["context_start"])
    marks = [
        Mark(begin - start, end - start, index, Role.CUE)
        for index, (begin, end) in enumerate(hit["matches"])
    ]
    if "quote" in hit:
        marks.append(Mark(hit["start"] - start, hit["end"] - start, -1, Role.QUOTE))
    for segment in segments(len(text), marks):
        roles = {mark.role for mark in segment.marks}
        yield ContextPiece(
            text[segment.start : segment.end], Role.QUOTE in roles, Role.CUE in roles
        )
