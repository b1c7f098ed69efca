"""The candidate readings of a form in running text: the lexicon's, the lower-cased form's, guesses.

A capital letter may be the form's own or that of a sentence's first word, so both are looked up.
"""

from collections.abc import Iterable
from typing import NamedTuple

from wortlaut.language.de.words.guess import Find, guess
from wortlaut.language.de.words.kinds import FIRST_FUNCTION_WORD, GUESSED, INDEX
from wortlaut.language.de.words.lexicon import LexiconEntry

# What it costs that a word the lexicon has in lower case only is a name or a noun here.
_NOMINALISED = 3.0
_FUNCTION_WORD_NOMINALISED = 6.0


class PossibleReading(NamedTuple):
    """One reading of a form.

    Attributes:
        lemma: its lemma.
        kind: index into `KINDS`.
        cost: -ln of its probability, given the form `key`.
        key: the form as it was looked up.
        guessed: the lexicon has neither the form nor its lower-cased form.
    """

    lemma: str
    kind: int
    cost: float
    key: str
    guessed: bool


def candidates(form: str, find: Find) -> tuple[PossibleReading, ...]:
    """Return the readings of `form`: its own, then those of the form without its capital.

    Never empty.
    """
    own = _as_candidates(find(form), form)
    lowered: tuple[PossibleReading, ...] = ()
    if form[:1].isupper():
        lower = form[0].lower() + form[1:]
        lowered = _as_candidates(find(lower), lower)
        if not own and not lowered and len(form) > 1 and form.isupper():
            lowered = _shouted(form, find)
    if own:
        return own + lowered
    if lowered:
        # "Grüne", "Neue" may still be names, "Wir" hardly.
        common = any(candidate.kind >= FIRST_FUNCTION_WORD for candidate in lowered)
        cost = _FUNCTION_WORD_NOMINALISED if common else _NOMINALISED
        extra = (
            LexiconEntry(form, INDEX["name.other"], cost),
            LexiconEntry(form, INDEX["noun.adjectival"], cost),
        )
        return lowered + _as_candidates(extra, form)
    return _as_candidates(guess(form, find), form, guessed=True)


def mask_of(found: Iterable[PossibleReading]) -> int:
    """Return the set of kinds as a bit mask, with the bit `GUESSED` for unknown forms."""
    mask = 0
    for candidate in found:
        mask |= 1 << candidate.kind
        if candidate.guessed:
            mask |= GUESSED
    return mask


def _shouted(form: str, find: Find) -> tuple[PossibleReading, ...]:
    """Look up a form in capitals ("BERLIN", "UND") as it is written elsewhere."""
    for other in (form.capitalize(), form.lower()):
        if found := find(other):
            return _as_candidates(found, other)
    return ()


def _as_candidates(
    entries: Iterable[LexiconEntry], key: str, *, guessed: bool = False
) -> tuple[PossibleReading, ...]:
    return tuple(PossibleReading(*entry, key, guessed) for entry in entries)
