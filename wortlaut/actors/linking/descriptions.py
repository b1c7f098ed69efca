"""Who is meant by a word for a single person without a name.

"Der 54-Jährige", "die Frau", "der Spanier", "der SPD-Politiker".
"""

from collections.abc import Callable

from wortlaut.actors.linking.cast import AMONG, MOST_CANDIDATES, NEAREST, REACH, Cast
from wortlaut.actors.linking.describing import by_age, by_noun
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.people import by_gender
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.linking.unnamed_sources import of_people, source
from wortlaut.actors.phrases.phrase import BRINGING_UP, TAKING_UP, Phrase, agree
from wortlaut.actors.syntax.syntax import is_passive, main_verb
from wortlaut.actors.view.somebody import gender_of_somebody
from wortlaut.actors.view.view import View
from wortlaut.knowledge.entries import KnownActor, OfficeKind
from wortlaut.knowledge.offices import PUBLIC
from wortlaut.language.reference_grammar import Part

RENAMED = 0.7
"""Confidence that "der SPD-Politiker" is the politician named last of whom no party is told."""

_PARTY = "party"
_AROUND = 20
_OBJECTS = frozenset(("obj", "iobj", "obl:arg"))
_LOOKED_AT = 200  # tokens
_MODIFIERS = 4
_SUBJECT = frozenset(("nsubj", "appos"))


def description(reading: LinkedPhrases, found: Phrase) -> Link | None:
    """Link a noun: to who was described so, to the only person of its gender, else a source.

    "Die Frau" is nobody who holds an office, nor anybody named before somebody without a name was
    met ("eine Patientin"): that is rather the woman.
    """
    cast = reading.cast
    if found.determiner not in {Part.DEFINITE, Part.DEMONSTRATIVE} or found.numbers == "p":
        return source(cast, found)
    stem = by_noun(cast.view.grammar, cast.view.forms[found.head])
    met = [f for f in cast.described((stem,)) if 0 <= f.latest < found.head]
    if len(found.genders) == 1:  # "der Prinz" is not "Prinzessin Anna"
        met = [f for f in met if agree(f.gender, found.genders)]
    if found.of is None and (chosen := cast.choose(met, found.head)) is not None:
        return chosen
    form = cast.view.forms[found.head]
    aged = cast.view.grammar.aged(form)
    if aged and (of_age := _of_age(cast, found)) is not None:
        return of_age
    person = aged or form in cast.view.grammar.people
    if found.of is not None or not person or len(found.genders) != 1:
        return private(reading, found) or _from_place(reading, found) or source(cast, found)
    link = by_gender(cast, found.genders, found.head, reading.people)
    if link is None and aged:
        link = _last_named(reading, found)
    if link is None or (aged and link.figure.age):
        return None  # also where they are of another age
    passed = is_another(reading, link.figure, found)
    passed = passed or met_since(reading.view, link.figure.latest, found.first, found.genders)
    another = passed or (not aged and _in_office(cast, link.figure))
    return source(cast, found) if another else link


def _of_age(cast: Cast, found: Phrase) -> Link | None:
    """Return the only one of whom the age is told that a noun tells."""
    age = cast.view.grammar.age_of(cast.view.forms[found.head])
    same = cast.described((by_age(age),))
    same = [f for f in same if agree(f.gender, found.genders) and 0 <= f.latest < found.head]
    return cast.choose(same, found.head)


def _last_named(reading: LinkedPhrases, found: Phrase) -> Link | None:
    """Return the only person of the nearest sentence before that names any, for an age."""
    only = nearest(reading, found, lambda _: True)
    if only is None or only.gender != found.genders or _is_unclear(reading, found):
        return None
    passed = met_since(reading.view, only.latest, found.first, found.genders)
    return None if passed else Link(only, AMONG)


def private(reading: LinkedPhrases, found: Phrase) -> Link | None:
    """Return the only person of the nearest sentence before that names any, for what they do.

    Of them nothing has been told but how old they are, as is of private persons, or whose daughter
    or neighbour: "Anna Berg, 19, wählt nicht. Sie ziehe fort, sagte die Studentin."
    """
    view, grammar = reading.view, reading.view.grammar
    form = view.forms[found.head]
    gender = grammar.gender_of_person(form)
    if not gender or found.of is not None or found.owners or grammar.is_counterpart(form):
        return None
    only = nearest(reading, found, lambda _: True)
    if only is None or not only.age or only.gender != gender:
        return None
    if not all(map(grammar.is_counterpart, only.roles)):
        return None
    if is_another(reading, only, found) or met_since(view, only.latest, found.first, gender):
        return None
    return None if _is_spoken_of(view, only, found, gender) else Link(only, AMONG)


def _from_place(reading: LinkedPhrases, found: Phrase) -> Link | None:
    """Return the only person of a gender named near, for where they are from ("die Leipzigerin").

    Nobody is called so who has not been told of before. "Der Leipziger" is one as the subject.
    """
    view, form = reading.view, reading.view.forms[found.head]
    if found.owners or found.of is not None or not view.grammar.is_from_place(form):
        return None
    gender = gender_of_somebody(view.grammar, form)
    if gender != found.genders and view.relations[found.head] not in _SUBJECT:
        return None
    link = by_gender(reading.cast, gender, found.head, reading.people)
    if link is None or is_another(reading, link.figure, found):
        return None
    met = met_since(view, link.figure.latest, found.first, gender)
    return None if met else Link(link.figure, AMONG)


def _is_spoken_of(view: View, figure: Figure, found: Phrase, gender: str) -> bool:
    """Tell whether somebody suffers something, or is rather whom a direct quotation is about.

    "Jan Holm, 61, wurde verletzt. „Er blutete“, sagte der Verkäufer."
    """
    verb = main_verb(view, view.sentence(figure.latest))
    if verb >= 0 and is_passive(view, verb):
        return True
    around = range(max(0, found.first - _AROUND), found.first)
    return any(
        place in view.said
        and view.words[place].part is Part.PRONOUN
        and gender in view.words[place].genders
        for place in around
    )


def _is_unclear(reading: LinkedPhrases, found: Phrase) -> bool:
    """Tell whether somebody of unknown gender was named near, see `by_gender`."""
    sentence = reading.view.sentence
    return any(
        not figure.known.gender and sentence(found.head) - sentence(place) <= REACH
        for place, figure in reading.people[-MOST_CANDIDATES:]
    )


def nearest(
    reading: LinkedPhrases, found: Phrase, may_be: Callable[[Figure], bool]
) -> Figure | None:
    """Return the only one who may be meant in the nearest sentence that names such a person.

    Nobody in the same sentence, and nobody whom a quotation names.
    """
    view, sentence = reading.view, reading.view.sentence(found.head)
    near: dict[Figure, None] = {}
    nearest = -1
    for place, mentioned in reversed(reading.people[-MOST_CANDIDATES:]):
        at = view.sentence(place)
        if sentence - at > REACH or (near and at < nearest):
            break
        if at != sentence and place not in view.said and may_be(mentioned.known):
            near[mentioned.known] = None
            nearest = at
    return next(iter(near)) if len(near) == 1 else None


def is_another(reading: LinkedPhrases, figure: Figure, found: Phrase) -> bool:
    """Tell whether a description is not who was named before: see `is_beside`, or a pronoun tells.

    In "Der Arzt widersprach ihm" they are two (principle B of binding, Chomsky 1981).
    """
    if is_beside(reading, figure, found):
        return True
    view = reading.view
    sentence = view.sentence(found.head)
    around = range(max(0, found.first - _AROUND), min(len(view.forms), found.last + _AROUND))
    return any(
        _is_object(view, place, found.genders)
        for place in around
        if view.sentence(place) == sentence and place not in view.said and place not in view.told
    )


def _is_object(view: View, place: int, genders: str) -> bool:
    """Tell whether a personal pronoun of some gender is an object ("ihm", "ihr")."""
    word = view.words[place]
    personal = word.part is Part.PRONOUN and (word.oblique or view.relations[place] in _OBJECTS)
    dative = word.part is Part.POSSESSIVE and view.relations[place] in _OBJECTS
    return (personal or dative) and bool({*genders} & {*word.genders})


def is_beside(reading: LinkedPhrases, figure: Figure, found: Phrase) -> bool:
    """Tell whether somebody was named before a phrase in the same sentence."""
    sentence = reading.view.sentence
    return 0 <= figure.latest < found.first and sentence(figure.latest) == sentence(found.head)


def _in_office(cast: Cast, figure: Figure) -> bool:
    """Tell whether somebody holds an office: it, or the name, is what takes them up."""
    offices = cast.view.knowledge.offices
    return any(offices[key].kind is OfficeKind.OFFICE for key in figure.offices if key in offices)


def met_since(view: View, since: int, token: int, genders: str, *, subject: bool = False) -> bool:
    """Tell whether somebody without a name came up between the last word for a person and a token.

    "Ein Nachbar sah zu", "ihre Nachbarin"; as a `subject` only in the nominative or beside it.
    Nobody comes up for a token outside of any quotation who is spoken of in one.
    """
    first = max(since + 1, token - _LOOKED_AT)
    places = (place for place in range(first, token) if view.words[place].part in BRINGING_UP)
    places = (place for place in places if place not in view.said or token in view.said)
    heads = (_noun_of(view, place) for place in places if view.words[place].numbers != "p")
    return any(
        gender_of_somebody(view.grammar, view.forms[head]) in {*genders}
        for head in heads
        if not subject or view.relations[head] in _SUBJECT
        if not _is_apposed(view, head, first)
    )


def _is_apposed(view: View, head: int, since: int) -> bool:
    """Tell whether a noun only says more of who was named before a token ("Holm, ein Bäcker")."""
    return view.relations[head] == "appos" and view.governors[head] < since


def _noun_of(view: View, determiner: int) -> int:
    """Return the noun of a determiner: by the parse, else the one after adjectives."""
    if view.relations[determiner].startswith("det"):
        return view.governors[determiner]
    place, last = determiner + 1, min(determiner + _MODIFIERS, len(view.forms) - 1)
    while place < last and view.words[place].part is Part.ADJECTIVE:
        place += 1
    return min(place, last)


def compatriot(reading: LinkedPhrases, found: Phrase, state: KnownActor) -> Link:
    """Link a word for one person of a people: to the only one of that country, else a source.

    Where nobody of the country was named it is the only person near of whom no country is told,
    if nobody of the gender has been named since.
    """
    cast = reading.cast
    if found.determiner not in TAKING_UP or found.of is not None or len(found.genders) != 1:
        return of_people(cast, found, state)
    persons = [figure.known for _, figure in reading.people[-MOST_CANDIDATES:]]
    of_country = {
        person: None
        for person in persons
        if person.country == state.country and person.gender in {"", found.genders}
    }
    if len(of_country) == 1:
        link = Link(next(iter(of_country)), NEAREST)
    elif of_country:
        link = None
    else:
        foreign = {person for person in persons if person.country}
        near = [(at, person) for at, person in reading.people if person.known not in foreign]
        link = by_gender(cast, found.genders, found.head, near[-MOST_CANDIDATES:])
        last = nearest(reading, found, lambda person: person.gender in {"", found.genders})
        link = link if link is not None and last in {None, link.figure} else None
    if link is None or is_another(reading, link.figure, found):
        return of_people(cast, found, state)
    return Link(link.figure, link.confidence)


def politician(reading: LinkedPhrases, found: Phrase) -> Link | None:
    """Return the politician named last of whom no party is told, for "der SPD-Politiker".

    Nobody in the same sentence or in what is said word for word, and nobody where several are
    named together or somebody of whom nothing is told.
    """
    if not found.owners or any(owner.type != _PARTY for owner in found.owners):
        return None
    only = nearest(reading, found, lambda figure: _may_be(reading, figure, found))
    known = only is not None and bool(only.gender) and bool(only.offices)
    if only is None or not known or is_another(reading, only, found):
        return None
    return Link(only, RENAMED)


def _may_be(reading: LinkedPhrases, figure: Figure, found: Phrase) -> bool:
    """Tell whether a person can be a politician of a party: no other party is theirs."""
    entities = reading.view.knowledge.entities
    own = (entities[key] for key in figure.owners if key in entities)
    if any(owner.type == _PARTY for owner in own):
        return False
    countries = {owner.country for owner in found.owners if owner.country}
    if figure.country and countries and figure.country not in countries:
        return False
    public = bool(figure.offices & PUBLIC) or not figure.roles
    return public and (not figure.gender or figure.gender in found.genders)
