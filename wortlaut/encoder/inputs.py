"""From tokens to the integers that the network reads."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np

from wortlaut.encoder.arrays import SmallInts
from wortlaut.encoder.event_hints import hint
from wortlaut.encoder.features import FORM_COLUMNS, UNKNOWN, normal_form, surface
from wortlaut.encoder.vocabulary import Vocabulary
from wortlaut.language import Pack, QuotedRange
from wortlaut.language.forms import cached
from wortlaut.records import Analysis, Mood, Reading, TokenRange

OPENING_MARK = "„"
CLOSING_MARK = "“"


class Mark:
    """A token's place among quotation marks; 0 is padding.

    Plain integers: NumPy compares them far faster than members of an enumeration.
    """

    OUTSIDE = 1
    OPENING = 2
    CLOSING = 3
    INSIDE = 4
    INSIDE_INNER = 5
    INSIDE_UNCLOSED = 6


class Start:
    """Whether a token opens a sentence or a paragraph, as plain integers; 0 is padding."""

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
MARKS = 1 + Mark.INSIDE_UNCLOSED
STARTS = 1 + Start.PARAGRAPH
COLUMNS = (*FORM_COLUMNS, "ambiguity", "lemma", "reading", "mark", "start", "name", "event")
COLUMN = {name: number for number, name in enumerate(COLUMNS)}


_SHOWN = {Mark.OPENING: OPENING_MARK, Mark.CLOSING: CLOSING_MARK}


@dataclass(frozen=True, slots=True)
class Inputs:
    """The network's input for one text.

    Attributes:
        ids: (T, len(COLUMNS)) integers, one row a token.
        sentence: (T,) the number of each token's sentence.
    """

    ids: SmallInts
    sentence: SmallInts

    def column(self, name: str) -> SmallInts:
        """Return (T,) one of `COLUMNS`."""
        return self.ids[:, COLUMN[name]]


def reading_number(reading: Reading) -> int:
    """Return the number of a part of speech with a mood, in `[1, READINGS)`."""
    return 1 + _POS_NUMBERS.get(reading.pos, 0) * len(MOODS) + _MOOD_NUMBERS[reading.mood]


def mark_column(count: int, ranges: Sequence[QuotedRange]) -> list[int]:
    """Return the `Mark` of each of `count` tokens; inner ranges win over outer ones.

    Linear: every range writes its two edges, running sums fill what lies between.
    """
    change = np.zeros((2, count + 1), dtype=np.int64)
    for first, last, _, closed in ranges:
        change[:, first] += 1, not closed
        change[:, last] -= 1, not closed
    depth, open_ended = change[:, :count].cumsum(1)
    inside = np.where(depth > 1, Mark.INSIDE_INNER, Mark.INSIDE)
    inside[open_ended == depth] = Mark.INSIDE_UNCLOSED
    marks: list[int] = np.where(depth > 0, inside, Mark.OUTSIDE).tolist()
    for first, last, _, closed in ranges:
        marks[first] = Mark.OPENING
        if closed:
            marks[last - 1] = Mark.CLOSING
    return marks


def start_column(
    count: int, sentences: Sequence[TokenRange], paragraphs: Sequence[TokenRange]
) -> list[int]:
    """Return the `Start` of each of `count` tokens."""
    starts = [Start.WITHIN] * count
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
    forms = [token.text for token in tokens]
    ids = np.ones((len(tokens), len(COLUMNS)), dtype=np.int32)
    if tokens:
        ids[:, : len(FORM_COLUMNS)] = _of_forms(
            [_SHOWN.get(mark, form) for mark, form in zip(marks, forms, strict=True)],
            _kept_numbers(vocabulary),
        )
        ids[:, COLUMN["ambiguity"]] = _of_forms(forms, pack.ambiguity_class)
        ids[:, COLUMN["ambiguity"]] += 1
        lemmas = [vocabulary.lemmas.get(reading.lemma, UNKNOWN) for reading in readings]
        ids[:, COLUMN["lemma"]] = lemmas
        ids[:, COLUMN["reading"]] = [reading_number(reading) for reading in readings]
        ids[:, COLUMN["mark"]] = marks
        paragraphs = pack.paragraphs(text, tokens)
        ids[:, COLUMN["start"]] = start_column(len(tokens), analysis.sentences, paragraphs)
        ids[:, COLUMN["name"]] = pack.name_classes(forms)
        ids[:, COLUMN["name"]] += 1
        frames = pack.event_frames(forms, readings)
        ids[:, COLUMN["event"]] = [hint(own) if own else 0 for own in frames]
        ids[:, COLUMN["event"]] += 1
    sentence = np.zeros(len(tokens), dtype=np.int32)
    for number, (first, last) in enumerate(analysis.sentences):
        sentence[first:last] = number
    return Inputs(ids, sentence)


def _of_forms(forms: Sequence[str], numbers: Callable[[str], object]) -> SmallInts:
    """Return (T, …) the numbers of each form, asked for once a form."""
    rows = {form: row for row, form in enumerate(dict.fromkeys(forms))}
    table = np.array([numbers(form) for form in rows], dtype=np.int32)
    return table[[rows[form] for form in forms]]


@lru_cache(maxsize=2)
def _kept_numbers(vocabulary: Vocabulary) -> Callable[[str], tuple[int, ...]]:
    return cached(partial(_form_numbers, vocabulary))


def _form_numbers(vocabulary: Vocabulary, form: str) -> tuple[int, ...]:
    """Return the numbers of word, prefix, suffixes and shape."""
    normal = normal_form(form)
    return vocabulary.words.get(normal, UNKNOWN), *surface(normal)


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
