"""Who gave out a document that tells nobody itself: the body told of right before it.

"Der Verband klagt. In einem Schreiben heißt es …", "Das Gericht hob die Sperre auf. Sie sei
rechtswidrig, heißt es in dem Beschluss": a new or a definite document that was not told of is part
of what was told (bridging, Clark 1975), so it is of who did that.
"""

from collections.abc import Iterator

from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.links import link_phrase
from wortlaut.actors.linking.pronouns import Speaker
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.phrase import DESCRIBING, TAKING_UP, Phrase, Sort
from wortlaut.actors.sources.documents import is_document, is_same_document
from wortlaut.actors.syntax.syntax import case_words, main_subject
from wortlaut.actors.view.somebody import may_be_body
from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind

ISSUED = 0.9
"""Confidence that a document is of the body told of right before."""

_BACK = 2
_REACH = 300
_BODIES = frozenset((Sort.INSTITUTION, Sort.ENTITY, Sort.NAME))
_PERSONS = frozenset((Sort.PERSON, Sort.TITLE, Sort.PRONOUN))


def issued_before(reading: LinkedPhrases, found: Phrase, last: Speaker | None) -> Link | None:
    """Return the body that a document is of which it is the first word of, None for none.

    Args:
        reading: the article, its phrases linked.
        found: the phrase of the document, with no word of whose it is.
        last: who spoke last.
    """
    view = reading.view
    if not is_document(view, found.head) or not _is_one(view, found):
        return None
    if not (_is_definite(view, found) or _is_new(view, found)) or _is_told_of(view, found):
        return None
    return _body_before(reading, found, last)


def _is_one(view: View, found: Phrase) -> bool:
    """Tell whether one document of one body is meant, not "den Schreiben" or a joint one."""
    word = view.words[found.first]
    several = found.numbers == "p" or (word.oblique and "p" in word.numbers)
    within = view.forms[found.first : found.head]
    return not several and view.grammar.sources.joint.isdisjoint(within)


def _is_definite(view: View, found: Phrase) -> bool:
    word = view.words[found.first - 1] if found.first else None
    contracted = word is not None and word.part is Part.PLACE and bool(word.numbers)
    return found.determiner in TAKING_UP or contracted


def _is_new(view: View, found: Phrase) -> bool:
    """Tell whether something stands in a new document, or a body's claim is new."""
    if found.determiner is not Part.INDEFINITE or view.words[found.first].numbers != "s":
        return False
    inside = view.grammar.sources.inside.intersection(case_words(view, found.head))
    return bool(inside) or view.grammar.is_claim(view.forms[found.head])


def _is_told_of(view: View, found: Phrase) -> bool:
    """Tell whether such a document was told of before: that one is meant, whosever it is."""
    places = range(found.first - 1, max(-1, found.first - _REACH), -1)
    return any(
        view.forms[place][:1].isupper() and is_same_document(view, found.head, place)
        for place in places
    )


def _body_before(reading: LinkedPhrases, found: Phrase, last: Speaker | None) -> Link | None:
    """Return the body that spoke last, or is the subject of the sentence before."""
    view, sentence = reading.view, reading.view.sentence(found.head)
    if last is not None and 0 <= sentence - view.sentence(last.token) <= 1:
        told = reading.phrase_at(last.token)
        body = _is_body(view, last.figure, told if told and told.sort in DESCRIBING else None)
        return Link(last.figure, ISSUED) if body else None
    for subject in _subjects_before(reading, sentence):
        link = link_phrase(reading, subject) if subject.sort in _BODIES else None
        if link is not None and _is_body(view, link.figure.known, subject):
            return Link(link.figure.known, ISSUED)
        if subject.sort in _PERSONS:
            return None
    return None


def _is_body(view: View, figure: Figure, found: Phrase | None) -> bool:
    """Tell whether somebody is a body, also one that only a noun tells ("die Parkverwaltung")."""
    if figure.kind is ActorKind.ORGANISATION:
        return True
    if figure.kind is not ActorKind.ANONYMOUS or figure.plural or found is None:
        return False
    noun = view.forms[found.head]
    thing = view.grammar.is_thing(noun) or may_be_body(view.grammar, noun)
    return found.sort is Sort.INSTITUTION or (thing and not is_document(view, found.head))


def _subjects_before(reading: LinkedPhrases, sentence: int) -> Iterator[Phrase]:
    """Yield the subjects of the sentences before one, nearest first."""
    for back in range(1, _BACK + 1):
        head = main_subject(reading.view, sentence - back)
        found = reading.phrase_around(head) if head >= 0 else None
        if found is not None:
            yield found
