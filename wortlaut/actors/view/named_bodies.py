"""Names that an article gives to a body once ("die Gewerkschaft Verdi"): nobody's later on."""

from collections.abc import Callable, Sequence, Set

from wortlaut.records import Analysis, Entity, EntityKind


def with_named_bodies(
    analysis: Analysis,
    surnames: Set[str],
    is_body: Callable[[str], bool],
    is_known: Callable[[str], bool],
) -> dict[int, EntityKind]:
    """Return the kinds of the tokens that entities cover, once it is known who is a body.

    A name of one word that stands as that of an organisation behind a noun for one is that of an
    organisation everywhere, unless it is somebody's surname in the article; so is a body's known
    name of one word that is read as an organisation's once.

    Args:
        analysis: the article with its entities.
        surnames: forms that follow the first in somebody's full name.
        is_body: whether a form is a noun for bodies ("Gewerkschaft").
        is_known: whether a form is a body's known name ("Verdi").
    """
    forms, entities = analysis.forms(), analysis.entities
    named = {
        forms[entity.last - 1]
        for entity in entities
        if entity.kind is EntityKind.ORGANISATION
        and (_is_told(entity, forms, is_body) or _is_name(entity, forms, is_known))
    } - surnames
    taken_for_somebody = (
        entity.first
        for entity in entities
        if entity.kind is EntityKind.PERSON
        and entity.last - entity.first == 1
        and forms[entity.first] in named
    )
    return analysis.entity_kinds() | dict.fromkeys(taken_for_somebody, EntityKind.ORGANISATION)


def _is_told(entity: Entity, forms: Sequence[str], is_body: Callable[[str], bool]) -> bool:
    """Tell whether a noun for bodies stands right before the one word of a name, or begins it."""
    noun = entity.last - 2
    within = entity.first in {noun, noun + 1}
    return within and noun >= 0 and is_body(forms[noun])


def _is_name(entity: Entity, forms: Sequence[str], is_known: Callable[[str], bool]) -> bool:
    """Tell whether a name is of one word and known; that of "Verdi Nord" is not "Nord"."""
    return entity.last - entity.first == 1 and is_known(forms[entity.first])
