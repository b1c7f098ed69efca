"""Interviews without labels: paragraphs that ask, and what is answered below them.

Explanations have the same form ("Wer ist betroffen? Rund zwölf Millionen …"), and nobody speaks in
them. So a text is an interview only where a question speaks to somebody by name, question and
answer have a label the first time, or the words around call it one, questions say "Sie" and who
writes does not say "ich"; where no question is a reader's ("Muss ich …?"); and where who answers
says "ich" and is not spoken of by name.

Who asks may do so without a question mark. So of several paragraphs between two questions only the
first and the last are surely an answer; one between is where it says "ich" and speaks to nobody.
The last turn ends as one with labels does.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from wortlaut.language.de.structure import labels as naming
from wortlaut.language.de.structure.blocks import Block, Blocks
from wortlaut.language.de.structure.labels import COLON, LabelSort
from wortlaut.language.de.structure.quotation_marks import quotation_marks
from wortlaut.language.de.structure.turn_words import FAMILIAR, INTRODUCING, POLITE, SELF
from wortlaut.records import Token, TokenRange, Turn

_LEAST_EXCHANGES = 3
_MOST_ANSWERS = 3
_AFTER = 12
_ANSWERING, _ASKING = 0, 1
_QUESTION = re.compile(r"\?[*_]{0,3}[^\S\n]*$", re.MULTILINE)
_BOLD = frozenset("*_")
_ENDS = frozenset(".!?…:")
_PERSONS = frozenset((LabelSort.PERSON, LabelSort.NAME))


class _Paragraph(NamedTuple):
    """A paragraph of what may be an interview.

    Attributes:
        block: the paragraph, without what makes it bold.
        called: whom it speaks to by name, None for nobody.
        bold: whether it was bold as a whole.
        asks: whether it is a question by its form.
        myself: whether somebody says "ich" in it, outside of quotation marks.
        spoken_to: whether it speaks to somebody.
    """

    block: Block
    called: TokenRange | None
    bold: bool
    asks: bool
    myself: bool
    spoken_to: bool


class _Exchange(NamedTuple):
    """Questions, and the paragraphs below them; there is one of each at least."""

    questions: list[_Paragraph]
    answers: list[_Paragraph]


class _Named(NamedTuple):
    """The label of a first question or answer: the whole, the name, whether it is a person's."""

    whole: TokenRange
    name: TokenRange
    person: bool


def unlabelled_turns(text: str, tokens: Sequence[Token]) -> tuple[Turn, ...]:
    """Return the turns of an interview without labels but at its start, none for other texts.

    Takes time linear in the length of the text, and next to none where few lines ask.

    Args:
        text: the text that the tokens were cut from.
        tokens: its tokens, as `tokenize` gives them.
    """
    if len(_QUESTION.findall(text)) < _LEAST_EXCHANGES:
        return ()
    blocks = Blocks.of(text, tokens)
    read = list(_paragraphs(blocks))
    led = (n for n, each in enumerate(read) if not (each.asks or each.block.is_aside))
    start = next((n for n in range(next(led, len(read)), len(read)) if read[n].asks), len(read))
    exchanges = _exchanges(each for each in read[start:] if not _is_heading(each))
    if len(exchanges) < _LEAST_EXCHANGES:
        return ()
    labels = _labels(exchanges[0], blocks)
    if labels:
        exchanges[0] = _without(labels, exchanges[0], blocks)
    told = any(each.myself for each in read[:start])
    if not _is_interview(exchanges, blocks, labelled=labels is not None, told=told):
        return ()
    return tuple(_turns(exchanges, labels))


def _paragraphs(blocks: Blocks) -> Iterator[_Paragraph]:
    """Yield the paragraphs of a text with what tells who may say them."""
    marked = quotation_marks(blocks.text, blocks.tokens)
    quoted = {token for each in marked for token in range(each.first, each.last)}
    forms = [token.text for token in blocks.tokens]
    for block in blocks.between(0, len(forms)):
        first, last = block.range
        bold = forms[first] in _BOLD and forms[last - 1] in _BOLD
        while first < last - 1 and forms[first] in _BOLD:
            first += 1
        while last > first + 1 and forms[last - 1] in _BOLD:
            last -= 1
        bare = block._replace(first=first, last=last)
        own = [token for token in range(first, last) if token not in quoted]
        called = _called(bare, blocks)
        inside = (token for token in own if token > first and forms[token - 1] not in _ENDS)
        yield _Paragraph(
            bare,
            called=called,
            bold=bold,
            asks=bool(own)
            and (bold or block.asks or (called is not None and called.first == first)),
            myself=any(forms[token].casefold() in SELF for token in own),
            spoken_to=called is not None
            or any(forms[token] in POLITE for token in inside)
            or any(forms[token].casefold() in FAMILIAR for token in own),
        )


def _called(block: Block, blocks: Blocks) -> TokenRange | None:
    """Return whom a paragraph speaks to by name ("Frau Weiß, …", "…, Herr Dr. Ott?"), if anybody.

    Marks tell it from who is only spoken of ("Was sagt Frau Weiß dazu?").
    """
    called = blocks.addressed(block)
    if called is None or called.last >= block.last:
        return None
    before = "," if called.first == block.first else blocks.tokens[called.first - 1].text
    after = blocks.tokens[called.last].text
    closed = after == "," or (called.first > block.first and after in _ENDS)
    return called if before == "," and closed else None


def _is_heading(each: _Paragraph) -> bool:
    return each.block.is_aside and not each.asks


def _exchanges(read: Iterable[_Paragraph]) -> list[_Exchange]:
    """Return questions with what is answered, without what stands after the interview."""
    runs = [list(run) for _, run in groupby(read, key=lambda each: each.asks)]
    found = [_Exchange(*pair) for pair in zip(runs[::2], runs[1::2], strict=False)]
    while found and not (kept := _before_the_end(found[-1].answers)):
        found.pop()
    return [*found[:-1], found[-1]._replace(answers=kept)] if found else []


def _before_the_end(answers: Sequence[_Paragraph]) -> list[_Paragraph]:
    """Return the paragraphs of a last answer: its first, if any, and those up to the last "ich"."""
    last = 0
    for place, each in enumerate(answers):
        if each.block.closes and (place or not each.myself):
            break
        if not place or (each.myself and not each.spoken_to):
            last = place + 1
    return list(answers[:last])


def _is_interview(
    exchanges: Sequence[_Exchange], blocks: Blocks, *, labelled: bool, told: bool
) -> bool:
    """Tell whether questions and answers are an interview's, not those of an explanation.

    Args:
        exchanges: the questions and answers, at least one.
        blocks: all paragraphs.
        labelled: whether the first ones have labels.
        told: whether who writes says "ich" above them; who does may ask the readers.
    """
    questions = [each for exchange in exchanges for each in exchange.questions]
    answers = [each for exchange in exchanges for each in exchange.answers]
    spoken_to = sum(each.spoken_to for each in questions)
    personal = sum(any(e.block.first_person for e in exchange.answers) for exchange in exchanges)
    if any(each.myself and not each.spoken_to for each in questions):
        return False
    if not (any(each.myself for each in answers) and 4 * personal >= len(exchanges)):
        return False
    if len(answers) > _MOST_ANSWERS * len(exchanges):
        return False
    sure = labelled or any(each.called is not None for each in questions)
    if not sure and (told or 3 * spoken_to < len(questions)):
        return False
    surnames = _surnames(questions, blocks)
    if any(each.block.names(name) for each in answers for name in surnames):
        return False
    first, last = questions[0].block.first, answers[-1].block.last
    around = (*blocks.tokens[:first], *blocks.tokens[last : last + _AFTER])
    return sure or not INTRODUCING.isdisjoint(token.text for token in around)


def _surnames(questions: Sequence[_Paragraph], blocks: Blocks) -> set[str]:
    """Return the surnames of those spoken to, else of those named above, in small letters."""
    places = [each.called for each in questions if each.called is not None]
    surnames = {blocks.tokens[place.last - 1].text.casefold() for place in places}
    above = blocks.tokens[: questions[0].block.first]
    return surnames or set(naming.known(blocks.text, above).given)


def _labels(exchange: _Exchange, blocks: Blocks) -> tuple[_Named, _Named] | None:
    """Return the labels of a question and of its answer, None where one lacks its own."""
    asked = _label(exchange.questions[0].block, blocks)
    answered = _label(exchange.answers[0].block, blocks)
    return (asked, answered) if asked and answered and answered.person else None


def _label(block: Block, blocks: Blocks) -> _Named | None:
    """Return the label that a paragraph begins with, None where it has none that names anybody."""
    label = naming.label_at(blocks.text, blocks.tokens[block.first].start, COLON)
    if label is None:
        return None
    sort = naming.sort(label.words, naming.known(blocks.text, blocks.tokens))
    whole = TokenRange(block.first, blocks.token_at(label.end))
    if sort is LabelSort.NOBODY or whole.last >= block.last:
        return None
    return _Named(whole, blocks.tokens_in(label.first, label.last), sort in _PERSONS)


def _without(labels: tuple[_Named, _Named], exchange: _Exchange, blocks: Blocks) -> _Exchange:
    """Return the first exchange without its labels."""
    bare = (
        [
            each[0]._replace(block=next(blocks.between(label.whole.last, each[0].block.last))),
            *each[1:],
        ]
        for label, each in zip(labels, exchange, strict=True)
    )
    return _Exchange(*bare)


def _turns(exchanges: Sequence[_Exchange], labels: tuple[_Named, _Named] | None) -> Iterator[Turn]:
    """Yield the turns: who answers has the number 0, who asks 1 where a label names them."""
    asked, answered = labels or (None, None)
    for exchange in exchanges:
        for question in exchange.questions:
            voice = _ASKING if labels else None
            yield _turn([question], voice, asked, asks=True)
            asked = None
        sure = zip(_sure(exchange), exchange.answers, strict=True)
        for is_sure, run in groupby(sure, key=lambda pair: pair[0]):
            voice = _ANSWERING if is_sure else None
            yield _turn([each for _, each in run], voice, answered, asks=False)
            answered = None


def _sure(exchange: _Exchange) -> list[bool]:
    """Tell of each paragraph below questions whether it is surely who answers."""
    last = len(exchange.answers) - 1
    return [
        n in {0, last} or exchange.questions[-1].bold or (each.myself and not each.spoken_to)
        for n, each in enumerate(exchange.answers)
    ]


def _turn(
    said: Sequence[_Paragraph], voice: int | None, label: _Named | None, *, asks: bool
) -> Turn:
    """Return the turn of some paragraphs, the first of which may have a label before it."""
    return Turn(
        voice=voice,
        label=label.whole if label else None,
        name=label.name if label else None,
        named=label is not None,
        person=label is not None and label.person,
        parts=tuple(each.block.range for each in said),
        asks=asks,
        addressed=said[0].called if asks else None,
    )
