"""Words as dictionaries have them: without break hints, each letter one with its marks.

Web pages have soft hyphens inside words; some systems write "ä" as "a" with a combining diaeresis
(Unicode normalisation form D).
"""

import unicodedata
from typing import NamedTuple

from wortlaut.language.break_hints import BREAK_HINTS


class PlainWord(NamedTuple):
    """A word as dictionaries have it, with the end of each of its characters in the text's word."""

    form: str
    ends: tuple[int, ...]


def is_plain(word: str) -> bool:
    """Tell whether a word is as dictionaries have it."""
    return word.isascii() or (
        unicodedata.is_normalized("NFC", word) and not any(hint in word for hint in BREAK_HINTS)
    )


def plain_word(word: str) -> PlainWord:
    """Return a word as dictionaries have it; one of nothing but break hints stays as it is.

    A letter and its marks are one only where Unicode has a character for both. Break hints belong
    to the character before them, at the start to the first one.
    """
    form: list[str] = []
    ends: list[int] = []
    for place, letter in enumerate(word):
        if letter in BREAK_HINTS:
            if ends:
                ends[-1] = place + 1
            continue
        marks = bool(form) and unicodedata.combining(letter) > 0
        both = unicodedata.normalize("NFC", form[-1] + letter) if marks else ""
        if len(both) == 1:
            form[-1], ends[-1] = both, place + 1
        else:
            alone = unicodedata.normalize("NFC", letter)
            form.append(alone if len(alone) == 1 else letter)
            ends.append(place + 1)
    if not form:
        return PlainWord(word, tuple(range(1, len(word) + 1)))
    return PlainWord("".join(form), tuple(ends))


def plain_text(text: str) -> str:
    """Return a text with all of its words as dictionaries have them."""
    return text if is_plain(text) else plain_word(text).form
