"""Known bodies that are meant by their initials beside or in a name that no table has."""

from wortlaut.actors.phrases.body_forms import is_abbreviation
from wortlaut.actors.phrases.phrase import Phrase
from wortlaut.actors.view.senses import NAMES, entity_of
from wortlaut.actors.view.view import View
from wortlaut.knowledge.entries import KnownActor
from wortlaut.records import ActorKind


def meant_by_initials(view: View, found: Phrase) -> KnownActor | None:
    """Return the known body that a name means by its initials, None where it has none."""
    if found.core[1] - found.core[0] == 1:
        return _genitive(view, found)
    return _in_brackets(view, found)


def _genitive(view: View, found: Phrase) -> KnownActor | None:
    """Return the known body that a short name with an ending means ("des ZDFs")."""
    bare = view.grammar.bare(view.forms[found.core[0]])
    senses = view.knowledge.senses.get(bare, ()) if bare is not None and bare.isupper() else ()
    entity = entity_of(senses, NAMES)
    known = entity is not None and entity.kind is ActorKind.ORGANISATION
    return entity if known and not senses[0].ambiguous and found.numbers != "p" else None


def _in_brackets(view: View, found: Phrase) -> KnownActor | None:
    """Return the known body whose initials stand in brackets after a name that no table has.

    One word of the name begins like them: "World Wide Fund For Nature (WWF)".
    """
    match = view.matches.get(found.last - 2) if found.core[1] < found.last else None
    if match is None or match.last != found.last - 1:
        return None
    initials = view.forms[found.last - 2]
    entity = entity_of(match.senses, NAMES)
    if entity is None or entity.kind is not ActorKind.ORGANISATION or not is_abbreviation(initials):
        return None
    words = view.forms[slice(*found.core)]
    return entity if len(words) > 1 and any(w[0] == initials[0] for w in words) else None
