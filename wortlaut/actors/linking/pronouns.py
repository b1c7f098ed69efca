"""Who a pronoun takes up: by gender and number, speakers first, then the nearest sentences."""

from bisect import bisect_left
from typing import NamedTuple

from wortlaut.actors.linking.demonstratives import mentioned_last
from wortlaut.actors.linking.describing import by_noun
from wortlaut.actors.linking.descriptions import met_since
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.genders_told import HUMAN, genders_told
from wortlaut.actors.linking.groups import side_by_side, together
from wortlaut.actors.linking.links import link_phrase
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.linking.several_named import names_several, numbers_of_verb, only_several
from wortlaut.actors.phrases.around import phrase_of
from wortlaut.actors.phrases.names import is_kin
from wortlaut.actors.phrases.phrase import BRINGING_UP
from wortlaut.actors.syntax.syntax import (
    SUBJECTS,
    children,
    clause_subject,
    main_subject,
    verb_over,
)
from wortlaut.actors.view.somebody import gender_of_somebody
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind

REACH = 3
"""So many sentences back a pronoun reaches."""

_MOST_MENTIONS = 40
_VERB_DISTANCE = 3
_TOPIC = 5  # who is known by office alone is taken up if the sentence begins with them
SPEAKER, ONLY, TOPIC, ONLY_UNKNOWN, SUBJECT, AMONG = 0.85, 0.85, 0.75, 0.7, 0.7, 0.5
_NAME_AFTER = frozenset(("flat", "appos"))
_PRONOMINAL = frozenset((Part.PRONOUN, Part.DEMONSTRATIVE, Part.DEFINITE))
_SPEAKING = frozenset((ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.STATE))
_GROUPS = frozenset((ActorKind.ANONYMOUS, ActorKind.GROUP, ActorKind.ORGANISATION))


class Speaker(NamedTuple):
    """Who spoke, at which token, and the gender of the words for them."""

    token: int
    figure: Figure
    gender: str


def number(reading: LinkedPhrases, token: int) -> str:
    """Return the number that the words near a pronoun give it: letters of "sp"."""
    numbers = reading.view.words[token].numbers
    if len(numbers) == 1 or reading.view.words[token].part is Part.POSSESSIVE:
        return numbers
    if told := numbers_of_verb(reading, token):
        return told
    words = reading.view.words
    for distance in range(1, _VERB_DISTANCE + 1):
        for place in (token + distance, token - distance):
            if 0 <= place < len(words) and words[place].part is Part.VERB:
                return words[place].numbers
    return numbers


def antecedent(
    reading: LinkedPhrases, token: int, speaker: Speaker | None, *, speaks: bool
) -> Link | None:
    """Return who is meant by the pronoun or possessive at a token, None where it is not clear.

    Whose turn it is in an interview says "ich" of themselves.

    Args:
        reading: the article, all names linked.
        token: index of the pronoun.
        speaker: who spoke last before it; None for nobody.
        speaks: whether the pronoun is a speaker, so that the last speaker goes on.
    """
    link = _antecedent(reading, token, speaker, speaks=speaks)
    return None if link is not None and link.figure is reading.own.get(token) else link


def _antecedent(
    reading: LinkedPhrases, token: int, speaker: Speaker | None, *, speaks: bool
) -> Link | None:
    genders = reading.view.words[token].genders
    numbers = number(reading, token)
    sentence = reading.view.sentence(token)
    if reading.view.words[token].part is Part.DEMONSTRATIVE:
        return mentioned_last(reading, token, genders, numbers)
    if speaker is not None and speaks and not _is_below(reading, speaker.token, token):
        near = 0 <= _sentences_since(reading, speaker.token, token) <= REACH
        if near and _agrees(speaker.figure, speaker.gender, genders, numbers):
            return _goes_on(reading, token, speaker, genders, numbers)
    if "s" not in numbers:
        many = _several(reading, token, sentence) if speaks else only_several(reading, token)
        return many if many or speaks else _named_together(reading, token)
    topic = _topic(reading, token, genders, numbers) if speaks else None
    found = topic or _nearest(reading, token, sentence, genders)
    if found is not None and speaks:
        seen = _last_seen(reading, found.figure, token)
        met = met_since(reading.view, seen, token, genders, subject=True)
        if met or (topic is None and _is_passed(reading, found.figure, seen, token, genders)):
            return _newly_met(reading, token, genders)
    if found is None and speaks and "p" in numbers:
        return _several(reading, token, sentence)
    return found


def _last_seen(reading: LinkedPhrases, figure: Figure, token: int) -> int:
    """Return where a person was mentioned last before a token."""
    people = reading.people
    last = bisect_left(people, token, key=lambda mention: mention[0])
    near = reversed(people[max(0, last - _MOST_MENTIONS) : last])
    return next((place for place, other in near if other.known is figure), figure.latest)


def _newly_met(reading: LinkedPhrases, token: int, genders: str) -> Link | None:
    """Return somebody without a name whom the sentence before is about ("Ein Zeuge kam. Er …")."""
    view = reading.view
    head = main_subject(view, view.sentence(token) - 1)
    if head < 0 or view.grammar.gender_of_person(view.forms[head]) not in {*genders}:
        return None
    read = phrase_of(view, head)
    link = link_phrase(reading, read) if read is not None else None
    return None if link is None else Link(link.figure.known, ONLY_UNKNOWN)


def _is_passed(reading: LinkedPhrases, figure: Figure, seen: int, token: int, genders: str) -> bool:
    """Tell whether the sentence before a pronoun is about another one than somebody before it.

    That is a relative or a counterpart ("Der Vater des Jungen weinte. Er …"), or where it is known
    what somebody is, one who is told to be something else ("Der Wirt widersprach").
    """
    view, grammar = reading.view, reading.view.grammar
    before = view.sentence(token) - 1
    head = main_subject(view, before)
    if head < 0 or view.sentence(seen) >= before or view.words[head].numbers == "p":
        return False
    form = view.forms[head]
    if gender_of_somebody(grammar, form) not in {*genders} or form in grammar.people:
        return False
    if grammar.is_counterpart(form) or is_kin(view, head):
        return True
    return bool(figure.roles) and by_noun(grammar, form) not in figure.descriptions


def _goes_on(
    reading: LinkedPhrases, token: int, speaker: Speaker, genders: str, numbers: str
) -> Link | None:
    """Return who spoke last for a pronoun that speaks, or the subject since if others came up.

    Where that was somebody without a name ("ein Student") it is nobody for sure.
    """
    place, figure, _ = speaker
    sentence = reading.view.sentence(token)
    others = _between(reading, place, token, figure, genders)
    apart = sentence - reading.view.sentence(place) > 1
    topic = _topic(reading, token, genders, numbers) if others or apart else None
    named = _named_since(reading, figure, token, genders) if others and "s" in numbers else None
    if topic is None and named is not None:
        return named
    met = topic is None and met_since(reading.view, place, token, genders, subject=True)
    if met or (topic is None and _is_passed(reading, figure, place, token, genders)):
        return _newly_met(reading, token, genders)
    return topic or Link(figure, SPEAKER if not others else SUBJECT)


def _sentences_since(reading: LinkedPhrases, place: int, token: int) -> int:
    """Return how many sentences lie between two tokens, without a quotation right behind one."""
    view = reading.view
    first, last = view.sentence(place), view.sentence(token)
    while last - REACH > first and view.starts[first + 1] in view.said:
        first += 1
    return last - first


def _is_below(reading: LinkedPhrases, place: int, token: int) -> bool:
    """Tell whether words stand beside a subject in its own clause, so that it is somebody else.

    In "Auf die Frage eines Lesers sagte er" he is not the reader (principle C, Chomsky 1981).
    """
    view = reading.view
    verb = view.governors[token]
    subject = verb >= 0 and view.relations[token] in SUBJECTS
    return subject and verb_over(view, place) == verb and view.relations[place] not in SUBJECTS


def _named_since(reading: LinkedPhrases, speaker: Figure, token: int, genders: str) -> Link | None:
    """Return the only one whom the sentence before can name, if it says nothing of who spoke.

    "Holm sagte … Unterstützung kam von Jan Berg. Er …" is Berg.
    """
    view = reading.view
    before = view.sentence(token) - 1
    first, last = view.analysis.sentences[before] if before >= 0 else (0, 0)
    words = view.words
    for place in range(first, last):
        taken = words[place].part in {Part.PRONOUN, Part.POSSESSIVE}
        if taken and place not in view.said and {*words[place].genders} & {*genders}:
            return None
    start = bisect_left(reading.people, first, key=lambda mention: mention[0])
    end = bisect_left(reading.people, last, key=lambda mention: mention[0])
    named = {
        figure.known: None
        for place, figure in reading.people[start:end]
        if place not in view.said and _agrees(figure.known, figure.known.gender, genders, "s")
    }
    if speaker in named or len(named) != 1:
        return None
    return Link(next(iter(named)), SUBJECT)


def _topic(reading: LinkedPhrases, token: int, genders: str, numbers: str) -> Link | None:
    """Return the subject of the sentence before, as the parse has it, if it agrees.

    Where that is a pronoun that nobody has been found for, the subject of the sentence before it;
    so too where somebody tells that sentence, and the pronoun at the token stands in no such words:
    "Holm sagte, es regne. Der Verein habe gewarnt. Er forderte mehr" is Holm.
    """
    view = reading.view
    for back in range(1, REACH + 1):
        before = view.sentence(token) - back
        if before >= 0 and view.starts[before] in view.said and token not in view.said:
            continue  # of the quotation whose speaker the pronoun is
        head = main_subject(view, before)
        if head < 0:
            return None
        if head in view.told and token not in view.told:
            continue
        link = _linked(reading, head) or _named_after(reading, head) or _described(reading, head)
        if link is not None:
            told = genders_told(reading, head, link.figure, numbers)
            agrees = any(_agrees(link.figure, each, genders, numbers) for each in told)
            return Link(link.figure, TOPIC) if agrees else None
        word = reading.view.words[head]
        if word.part is not Part.PRONOUN or not set(word.genders) & set(genders):
            return None
    return None


def _pair(reading: LinkedPhrases, head: int) -> Link | None:
    """Return two or more persons or bodies who are a subject together."""
    conjuncts = [t for t in children(reading.view, head) if reading.view.relations[t] == "conj"]
    phrases = [reading.phrase_at(token) for token in (head, *conjuncts)]
    found = [each for each in phrases if each is not None]
    if not conjuncts or len(found) < len(phrases):
        found = side_by_side(reading, found[0]) if found else []
    links = [reading.links.get(each.head) for each in found]
    known = [link for link in links if link is not None and link.figure.kind in _SPEAKING]
    if len(known) < len(links) or len({link.figure for link in known}) < len(("one", "other")):
        return None
    if len({link.figure for link in known}) < len(known):
        return None
    return Link(together(reading.cast, found[0].first, found[-1].last, known).figure, ONLY_UNKNOWN)


def _named_together(reading: LinkedPhrases, token: int) -> Link | None:
    """Return those who are the subject of the clause or sentence before a subject, if several are.

    "Eva Berg und Jan Holm kamen in Haft. Sie wurden …", where no others there can be meant.
    """
    view = reading.view
    before = main_subject(view, view.sentence(token) - 1)
    place = next((head for head in (clause_subject(view, token), before) if head >= 0), -1)
    if place < 0 or not numbers_of_verb(reading, token):
        return None
    return None if names_several(reading, place) else _pair(reading, place)


def _described(reading: LinkedPhrases, head: int) -> Link | None:
    """Return the person whom a subject describes that nobody has asked for so far.

    A noun that is no title brings up somebody new ("ein Fahrer", "ihre Mutter").
    """
    read = phrase_of(reading.view, head)
    if read is None:
        return None
    human = reading.view.grammar.gender_of_person(reading.view.forms[head])
    new = bool(human) and read.head == head and read.determiner in BRINGING_UP
    return link_phrase(reading, read) if read.sort in HUMAN or new else None


def _linked(reading: LinkedPhrases, token: int) -> Link | None:
    link = reading.links.get(token) if token >= 0 else None
    return link and Link(link.figure.known, link.confidence)


def _subject(reading: LinkedPhrases, sentence: int, token: int) -> Link | None:
    """Return the subject of a sentence; for a pronoun in a quotation only one by its own noun."""
    head = main_subject(reading.view, sentence)
    named = token not in reading.view.said
    return _linked(reading, head) or (_named_after(reading, head) if named else None)


def _named_after(reading: LinkedPhrases, token: int) -> Link | None:
    """Return the person whose name stands after a noun at a token ("Der Experte Jan Holm").

    The parse may take their first name for the head, too.
    """
    found = reading.phrase_at(token) if token >= 0 else None
    if found is None and token >= 0:
        return _parsed_name(reading, token)
    if found is None or found.name is None or token >= found.name.last:
        return None
    others = (*found.parts, *((found.of,) if found.of is not None else ()))
    whose = any(other.first <= token < other.last for other in others)
    return None if whose else _linked(reading, found.head)


def _parsed_name(reading: LinkedPhrases, noun: int) -> Link | None:
    """Return the person whose name the parse takes for the end of one that a noun begins."""
    relations = reading.view.relations
    named = (t for t in children(reading.view, noun) if relations[t] in _NAME_AFTER and t > noun)
    found = reading.phrase_at(next(named, noun))
    return _linked(reading, found.head) if found is not None and found.name is not None else None


def _several(reading: LinkedPhrases, token: int, sentence: int) -> Link | None:
    """Return those whom a plural pronoun takes up: the subject of the clause or sentence before.

    Where that is a pronoun itself, the subject of the sentence before it.
    """
    view = reading.view
    subjects = [clause_subject(view, token)]
    subjects += [main_subject(view, sentence - back) for back in range(1, REACH + 1)]
    for back, place in enumerate(subjects):
        if place < 0:
            continue
        if view.words[place].part in _PRONOMINAL:
            continue
        read = reading.phrase_around(place)
        if (pair := _pair(reading, place)) is not None:
            return pair
        plural = numbers_of_verb(reading, place) == "p" or (read and read.numbers != "s")
        link = link_phrase(reading, read) if read is not None and plural else None
        if link is not None and link.figure.kind in _GROUPS:
            return Link(link.figure, ONLY_UNKNOWN)
        if back > 0:
            return None
    return None


def _agrees(figure: Figure, gender: str, genders: str, numbers: str) -> bool:
    if figure.plural or figure.members:
        return "p" in numbers
    unknown = not gender and figure.kind is ActorKind.PERSON
    return "s" in numbers and (unknown or (bool(gender) and gender in genders))


def _between(reading: LinkedPhrases, place: int, token: int, figure: Figure, genders: str) -> bool:
    """Tell whether another person of the gender is mentioned between two tokens."""
    people = reading.people
    first = bisect_left(people, place, key=lambda mention: mention[0])
    last = min(bisect_left(people, token, key=lambda mention: mention[0]), first + _MOST_MENTIONS)
    return any(
        other.known is not figure and other.known.gender and other.known.gender in genders
        for _, other in people[first:last]
    )


def _nearest(reading: LinkedPhrases, token: int, sentence: int, genders: str) -> Link | None:
    """Return the person of the nearest sentence that names one who agrees.

    Nobody whom a quotation names for a pronoun outside of any: who speaks does not name themselves.
    """
    people = reading.people
    own, said = reading.own.get(token), reading.view.said
    last = bisect_left(people, token, key=lambda mention: mention[0])
    found: dict[Figure, None] = {}
    nearest = -1
    for place, mentioned in reversed(people[max(0, last - _MOST_MENTIONS) : last]):
        figure = mentioned.known
        if figure is own or (place in said and token not in said):
            continue
        at = reading.view.sentence(place)
        if sentence - at > REACH or (found and at != nearest):
            break
        topic = bool(figure.offices) and place - reading.view.starts[at] <= _TOPIC
        if (figure.sure or topic) and _agrees(figure, figure.gender, genders, "s"):
            nearest = at
            found.pop(figure, None)
            found[figure] = None
    if not found:
        return None
    known = [figure for figure in found if figure.gender]
    chosen = known or list(found)
    subject = _subject(reading, nearest, token) if len(found) > 1 else None
    if subject is not None and subject.figure in found:
        return Link(subject.figure, TOPIC if sentence - nearest <= 1 else AMONG)
    if len(chosen) == 1:
        return Link(chosen[0], ONLY if known else ONLY_UNKNOWN)
    return Link(chosen[-1], SUBJECT if sentence - nearest == 1 else AMONG)
