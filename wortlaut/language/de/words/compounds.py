"""How German compounds are cut, and forms without their endings.

Cuts and endings look at no more than `LONGEST` code points of a form.
"""

from functools import cache, lru_cache

from wortlaut.language.de.tables import words
from wortlaut.language.de.words.lexicon import lexicon

LONGEST = 60
SHORTEST_STEM = 4
_CACHED = 1 << 15
_SHORTEST_HEAD = 4
_SHORTEST_MODIFIER = 2
_MOST_ENDINGS = 4
_ENDINGS = ("innen", "in", "en", "er", "es", "em", "e", "n", "s")


@lru_cache(maxsize=_CACHED)
def heads(form: str) -> tuple[tuple[str, str], ...]:
    """Return the ways to cut a compound, as (modifier, capitalised head), longest head first."""
    if not form[:1].isupper() or len(form) > LONGEST or not form.isalpha():
        return ()
    if stem(form).endswith(_whole_stems()):
        return ()
    last = len(form) - _SHORTEST_HEAD
    return tuple(
        (form[:place], form[place].upper() + form[place + 1 :])
        for place in range(_SHORTEST_MODIFIER, last + 1)
        if form[place].islower()
    )


def is_listed(form: str) -> bool:
    """Tell whether the lexicon has a noun, or the two parts of a compound."""
    find = lexicon().find
    if find(form) or not form.isalpha():
        return True
    return any(
        find(head) and (find(first) or find(first.removesuffix("s"))) for first, head in heads(form)
    )


@cache
def _whole_stems() -> tuple[str, ...]:
    """Return the stems of words that are cut nowhere, nor are compounds that end in them.

    "Fahrzeuge" are no witnesses, "Brandstiftung" is no foundation, a "Paragraf" is no count; nor
    are compounds of a word's other meaning cut ("Fischgericht"). See `data/whole_words.txt`.
    """
    return tuple(map(stem, words("whole_words.txt")))


@lru_cache(maxsize=_CACHED)
def stem(form: str) -> str:
    """Return a form without its endings, lower-cased: the same for "Ministerin" and "Ministers"."""
    lower = form[:LONGEST].lower()
    for _ in range(_MOST_ENDINGS):
        ending = next((end for end in _ENDINGS if lower.endswith(end)), None)
        if ending is None or len(lower) - len(ending) < SHORTEST_STEM:
            break
        lower = lower.removesuffix(ending)
    return lower
