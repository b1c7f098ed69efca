"""Words that are no persons though the network reads them as such."""

import pytest

from wortlaut.entities.no_persons import without_no_persons
from wortlaut.language import load
from wortlaut.pipeline import prepare
from wortlaut.records import Article, Entity, EntityKind

SOMEBODY = EntityKind.PERSON


def left(text: str, word: str, *, last: int = 1) -> int:
    """Return how many entities are left where a word is read as a person."""
    pack = load("de")
    analysis = prepare(Article.of(text), pack=pack)
    first = analysis.forms().index(word)
    entities = [Entity(first, first + last, SOMEBODY, 0.9)]
    kept = without_no_persons(
        entities, analysis.forms(), analysis.sentences, analysis.readings, pack.is_adjective
    )
    return len(kept)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ernst ist die Lage in Mali.", "Ernst"),
        ("Klein war die Hoffnung.", "Klein"),
        ("Das schrieb der Minister auf X am Montag.", "X"),
    ],
)
def test_an_adjective_before_its_copula_and_a_letter_are_nobody(text: str, word: str) -> None:
    assert left(text, word) == 0


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ernst sagte, es sei zu spät.", "Ernst"),
        ("Ernst ist die Nummer eins. Das freut Ernst.", "Ernst"),
        ("Holm ist die Nummer eins.", "Holm"),
        ("Das sagte Ernst.", "Ernst"),
        ("Klein lobte die Hoffnung.", "Klein"),
    ],
)
def test_others_stay(text: str, word: str) -> None:
    assert left(text, word) == 1


def test_a_name_of_several_words_stays() -> None:
    assert left("Ernst Klein ist die Nummer eins.", "Ernst", last=2) == 1
