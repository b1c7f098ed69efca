"""Names of bodies in a phrase that more than one word of the tables makes."""

from wortlaut.actors.phrases.names import person_name
from wortlaut.actors.phrases.phrase import (
    LONGEST_NAME,
    Phrase,
    Scope,
    Sort,
    Title,
    plain,
    with_brackets,
)
from wortlaut.actors.phrases.titles import genitive_form, named
from wortlaut.actors.view.senses import NAMES, Known, entity_of, standing_for
from wortlaut.actors.view.view import View
from wortlaut.knowledge.entries import Institution, KnownActor
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind, EntityKind

_NOMINAL = frozenset((Part.NOUN, Part.NAME, Part.ADJECTIVE))


def entity_body(scope: Scope, place: int) -> Phrase | None:
    """Read the name of a body that the entities alone have ("Council on Foreign Relations")."""
    view = scope.view
    last = view.bodies.get(place, 0)
    if not place < last <= scope.end:
        return None
    body = with_brackets(view, plain(view, place, last, Sort.NAME), scope.end)
    known = view.known(place)
    senses = known.senses if known is not None else ()
    sense = next((s for s in senses if isinstance(s.entry, Institution)), None)
    if sense is None:
        return body
    title = Title(text=view.forms[place], head=view.forms[place], sense=sense)
    return body._replace(titles=(title,), genders=sense.gender or "", numbers=sense.number or "")


def branch(scope: Scope, place: int, known: Known, entity: KnownActor) -> Phrase | None:
    """Read the branch of a body that has no country in a state ("das Rote Kreuz Kenias")."""
    view = scope.view
    match = view.matches.get(known.last)
    if match is None or match.last > scope.end or entity.kind is not ActorKind.ORGANISATION:
        return None
    state = standing_for(match.senses)
    if entity.country or state is None or state.kind is not ActorKind.STATE:
        return None
    goes_on = match.last < scope.end and view.words[match.last].part in _NOMINAL
    if goes_on or not genitive_form(view, match):
        return None
    sense = next(s for s in known.senses if s.entry is entity)
    return plain(view, place, match.last, Sort.NAME, sense)._replace(owners=(state,))


def leader(scope: Scope, found: Phrase) -> Phrase | None:
    """Read the name of who leads a government right after it ("die Regierung Bush")."""
    view, place = scope.view, found.last
    entry = found.sense.entry if found.sense is not None else None
    if not (isinstance(entry, Institution) and entry.is_state) or found.numbers == "p":
        return None
    name = person_name(view, place) if view.words[place].part is Part.NAME else None
    if name is None or name.last > scope.end:
        return None
    if not (name.sure or name.parts[-1] in view.surnames):
        return None
    return named(scope._replace(depth=scope.depth + 1), place, name)


def quoted(view: View, place: int, end: int) -> Phrase | None:
    """Read the name of a body in quotation marks („New York Times“)."""
    reach = min(end, place + 2 + LONGEST_NAME)
    for last in range(place + 2, reach):
        if view.words[last].part is Part.QUOTE:
            body = view.entities.get(place + 1) is EntityKind.ORGANISATION
            if not (body or view.forms[place + 1][:1].isupper() or place in view.wanted):
                return None
            match = view.matches.get(place + 1)
            entity = entity_of(match.senses, NAMES) if match and match.last == last else None
            sense = match.senses[0] if match and entity else None
            inside = plain(view, place + 1, last, Sort.ENTITY if entity else Sort.NAME, sense)
            return with_brackets(view, inside._replace(first=place, last=last + 1), end)
    return None
