"""Entities end where sentences do."""

import pytest

from wortlaut.entities.within_sentences import within_sentences
from wortlaut.records import Entity, EntityKind, TokenRange

SENTENCES = (TokenRange(0, 4), TokenRange(4, 6), TokenRange(6, 9))


@pytest.mark.parametrize(
    ("entity", "parts"),
    [
        ((2, 4), [(2, 4)]),
        ((4, 6), [(4, 6)]),
        ((2, 5), [(2, 4), (4, 5)]),
        ((3, 8), [(3, 4), (4, 6), (6, 8)]),
    ],
)
def test_a_name_over_the_end_of_a_sentence_is_two(
    entity: tuple[int, int], parts: list[tuple[int, int]]
) -> None:
    found = within_sentences([Entity(*entity, EntityKind.PERSON, 0.9)], SENTENCES)
    assert [(part.first, part.last) for part in found] == parts
    assert {(part.kind, part.confidence) for part in found} == {(EntityKind.PERSON, 0.9)}
