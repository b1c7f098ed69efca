"""Entities that networks read over the end of a line ("Foto: Jan Holm / Kiel-Trainer Berg")."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from wortlaut.language.paragraphs import line_breaks
from wortlaut.records import Analysis, Entity


def within_sentences(entities: Sequence[Entity], analysis: Analysis) -> tuple[Entity, ...]:
    """Return the entities, those over the end of a sentence and its line in two.

    No name goes on there. Within a line a name is surer than the end of a sentence ("St. Gallen").

    Args:
        entities: ascending, apart.
        analysis: the article with tokens and sentences.
    """
    lines = frozenset(line_breaks(analysis.article.text, analysis.tokens))
    starts = [sentence.first for sentence in analysis.sentences if sentence.first in lines]
    return tuple(part for entity in entities for part in _parts(entity, starts))


def _parts(entity: Entity, starts: Sequence[int]) -> Iterator[Entity]:
    first, place = entity.first, bisect_right(starts, entity.first)
    while place < len(starts) and starts[place] < entity.last:
        yield entity._replace(first=first, last=starts[place])
        first, place = starts[place], place + 1
    yield entity._replace(first=first)
