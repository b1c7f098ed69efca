"""What is told of the medium of a quotation; part of the weights' format."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wortlaut.language import Pack
from wortlaut.records import Analysis, Medium, Quotation

_SHARES = (0.02, 0.08, 0.2, 0.35, 0.5, 0.65, 0.8, 0.92)
_MOST_LEMMAS = 24
_MOST_QUOTED = 40
_COUNTS = (1, 2, 4)
_ENOUGH = 2
_WORDS_OF_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV", "ADP", "AUX", "X"))


class Told(NamedTuple):
    """A quotation with what the network and its words say of the medium.

    Attributes:
        quotation: the quotation.
        read: the probabilities of the media, by the network.
        words: features that the words around it give.
        sentences: the first and the last sentence of its words.
    """

    quotation: Quotation
    read: dict[Medium | None, float]
    words: list[str]
    sentences: tuple[int, int]


def told(analysis: Analysis, pack: Pack) -> list[Told]:
    """Return the quotations of an article with what is told of their media."""
    sentence_of: list[int] = []
    for number, (first, last) in enumerate(analysis.sentences):
        sentence_of += [number] * (last - first)
    entity_of = {
        token: entity.kind.value
        for entity in analysis.entities
        for token in range(entity.first, entity.last)
    }
    found = []
    for quotation in analysis.quotations:
        places = (*quotation.tokens, *quotation.cue, *quotation.frame)
        found.append(
            Told(
                quotation,
                dict(quotation.media),
                [
                    *_words(analysis, quotation, pack, entity_of),
                    *_context(analysis, quotation, pack, sentence_of),
                ],
                (sentence_of[min(places)], sentence_of[max(places)]),
            )
        )
    return found


def features(all_told: Sequence[Told], number: int) -> list[str]:
    """Return the features of a quotation: what is told of it and of those around it."""
    own = all_told[number]
    quotation, kind = own.quotation, own.quotation.kind
    rows = ["bias", f"kind={kind}", f"inner={quotation.parent is not None}"]
    for medium in Medium:
        share = bisect(_SHARES, own.read.get(medium, 0.0))
        rows += (f"read {medium}={share}", f"read {medium}={share} {kind}")
    rows.append(f"most={quotation.medium}")
    rows += own.words
    rows += _others(all_told, number)
    return rows


def _words(
    analysis: Analysis, quotation: Quotation, pack: Pack, entity_of: dict[int, str]
) -> Iterator[str]:
    """Yield the features of cue, speaker and frame."""
    readings, tokens = analysis.readings, analysis.tokens
    kind = quotation.kind
    cue = [readings[token].lemma for token in quotation.cue]
    act = pack.speech_act(tuple(tokens[token].text for token in quotation.cue)) if cue else None
    yield f"act={act} {kind}"
    yield f"cue {len(cue) and min(len(cue), 3)}"
    for lemma in cue[:_MOST_LEMMAS]:
        yield f"cue={lemma}"
        yield f"cue={lemma} {kind}"
        yield f"cue hint={pack.medium_hint(lemma)}"
    yield from _speaker(analysis, quotation, pack, entity_of)
    within = {*quotation.tokens, *quotation.cue, *quotation.speaker}
    frame = [token for token in quotation.frame if token not in within][:_MOST_LEMMAS]
    hints = {pack.medium_hint(readings[token].lemma) for token in frame} - {None}
    yield from (f"frame hint={hint}" for hint in sorted(filter(None, hints)))
    yield from (f"frame hint={hint} {kind}" for hint in sorted(filter(None, hints)))
    for token in frame:
        if readings[token].pos in _WORDS_OF_CONTENT:
            yield f"frame={readings[token].lemma}"
    yield from {f"frame names {entity_of[token]}" for token in frame if token in entity_of}


def _context(
    analysis: Analysis, quotation: Quotation, pack: Pack, sentence_of: Sequence[int]
) -> Iterator[str]:
    """Yield the hints of the quotation, of what else its sentence says, and of the one before."""
    quoted = set(quotation.tokens)
    first, last = analysis.sentences[sentence_of[quotation.tokens[0]]]
    before = analysis.sentences[max(0, sentence_of[quotation.tokens[0]] - 1)][0]
    parts = {
        "quoted": quotation.tokens[:_MOST_QUOTED],
        "beside": [token for token in range(first, last) if token not in quoted][:_MOST_QUOTED],
        "before": range(before, first)[:_MOST_QUOTED],
    }
    for name, part in parts.items():
        hints = {pack.medium_hint(analysis.readings[token].lemma) for token in part}
        yield from (f"{name} hint={hint} {quotation.kind}" for hint in sorted(filter(None, hints)))
        yield from (f"{name} hint={hint}" for hint in sorted(filter(None, hints)))


def _speaker(
    analysis: Analysis, quotation: Quotation, pack: Pack, entity_of: dict[int, str]
) -> Iterator[str]:
    readings, kind = analysis.readings, quotation.kind
    if not quotation.speaker:
        yield f"speaker none {kind} cue={bool(quotation.cue)}"
        return
    named = {entity_of[token] for token in quotation.speaker if token in entity_of}
    parts = {readings[token].pos for token in quotation.speaker}
    sort = "+".join(sorted(named)) or ("pronoun" if parts <= {"PRON", "DET"} else "noun")
    yield f"speaker={sort} {kind}"
    yield f"speaker={sort}"
    lemmas = [readings[token].lemma for token in quotation.speaker][:_MOST_LEMMAS]
    hints = {pack.medium_hint(lemma) for lemma in lemmas}
    for hint in sorted(filter(None, hints)):
        yield f"speaker hint={hint}"
        yield f"speaker hint={hint} {kind}"
    if hints == {None}:
        yield f"speaker no hint {sort}"
        yield from (f"speaker {sort} cue={readings[token].lemma}" for token in quotation.cue)
    for lemma in lemmas:
        yield f"speaker word={lemma}"
    before = quotation.speaker[0] - 1
    if before >= 0 and readings[before].pos == "ADP":
        yield f"speaker after={readings[before].lemma}"
        yield f"speaker after={readings[before].lemma} {sort}"


def _others(all_told: Sequence[Told], number: int) -> Iterator[str]:
    """Yield what is read of the other quotations of the article, near and far."""
    own = all_told[number]
    first, last = own.sentences
    apart = [each for each in all_told if each.sentences[1] < first or each.sentences[0] > last]
    if len(apart) >= _ENOUGH:
        for medium in (Medium.SPEECH, Medium.SPEECH_OR_WRITING, Medium.WRITING):
            share = sum(each.read.get(medium, 0.0) for each in apart) / len(apart)
            yield f"article {medium}={bisect(_SHARES, share)}"
    yield f"others={bisect(_COUNTS, len(apart))}"
    for name, place in (("before", number - 1), ("after", number + 1)):
        if 0 <= place < len(all_told):
            other = all_told[place]
            same = not (other.sentences[1] < first or other.sentences[0] > last)
            yield f"{name}={other.quotation.medium} same={same}"
            yield f"{name}={other.quotation.medium} {own.quotation.kind} same={same}"
    if own.quotation.parent is not None:
        yield f"outer={all_told[own.quotation.parent].quotation.medium}"
