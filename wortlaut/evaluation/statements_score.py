"""The measure for statements: the official one of the German Wikinews quotation corpus, and more.

Definition: Petersen-Frey and Biemann (2024). Per article, gold and found quotations are matched
one to one (see `matching`); a quotation without a match is held against nothing. Every pair gives
counts of shared, gold and found tokens for its quote and for each of its four roles.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import fsum

from wortlaut.evaluation.gold import GoldArticle
from wortlaut.evaluation.group import Group
from wortlaut.evaluation.matching import Pair, match
from wortlaut.evaluation.scores import Measure, StatementScores
from wortlaut.records import Kind

_Part = Callable[[Group], frozenset[int]]

QUOTE: tuple[_Part, ...] = (lambda group: group.quote,)
ADDRESSEE: tuple[_Part, ...] = (lambda group: group.addressee,)
CUE: tuple[_Part, ...] = (lambda group: group.cue,)
FRAME: tuple[_Part, ...] = (lambda group: group.frame,)
SPEAKER: tuple[_Part, ...] = (lambda group: group.speaker,)
ROLES = ADDRESSEE + CUE + FRAME + SPEAKER
JOINT = QUOTE + ROLES


def score(gold: Iterable[GoldArticle], predicted: Mapping[str, Sequence[Group]]) -> StatementScores:
    """Score predictions against gold articles; `predicted` maps an article's name to its groups.

    A gold article that `predicted` lacks counts as one in which nothing was found; a predicted
    one that the gold lacks counts nowhere and is named in `StatementScores.unscored`.

    Raises:
        UsageError: SciPy is not installed.
    """
    articles = tuple(gold)
    pairs = [
        pair
        for article in articles
        for pair in match(article.groups, predicted.get(article.name, ()))
    ]
    known = {article.name for article in articles}
    return StatementScores(
        messages=_macro(pairs, QUOTE),
        roles=_macro(pairs, ROLES),
        joint=_macro(pairs, JOINT),
        form=_labels(pairs, lambda group: group.kind),
        medium=_labels(pairs, lambda group: group.medium or "none"),
        quote_micro=_micro(pairs, QUOTE),
        roles_micro=_micro(pairs, ROLES),
        joint_micro=_micro(pairs, JOINT),
        addressee=_micro(pairs, ADDRESSEE),
        cue=_micro(pairs, CUE),
        frame=_micro(pairs, FRAME),
        speaker=_micro(pairs, SPEAKER),
        speaker_exact=_exact_speakers(pairs),
        direct=_kind(pairs, Kind.DIRECT),
        indirect=_kind(pairs, Kind.INDIRECT),
        reported=_kind(pairs, Kind.REPORTED),
        free_indirect=_kind(pairs, Kind.FREE_INDIRECT),
        indirect_free_indirect=_kind(pairs, Kind.INDIRECT_FREE_INDIRECT),
        articles=len(articles),
        unscored=tuple(name for name in predicted if name not in known),
    )


def _counts(pairs: Iterable[Pair], parts: Iterable[_Part]) -> list[tuple[int, int, int]]:
    """Return (shared, gold, found) token counts of each part of each pair."""
    counts = []
    for part in parts:
        for gold, found in pairs:
            left = part(gold) if gold else frozenset()
            right = part(found) if found else frozenset()
            counts.append((len(left & right), len(left), len(right)))
    return counts


def _macro(pairs: Sequence[Pair], parts: Sequence[_Part]) -> Measure:
    counts = _counts(pairs, parts)
    precisions = [shared / found for shared, _, found in counts if found]
    recalls = [shared / gold for shared, gold, _ in counts if gold]
    return Measure.of(
        _mean(precisions), _mean(recalls), gold=len(recalls), predicted=len(precisions)
    )


def _mean(values: Sequence[float]) -> float:
    return fsum(values) / len(values) if values else 0.0


def _micro(pairs: Sequence[Pair], parts: Sequence[_Part]) -> Measure:
    counts = _counts(pairs, parts)
    return Measure.counted(
        correct=sum(shared for shared, _, _ in counts),
        gold=sum(gold for _, gold, _ in counts),
        predicted=sum(found for _, _, found in counts),
    )


def _labels(pairs: Iterable[Pair], label: Callable[[Group], str | None]) -> Measure:
    labels = [(gold and label(gold), found and label(found)) for gold, found in pairs]
    return Measure.counted(
        correct=sum(gold is not None and gold == found for gold, found in labels),
        gold=sum(gold is not None for gold, _ in labels),
        predicted=sum(found is not None for _, found in labels),
    )


def _kind(pairs: Iterable[Pair], kind: Kind) -> Measure:
    return _labels(pairs, lambda group: group.kind if group.kind is kind else None)


def _exact_speakers(pairs: Sequence[Pair]) -> Measure:
    return Measure.counted(
        correct=sum(
            not gold.quote.isdisjoint(found.quote) and gold.speaker == found.speaker
            for gold, found in pairs
            if gold and found and gold.speaker
        ),
        gold=sum(bool(gold and gold.speaker) for gold, _ in pairs),
        predicted=sum(bool(found and found.speaker) for _, found in pairs),
    )
