"""Words for a speaker that break off before their noun."""

from dataclasses import replace

import pytest

from wortlaut.language import load
from wortlaut.pipeline import prepare
from wortlaut.records import Article, Dependency, Kind, Medium, Quotation
from wortlaut.statements import statements

PACK = load("de")
TEXT = "Die Union und die Freie Liste Kiel sagten, das sei falsch."
#       0   1     2   3   4     5     6    7     8 9  10  11    12
ARCS = {0: (1, "det"), 1: (7, "nsubj"), 2: (5, "cc"), 3: (5, "det"), 4: (5, "amod")}
ARCS |= {5: (1, "conj"), 6: (5, "flat"), 7: (-1, "root"), 11: (7, "ccomp")}
TREE = tuple(Dependency(*ARCS.get(token, (7, "dep"))) for token in range(13))


def speaker(given: tuple[int, ...], *, tokens: tuple[int, ...] = (9, 10, 11)) -> str | None:
    quotation = Quotation(
        kind=Kind.INDIRECT,
        medium=Medium.SPEECH,
        tokens=tokens,
        speaker=given,
        cue=(7,),
        confidence=0.9,
    )
    analysis = prepare(Article.of(TEXT), pack=PACK)
    analysis = replace(analysis, quotations=(quotation,), dependencies=TREE)
    (statement,) = statements(analysis, pack=PACK)
    return statement.speaker.text if statement.speaker else None


@pytest.mark.parametrize("last", [2, 3, 4])
def test_a_conjunction_a_determiner_and_an_adjective_end_no_words(last: int) -> None:
    assert speaker(tuple(range(last + 1))) == "Die Union und die Freie Liste Kiel"


def test_whole_words_stay_as_they_are() -> None:
    assert speaker((0, 1)) == "Die Union"
    assert speaker(()) is None


def test_no_word_of_the_quotation_is_added() -> None:
    assert speaker((0, 1, 2), tokens=(5, 9, 10)) == "Die Union und"
    assert speaker((0, 1, 2), tokens=tuple(range(12))) == "Die Union und die Freie Liste Kiel"


def test_without_a_parse_the_words_stay() -> None:
    quotation = Quotation(
        kind=Kind.INDIRECT, medium=None, tokens=(9, 10, 11), speaker=(0,), confidence=0.9
    )
    analysis = replace(prepare(Article.of(TEXT), pack=PACK), quotations=(quotation,))
    (statement,) = statements(analysis, pack=PACK)
    assert statement.speaker is not None
    assert statement.speaker.text == "Die"
