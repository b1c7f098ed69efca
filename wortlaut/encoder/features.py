"""What the network sees of a word form: small integers, one set a form, the same for each use.

Everything here follows from the form alone, so it is computed once a form and cached.
"""

import zlib
from functools import lru_cache
from typing import NamedTuple

UNKNOWN = 1
SHORT_BUCKETS = 4096
LONG_BUCKETS = 32_768
LONGEST_FORM = 64


class Shape:
    """What a form is made of, as plain integers; 0 is padding. The weights know the numbers."""

    LOWER = 1
    UPPER = 2
    CAPITALISED = 3
    MIXED = 4
    DIGITS = 5
    MARK = 6
    MARKS = 7
    DIGIT_FIRST = 8
    HYPHENATED = 9
    DOTTED = 10
    OTHER = 11


SHAPES = 1 + Shape.OTHER
PUNCTUATION_SHAPES = frozenset((Shape.MARK, Shape.MARKS))


class Surface(NamedTuple):
    """Hashed pieces of a form: first 3 and 5, last 3, 4 and 6 characters, and its shape."""

    prefix3: int
    prefix5: int
    suffix3: int
    suffix4: int
    suffix6: int
    shape: int


FORM_COLUMNS = ("word", *Surface._fields)
BUCKETS = {
    "prefix3": SHORT_BUCKETS,
    "prefix5": LONG_BUCKETS,
    "suffix3": SHORT_BUCKETS,
    "suffix4": SHORT_BUCKETS,
    "suffix6": LONG_BUCKETS,
}


def normal_form(form: str) -> str:
    """Return the form that the vocabulary knows: digits become 0, long forms are cut."""
    form = form[:LONGEST_FORM]
    if form.isalpha():
        return form
    return "".join("0" if character.isdigit() else character for character in form)


def _bucket(piece: str, buckets: int) -> int:
    """Return a stable hash of `piece` in `[1, buckets)`; 0 is padding."""
    return 1 + zlib.crc32(piece.encode("utf-8", "surrogatepass")) % (buckets - 1)


def _shape(form: str) -> int:
    """Return the shape of a form: letters, case, digits, punctuation."""
    if form.isalpha():
        return _case(form)
    marks = Shape.MARKS if len(form) > 1 else Shape.MARK
    holds = (
        (form.isdigit(), Shape.DIGITS),
        (not any(character.isalnum() for character in form), marks),
        (form[0].isdigit(), Shape.DIGIT_FIRST),
        ("-" in form, Shape.HYPHENATED),
        ("." in form, Shape.DOTTED),
    )
    return next((shape for true, shape in holds if true), Shape.OTHER)


def _case(form: str) -> int:
    """Return the shape of a form of letters."""
    if form.islower():
        return Shape.LOWER
    if len(form) > 1 and form.isupper():
        return Shape.UPPER
    return Shape.CAPITALISED if form[0].isupper() and form[1:].islower() else Shape.MIXED


@lru_cache(maxsize=1 << 16)
def surface(form: str) -> Surface:
    """Return the surface features of a normal form (see `normal_form`)."""
    lowered = form.lower()
    return Surface(
        _bucket(lowered[:3], SHORT_BUCKETS),
        _bucket(lowered[:5], LONG_BUCKETS),
        _bucket(lowered[-3:], SHORT_BUCKETS),
        _bucket(lowered[-4:], SHORT_BUCKETS),
        _bucket(lowered[-6:], LONG_BUCKETS),
        _shape(form),
    )
