"""A statement in its sentence, and the sentence in its paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass

from wortlaut.archive.search.excerpts import surroundings
from wortlaut.exports.page.paragraphs import paragraph_around
from wortlaut.exports.page.segment_views import SegmentView, Shown, marks_of, segment_views
from wortlaut.records import Document, Span, Statement

_FAR = 240
"""Characters between a quotation and words of its frame that are still shown with it."""
_MOST_AROUND = 900
"""Characters of the paragraph before and after the sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The sentence with a statement, and what stands before and after it in its paragraph.

    `starts` and `ends` tell whether the paragraph is whole there.
    """

    before: list[SegmentView]
    sentence: list[SegmentView]
    after: list[SegmentView]
    starts: bool
    ends: bool


def passage(shown: Shown, index: int) -> Passage:
    """Return the passage of the statement at an index, with the statements that it is nested in."""
    document = shown.document
    text = document.article.text
    start, end = _sentence(document, document.statements[index])
    low, high = paragraph_around(text, start, end)
    first, last = _whole_words(text, max(low, start - _MOST_AROUND), min(high, end + _MOST_AROUND))
    family = dict.fromkeys(_family(document, index))
    marks = (mark for mark in marks_of(document, family) if mark.start < last and mark.end > first)
    views = [
        view
        for view in segment_views(shown, marks, (first, start, end), last)
        if view.start >= first
    ]
    return Passage(
        before=[view for view in views if view.start < start],
        sentence=[view for view in views if start <= view.start < end],
        after=[view for view in views if view.start >= end],
        starts=first <= low,
        ends=last >= high,
    )


def _sentence(document: Document, statement: Statement) -> tuple[int, int]:
    """Return the bounds of the sentences that hold a quotation and the words that go with it."""
    first, last = statement.quote.spans[0].start, statement.quote.spans[-1].end
    for part in (statement.cue, statement.speaker, statement.addressee):
        for start, end in part.spans if part else ():
            if first - end <= _FAR and start - last <= _FAR:
                first, last = min(first, start), max(last, end)
    around = surroundings(document.article.text, [Span(first, last)], document.article.language)
    return around.start, around.start + len(around.text)


def _family(document: Document, index: int) -> Iterator[int]:
    """Yield a statement, those it is quoted in, and those that are quoted in it."""
    numbers = {each.id: number for number, each in enumerate(document.statements)}
    meant = document.statements[index]
    above: Statement | None = meant
    seen: set[str] = set()
    while above is not None and above.id not in seen:
        seen.add(above.id)
        yield numbers[above.id]
        number = numbers.get(above.parent or "")
        above = None if number is None else document.statements[number]
    under = {meant.id}
    for number, each in enumerate(document.statements):
        if each.parent in under and each.id not in seen:
            under.add(each.id)
            yield number


def _whole_words(text: str, first: int, last: int) -> tuple[int, int]:
    """Return bounds that cut no word, where there is a space near."""
    if first and not text[first - 1].isspace():
        space = text.find(" ", first, first + 80)
        first = space + 1 if space >= 0 else first
    if last < len(text) and not text[last].isspace():
        space = text.rfind(" ", last - 80, last)
        last = space if space >= 0 else last
    return first, last
