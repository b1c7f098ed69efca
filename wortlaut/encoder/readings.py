"""Readings that the form allows and the network chose."""

from collections.abc import Sequence

from wortlaut.encoder.grammar import Word
from wortlaut.language import Pack
from wortlaut.records import Reading, Token

FINITE = ("VERB", "AUX")


def refined(
    tokens: Sequence[Token], readings: Sequence[Reading], words: Sequence[Word], *, pack: Pack
) -> tuple[Reading, ...]:
    """Return the readings with the network's part of speech, tag and mood.

    The lemma is that of the form's first reading with this part of speech and mood, else of the
    first with this part of speech, else it stays. A mood that the form cannot have is not taken.
    """
    return tuple(
        _refined(token.text, reading, word, pack)
        for token, reading, word in zip(tokens, readings, words, strict=True)
    )


def _refined(form: str, reading: Reading, word: Word, pack: Pack) -> Reading:
    mood = word.mood if word.pos in FINITE else None
    if reading.pos == word.pos and reading.mood == mood:
        return Reading(reading.lemma, reading.pos, reading.mood, word.tag)
    same = [other for other in pack.readings(form) if other.pos == word.pos]
    if reading.pos == word.pos:
        same.insert(0, reading)
    exact = next((other for other in same if other.mood == mood), None)
    chosen = exact or next(iter(same), None)
    if chosen:
        return Reading(chosen.lemma, chosen.pos, chosen.mood, word.tag)
    return Reading(reading.lemma, word.pos, mood, word.tag)
