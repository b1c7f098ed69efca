"""Who is meant by a word for a single person without a name.

"Der 54-Jährige", "die Frau", "der Spanier", "der SPD-Politiker".
"""

from wortlaut.actors.cast import MOST_CANDIDATES, NEAREST, REACH, Cast
from wortlaut.actors.figures import Figure, Link
from wortlaut.actors.knowledge_entries import KnownActor, OfficeKind
from wortlaut.actors.offices import PUBLIC
from wortlaut.actors.people import by_gender
from wortlaut.actors.phrase import TAKING_UP, Phrase
from wortlaut.actors.reading import LinkedPhrases
from wortlaut.actors.unnamed_sources import source
from wortlaut.actors.view import View
from wortlaut.records.reference_grammar import Part

RENAMED = 0.7
"""Confidence that "der SPD-Politiker" is the politician named last of whom no party is told."""

_PARTY = "party"
_LOOKED_AT = 200  # tokens
_MODIFIERS = 3


def description(reading: LinkedPhrases, found: Phrase) -> Link | None:
    """Link a noun: to who was described so, to the only person of its gender, else a source.

    "Die Frau" is nobody who holds an office, nor anybody named before somebody without a name was
    met ("eine Patientin"): that is rather the woman.
    """
    cast = reading.cast
    if found.determiner not in {Part.DEFINITE, Part.DEMONSTRATIVE} or found.numbers == "p":
        return source(cast, found)
    stem = f"stem:{cast.view.grammar.stem(cast.view.forms[found.head])}"
    met = [f for f in cast.described((stem,)) if 0 <= f.latest < found.head]
    if found.of is None and (chosen := cast.choose(met, found.head)) is not None:
        return chosen
    form = cast.view.forms[found.head]
    aged = cast.view.grammar.aged(form)
    person = aged or form in cast.view.grammar.people
    if found.of is not None or not person or len(found.genders) != 1:
        return source(cast, found)
    link = by_gender(cast, found.genders, found.head, reading.people)
    if link is None:
        return None
    passed = is_beside(reading, link.figure, found) or _met_since(reading.view, link.figure, found)
    another = passed or (not aged and _in_office(cast, link.figure))
    return source(cast, found) if another else link


def is_beside(reading: LinkedPhrases, figure: Figure, found: Phrase) -> bool:
    """Tell whether somebody was named before a phrase in the same sentence."""
    sentence = reading.view.sentence
    return 0 <= figure.latest < found.first and sentence(figure.latest) == sentence(found.head)


def _in_office(cast: Cast, figure: Figure) -> bool:
    """Tell whether somebody holds an office: it, or the name, is what takes them up."""
    offices = cast.view.knowledge.offices
    return any(offices[key].kind is OfficeKind.OFFICE for key in figure.offices if key in offices)


def _met_since(view: View, figure: Figure, found: Phrase) -> bool:
    """Tell whether somebody without a name came up after a person ("ein Nachbar sah zu")."""
    first = max(figure.latest + 1, found.first - _LOOKED_AT)
    return any(
        view.words[place].part is Part.INDEFINITE
        and view.words[place].numbers == "s"
        and _is_person(view, place + 1, found.genders)
        for place in range(first, found.first)
    )


def _is_person(view: View, place: int, genders: str) -> bool:
    """Tell whether a noun for one person of some gender stands at a token, or after adjectives."""
    last = min(place + _MODIFIERS, len(view.forms) - 1)
    while place < last and view.words[place].part is Part.ADJECTIVE:
        place += 1
    gender = view.grammar.gender_of_person(view.forms[place])
    return bool(gender) and gender in genders


def compatriot(reading: LinkedPhrases, found: Phrase, state: KnownActor) -> Link:
    """Link a word for one person of a people: to the only one of that country, else a source.

    Where nobody of the country was named it is the only person near of whom no country is told.
    """
    cast = reading.cast
    if found.determiner not in TAKING_UP or found.of is not None or len(found.genders) != 1:
        return source(cast, found._replace(sense=None))
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
    if link is None or is_beside(reading, link.figure, found):
        return source(cast, found._replace(sense=None))
    return Link(link.figure, link.confidence)


def politician(reading: LinkedPhrases, found: Phrase) -> Link | None:
    """Return the politician named last of whom no party is told, for "der SPD-Politiker".

    Nobody in the same sentence or in what is said word for word, and nobody where several are
    named together.
    """
    view = reading.view
    if not found.owners or any(owner.type != _PARTY for owner in found.owners):
        return None
    sentence = view.sentence(found.head)
    near: dict[Figure, None] = {}
    nearest = -1
    for place, mentioned in reversed(reading.people[-MOST_CANDIDATES:]):
        at = view.sentence(place)
        if sentence - at > REACH or (near and at < nearest):
            break
        if at != sentence and place not in view.said and _may_be(reading, mentioned.known, found):
            near[mentioned.known] = None
            nearest = at
    only = next(iter(near)) if len(near) == 1 else None
    return Link(only, RENAMED) if only is not None and only.gender else None


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
