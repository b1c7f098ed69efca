"""Who stands behind a cue that comes without words for its speaker."""

from collections.abc import Sequence

from wortlaut.actors.linking.bodies import body
from wortlaut.actors.linking.describing import by_any_word
from wortlaut.actors.linking.figures import NAMED, Figure, Link
from wortlaut.actors.linking.links import link_phrase
from wortlaut.actors.linking.pronouns import Speaker
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.around import phrase_of
from wortlaut.actors.phrases.phrase import Phrase, Sort
from wortlaut.actors.sources.claims import document_before, document_of
from wortlaut.actors.sources.sources_before import TELLING, source_before
from wortlaut.actors.syntax.syntax import (
    antecedent_of,
    case_marks,
    children,
    is_expletive,
    is_passive,
    main_subject,
    speaking_verb,
    speaks,
    surface_subject,
)
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind, MentionForm

UNTOLD = 0.9
"""How much of the confidence in who spoke before is left where an impersonal verb goes on."""

_WHERE = frozenset((Part.PLACE, Part.OF, Part.OF_THE))
_PLACES = frozenset((Sort.INSTITUTION, Sort.ENTITY, Sort.NAME))
_MEDIA = by_any_word("media")
_BODIES = frozenset((Sort.INSTITUTION, Sort.ENTITY, Sort.SOURCE, Sort.PERSON))


def behind(reading: LinkedPhrases, cue: Sequence[int]) -> Phrase | None:
    """Return the words that tell who speaks, None for none.

    In turn: the adverb that takes up a source ("demnach"), the noun of a relative clause ("ein
    Bericht, wonach"), the noun for what is said ("seine Meinung:"), the document, the body at
    which an impersonal verb has it said ("bei der Polizei hieß es").
    """
    view = reading.view
    if (noun := completed_by(reading, cue)) is not None:
        return noun
    for token in cue:
        if view.words[token].part is Part.THEREBY:
            return reading.phrase_at(token)
    if speaking_verb(view, cue) < 0:
        return _noun(reading, cue)
    return document_of(reading, cue) or _body(reading, cue) or _there(reading, cue)


def completed_by(reading: LinkedPhrases, cue: Sequence[int]) -> Phrase | None:
    """Return the noun that a cue's relative clause is about ("ein Bericht, wonach", "laut dem")."""
    view = reading.view
    for token in cue:
        if view.words[token].part is Part.THEREBY or view.relations[token] == "case":
            noun = antecedent_of(view, token)
            if noun >= 0:
                return reading.phrase_headed(noun) or phrase_of(view, noun)
    return None


def in_document(reading: LinkedPhrases, cue: Sequence[int]) -> tuple[Phrase, Link] | None:
    """Return the document in which an impersonal cue has it said ("darin heißt es"), and whose."""
    if not is_impersonal(reading, cue):
        return None
    view = reading.view
    below = children(view, speaking_verb(view, cue))
    taken = (place for place in below if view.forms[place].lower() in view.grammar.within)
    place = next(taken, -1)
    return document_before(reading, place) if place >= 0 else None


def _there(reading: LinkedPhrases, cue: Sequence[int]) -> Phrase | None:
    """Return the body that "dort heißt es" takes up: the subject of the sentence before."""
    view = reading.view
    below = children(view, speaking_verb(view, cue))
    if not any(view.forms[place].lower() in view.grammar.there for place in below):
        return None
    head = main_subject(view, view.sentence(cue[0]) - 1) if is_impersonal(reading, cue) else -1
    found = reading.phrase_around(head) if head >= 0 else None
    return found if found is not None and found.sort in _PLACES else None


def _noun(reading: LinkedPhrases, cue: Sequence[int]) -> Phrase | None:
    """Return the noun of a cue without a verb that tells whose it is that something is said."""
    for token in cue:
        if reading.view.words[token].part is Part.SPEECH:
            found = reading.phrase_headed(token) or phrase_of(reading.view, token)
            if found is not None and (found.of is not None or found.owners):
                return found
    return None


def _body(reading: LinkedPhrases, cue: Sequence[int]) -> Phrase | None:
    """Return the body at which or from which an impersonal verb has something said."""
    view = reading.view
    verb = speaking_verb(view, cue)
    if not is_impersonal(reading, cue):
        return None
    for place in children(view, verb):
        if view.relations[place] != "obl":
            continue
        found = reading.phrase_around(place)
        if found is None or not (found.sort in _BODIES or _is_paper(reading, found)):
            continue
        if any(view.words[mark].part in _WHERE for mark in case_marks(view, place)):
            return found
    return None


def _is_paper(reading: LinkedPhrases, found: Phrase) -> bool:
    """Tell whether a name is that of a paper or a station: by its words, or in quotation marks.

    "Im „Kreisboten“ heißt es": what something stands in has to be written, so it is linked.
    """
    if found.sort is not Sort.NAME:
        return False
    place = found.core[0] - 1
    quoted = place >= 0 and reading.view.words[place].part is Part.QUOTE
    link = reading.links.get(found.head)
    if link is None and quoted:
        reading.links[found.head] = link = body(reading.cast, found)
        link.figure.mention(*found.core, MentionForm.NAME, link.confidence)
    return link is not None and (quoted or not _MEDIA.isdisjoint(link.figure.known.descriptions))


def is_impersonal(reading: LinkedPhrases, cue: Sequence[int]) -> bool:
    """Tell whether nobody is the subject of a cue: "es heißt", "kritisiert wird"."""
    view = reading.view
    verb = speaking_verb(view, cue)
    if verb < 0 or not speaks(view, verb):
        return False
    head = surface_subject(view, verb)
    if head >= 0 and is_expletive(view, head):
        return True
    return is_passive(view, verb) and head < 0


def is_rumour(reading: LinkedPhrases, cue: Sequence[int]) -> bool:
    """Tell whether a sentence begins with a verb that says of nobody that they say it.

    "Es heißt, der Rat tage heute" and "offiziell heißt es" are what people say; "…, hieß es" and
    "weiter hieß es" go on from somebody.
    """
    view = reading.view
    verb = speaking_verb(view, cue)
    if verb < 0 or view.analysis.readings[verb].lemma not in view.grammar.sources.rumoured:
        return False
    first = view.starts[view.sentence(verb)]
    unsaid = view.grammar.sources.rumouring
    opening = view.forms[first : min(cue[0], verb)]
    alone = bool(opening) and all(form.lower() in unsaid for form in opening)
    begins = alone or surface_subject(view, verb) == first
    return begins and is_impersonal(reading, cue) and behind(reading, cue) is None


def _still(reading: LinkedPhrases, verb: int, last: Speaker, link: Link) -> Link:
    """Return who spoke last as the source of an impersonal verb, or the body that acted since.

    "Jan Holm warnte. Die Bank stimmte zu. Kredite seien teuer, hieß es": the bank. Where it stands
    ("im letzten Satz hieß es") it is no such body's.
    """
    view = reading.view
    before = view.sentence(verb) - 1
    placed = any(view.relations[place] == "obl" for place in children(view, verb))
    if placed or before <= view.sentence(last.token):
        return link
    head = main_subject(view, before)
    found = reading.phrase_around(head) if head >= 0 else None
    acting = link_phrase(reading, found) if found is not None and found.sort in _PLACES else None
    body = acting is not None and acting.figure.kind is ActorKind.ORGANISATION
    return Link(acting.figure.known, TELLING) if acting is not None and body else link


def _is_single(figure: Figure) -> bool:
    """Tell whether somebody is a single person or a state."""
    return figure.kind in NAMED or (figure.kind is ActorKind.ANONYMOUS and not figure.plural)


def of_impersonal(reading: LinkedPhrases, cue: Sequence[int], last: Speaker | None) -> Link | None:
    """Return who goes on in an impersonal cue: who told something in the sentence before.

    In the passive ("befürchtet wird") it is no single person, named or not, and no state.
    """
    view = reading.view
    if not is_impersonal(reading, cue):
        return None
    link = source_before(reading, cue[0], last)
    if link is not None and last is not None and link.figure is last.figure:
        link = _still(reading, speaking_verb(view, cue), last, link)
    passive = is_passive(view, speaking_verb(view, cue))
    if link is None or (passive and _is_single(link.figure)):
        return None
    return Link(link.figure, link.confidence * UNTOLD)
