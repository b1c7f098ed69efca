"""Readings that the form allows and the network chose."""

from collections.abc import Sequence
from functools import lru_cache

from wortlaut.encoder.grammar import TaggedWord
from wortlaut.language import Pack
from wortlaut.language.forms import CACHED_FORMS, LONGEST_CACHED
from wortlaut.records import Mood, Reading, Token

FINITE = ("VERB", "AUX")


def refined(
    tokens: Sequence[Token], readings: Sequence[Reading], words: Sequence[TaggedWord], *, pack: Pack
) -> tuple[Reading, ...]:
    """Return the readings with the network's part of speech, tag and mood.

    The lemma is that of the form's first reading with this part of speech and mood, else of the
    first with this part of speech, else it stays. A mood that the form cannot have is not taken.
    """
    found: list[Reading] = []
    tags = pack.tags
    for token, reading, word in zip(tokens, readings, words, strict=True):
        pos, number, mood = word
        if pos not in FINITE:
            mood = None
        if reading.pos == pos and reading.mood == mood:
            found.append(_reading(reading.lemma, pos, mood, tags[number]))
        else:
            found.append(_refined(token.text, reading, word, mood, pack))
    return tuple(found)


def _reading(lemma: str, pos: str, mood: Mood | None, tag: str) -> Reading:
    """Return a reading, the same for each use: what is not made anew is not collected either."""
    if len(lemma) <= LONGEST_CACHED:
        return _kept_reading(lemma, pos, mood, tag)
    return Reading(lemma, pos, mood, tag)


_kept_reading = lru_cache(maxsize=CACHED_FORMS)(Reading)


def _refined(
    form: str, reading: Reading, word: TaggedWord, mood: Mood | None, pack: Pack
) -> Reading:
    """Return the reading of a form on which the network has another opinion."""
    same = [other for other in pack.readings(form) if other.pos == word.pos]
    if reading.pos == word.pos:
        same.insert(0, reading)
    exact = next((other for other in same if other.mood == mood), None)
    chosen = exact or next(iter(same), None)
    tag = pack.tags[word.tag]
    if chosen:
        return _reading(chosen.lemma, chosen.pos, chosen.mood, tag)
    return _reading(reading.lemma, word.pos, mood, tag)
