"""Words for a people: its state, one of its members, or some of them."""

from wortlaut.actors.linking.descriptions import compatriot
from wortlaut.actors.linking.figures import Link
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.linking.unnamed_sources import of_people
from wortlaut.actors.phrases.phrase import Phrase
from wortlaut.actors.view.view import View
from wortlaut.knowledge.entries import KnownActor
from wortlaut.language.reference_grammar import Part

_OF_SOME = frozenset((Part.INDEFINITE, Part.ADJECTIVE))
_STATE = 0.85


def people(reading: LinkedPhrases, found: Phrase, state: KnownActor) -> Link:
    """Link a word for a people: "die Franzosen" mean the state, "zwei Franzosen" nobody known."""
    sense = found.sense
    single = found.numbers == "s" and found.determiner is not None
    if single or (sense is not None and sense.number == "s"):
        return compatriot(reading, found, state)
    if any(counted(reading.view, token) for token in range(found.first, found.core[0] + 1)):
        return of_people(reading.cast, found, state)
    return Link(reading.cast.entity(state), _STATE)


def counted(view: View, token: int) -> bool:
    """Tell whether a number, a quantifier or an adjective stands before a token."""
    before = token - 1
    return before >= 0 and (view.words[before].part in _OF_SOME or view.forms[before].isdigit())
