"""From tokens to the integers that the network reads."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from wortlaut.encoder.features import UNKNOWN, normal_form, surface
from wortlaut.encoder.vocabulary import Vocabulary
from wortlaut.language import Pack, QuotedRange
from wortlaut.records import Analysis, Mood, Reading, TokenRange

OPENING_MARK = "„"
CLOSING_MARK = "“"


class Mark(IntEnum):
    """A token's place among quotation marks; 0 is padding."""

    OUTSIDE = 1
    OPENING = 2
    CLOSING = 3
    INSIDE = 4
    INSIDE_INNER = 5
    INSIDE_UNCLOSED = 6


class Start(IntEnum):
    """Whether a token opens a sentence or a paragraph; 0 is padding."""

    WITHIN = 1
    SENTENCE = 2
    PARAGRAPH = 3


LONGEST = 1500
# Universal Dependencies' parts of speech, "X" first for what is none of them.
POS = (
    *("X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON"),
    *("PROPN", "PUNCT", "SCONJ", "SYM", "VERB"),
)
_POS_NUMBERS = {pos: number for number, pos in enumerate(POS)}
MOODS = (None, *Mood)
_MOOD_NUMBERS = {mood: number for number, mood in enumerate(MOODS)}
READINGS = 1 + len(POS) * len(MOODS)
MARKS = len(Mark) + 1
STARTS = len(Start) + 1
COLUMNS = (
    *("word", "prefix", "suffix3", "suffix4", "shape"),
    *("ambiguity", "lemma", "reading", "mark", "start"),
)


@dataclass(frozen=True, slots=True)
class Inputs:
    """The network's input for one text.

    Attributes:
        ids: (T, len(COLUMNS)) integers, one row a token.
        sentence: (T,) the number of each token's sentence.
    """

    ids: NDArray[np.int32]
    sentence: NDArray[np.int32]

    def column(self, name: str) -> NDArray[np.int32]:
        """Return (T,) one of `COLUMNS`."""
        return self.ids[:, COLUMNS.index(name)]


def reading_number(reading: Reading) -> int:
    """Return the number of a part of speech with a mood, in `[1, READINGS)`."""
    return 1 + _POS_NUMBERS.get(reading.pos, 0) * len(MOODS) + _MOOD_NUMBERS[reading.mood]


def mark_column(count: int, ranges: Sequence[QuotedRange]) -> list[int]:
    """Return the `Mark` of each of `count` tokens; inner ranges win over outer ones.

    Linear: every range writes its two edges, a running depth fills what lies between.
    """
    marks = [int(Mark.OUTSIDE)] * count
    change = [0] * (count + 1)
    unclosed = [0] * (count + 1)
    for first, last, _, closed in ranges:
        change[first] += 1
        change[last] -= 1
        unclosed[first] += not closed
        unclosed[last] -= not closed
    depth = open_ended = 0
    for token in range(count):
        depth += change[token]
        open_ended += unclosed[token]
        if depth:
            inner = Mark.INSIDE_INNER if depth > 1 else Mark.INSIDE
            marks[token] = Mark.INSIDE_UNCLOSED if open_ended == depth else inner
    for first, last, _, closed in ranges:
        marks[first] = Mark.OPENING
        if closed:
            marks[last - 1] = Mark.CLOSING
    return marks


def start_column(
    count: int, sentences: Sequence[TokenRange], paragraphs: Sequence[TokenRange]
) -> list[int]:
    """Return the `Start` of each of `count` tokens."""
    starts = [int(Start.WITHIN)] * count
    for ranges, start in ((sentences, Start.SENTENCE), (paragraphs, Start.PARAGRAPH)):
        for first, _ in ranges:
            starts[first] = start
    return starts


def article_inputs(analysis: Analysis, *, pack: Pack, vocabulary: Vocabulary) -> Inputs:
    """Return the network's input for an article with its tokens, sentences and readings.

    Quotation marks of every kind are shown to the network as one opening and one closing mark,
    so that it does not depend on a house's typography.
    """
    text, tokens, readings = analysis.article.text, analysis.tokens, analysis.readings
    marks = mark_column(len(tokens), pack.quotation_marks(text, tokens))
    rows = array("i")
    shown = {int(Mark.OPENING): OPENING_MARK, int(Mark.CLOSING): CLOSING_MARK}
    for token, mark, reading in zip(tokens, marks, readings, strict=True):
        form = normal_form(shown.get(mark, token.text))
        rows.append(vocabulary.words.get(form, UNKNOWN))
        rows.extend(surface(form))
        rows.append(1 + pack.ambiguity_class(token.text))
        rows.append(vocabulary.lemmas.get(reading.lemma, UNKNOWN))
        rows.append(reading_number(reading))
    ids = np.ones((len(tokens), len(COLUMNS)), dtype=np.int32)
    if rows:
        ids[:, :8] = np.frombuffer(rows, dtype=np.int32).reshape(-1, 8)
        ids[:, 8] = marks
        ids[:, 9] = start_column(len(tokens), analysis.sentences, pack.paragraphs(text, tokens))
    sentence = np.zeros(len(tokens), dtype=np.int32)
    for number, (first, last) in enumerate(analysis.sentences):
        sentence[first:last] = number
    return Inputs(ids, sentence)


def split(inputs: Inputs) -> Iterator[tuple[int, Inputs]]:
    """Yield a text in pieces of at most `LONGEST` tokens, each with its first token's index.

    Pieces end before a paragraph where there is one in their second half, else before a sentence,
    else where they are full. An empty text gives no piece.
    """
    count = len(inputs.ids)
    starts = inputs.column("start")
    first = 0
    while first < count:
        last = min(first + LONGEST, count)
        if last < count:
            half = starts[first + LONGEST // 2 : last]
            wanted = next((s for s in (Start.PARAGRAPH, Start.SENTENCE) if (half == s).any()), None)
            if wanted is not None:
                last = first + LONGEST // 2 + int(np.flatnonzero(half == wanted)[-1])
        yield first, Inputs(inputs.ids[first:last], inputs.sentence[first:last])
        first = last
