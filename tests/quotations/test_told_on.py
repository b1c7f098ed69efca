"""Indirect speech without a cue ends before a paragraph that is told in the indicative."""

from collections.abc import Sequence

import pytest

from wortlaut import analyse
from wortlaut.quotations.told_on import without_next_paragraph
from wortlaut.records import Kind, Mood, Quotation, Reading, TokenRange

FIRST = "Man müsse sparen"
SENTENCES = [TokenRange(0, 3), TokenRange(3, 6), TokenRange(6, 9)]
PARAGRAPHS = [TokenRange(0, 3), TokenRange(3, 9)]


def quotation(*tokens: int, kind: Kind, parent: int | None = None) -> Quotation:
    return Quotation(kind=kind, medium=None, tokens=tokens, parent=parent, confidence=0.5)


def left(
    second: Mood | None,
    kind: Kind = Kind.INDIRECT_FREE_INDIRECT,
    inner: Sequence[Quotation] = (),
) -> list[tuple[tuple[int, ...], int | None]]:
    """Return what is left of a quotation whose second sentence has a verb in a mood."""
    moods = [None, Mood.SUBJUNCTIVE_1, None, None, second, None, None, Mood.SUBJUNCTIVE_1, None]
    readings = [Reading("", "VERB", mood, "") for mood in moods]
    found = (quotation(*range(9), kind=kind), *inner)
    kept = without_next_paragraph(found, SENTENCES, PARAGRAPHS, readings)
    return [(each.tokens, each.parent) for each in kept]


WHOLE = (tuple(range(9)), None)


@pytest.mark.parametrize("second", [Mood.INDICATIVE, None])
def test_a_paragraph_without_a_subjunctive_is_none_of_it(second: Mood | None) -> None:
    assert left(second) == [((0, 1, 2), None)]


def test_a_paragraph_with_one_goes_on() -> None:
    assert left(Mood.SUBJUNCTIVE_1) == [WHOLE]
    assert left(Mood.SUBJUNCTIVE_2) == [WHOLE]


@pytest.mark.parametrize("kind", [Kind.DIRECT, Kind.INDIRECT, Kind.FREE_INDIRECT, Kind.REPORTED])
def test_other_kinds_are_left_alone(kind: Kind) -> None:
    assert left(Mood.INDICATIVE, kind) == [WHOLE]


def test_what_was_quoted_in_the_rest_stands_alone() -> None:
    inner = [quotation(1, 2, kind=Kind.DIRECT, parent=0), quotation(4, kind=Kind.DIRECT, parent=0)]
    assert left(Mood.INDICATIVE, inner=inner) == [
        ((0, 1, 2), None),
        ((1, 2), 0),
        ((4,), None),
    ]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Ein Bad sei gut, so Pflegerin Ute Blum. Es müsse warm sein.\n\n"
            "Wohin mit dem Wasser? Das regelt die Satzung.",
            "Es müsse warm sein.",
        ),
        (
            "Die Ernte sei schlecht, sagte Bauer Jan Holm. Es habe nicht geregnet.\n\n"
            "Auch im Nachbarort sei es trocken gewesen.",
            "Es habe nicht geregnet.\n\nAuch im Nachbarort sei es trocken gewesen.",
        ),
    ],
)
def test_a_question_of_the_article_is_nobodys(text: str, quote: str) -> None:
    assert [statement.quote.text for statement in analyse(text).statements][-1] == quote
