"""Where phrases begin: most words are passed over without a closer look."""

from collections.abc import Iterator

from wortlaut.actors.phrases.nouns import name_follows
from wortlaut.actors.phrases.phrase import DETERMINERS, Phrase
from wortlaut.actors.phrases.phrases import phrase
from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part
from wortlaut.records import EntityKind

_NOMINAL = frozenset((Part.NOUN, Part.NAME))
_NEVER_ALONE = frozenset((Part.OTHER, Part.TIME, Part.PLACE, Part.PREPOSITION))
_MODIFYING = frozenset(("ADJ", "NUM"))  # "Zwei Jahre alte Kinder"
_OPENING = frozenset(
    (
        Part.DEFINITE,
        Part.INDEFINITE,
        Part.DEMONSTRATIVE,
        Part.OF_THE,
        Part.POSSESSIVE,
        Part.PRONOUN,
        Part.THEREBY,
        Part.HONORIFIC,
        Part.QUOTE,
    )
)


def phrases_in_order(view: View) -> Iterator[Phrase]:
    """Yield the phrases of an article; none begins within another."""
    place, end, last = 0, 0, len(view.forms)
    forms, words, matches = view.forms, view.words, view.matches
    while place < last:
        found = None
        part = words[place].part
        opens = part in _OPENING or forms[place] in view.initials
        opens = opens or (part in _NOMINAL and place in view.wanted)
        if (opens or place in matches or forms[place][:1].isupper()) and not (
            _is_plain(view, place)
            or (part in DETERMINERS and place + 1 < last and _is_plain(view, place + 1))
            or _begins_nothing(view, place)
        ):
            if place >= end:
                end = max(view.end_of_sentence(place), place + 1)
            found = phrase(view, place, end)
        if found is None:
            place += 1
        else:
            yield found
            place = max(found.last, place + 1)


def _is_plain(view: View, place: int) -> bool:
    """Tell at once of most nouns that they refer to nobody whom a statement needs.

    In datelines no word does.
    """
    return place in view.passed_over or (
        view.words[place].part is Part.NOUN and _says_nothing(view, place)
    )


def _begins_nothing(view: View, place: int) -> bool:
    """Tell at once of most words that no name begins with them ("Gestern", "Auf", "Montag")."""
    reading = view.analysis.readings[place : place + 1]
    return (
        view.words[place].part in _NEVER_ALONE
        and not (reading and reading[0].pos in _MODIFYING)
        and not view.forms[place].endswith(".")  # an initial
        and _says_nothing(view, place)
    )


def _says_nothing(view: View, place: int) -> bool:
    """Tell whether neither what is known of a word nor what stands beside it makes it a name."""
    return (
        place not in view.wanted
        and not name_follows(view, place)
        and view.forms[place] not in view.initials
        and place not in view.bodies
        and view.entities.get(place) is not EntityKind.PERSON
        and view.is_unknown(place)
    )
