"""Entities that networks read over the end of a sentence ("Foto: Jan Holm / Kiel-Trainer Berg")."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from wortlaut.records import Entity, TokenRange


def within_sentences(
    entities: Sequence[Entity], sentences: Sequence[TokenRange]
) -> tuple[Entity, ...]:
    """Return the entities, those over the end of a sentence in two: no name goes on there.

    Args:
        entities: ascending, apart.
        sentences: ascending, covering the text.
    """
    starts = [sentence.first for sentence in sentences]
    return tuple(part for entity in entities for part in _parts(entity, starts))


def _parts(entity: Entity, starts: Sequence[int]) -> Iterator[Entity]:
    first, place = entity.first, bisect_right(starts, entity.first)
    while place < len(starts) and starts[place] < entity.last:
        yield entity._replace(first=first, last=starts[place])
        first, place = starts[place], place + 1
    yield entity._replace(first=first)
