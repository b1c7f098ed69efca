"""German abbreviations that end in a full stop."""

from enum import StrEnum
from functools import cache
from typing import NamedTuple

from wortlaut.language.de.tables import rows

_SINGLE_LETTERS = "abcdefghijklmnopqrstuvwxyzäöü"


class AbbreviationPlace(StrEnum):
    """Where an abbreviation stands: `INSIDE` a sentence, or `EITHER` inside or at its end.

    `NUMBER` is inside where a number follows ("Art. 5"), and no abbreviation elsewhere.
    """

    INSIDE = "inside"
    NUMBER = "number"
    EITHER = "either"


class Abbreviation(NamedTuple):
    """A form with its full stop; `joined` where token and full stop are one token."""

    form: str
    place: AbbreviationPlace
    joined: bool


@cache
def abbreviations() -> dict[str, Abbreviation]:
    """Return the abbreviations of `data/abbreviations.txt` by form, full stop included."""
    return {
        form: Abbreviation(form, AbbreviationPlace(place), cut == "joined")
        for form, place, cut in rows("abbreviations.txt")
    }


@cache
def joined_abbreviations() -> frozenset[str]:
    """Return the forms that keep their full stop in one token, single letters among them."""
    listed = {form for form, entry in abbreviations().items() if entry.joined}
    return frozenset(listed | {f"{letter}." for letter in _SINGLE_LETTERS})
