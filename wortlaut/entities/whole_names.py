"""Persons whose first name the network has not read as one, because it is rare."""

from collections.abc import Callable, Sequence

from wortlaut.records import Entity, EntityKind, TokenRange


def with_first_names(
    entities: Sequence[Entity],
    forms: Sequence[str],
    sentences: Sequence[TokenRange],
    may_be_first: Callable[[str], bool],
) -> tuple[Entity, ...]:
    """Return the entities; a person of one token begins with the first name right before it.

    Args:
        entities: ascending, apart.
        forms: the tokens of the text.
        sentences: a name does not reach beyond one.
        may_be_first: whether a form can be nothing but a first name before a person's name.
    """
    ends = {entity.last for entity in entities}
    opening = {first for first, _ in sentences}
    return tuple(
        entity._replace(first=entity.first - 1)
        if entity.kind is EntityKind.PERSON
        and entity.last - entity.first == 1
        and entity.first
        and entity.first not in opening
        and entity.first not in ends
        and may_be_first(forms[entity.first - 1])
        else entity
        for entity in entities
    )
