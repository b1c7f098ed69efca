"""Nouns that a long attribute parts from their determiner ("der von vielen gewählte Präsident")."""

from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part

ATTRIBUTE_OPENING = frozenset(
    (Part.PREPOSITION, Part.PLACE, Part.OF, Part.DEFINITE, Part.INDEFINITE, Part.OTHER)
)
_LONGEST = 16


def noun_after_attribute(view: View, determiner: int, end: int) -> int:
    """Return the noun, or the first token of the name, of a determiner, -1 where there is none.

    "der von vielen gewählte Präsident", "die zur Stadt gehörende Neue Bank": as the parse has it,
    else after the last adjective that can close an attribute.

    Args:
        view: the article.
        determiner: its token.
        end: where the phrase has to end at the latest.
    """
    end = min(end, determiner + _LONGEST)
    place = view.governors[determiner] if view.relations[determiner].startswith("det") else -1
    following = view.words[determiner + 1].part if determiner + 1 < end else Part.OTHER
    if place < 0 and following in {Part.PREPOSITION, Part.PLACE, Part.OF}:
        return -1
    if not (determiner + 1 < place < end and _is_attribute(view, determiner + 1, place)):
        place = _after_attribute(view, determiner + 1, end)
    if place < 0:
        return -1
    if not all(view.forms[token][:1].islower() for token in (determiner + 1, place - 1)):
        while place - 1 > determiner + 1 and view.words[place - 1].part is Part.NAME:
            place -= 1
    return place


def _is_attribute(view: View, first: int, last: int) -> bool:
    """Tell whether no finite verb stands among tokens `[first, last)`."""
    return all(reading.mood is None for reading in view.analysis.readings[first:last])


def _after_attribute(view: View, first: int, end: int) -> int:
    """Return the noun after the last adjective that can close a long attribute, -1 for none.

    "die das Unglück überlebende Anna Berg": what comes between goes with the adjective.
    """
    found = -1
    if first >= end or view.words[first].part not in ATTRIBUTE_OPENING:
        return found
    for place in range(first, end - 1):
        if view.analysis.readings[place].mood is not None or view.words[place].part is Part.COMMA:
            break
        noun = view.forms[place + 1][:1].isupper()
        if view.words[place].part is Part.ADJECTIVE and noun and view.forms[place].islower():
            found = place + 1
    return found
