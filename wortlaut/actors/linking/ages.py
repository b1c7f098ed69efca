"""How old persons are said to be: "Jan Holm (54)", "der 54-jährige Jan Holm", "Jan Holm, 54,"."""

from wortlaut.actors.phrases.phrase import Phrase
from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part

_OLDEST = 120
_ENCLOSING = {Part.OPEN: Part.CLOSE, Part.COMMA: Part.COMMA}


def age_beside(view: View, found: Phrase) -> str:
    """Return the age that stands before or after a name, in digits, empty where none does."""
    for place in range(found.first, found.core[0]):
        if age := view.grammar.age_of(view.forms[place]):
            return age
    return _age_after(view, found.core[1])


def after_age(view: View, found: Phrase) -> int:
    """Return the index after a phrase and the age that stands right after it, if one does.

    The comma that closes it is left: "Jan Holm, 54, und Anna Berg" are joined by it and "und".
    """
    place = found.last
    if not _age_after(view, place):
        return place
    closed = view.words[place].part is Part.OPEN
    return place + len(("(", "54")) + closed


def _age_after(view: View, after: int) -> str:
    """Return the age that stands enclosed at a token, in digits, empty where none does."""
    if after + 2 >= len(view.forms):
        return ""
    opening, number, closing = view.words[after].part, view.forms[after + 1], view.words[after + 2]
    enclosed = opening in _ENCLOSING and closing.part is _ENCLOSING[opening]
    ends = opening is Part.COMMA and after + 3 > view.end_of_sentence(after) - 1
    years = number.isdecimal() and len(number) <= len("120") and int(number) <= _OLDEST
    return number if years and (enclosed or ends) else ""
