"""What the words of and around a quotation tell of its medium; part of the weights' format."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from wortlaut.language import Pack
from wortlaut.records import Act, Analysis, EntityKind, Kind, Quotation

_MOST_LEMMAS = 24
_MOST_AROUND = 40
_MOST_CUES = 3
_WORDS_OF_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV", "ADP", "AUX", "X"))


class ArticleWords(NamedTuple):
    """An article with what is asked of its tokens.

    Attributes:
        analysis: what has been read.
        pack: the pack of its language.
        lemmas: of each token.
        sentence_of: the number of each token's sentence.
        entity_of: the kind of entity that a token is part of.
    """

    analysis: Analysis
    pack: Pack
    lemmas: list[str]
    sentence_of: list[int]
    entity_of: dict[int, EntityKind]


def article_words(analysis: Analysis, pack: Pack) -> ArticleWords:
    """Return an article with what is asked of its tokens."""
    lemmas = [reading.lemma for reading in analysis.readings]
    return ArticleWords(
        analysis, pack, lemmas, analysis.sentence_numbers(), analysis.entity_kinds()
    )


def word_features(seen: ArticleWords, quotation: Quotation, act: Act | None) -> list[str]:
    """Return the features that cue, speaker, frame and the words around a quotation give.

    Args:
        seen: the article.
        quotation: the quotation.
        act: what its cue does.
    """
    return [
        *_cue(seen, quotation, act),
        *_speaker(seen, quotation),
        *_frame(seen, quotation),
        *_around(seen, quotation),
    ]


def _hints(name: str, lemmas: Iterable[str], kind: Kind, pack: Pack) -> Iterator[str]:
    """Yield what lemmas hint at, each hint once, alone and with the kind of the quotation."""
    for hint in sorted(filter(None, set(map(pack.medium_hint, lemmas)))):
        yield f"{name} hint={hint}"
        yield f"{name} hint={hint} {kind}"


def _cue(seen: ArticleWords, quotation: Quotation, act: Act | None) -> Iterator[str]:
    kind = quotation.kind
    yield f"act={act} {kind}"
    yield f"cue {min(len(quotation.cue), _MOST_CUES)}"
    for token in quotation.cue[:_MOST_LEMMAS]:
        lemma = seen.lemmas[token]
        yield f"cue={lemma}"
        yield f"cue={lemma} {kind}"
        yield f"cue hint={seen.pack.medium_hint(lemma)}"


def _speaker(seen: ArticleWords, quotation: Quotation) -> Iterator[str]:
    kind, readings = quotation.kind, seen.analysis.readings
    if not quotation.speaker:
        yield f"speaker none {kind} cue={bool(quotation.cue)}"
        return
    named = {seen.entity_of[token] for token in quotation.speaker if token in seen.entity_of}
    parts = {readings[token].pos for token in quotation.speaker}
    sort = "+".join(sorted(named)) or ("pronoun" if parts <= {"PRON", "DET"} else "noun")
    yield f"speaker={sort} {kind}"
    yield f"speaker={sort}"
    lemmas = [seen.lemmas[token] for token in quotation.speaker][:_MOST_LEMMAS]
    hints = list(_hints("speaker", lemmas, kind, seen.pack))
    yield from hints
    if not hints:
        yield f"speaker no hint {sort}"
        yield from (f"speaker {sort} cue={seen.lemmas[token]}" for token in quotation.cue)
    yield from (f"speaker word={lemma}" for lemma in lemmas)
    before = quotation.speaker[0] - 1
    if before >= 0 and readings[before].pos == "ADP":
        yield f"speaker after={seen.lemmas[before]}"
        yield f"speaker after={seen.lemmas[before]} {sort}"


def _frame(seen: ArticleWords, quotation: Quotation) -> Iterator[str]:
    within = {*quotation.tokens, *quotation.cue, *quotation.speaker}
    frame = [token for token in quotation.frame if token not in within][:_MOST_LEMMAS]
    yield from _hints("frame", [seen.lemmas[token] for token in frame], quotation.kind, seen.pack)
    for token in frame:
        if seen.analysis.readings[token].pos in _WORDS_OF_CONTENT:
            yield f"frame={seen.lemmas[token]}"
        if token in seen.entity_of:
            yield f"frame names {seen.entity_of[token]}"


def _around(seen: ArticleWords, quotation: Quotation) -> Iterator[str]:
    """Yield the hints of the quotation, of what else its sentence says, and of the one before."""
    quoted = set(quotation.tokens)
    number = seen.sentence_of[quotation.tokens[0]]
    first, last = seen.analysis.sentences[number]
    before = seen.analysis.sentences[max(0, number - 1)][0]
    parts: dict[str, Sequence[int]] = {
        "quoted": quotation.tokens,
        "beside": [token for token in range(first, last) if token not in quoted],
        "before": range(before, first),
    }
    for name, part in parts.items():
        lemmas = [seen.lemmas[token] for token in part[:_MOST_AROUND]]
        yield from _hints(name, lemmas, quotation.kind, seen.pack)
