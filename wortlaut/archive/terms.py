"""From words to the terms of the full-text index; texts and questions go through the same way.

A term is lower case, with `ä` as `ae`, `ß` as `ss`, and without other marks. Beside the term of
its form, a word has that of its lemma, and a name that without its dots ("Müller": `mueller`,
`muller`).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from wortlaut.language import LANGUAGES, load, written_out

RULES = "1"
"""Raised when terms are made otherwise; the indexes must then be written anew."""

LONGEST = 64
"""Code points of a word that count."""

_CACHED = 1 << 16
# What stands inside a word and does not count: combining marks, soft hyphens, invisible joiners.
_IGNORED = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"
_WORD = re.compile(rf"[^\W_][^\W_{_IGNORED}]*(?:[{_IGNORED}]+[^\W_{_IGNORED}]*)*")
_PLAIN = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "ı": "i"})
_NAME = "PROPN"


class IndexedWord(NamedTuple):
    """A word of a text, `[start, end)` in code points, with its terms, that of its form first."""

    start: int
    end: int
    terms: tuple[str, ...]


def words(text: str, language: str) -> Iterator[IndexedWord]:
    """Yield the words of a text in order; in a language without a pack they have no lemmas."""
    for found in _WORD.finditer(text):
        yield IndexedWord(found.start(), found.end(), _terms(found[0][:LONGEST], language))


def indexed(text: str, language: str) -> tuple[str, str]:
    """Return what is indexed: the terms of the forms in order, and all others that are no form."""
    found = [_terms(match[0][:LONGEST], language) for match in _WORD.finditer(text)]
    forms = [terms[0] for terms in found]
    others = {term for terms in set(found) for term in terms[1:]}.difference(forms)
    return " ".join(forms), " ".join(sorted(others))


def fold(word: str) -> str:
    """Return the term of a form."""
    folded = unicodedata.normalize("NFKC", word).casefold()
    return _bare(unicodedata.normalize("NFC", folded).translate(written_out()))


@lru_cache(maxsize=_CACHED)
def _terms(word: str, language: str) -> tuple[str, ...]:
    if language not in LANGUAGES:
        return (fold(word),)
    readings = load(language).readings(unicodedata.normalize("NFC", word))
    spellings = [word, readings[0].lemma]
    terms = [fold(spelling) for spelling in spellings]
    if any(reading.pos == _NAME for reading in readings):
        terms += [
            _bare(unicodedata.normalize("NFKC", spelling).casefold()) for spelling in spellings
        ]
    return tuple(dict.fromkeys(terms))


def _bare(word: str) -> str:
    """Return a word without the marks of its letters, and without white space."""
    parts = unicodedata.normalize("NFD", word.translate(_PLAIN))
    return "".join(
        sign
        for sign in parts
        if not unicodedata.combining(sign) and unicodedata.category(sign) != "Cf"
    ).replace(" ", "")
