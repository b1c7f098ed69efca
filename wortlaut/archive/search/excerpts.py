"""A quotation in its surroundings: the sentences around it, and where the words are in them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wortlaut.archive.search.words import Sought, SoughtPart
from wortlaut.archive.terms import IndexedWord, words
from wortlaut.language import LANGUAGES, load
from wortlaut.records import Span

AROUND = 240
"""Code points before and after a quotation in which its sentence is looked for."""


class Surroundings(NamedTuple):
    """A piece of an article's text; `start` is its place there, in code points."""

    start: int
    text: str


def surroundings(text: str, spans: Iterable[Span], language: str) -> Surroundings:
    """Return the sentences that hold the spans, cut where they go on for too long."""
    places = list(spans)
    first, last = places[0][0], places[-1][1]
    low = max(0, first - AROUND)
    high = min(len(text), last + AROUND)
    # Half a word at either end would be read as another one.
    low = _after_space(text, low, first) if low else 0
    high = _before_space(text, high, last) if high < len(text) else high
    window = text[low:high]
    start, end = low, high
    for begin, stop in _sentences(window, language):
        if begin + low <= first:
            start = begin + low
        if stop + low >= last:
            end = stop + low
            break
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return Surroundings(start + lead, piece.strip())


def matches(text: str, question: Sought, language: str) -> list[Span]:
    """Return where the words that were asked for stand in a text, in code points."""
    found = list(words(text, language))
    places = {span for part in question.parts for span in _places(part, found)}
    merged: list[Span] = []
    for span in sorted(places):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _places(part: SoughtPart, found: list[IndexedWord]) -> Iterator[Span]:
    size = len(part.forms)
    wanted = {*part.forms, *part.others}
    for number in range(len(found) - size + 1):
        here = found[number : number + size]
        if size == 1 and not part.exact:
            if wanted.intersection(here[0].terms):
                yield Span(here[0].start, here[0].end)
            continue
        *whole, last = (word.terms[0] for word in here)
        if tuple(whole) == part.forms[:-1] and (
            last.startswith(part.forms[-1]) if part.prefix else last == part.forms[-1]
        ):
            yield Span(here[0].start, here[-1].end)


def _sentences(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences as offsets; the whole, in a language without a pack."""
    if language not in LANGUAGES:
        yield 0, len(text)
        return
    pack = load(language)
    tokens = pack.tokenize(text)
    for first, stop in pack.sentences(text, tokens):
        yield tokens[first].start, tokens[stop - 1].end


def _after_space(text: str, position: int, limit: int) -> int:
    space = text.find(" ", position, limit)
    return space + 1 if space >= 0 else limit


def _before_space(text: str, position: int, limit: int) -> int:
    space = text.rfind(" ", limit, position)
    return space if space >= 0 else limit
