"""Bodies and places that the network reads as persons, though their names are widely known."""

from collections.abc import Callable, Sequence

from wortlaut.records import Entity, EntityKind


def with_listed_kinds(
    entities: Sequence[Entity],
    forms: Sequence[str],
    only_bearer: Callable[[str], EntityKind | None],
) -> tuple[Entity, ...]:
    """Return the entities; a person of one token is what alone bears that name ("Adidas").

    The surname of a person of several tokens stays one.

    Args:
        entities: ascending, apart.
        forms: the tokens of the text.
        only_bearer: the kind of what alone bears a name, None where several do, or persons.
    """
    surnames = {
        forms[entity.last - 1]
        for entity in entities
        if entity.kind is EntityKind.PERSON and entity.last - entity.first > 1
    }
    return tuple(
        entity._replace(kind=kind)
        if entity.kind is EntityKind.PERSON
        and entity.last - entity.first == 1
        and forms[entity.first] not in surnames
        and (kind := only_bearer(forms[entity.first])) is not None
        else entity
        for entity in entities
    )
