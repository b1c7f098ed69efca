"""What is told of the medium of each quotation of an article; part of the weights' format."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wortlaut.language import Pack
from wortlaut.records import Act, Analysis, Medium, Quotation
from wortlaut.statements.medium_words import ArticleWords, article_words, word_features

_SHARES = (0.02, 0.08, 0.2, 0.35, 0.5, 0.65, 0.8, 0.92)
_COUNTS = (1, 2, 4)
_ENOUGH = 2
_NEAR = 20
"""Quotations farther away, counted in quotations, do not share a sentence."""

_OF_ARTICLE = (Medium.SPEECH, Medium.SPEECH_OR_WRITING, Medium.WRITING)


class Told(NamedTuple):
    """A quotation with what the network says of its medium.

    Attributes:
        quotation: the quotation.
        read: the probabilities of the media.
        sentences: the first and the last sentence of its words.
    """

    quotation: Quotation
    read: dict[Medium | None, float]
    sentences: tuple[int, int]

    def is_apart(self, other: "Told") -> bool:
        """Tell whether the two share no sentence."""
        first, last = self.sentences
        return other.sentences[1] < first or other.sentences[0] > last


def features(analysis: Analysis, acts: Sequence[Act | None], pack: Pack) -> list[list[str]]:
    """Return the features of each quotation of an article, in time linear in their number.

    Args:
        analysis: the article.
        acts: what the cue of each quotation does.
        pack: the pack of its language.
    """
    seen = article_words(analysis, pack)
    every = [_told(seen, quotation) for quotation in analysis.quotations]
    total = {medium: sum(told.read.get(medium, 0.0) for told in every) for medium in _OF_ARTICLE}
    return [
        [
            *_own(told),
            *word_features(seen, told.quotation, act),
            *_others(every, number, total),
        ]
        for number, (told, act) in enumerate(zip(every, acts, strict=True))
    ]


def _told(seen: ArticleWords, quotation: Quotation) -> Told:
    places = (*quotation.tokens, *quotation.cue, *quotation.frame)
    sentences = (seen.sentence_of[min(places)], seen.sentence_of[max(places)])
    return Told(quotation, dict(quotation.media), sentences)


def _own(told: Told) -> list[str]:
    quotation, kind = told.quotation, str(told.quotation.kind)
    found = [
        "bias",
        f"kind={kind}",
        f"inner={quotation.parent is not None}",
        f"most={quotation.medium}",
    ]
    for medium in Medium:
        share = f"read {medium}={bisect(_SHARES, told.read.get(medium, 0.0))}"
        found += (share, f"{share} {kind}")
    return found


def _others(every: Sequence[Told], number: int, total: dict[Medium, float]) -> Iterator[str]:
    """Yield what is read of the other quotations of the article, near and far."""
    own = every[number]
    around = every[max(0, number - _NEAR) : number + _NEAR + 1]
    same = [told for told in around if not own.is_apart(told)]
    apart = len(every) - len(same)
    if apart >= _ENOUGH:
        for medium in _OF_ARTICLE:
            share = (total[medium] - sum(told.read.get(medium, 0.0) for told in same)) / apart
            yield f"article {medium}={bisect(_SHARES, share)}"
    yield f"others={bisect(_COUNTS, apart)}"
    for name, place in (("before", number - 1), ("after", number + 1)):
        if 0 <= place < len(every):
            other, together = every[place].quotation, not own.is_apart(every[place])
            yield f"{name}={other.medium} same={together}"
            yield f"{name}={other.medium} {own.quotation.kind} same={together}"
    if own.quotation.parent is not None:
        yield f"outer={every[own.quotation.parent].quotation.medium}"
