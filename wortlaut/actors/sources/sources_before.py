"""Whom "demnach" takes up: who tells something in the sentence before, or spoke last."""

from wortlaut.actors.linking.figures import Link
from wortlaut.actors.linking.links import link_phrase
from wortlaut.actors.linking.pronouns import Speaker
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.phrase import Phrase, Sort
from wortlaut.actors.syntax.syntax import children, is_retold, main_verb, speaks, subject
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind

LAST, TELLING = 0.75, 0.7
"""Confidence that it is who spoke last, that it is who tells something in the sentence before."""

_TELLING = frozenset((Sort.PERSON, Sort.TITLE, Sort.INSTITUTION, Sort.ENTITY, Sort.NAME))


def source_before(reading: LinkedPhrases, token: int, last: Speaker | None) -> Link | None:
    """Return who is the source that an adverb at a token takes up, None for nobody."""
    sentence = reading.view.sentence(token)
    if last is not None and sentence - reading.view.sentence(last.token) <= 1:
        return Link(last.figure, LAST)
    found = teller(reading, sentence - 1)
    if found is not None:
        return Link(reading.links[found.head].figure.known, TELLING)
    return None if last is None else Link(last.figure, LAST)


def teller(reading: LinkedPhrases, sentence: int, *, announced: bool = False) -> Phrase | None:
    """Return who tells something in a sentence: the subject of a verb of speech, or of a document.

    "Die Bank veröffentlichte ihre Zahlen", "das Ministerium gab einen Kommentar ab". Where a colon
    has `announced` what is told any verb will do ("Holm zweifelte daran:"). The phrase is linked.
    Nobody tells it whom another quotes there.
    """
    view = reading.view
    verb = main_verb(view, sentence)
    if not announced and is_retold(view, sentence):
        return None
    if verb < 0 or not (announced or speaks(view, verb) or _has_document(reading, verb)):
        return None
    head = subject(view, verb)
    found = reading.phrase_around(head) if head >= 0 else None
    if found is None or found.sort not in _TELLING:
        return None
    link = link_phrase(reading, found)
    return found if link is not None and link.figure.kind is not ActorKind.ANONYMOUS else None


def _has_document(reading: LinkedPhrases, verb: int) -> bool:
    """Tell whether the object of a verb is something said or written."""
    view = reading.view
    for place in children(view, verb):
        if view.relations[place] != "obj":
            continue
        found = reading.phrase_at(place)
        said = found is not None and found.head == place and found.sort is Sort.SPEECH
        if said or view.words[place].part is Part.SPEECH:
            return True
    return False
