"""Entities end where sentences and their lines do."""

from itertools import pairwise

import pytest

from wortlaut.entities.within_sentences import within_sentences
from wortlaut.language.de import tokenize
from wortlaut.records import Analysis, Article, Entity, EntityKind, TokenRange

TEXT = "Das Foto machte Holm\nKiel siegt\nBerg geht . Holm"


def parts(first: int, last: int) -> list[tuple[int, int]]:
    tokens = tokenize(TEXT)
    ends = (0, 4, 6, 9, len(tokens))
    analysis = Analysis(
        article=Article.of(TEXT),
        tokens=tokens,
        sentences=tuple(TokenRange(*pair) for pair in pairwise(ends)),
    )
    found = within_sentences([Entity(first, last, EntityKind.PERSON, 0.9)], analysis)
    assert {(part.kind, part.confidence) for part in found} == {(EntityKind.PERSON, 0.9)}
    return [(part.first, part.last) for part in found]


@pytest.mark.parametrize(
    ("entity", "wanted"),
    [
        ((2, 4), [(2, 4)]),
        ((4, 6), [(4, 6)]),
        ((2, 5), [(2, 4), (4, 5)]),
        ((3, 8), [(3, 4), (4, 6), (6, 8)]),
    ],
)
def test_a_name_over_the_end_of_a_line_is_two(
    entity: tuple[int, int], wanted: list[tuple[int, int]]
) -> None:
    assert parts(*entity) == wanted


def test_within_a_line_a_name_is_surer_than_the_end_of_a_sentence() -> None:
    assert parts(8, 10) == [(8, 10)]
