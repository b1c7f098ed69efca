"""Names that are widely known, with what bears them: a hint for the network, no decision.

`data/names.tsv` has one name a line: its tokens apart by one space, then letters for what bears it.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from wortlaut.errors import WeightsError
from wortlaut.language.de.tables import rows
from wortlaut.language.de.words.guess import by_parts
from wortlaut.language.de.words.kinds import KINDS
from wortlaut.language.de.words.lexicon import lexicon
from wortlaut.language.forms import cached
from wortlaut.records import EntityKind

WHOLE = "PLOX"
"""Letters of whole names: of persons, places, organisations, and others."""

PARTS = "FS"
"""Letters of parts of names: first names and surnames."""

_PLACES = 3
_ALONE, _FIRST, _LATER = range(_PLACES)
_WHOLE_NAMES = (1 << len(WHOLE)) - 1
_PLACE, _FIRST_NAME, _SURNAME = (1 << (WHOLE + PARTS).index(letter) for letter in "LFS")
_ALONE_BORNE_BY = {_PLACE: EntityKind.PLACE, 1 << WHOLE.index("O"): EntityKind.ORGANISATION}
NAME_CLASSES = 1 + _WHOLE_NAMES * _PLACES + (1 << len(PARTS)) - 1
_INFLECTED = re.compile(r"(?<=[^\W\d_]{3})e[mnrs]?$|(?<=[^\W\d_]{4})s$")
_SHORTEST_CAPITALS = 4
_MARKED = re.compile(r"[^\x00-\x7FäöüÄÖÜß]")
_CROSSED = str.maketrans("łŁøØđĐıİ", "lLoOdDiI")


class _Names(NamedTuple):
    """What bears each name, as a bit mask of `WHOLE` + `PARTS`, and how many tokens it may have.

    The tokens of a name but the last stand there without the endings of adjectives. `longest` tells
    by the first token, and then by the first letter of the second, how many tokens the longest has.
    """

    borne_by: dict[str, int]
    longest: dict[str, dict[str, int]]


def name_classes(forms: Sequence[str]) -> list[int]:
    """Return what each token's place in a known name tells, in `[0, NAME_CLASSES)`.

    0 is no known name. Of names that start at a token the longest counts; names do not overlap.
    The tokens of a name may be inflected as adjectives are ("Bayerischen Rundfunks"), the last one
    may end in the "s" of the genitive, a name of one token may stand in capitals.
    """
    known = _names()
    count = len(forms)
    classes = [0] * count
    at = 0
    while at < count:
        mask, longest = _alone(forms[at])
        length = 1
        if longest and at + 1 < count:
            length = min(longest.get(forms[at + 1][:1], 1), count - at)
            while length > 1 and not (joined := _mask(_key(forms[at : at + length]), known)):
                length -= 1
            mask = joined if length > 1 else mask
        if mask:
            classes[at : at + length] = _classes(mask, length)
        at += length
    return classes


@cached
def may_be_first_name(form: str) -> bool:
    """Tell whether a form before a person's name can only be a first name.

    It is listed as one and no other word ("Frau"), or it is a capitalised word that neither lexicon
    nor list has, and no compound of words that the lexicon has ("Vizesprecherin").
    """
    if not (form.isalpha() and form[:1].isupper() and form[1:].islower()):
        return False
    bearers, find = _names().borne_by.get(form, 0), lexicon().find
    entries = (*find(form), *find(form.lower()))
    if any(KINDS[entry.kind].pos != "PROPN" for entry in entries):
        return False
    return bool(bearers & _FIRST_NAME) if bearers else not by_parts(form, find)


def is_first_name(form: str) -> bool:
    """Tell whether a form is listed as a first name."""
    return bool(_names().borne_by.get(form, 0) & _FIRST_NAME)


def is_surname(form: str) -> bool:
    """Tell whether a form, or one without the "s" of the genitive, is listed as a surname."""
    return bool(_mask(form, _names()) & _SURNAME)


def is_only_surname(form: str) -> bool:
    """Tell whether a form is listed as a surname, and as a first name at most."""
    return _names().borne_by.get(form, 0) in {_SURNAME, _SURNAME | _FIRST_NAME}


def only_bearer(form: str) -> EntityKind | None:
    """Return what alone bears a listed name of one token, a body or a place, None for others."""
    return _ALONE_BORNE_BY.get(_mask(form, _names()))


def is_place(form: str) -> bool:
    """Tell whether a form is listed as the name of a place."""
    return bool(_names().borne_by.get(form, 0) & _PLACE)


def is_place_name(forms: Sequence[str]) -> bool:
    """Tell whether tokens together are listed as the name of a place, also in capitals."""
    written = [form.capitalize() if form.isupper() else form for form in forms]
    known = _names().borne_by
    return any(known.get(_key(each), 0) & _PLACE for each in (forms, written) if each)


@cached
def _alone(form: str) -> tuple[int, dict[str, int]]:
    """Return what bears a name of one token, and the longest that start so, see `_Names`."""
    known = _names()
    mask = _mask(form, known)
    if not mask and len(form) >= _SHORTEST_CAPITALS and form.isupper():
        mask = known.borne_by.get(form.capitalize(), 0)
    return mask, known.longest.get(_bare(form), {})


@cached
def _bare(form: str) -> str:
    """Return a capitalised form without the ending of an adjective, any other as it is."""
    return _INFLECTED.sub("", form) if form[:1].isupper() else form


def _key(forms: Sequence[str]) -> str:
    return forms[0] if len(forms) == 1 else " ".join([*map(_bare, forms[:-1]), forms[-1]])


def _without_marks(key: str) -> str:
    """Return a name without the marks on its letters, but for those of German ("Erdogan")."""
    return key if key.isascii() else _MARKED.sub(lambda letter: _plain(letter[0]), key)


@cache
def _plain(letter: str) -> str:
    return normalize("NFD", letter.translate(_CROSSED))[0]


def _mask(key: str, known: _Names) -> int:
    """Return what bears the name of a key, 0 where it is none."""
    borne_by = known.borne_by
    mask = borne_by.get(key, 0)
    if not mask and key[-1:] == "s":
        mask = borne_by.get(key[:-1], 0) or borne_by.get(key.removesuffix("es"), 0)
    if not mask and key[-1:] == "n" and " " in key:
        mask = borne_by.get(key[:-1], 0)
    return mask


def _classes(mask: int, length: int) -> list[int]:
    """Return the classes of the tokens of a name of `length` tokens."""
    whole = mask & _WHOLE_NAMES
    if not whole:
        return [_WHOLE_NAMES * _PLACES + (mask >> len(WHOLE))] * length
    first = 1 + (whole - 1) * _PLACES
    return [first + _ALONE] if length == 1 else [first + _FIRST] + [first + _LATER] * (length - 1)


@cache
def _names() -> _Names:
    """Read the table.

    Raises:
        WeightsError: it cannot be read.
    """
    borne_by: dict[str, int] = {}
    longest: dict[str, dict[str, int]] = {}
    try:
        for name, kinds in rows("names.tsv"):
            mask = _mask_of(kinds)
            for each in {name, _without_marks(name)}:
                key = each
                if " " in each:
                    forms = each.split(" ")
                    key, first = _key(forms), _bare(forms[0])
                    by_letter = longest.setdefault(first, {})
                    by_letter[forms[1][:1]] = max(len(forms), by_letter.get(forms[1][:1], 1))
                borne_by[key] = mask | borne_by.get(key, 0)
    except (OSError, ValueError) as error:
        raise WeightsError(f"cannot read the table of names: {error}; reinstall") from error
    return _Names(borne_by, longest)


@cache
def _mask_of(kinds: str) -> int:
    """Return the bit mask of letters of `WHOLE` and `PARTS`."""
    return sum(1 << (WHOLE + PARTS).index(kind) for kind in kinds)
