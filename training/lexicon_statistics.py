"""How plausible the readings of a form are, and which kinds of words follow each other."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from math import exp, log
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from training.lexicon_file import Readings, Statistics
from wortlaut.language.de.words.candidates import PossibleReading, candidates, mask_of
from wortlaut.language.de.words.kinds import INDEX, KINDS
from wortlaut.language.de.words.lexicon import LexiconEntry

CLASSES = 512
_ROUNDS = 3
_FORM_WEIGHT = 2.0
_SET_WEIGHT = 2.0
_BIGRAM_WEIGHT = 15.0
_TREEBANK_TOKEN = 1000


class Gold(NamedTuple):
    """A token of a treebank with its lemma and the kinds that its tag allows."""

    form: str
    lemma: str
    kinds: frozenset[int]


Costs = dict[str, tuple[float, ...]]
Weighted = list[tuple[PossibleReading, float]]


def statistics(readings: Readings, gold: list[list[Gold]]) -> Statistics:
    """Estimate costs by a few rounds of expectation maximisation.

    A tag of a treebank is coarser than a kind, so each round spreads a token over the candidates
    that its tag allows, in proportion to their present probability.
    """
    kinds = np.ones(len(KINDS))
    costs = _form_costs(readings, {}, kinds)
    sentences: list[list[Weighted]] = []
    for _ in range(_ROUNDS):
        lookup = _Lookup(readings, costs)
        sentences = [[_weigh(token, lookup) for token in sentence] for sentence in gold]
        counts: defaultdict[tuple[str, str, int], float] = defaultdict(float)
        kinds = np.ones(len(KINDS))
        for sentence in sentences:
            for token in sentence:
                for candidate, weight in token:
                    counts[candidate.key, candidate.lemma, candidate.kind] += weight
                    kinds[candidate.kind] += weight
        costs = _form_costs(readings, counts, kinds)
    tokens = (token.form for sentence in gold for token in sentence)
    return Statistics(
        costs=costs,
        transitions=-np.log(_transitions(sentences)),
        kinds=-np.log(kinds / kinds.sum()),
        classes=_classes(_Lookup(readings, costs), readings, tokens),
    )


class _Lookup:
    """Finds entries in a dictionary of readings, as the file will."""

    def __init__(self, readings: Readings, costs: Costs) -> None:
        self._readings, self._costs = readings, costs
        self._known: dict[str, tuple[PossibleReading, ...]] = {}

    def find(self, form: str) -> tuple[LexiconEntry, ...]:
        rows = self._readings.get(form)
        if rows is None:
            return ()
        costs = self._costs[form]
        return tuple(
            LexiconEntry(lemma, kind, cost) for (lemma, kind), cost in zip(rows, costs, strict=True)
        )

    def candidates(self, form: str) -> tuple[PossibleReading, ...]:
        if form not in self._known:
            self._known[form] = candidates(form, self.find)
        return self._known[form]


def _weigh(token: Gold, lookup: _Lookup) -> Weighted:
    """Return the candidates that the treebank allows, with weights that sum to 1."""
    found = lookup.candidates(token.form)
    allowed = [candidate for candidate in found if candidate.kind in token.kinds]
    exact = [candidate for candidate in allowed if candidate.lemma == token.lemma]
    kept = exact or allowed
    if not kept:
        return []
    weights = [exp(-candidate.cost) for candidate in kept]
    total = sum(weights)
    return [(candidate, weight / total) for candidate, weight in zip(kept, weights, strict=True)]


def _form_costs(
    readings: Readings, counts: dict[tuple[str, str, int], float], kinds: npt.NDArray[np.float64]
) -> Costs:
    """Return -ln P(reading | form): the form's own counts, smoothed with those of its kind set."""
    pooled: defaultdict[frozenset[int], dict[int, float]] = defaultdict(dict)
    for (form, _, kind), count in sorted(counts.items()):
        if form in readings:
            seen = pooled[_kind_set(readings[form])]
            seen[kind] = seen.get(kind, 0.0) + count
    priors: dict[frozenset[int], dict[int, float]] = {}
    costs = {}
    for form, rows in readings.items():
        kind_set = _kind_set(rows)
        if kind_set not in priors:
            priors[kind_set] = _prior(kind_set, pooled.get(kind_set, {}), kinds)
        share = Counter(kind for _, kind in rows)
        own = [counts.get((form, lemma, kind), 0.0) for lemma, kind in rows]
        smooth = [_FORM_WEIGHT * priors[kind_set][kind] / share[kind] for _, kind in rows]
        total = sum(own) + _FORM_WEIGHT
        costs[form] = tuple(
            -log((count + extra) / total) for count, extra in zip(own, smooth, strict=True)
        )
    return costs


def _kind_set(rows: tuple[tuple[str, int], ...]) -> frozenset[int]:
    return frozenset(kind for _, kind in rows)


def _prior(
    kind_set: frozenset[int], pooled: dict[int, float], kinds: npt.NDArray[np.float64]
) -> dict[int, float]:
    known = sum(float(kinds[kind]) for kind in sorted(kind_set))
    seen = sum(pooled.values())
    return {
        kind: (pooled.get(kind, 0.0) + _SET_WEIGHT * float(kinds[kind]) / known)
        / (seen + _SET_WEIGHT)
        for kind in kind_set
    }


def _transitions(sentences: list[list[Weighted]]) -> npt.NDArray[np.float64]:
    """Return P(next kind | kind) as `[K + 1, K]`, smoothed with the parts of speech."""
    size = len(KINDS)
    counts = np.zeros((size + 1, size))
    for sentence in sentences:
        start: list[tuple[int, float]] = [(size, 1.0)]
        weighted = [start, *([(c.kind, w) for c, w in token] for token in sentence)]
        for left, right in pairwise(weighted):
            for first, weight in left:
                for second, other in right:
                    counts[first, second] += weight * other
    tags = sorted({kind.pos for kind in KINDS})
    member = np.array([[kind.pos == tag for tag in tags] for kind in KINDS], dtype=float)
    rows = np.zeros((size + 1, len(tags) + 1))
    rows[:size, : len(tags)] = member
    rows[size, len(tags)] = 1.0
    coarse = rows.T @ counts @ member + 0.5
    coarse /= coarse.sum(axis=1, keepdims=True)
    share = counts.sum(axis=0) + 0.1
    share = share / (member @ (member.T @ share))
    backed = (rows @ coarse @ member.T) * share
    seen = counts.sum(axis=1, keepdims=True)
    smoothed: npt.NDArray[np.float64] = (counts + _BIGRAM_WEIGHT * backed) / (seen + _BIGRAM_WEIGHT)
    return smoothed


def _classes(lookup: _Lookup, readings: Readings, tokens: Iterable[str]) -> tuple[int, ...]:
    """Return the most frequent sets of kinds, and every kind alone."""
    weights: Counter[int] = Counter()
    for form in readings:
        weights[mask_of(lookup.candidates(form))] += 1
    for form, count in sorted(Counter(tokens).items()):
        weights[mask_of(lookup.candidates(form))] += _TREEBANK_TOKEN * count
    single = [1 << kind for kind in sorted(INDEX.values())]
    order = sorted(weights, key=lambda mask: (-weights[mask], mask))
    frequent = [mask for mask in order if mask not in set(single)]
    kept = set(frequent[: CLASSES - len(single)]) | set(single)
    return tuple(sorted(kept, key=lambda mask: (-weights[mask], mask)))
