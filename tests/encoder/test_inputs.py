import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from wortlaut.encoder.inputs import (
    COLUMNS,
    LONGEST,
    Inputs,
    Mark,
    Start,
    article_inputs,
    mark_column,
    split,
    start_column,
)
from wortlaut.encoder.vocabulary import Vocabulary
from wortlaut.language import QuotedRange, load
from wortlaut.pipeline import prepare
from wortlaut.records import Article

PACK = load("de")
VOCABULARY = Vocabulary.of(["„", "“", "sagte", "0000"], ["sagen"])


def inputs_of(text: str) -> Inputs:
    return article_inputs(prepare(Article.of(text), pack=PACK), pack=PACK, vocabulary=VOCABULARY)


def column(inputs: Inputs, name: str) -> list[int]:
    return [int(value) for value in inputs.ids[:, COLUMNS.index(name)]]


def test_words_and_lemmas_are_numbered_from_two() -> None:
    inputs = inputs_of("Er sagte 2023 nichts")
    assert column(inputs, "word") == [1, 4, 5, 1]
    assert column(inputs, "lemma") == [1, 2, 1, 1]


def test_marks_of_every_kind_look_alike() -> None:
    styles = ["„Ja“, sagte er.", "»Ja«, sagte er.", "“Ja”, sagte er.", '"Ja", sagte er.']
    first, *others = [inputs_of(style) for style in styles]
    assert column(first, "mark")[:4] == [Mark.OPENING, Mark.INSIDE, Mark.CLOSING, Mark.OUTSIDE]
    for other in others:
        assert column(other, "word") == column(first, "word")
        assert column(other, "mark") == column(first, "mark")


def test_nested_and_unclosed_ranges() -> None:
    ranges = [QuotedRange(1, 7, 0, True), QuotedRange(3, 5, 1, True), QuotedRange(8, 10, 0, False)]
    assert mark_column(10, ranges) == [
        Mark.OUTSIDE,
        Mark.OPENING,
        Mark.INSIDE,
        Mark.OPENING,
        Mark.CLOSING,
        Mark.INSIDE,
        Mark.CLOSING,
        Mark.OUTSIDE,
        Mark.OPENING,
        Mark.INSIDE_UNCLOSED,
    ]


def test_starts_of_sentences_and_paragraphs() -> None:
    text = "Das ist so. Er ging.\n\nSie blieb."
    tokens = PACK.tokenize(text)
    sentences, paragraphs = PACK.sentences(text, tokens), PACK.paragraphs(text, tokens)
    starts = start_column(len(tokens), sentences, paragraphs)
    places = {token.text: start for token, start in zip(tokens, starts, strict=True)}
    assert places["Das"] == Start.PARAGRAPH
    assert places["Er"] == Start.SENTENCE
    assert places["Sie"] == Start.PARAGRAPH
    assert places["ist"] == Start.WITHIN


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_has_one_row_a_token(text: str) -> None:
    inputs = inputs_of(text)
    assert inputs.ids.shape == (len(PACK.tokenize(text)), len(COLUMNS))
    assert (inputs.ids > 0).all()
    assert (np.diff(inputs.sentence) >= 0).all()


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 4 * LONGEST), st.sets(st.integers(1, 4 * LONGEST), max_size=9))
def test_pieces_cover_a_text_once_and_are_short(count: int, sentences: set[int]) -> None:
    ids = np.ones((count, len(COLUMNS)), dtype=np.int32)
    starts = [place for place in sentences if place < count]
    ids[starts, COLUMNS.index("start")] = Start.SENTENCE
    pieces = list(split(Inputs(ids, np.zeros(count, dtype=np.int32))))
    covered = 0
    for offset, piece in pieces:
        assert offset == covered
        assert 0 < len(piece.ids) <= LONGEST
        covered += len(piece.ids)
    assert covered == count


def test_a_long_text_is_cut_before_a_paragraph() -> None:
    ids = np.ones((LONGEST + 10, len(COLUMNS)), dtype=np.int32)
    ids[LONGEST - 5, COLUMNS.index("start")] = Start.SENTENCE
    ids[LONGEST - 200, COLUMNS.index("start")] = Start.PARAGRAPH
    pieces = list(split(Inputs(ids, np.zeros(LONGEST + 10, dtype=np.int32))))
    assert [offset for offset, _ in pieces] == [0, LONGEST - 200]
