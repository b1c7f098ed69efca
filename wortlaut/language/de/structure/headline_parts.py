"""Headlines of two parts: "Polizei durchsucht Vereinsheim – Nachbarn besorgt".

A short paragraph without a mark at its end is one where a dash stands alone in it, between two
words or more on either side, a capital follows, a finite verb stands on one side, and more than a
name behind the dash. What stands in quotation marks is left whole.
"""

from collections.abc import Iterator, Sequence

from wortlaut.language.de.words.morphology import readings
from wortlaut.language.marks import APOSTROPHES, DASHES, QUOTATION_MARKS
from wortlaut.records import Token, TokenRange

_LONGEST = 30
_SHORTEST_PART = 2
_LONGEST_NAME = 3
_ENDS = frozenset(".!?…:;,")
_QUOTES = QUOTATION_MARKS - APOSTROPHES


def second_parts(tokens: Sequence[Token], paragraphs: Sequence[TokenRange]) -> Iterator[int]:
    """Yield the first tokens of the second parts of headlines.

    Args:
        tokens: of the text.
        paragraphs: of the text.
    """
    for first, last in paragraphs:
        own = tokens[first:last] if last - first <= _LONGEST else ()
        dashes = [place for place in range(len(own)) if own[place].text in DASHES]
        if len(dashes) == 1 and _is_headline(own, dashes[0]):
            yield first + dashes[0] + 1


def _is_headline(own: Sequence[Token], dash: int) -> bool:
    """Tell whether a paragraph with one dash is a headline of two parts."""
    forms = [token.text for token in own]
    before, after = forms[:dash], forms[dash + 1 :]
    if min(len(before), len(after)) < _SHORTEST_PART or not after[0][0].isupper():
        return False
    apart = own[dash - 1].end < own[dash].start and own[dash].end < own[dash + 1].start
    if not apart or forms[-1][-1] in _ENDS or not _QUOTES.isdisjoint("".join(forms)):
        return False
    name = len(after) <= _LONGEST_NAME and all(form[0].isupper() for form in after)
    return not name and (_tells(before) or _tells(after))


def _tells(part: Sequence[str]) -> bool:
    """Tell whether a finite verb stands in a part."""
    small = (form for form in part if form[0].islower())
    return any(reading.mood is not None for form in small for reading in readings(form))
