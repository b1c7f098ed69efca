"""Names between commas in apposition to a description ("der Beauftragte für Wald, Jan Holm,")."""

from wortlaut.actors.phrases.names import person_name
from wortlaut.actors.phrases.phrase import DETERMINERS, NAMING, Phrase, Scope, Sort, Title, agree
from wortlaut.actors.phrases.titles import merge, named
from wortlaut.actors.view.view import View
from wortlaut.knowledge.entries import KnownActor
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind, EntityKind

_LONGEST = 9
"""So many tokens lie at most between the description and the comma before the name."""

_PERSONS = frozenset((Sort.TITLE, Sort.NOUN, Sort.SOURCE))
_BODIES = frozenset((Sort.INSTITUTION, Sort.NOUN))
_RELATING = frozenset((Part.FOR, Part.PLACE, Part.PREPOSITION, Part.OF, Part.OF_THE))
_INSIDE = frozenset((Part.NOUN, Part.NAME, Part.ADJECTIVE, Part.SPEECH, Part.BODY, Part.AND))
_GOES_ON = _INSIDE | _RELATING | DETERMINERS
_LISTED = frozenset((Part.NOUN, Part.NAME, Part.BODY, Part.HONORIFIC, Part.QUOTE)) | DETERMINERS


def with_apposition(scope: Scope, found: Phrase, first: int) -> Phrase:
    """Return a description with the name that stands in apposition to it, if one does.

    "Der Investor für den Neubau, Jan Holm, …", "ihr Trainer, der Spanier Jan Holm, …", "die
    Regierungspartei, die SPD, …": commas on both sides part the name off. Where another noun
    follows it may be a list, and it counts only if the parse takes it for an apposition; no comma
    stands before "und" in a German list. A noun that is no title counts only where no preposition
    stands before it ("beim Gipfel, Jan Holm,").

    Args:
        scope: where it is read.
        found: the description from its noun on.
        first: the token of its determiner.
    """
    if scope.depth or found.sort in NAMING or _is_several(scope.view, found, first):
        return found
    if found.sort is not Sort.TITLE and _is_governed(scope.view, first):
        return found
    place = _after_complement(scope, found.last)
    if place is None:
        return found
    apposed = _person(scope, found, place) or _body(scope, found, place)
    if apposed is None or not _is_parted_off(scope.view, found, apposed, scope.end):
        return found
    titles = (Title(text=found.text, head=scope.view.forms[found.head], sense=found.sense),)
    if apposed.sort is Sort.PERSON:
        return merge(found._replace(titles=found.titles or titles), apposed)
    return apposed._replace(first=found.first, titles=titles)


def _is_several(view: View, found: Phrase, determiner: int) -> bool:
    forms = view.forms
    if view.words[determiner].part is Part.POSSESSIVE:  # it agrees with who has them
        return found.numbers == "p"
    agreeing = view.grammar.agreement(forms[determiner], forms[found.head], found.genders, False)
    return (found.numbers or agreeing.numbers) == "p"


def _is_governed(view: View, determiner: int) -> bool:
    """Tell whether a preposition goes before a determiner or is part of it."""
    if _relates(view, determiner):
        return True
    return determiner > 0 and view.words[determiner - 1].part in _RELATING


def _relates(view: View, token: int) -> bool:
    """Tell whether a word is a preposition, also one with an article in it ("beim")."""
    return view.words[token].part in _RELATING or view.relations[token] == "case"


def _after_complement(scope: Scope, place: int) -> int | None:
    """Return the index after the comma that ends what a description is for or where it is."""
    words = scope.view.words
    end = min(scope.end, place + _LONGEST)
    if place >= end:
        return None
    if words[place].part is not Part.COMMA and not _relates(scope.view, place):
        return None
    while place < end and words[place].part in _GOES_ON:
        place += 1
    return place + 1 if place < end and words[place].part is Part.COMMA else None


def _person(scope: Scope, found: Phrase, place: int) -> Phrase | None:
    view = scope.view
    if found.sort not in _PERSONS or place >= scope.end:
        return None
    if found.sort is not Sort.TITLE and view.grammar.is_thing(view.forms[found.head]):
        return None
    name = person_name(view, place)
    if name is None:
        return _titled_person(scope, found, place)
    if name.last > scope.end or len(name.parts) == 1:
        return None
    somebody = name.sure or view.entities.get(place) is EntityKind.PERSON
    return named(scope._replace(depth=scope.depth + 1), place, name) if somebody else None


def _titled_person(scope: Scope, found: Phrase, place: int) -> Phrase | None:
    """Read a full name behind its titles ("der Leiter des Parks, Botschafter Dr. Jan Holm,").

    They may have an article ("der Chef der Bank, der Jurist Jan Holm,").
    """
    apposed = scope.inner(place)
    if apposed is None or apposed.name is None or len(apposed.name.parts) == 1:
        return None
    bare = apposed.determiner is None and apposed.first == place
    titled = apposed.determiner is Part.DEFINITE and bool(apposed.titles)
    return apposed if (bare or titled) and agree(found.genders, apposed.genders) else None


def _body(scope: Scope, found: Phrase, place: int) -> Phrase | None:
    if found.sort not in _BODIES or place >= scope.end:
        return None
    body = scope.inner(place)
    if body is None or body.sort not in {Sort.ENTITY, Sort.NAME} or body.of is not None:
        return None
    entry = body.sense.entry if body.sense is not None else None
    if isinstance(entry, KnownActor):
        return body if entry.kind is ActorKind.ORGANISATION else None
    known = scope.view.entities.get(body.core[0]) is EntityKind.ORGANISATION
    return body if known else None


def _is_parted_off(view: View, found: Phrase, apposed: Phrase, end: int) -> bool:
    """Tell whether a comma closes the name and nothing goes on a list."""
    comma = apposed.last
    if comma >= end or view.words[comma].part is not Part.COMMA:
        return False
    inside = view.relations[apposed.core[0]] == "appos" and (
        found.first <= view.governors[apposed.core[0]] < apposed.first
    )
    after = comma + 1
    return inside or after >= end or view.words[after].part not in _LISTED
