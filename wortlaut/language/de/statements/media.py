"""Words that tell whether something was said aloud, written or thought."""

from functools import cache
from typing import NamedTuple

from wortlaut.language.de.tables import rows
from wortlaut.language.forms import cached

_PART = "-"
_SHORTEST_PART = 3


class _Words(NamedTuple):
    """The hint of each lemma, and of each last part of a compound."""

    whole: dict[str, str]
    parts: dict[str, str]
    longest: int
    """Letters of the longest part."""


@cache
def _words() -> _Words:
    """Return the hints of `data/media_words.tsv`."""
    whole: dict[str, str] = {}
    parts: dict[str, str] = {}
    for hint, lemmas in rows("media_words.tsv"):
        for lemma in lemmas.split():
            table = parts if lemma.startswith(_PART) else whole
            table[lemma.removeprefix(_PART)] = hint
    return _Words(whole, parts, max(map(len, parts)))


@cached
def medium_hint(lemma: str) -> str | None:
    """Return what a lemma hints at, one of the first column of the table, None for nothing.

    Of the last parts of a compound the longest counts.
    """
    whole, parts, longest = _words()
    if lemma in whole:
        return whole[lemma]
    lowered = lemma.lower()
    first = max(1, len(lowered) - longest)
    for start in range(first, len(lowered) - _SHORTEST_PART + 1):
        if lowered[start:] in parts:
            return parts[lowered[start:]]
    return None
