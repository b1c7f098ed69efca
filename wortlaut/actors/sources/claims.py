"""Who stands behind a noun for what is said: "Angaben der Polizei", "UN-Bericht", "der Bericht"."""

from collections.abc import Sequence

from wortlaut.actors.linking.bodies import body_key
from wortlaut.actors.linking.cast import REACH
from wortlaut.actors.linking.describing import by_type
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.links import link_phrase
from wortlaut.actors.linking.pronouns import antecedent
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.linking.unnamed_sources import source
from wortlaut.actors.phrases.around import phrase_of
from wortlaut.actors.phrases.phrase import BRINGING_UP, DETERMINERS, TAKING_UP, Phrase, Sort
from wortlaut.actors.phrases.phrases import inner_phrase
from wortlaut.actors.sources.documents import is_same_document, issuer_of
from wortlaut.actors.syntax.syntax import (
    case_marks,
    children,
    is_expletive,
    predicate_over,
    speaking_verb,
    speaks,
    subject,
    surface_subject,
)
from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind, MentionForm

BY_WORDS, AGAIN = 0.9, 0.75
"""Confidence that it is whose its own words name, that a document is the one named before."""

_REACH = 300
_NEAR = 40
_ISSUING = frozenset((Sort.ENTITY, Sort.NAME, Sort.INSTITUTION, Sort.PERSON))


def issuer(reading: LinkedPhrases, found: Phrase) -> Link | None:
    """Return whose document or claim it is by its own words ("UN-Bericht", "nach Kiewer Angaben").

    A state speaks in its claims only: a "deutsche Studie" is not Germany's word.
    """
    form = reading.view.forms[found.head]
    if not found.owners:
        named = reading.cast.of_key(body_key(form.rpartition("-")[0]))
        return _stands_for(found, named) if named is not None else None
    owner = reading.cast.entity(found.owners[0])
    if owner.kind is not ActorKind.ORGANISATION and not reading.view.grammar.is_claim(form):
        return None
    return _stands_for(found, owner)


def _stands_for(found: Phrase, owner: Figure) -> Link:
    owner.mention(found.head, found.head + 1, MentionForm.METONYM, BY_WORDS)
    return Link(owner, BY_WORDS)


def own(reading: LinkedPhrases, found: Phrase) -> Phrase | None:
    """Return the subject whose own claim it is ("nach eigenen Angaben"), None for no such."""
    if not is_own(reading, found):
        return None
    verb = predicate_over(reading.view, found.head)
    head = surface_subject(reading.view, verb) if verb >= 0 else -1
    if head < 0 or found.first <= head < found.last:
        return None
    return reading.phrase_around(head)


def is_own(reading: LinkedPhrases, found: Phrase) -> bool:
    """Tell whether what is said is the subject's own by its adjective ("eigenen Angaben")."""
    forms, words = reading.view.forms, reading.view.grammar.own
    return any(form in words for form in forms[max(0, found.first - 1) : found.head])


def as_before(reading: LinkedPhrases, found: Phrase) -> Link | None:
    """Return whose document it is by an earlier mention ("Bericht der OSZE … dem Bericht")."""
    view = reading.view
    form = view.forms[found.head]
    word = view.words[found.first - 1] if found.first else None
    contracted = word is not None and word.part is Part.PLACE and bool(word.numbers)
    taken_up = found.determiner in TAKING_UP or contracted or "-" in form
    if not taken_up:
        return None
    reach = _NEAR if view.grammar.is_claim(form) else _REACH
    last = min(len(view.forms), found.head + reach)
    before, after = range(found.head - 1, max(-1, found.head - reach), -1), range(found.last, last)
    places = before if reach == _NEAR else (*before, *after)
    for token in places:
        if not view.forms[token][:1].isupper():
            continue
        if not is_same_document(view, found.head, token):
            continue
        signed = _signed(reading, token)
        if signed is None and token < found.head:
            signed = _author(reading, token)
        if signed is not None:
            return signed
    return None


def document_before(reading: LinkedPhrases, token: int) -> tuple[Phrase, Link] | None:
    """Return the document that "darin" at a token takes up, and whose it is.

    It is the nearest whose words or verb tell that, or a new one ("ein Gutachten widerspricht"),
    which is a source of its own where nobody is told whose it is.
    """
    view = reading.view
    first = view.starts[max(0, view.sentence(token) - REACH)]
    for place in range(token - 1, max(first, token - _REACH) - 1, -1):
        if view.words[place].part is not Part.SPEECH:
            continue
        signed = _signed(reading, place) or _author(reading, place)
        found = phrase_of(view, place) if signed is not None else None
        if signed is not None and found is not None:
            return found, signed
        before = (max(0, place - 1), *children(view, place))
        if any(view.words[token].part is Part.INDEFINITE for token in before):
            found = phrase_of(view, place)
            return None if found is None else (found, unsigned(reading, found))
    return None


def by_kind(reading: LinkedPhrases, found: Phrase) -> Link | None:
    """Return the only body of the article that makes documents of a kind ("das Urteil")."""
    view = reading.view
    head = view.forms[found.head].rpartition("-")[2]
    kind = view.grammar.issuers.get(view.grammar.stem(head))
    if kind is None or found.determiner is Part.INDEFINITE:
        return None
    bodies = [
        figure
        for figure in reading.cast.described((by_type(kind),))
        if 0 <= figure.latest < found.head and not figure.plural
    ]
    return reading.cast.choose(bodies, found.head)


def _signed(reading: LinkedPhrases, token: int) -> Link | None:
    """Return whose document is named at a token."""
    view = reading.view
    if (made := made_by(reading, token)) is not None:
        return made
    first = token - (token > 0 and view.words[token - 1].part in DETERMINERS)
    read = inner_phrase(view, first, max(view.end_of_sentence(token), token + 1))
    if read is None or read.head != token:
        return None
    if (link := issuer(reading, read)) is not None:
        return Link(link.figure, AGAIN)
    if read.of is not None and read.of.sort is Sort.PRONOUN:
        link = antecedent(reading, read.of.head, None, speaks=False)
    else:
        link = link_phrase(reading, read.of) if read.of is not None else None
    return Link(link.figure, AGAIN) if link is not None and _can_issue(link) else None


def made_by(reading: LinkedPhrases, token: int) -> Link | None:
    """Return who made the document at a token by a clause about it, see `issuer_of`."""
    head = issuer_of(reading.view, token)
    found = reading.phrase_around(head) if head >= 0 else None
    link = link_phrase(reading, found) if found is not None else None
    return Link(link.figure, AGAIN) if link is not None and _can_issue(link) else None


def _author(reading: LinkedPhrases, token: int) -> Link | None:
    """Return who made a document by the verb that it goes with.

    "In einem Bericht fordert Jan Holm …", "Das Gericht hat ein Urteil gesprochen": a new document
    that is no object of a verb of speech.
    """
    view = reading.view
    verb, relation = view.governors[token], view.relations[token]
    if verb < 0 or view.analysis.readings[verb].pos != "VERB":
        return None
    below = children(view, token)
    new = any(view.words[place].part in BRINGING_UP for place in below)
    within = any(view.words[mark].part is Part.PLACE for mark in case_marks(view, token))
    publishes = view.analysis.readings[verb].lemma in view.grammar.publishing
    made = new and relation in {"obj", "nsubj:pass"} and (publishes or not speaks(view, verb))
    if not (made or (within and relation == "obl" and speaks(view, verb))):
        return None
    head = subject(view, verb)
    found = reading.phrase_around(head) if head >= 0 else None
    if found is None or found.sort in {Sort.PRONOUN, Sort.SPEECH, Sort.THEREBY}:
        return None
    link = link_phrase(reading, found)
    if link is None or not (_can_issue(link) or link.figure.kind is ActorKind.STATE):
        return None
    return Link(link.figure, AGAIN)


def in_genitive(reading: LinkedPhrases, found: Phrase) -> Phrase | None:
    """Return whose a document is where its title parts them ("Studie „Wald“ der Stiftung X")."""
    view = reading.view
    for place in children(view, found.head):
        if place < found.last or view.relations[place] != "nmod":
            continue
        below = [t for t in children(view, place) if t < place]
        cases = [t for t in below if view.relations[t] == "case"]
        genitive = any(view.words[t].genitive for t in below) and not cases
        if genitive or any(view.words[t].part is Part.OF for t in cases):
            whose = reading.phrase_around(place)
            if whose is not None and whose.sort in _ISSUING:
                return whose
    return None


def _can_issue(link: Link) -> bool:
    return link.figure.kind in {ActorKind.ORGANISATION, ActorKind.PERSON}


def document_of(reading: LinkedPhrases, cue: Sequence[int]) -> Phrase | None:
    """Return the document or claim in which something is said that names no speaker.

    "In einer Anweisung der Botschaft wurden sie aufgefordert", "im Bericht heißt es". It has to
    tell whose it is, unless nobody at all is the subject ("in dem Papier heißt es").
    """
    view = reading.view
    verb = speaking_verb(view, cue)
    for place in children(view, verb) if verb >= 0 else ():
        if view.relations[place] != "obl":
            continue
        found = reading.phrase_around(place)
        if found is None or found.sort is not Sort.SPEECH or found.head != place:
            continue
        if found.of is not None or found.owners or as_before(reading, found) is not None:
            return found
        if _stands_in(view, verb, place):
            return found
    return None


def _stands_in(view: View, verb: int, place: int) -> bool:
    """Tell whether a verb without a subject says what stands in something."""
    head = surface_subject(view, verb)
    within = any(view.words[mark].part is Part.PLACE for mark in case_marks(view, place))
    return within and head >= 0 and is_expletive(view, head)


def unsigned(reading: LinkedPhrases, found: Phrase) -> Link:
    """Return the source of a report or a statement of nobody's ("ersten Angaben")."""
    link = source(reading.cast, found)
    link.figure.mention(*found.core, MentionForm.TITLE, link.confidence)
    reading.links[found.head] = link
    return link
