"""Who is meant by the words of those who take part in a statement."""

from bisect import insort

from wortlaut.actors.linking.figures import Link
from wortlaut.actors.linking.groups import together
from wortlaut.actors.linking.links import THRESHOLD, link_phrase
from wortlaut.actors.linking.people import words_of
from wortlaut.actors.linking.pronouns import Speaker, antecedent
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.phrase import TAKING_UP, Phrase, Sort, is_spokesperson
from wortlaut.actors.phrases.titles import PRESS
from wortlaut.actors.sources.claims import (
    as_before,
    by_kind,
    in_genitive,
    is_own,
    issuer,
    made_by,
    own,
    unsigned,
)
from wortlaut.actors.sources.documents import is_document
from wortlaut.actors.sources.issued_before import issued_before
from wortlaut.actors.sources.participants import meant
from wortlaut.actors.sources.sources_before import source_before
from wortlaut.actors.syntax.syntax import main_subject
from wortlaut.records import ActorKind, MentionForm

SPEAKS_ON = 0.7
"""Confidence that "ein Sprecher" takes up the body that spoke last."""

_UNTOLD = frozenset((Sort.NOUN, Sort.SOURCE))
_BACK = 2
_FAR = 5
"""So many sentences back somebody may have told what "den Angaben zufolge" goes on with."""


def participant(reading: LinkedPhrases, tokens: list[int], last: Speaker | None) -> Link | None:
    """Return who is meant by a participant's tokens: one, or several together as one figure."""
    links: list[Link] = []
    for found in meant(reading, tokens):
        link = resolve(reading, found, last)
        if link is None:
            return None
        if all(link.figure is not other.figure for other in links):
            links.append(link)
    if len(links) <= 1:
        return links[0] if links else None
    return together(reading.cast, tokens[0], tokens[-1] + 1, links)


def resolve(reading: LinkedPhrases, found: Phrase, last: Speaker | None) -> Link | None:
    """Return who is meant by a phrase that takes part in a statement."""
    if found.sort is Sort.SPEECH or _is_document(reading, found):
        return _said(reading, found, last)
    if found.sort is Sort.PRONOUN:
        return _pronoun(reading, found, last)
    if found.sort is Sort.THEREBY:
        return source_before(reading, found.head, last)
    link = reading.links.get(found.head)
    if link is not None and link.figure.kind is ActorKind.ANONYMOUS and is_spokesperson(found):
        link = _speaks_on(reading, found, last) or link
    if link is not None and found.sort is Sort.ENTITY and not link.figure.known.places:
        link.figure.mention(*found.core, MentionForm.METONYM, link.confidence)  # "aus Kiew"
    return link and Link(link.figure.known, link.confidence)


def _is_document(reading: LinkedPhrases, found: Phrase) -> bool:
    """Tell whether a noun that is in no table is one for a document ("Prüfbericht")."""
    return found.sort in _UNTOLD and is_document(reading.view, found.head)


def _speaks_on(reading: LinkedPhrases, found: Phrase, last: Speaker | None) -> Link | None:
    """Return the body that an unnamed spokesperson of nobody speaks for, None for none.

    It is the body that spoke just before, or else the subject of the sentence before.
    """
    if found.of is not None or found.owners:
        return None
    body = _spoken_for(reading, found, last)
    if body is not None:
        for word in words_of(reading.cast, found.titles[-1], exact=True):
            reading.cast.describe(body.figure, word)
    return body


def _spoken_for(reading: LinkedPhrases, found: Phrase, last: Speaker | None) -> Link | None:
    """Return the body of an unnamed spokesperson: the one of whom there was one before, or so."""
    if found.determiner in TAKING_UP and found.numbers == "s":
        words = words_of(reading.cast, found.titles[-1], exact=True)
        before = [f for f in reading.cast.described(words) if f.kind is ActorKind.ORGANISATION]
        if (chosen := reading.cast.choose(before, found.head)) is not None:
            return Link(chosen.figure, SPEAKS_ON)
    sentence = reading.view.sentence(found.head)
    if last is not None and 0 <= sentence - reading.view.sentence(last.token) <= 1:
        body = last.figure.kind is ActorKind.ORGANISATION
        return Link(last.figure, SPEAKS_ON) if body else None
    subject = None
    for back in range(1, _BACK + 1):
        head = main_subject(reading.view, sentence - back)
        subject = reading.phrase_at(head) if head >= 0 else None
        if head < 0 or reading.view.forms[head].lower() not in reading.view.grammar.resuming:
            break
    link = reading.links.get(subject.head) if subject is not None else None
    if subject is None or link is None:
        return _only_body(reading, found)
    governs = link.figure.known.kind is ActorKind.STATE and subject.sort is Sort.INSTITUTION
    body = governs or link.figure.known.kind is ActorKind.ORGANISATION
    return Link(link.figure.known, SPEAKS_ON) if body else None


def _only_body(reading: LinkedPhrases, found: Phrase) -> Link | None:
    """Return the only body that this sentence or the one before names, None for none or several.

    Papers and agencies are not counted: they are told something.
    """
    view = reading.view
    first = view.starts[max(0, view.sentence(found.head) - 1)]
    links = [reading.links.get(p.head) for p in reading.phrases if first <= p.first < found.first]
    near = dict.fromkeys(link.figure.known for link in links if link is not None)
    bodies = [f for f in near if f.kind is ActorKind.ORGANISATION and f.type not in PRESS]
    return Link(bodies[0], SPEAKS_ON) if len(bodies) == 1 else None


def _said(reading: LinkedPhrases, found: Phrase, last: Speaker | None) -> Link | None:
    """Return who stands behind a noun for what is said."""
    if found.of is not None:
        return resolve(reading, found.of, last)
    owner = own(reading, found)
    if owner is not None and owner.sort is not Sort.SPEECH:
        link_phrase(reading, owner)
        return resolve(reading, owner, last)
    whose = in_genitive(reading, found)
    if whose is not None and (link := link_phrase(reading, whose)) is not None:
        return link
    known = (
        issuer(reading, found)
        or made_by(reading, found.head)
        or by_kind(reading, found)
        or as_before(reading, found)
        or issued_before(reading, found, last)
        or _told_before(reading, found, last)
    )
    return known or (None if is_own(reading, found) else unsigned(reading, found))


def _told_before(reading: LinkedPhrases, found: Phrase, last: Speaker | None) -> Link | None:
    """Return who told something just before that "den Angaben zufolge" goes on with, else None.

    The article takes up what has been said, as "demnach" does; an adjective tells of other claims
    ("den ersten Angaben").
    """
    view = reading.view
    alone = found.determiner in TAKING_UP and found.head == found.first + 1
    if not alone or view.forms[found.head] not in view.grammar.information:
        return None
    link = source_before(reading, found.head, last)
    near = last is not None and view.sentence(found.head) - view.sentence(last.token) <= _FAR
    told = link is not None and (near or last is None or link.figure is not last.figure)
    return link if told else None


def _pronoun(reading: LinkedPhrases, found: Phrase, last: Speaker | None) -> Link | None:
    link = antecedent(reading, found.head, last, speaks=True)
    if link is None or link.confidence < THRESHOLD:
        return None
    note(reading, found.head, link)
    return link


def note(reading: LinkedPhrases, token: int, link: Link) -> None:
    """Take a pronoun at a token for a mention of somebody."""
    link.figure.mention(token, token + 1, MentionForm.PRONOUN, link.confidence)
    reading.links[token] = link
    if link.figure.kind is ActorKind.PERSON:
        insort(reading.people, (token, link.figure), key=lambda mention: mention[0])
