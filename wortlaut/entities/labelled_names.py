"""Persons whom the labels of an interview name, also where the network has not read them."""

from collections.abc import Sequence, Set

from wortlaut.records import Entity, EntityKind, Turn

CONFIDENCE = 0.9
"""How sure it is that the last word of a label for a person is one; set by hand."""


def with_labelled(
    entities: Sequence[Entity], forms: Sequence[str], turns: Sequence[Turn]
) -> tuple[Entity, ...]:
    """Return the entities; those that end with the surname in a label for a person are persons.

    None runs on into a label, as from a heading without a full stop before it.

    Args:
        entities: ascending, apart.
        forms: the tokens of the text.
        turns: those of the text.
    """
    if not turns:
        return tuple(entities)
    labels = {turn.label.first for turn in turns if turn.label is not None}
    lasts = {turn.name.last - 1 for turn in turns if turn.person and turn.name is not None}
    surnames = {forms[last].casefold() for last in lasts}
    read = [
        entity._replace(kind=EntityKind.PERSON)
        if forms[entity.last - 1].casefold() in surnames
        else entity
        for entity in (_up_to_label(entity, labels) for entity in entities)
    ]
    covered = {token for entity in read for token in range(entity.first, entity.last)}
    new = (Entity(t, t + 1, EntityKind.PERSON, CONFIDENCE) for t in lasts - covered)
    return tuple(sorted((*read, *new)))


def _up_to_label(entity: Entity, labels: Set[int]) -> Entity:
    inside = (token for token in range(entity.first + 1, entity.last) if token in labels)
    return entity._replace(last=next(inside, entity.last))
