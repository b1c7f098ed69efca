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


@cache
def _words() -> _Words:
    """Return the hints of `data/media_words.tsv`."""
    known = _Words({}, {})
    for hint, lemmas in rows("media_words.tsv"):
        for lemma in lemmas.split():
            table = known.parts if lemma.startswith(_PART) else known.whole
            table[lemma.removeprefix(_PART)] = hint
    return known


@cached
def medium_hint(lemma: str) -> str | None:
    """Return what a lemma hints at, one of the first column of the table, None for nothing.

    Of the last parts of a compound the longest counts.
    """
    whole, parts = _words()
    if lemma in whole:
        return whole[lemma]
    lowered = lemma.lower()
    for start in range(1, len(lowered) - _SHORTEST_PART + 1):
        if lowered[start:] in parts:
            return parts[lowered[start:]]
    return None
