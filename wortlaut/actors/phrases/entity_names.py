"""Names of bodies that are as long as the entities have them ("Council on Foreign Relations")."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wortlaut.actors.phrases.names import JOINING
from wortlaut.actors.phrases.phrase import DETERMINERS, LOCAL
from wortlaut.actors.view.senses import NAMES, Known, entity_of
from wortlaut.actors.view.view import View
from wortlaut.knowledge.entries import Institution, KnownActor, Office
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind, EntityKind

_LONGEST = 10  # tokens
_MOST_ALIKE = 12  # names with one first word
_WITHIN = frozenset("&-–+")
_PLACES = frozenset(("land", "region"))
_NO_OPENING = frozenset((Part.DEFINITE, Part.INDEFINITE, Part.HONORIFIC, Part.SPEECH))


def with_body_names(view: View) -> View:
    """Return a view that knows the names of several words that its entities alone have.

    What the tables know is left to them: the name of a body that the entity ends with, an authority
    with its place, an office. A name is one wherever it stands, also where it is read shorter.
    """
    found = {
        entity.first: entity.last
        for entity in view.analysis.entities
        if entity.kind is EntityKind.ORGANISATION
        and 1 < entity.last - entity.first <= _LONGEST
        and _is_new(view, entity.first, entity.last)
    }
    return replace(view, bodies=_again(view, found) | found) if found else view


def _again(view: View, found: Mapping[int, int]) -> dict[int, int]:
    """Return where the names found stand elsewhere too, and nobody is read as a person."""
    names: dict[str, set[tuple[str, ...]]] = {}
    for first, last in found.items():
        alike = names.setdefault(view.forms[first], set())
        if len(alike) < _MOST_ALIKE:
            alike.add(tuple(view.forms[first:last]))
    again: dict[int, int] = {}
    for place in (place for place, form in enumerate(view.forms) if form in names):
        fitting = (n for n in names[view.forms[place]] if _stands(view, n, place))
        longest = max(fitting, key=len, default=())
        if longest:
            again[place] = place + len(longest)
    return again


def _stands(view: View, name: tuple[str, ...], place: int) -> bool:
    last = place + len(name)
    persons = (view.entities.get(token) is EntityKind.PERSON for token in range(place, last))
    return tuple(view.forms[place:last]) == name and not any(persons)


def _is_new(view: View, first: int, last: int) -> bool:
    """Tell whether tokens `[first, last)` are one name, and that of a body in no table."""
    opening = view.words[first].part
    if first in view.passed_over or opening in _NO_OPENING:
        return False
    firm = view.words[last - 1].part is Part.BODY or JOINING in view.forms[first:last]
    if view.knowledge.genders(view.forms[first]) and not firm:
        return False
    if not _is_one_name(view.forms[first:last]) or _is_listed(view, first, last):
        return False
    return not (_is_owned(view, first) or _is_of_state(view.known(first)))


def _is_one_name(forms: Sequence[str]) -> bool:
    """Tell whether nothing but words stands in a name, the first and the last with a capital.

    An ending after an apostrophe is part of its word ("Lord’s Resistance Army").
    """
    plain = all(form[:1].isalnum() or form in _WITHIN or form[1:2].isalpha() for form in forms)
    return plain and forms[0][:1].isupper() and forms[-1][:1].isupper()


def _is_listed(view: View, first: int, last: int) -> bool:
    """Tell whether a name stands in a table, or ends with that of a body that does."""
    for token in range(first, last):
        match = view.matches.get(token)
        if match is None or match.last < last:
            continue
        body = _body(match)
        sure = body is not None and body.type not in _PLACES and not match.senses[0].ambiguous
        if token == first or sure:
            return True
    return False


def _is_owned(view: View, first: int) -> bool:
    """Tell whether a known body stands before whose it is ("Auswärtiges Amt der Republik")."""
    match = view.matches.get(first)
    if match is None or view.words[match.last].part not in DETERMINERS:
        return False
    return _body(match) is not None


def _body(match: Known) -> KnownActor | None:
    """Return the known body that a match names, None where it names none."""
    entity = entity_of(match.senses, NAMES)
    return entity if entity is not None and entity.kind is ActorKind.ORGANISATION else None


def _is_of_state(opening: Known | None) -> bool:
    """Tell whether a name opens with an office, or with a body of a state or a place."""
    entries = (sense.entry for sense in opening.senses) if opening is not None else ()
    return any(
        isinstance(entry, Office)
        or (isinstance(entry, Institution) and (entry.is_state or entry.type in LOCAL))
        for entry in entries
    )
