"""How well times are found and resolved (the measures of TempEval-3, UzZaman et al. 2013)."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from wortlaut.evaluation.report import measure_figures, measure_rows, measures_of
from wortlaut.evaluation.scores import Measure
from wortlaut.evaluation.times_gold import GoldTime, GoldTimes, load_gold_times
from wortlaut.language import load
from wortlaut.records import TimeExpression
from wortlaut.times import times

_FULL_HOUR = re.compile(r"(T\d{2}):00(?::00)?\Z")
_OPEN_YEARS = re.compile(r"(\d{2,3})X{1,2}\Z")

Pair = tuple[GoldTime, TimeExpression]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeScores:
    """The figures of one evaluation of times.

    Attributes:
        strict: times with exactly the gold extent.
        relaxed: times that share a character with a gold time; each counts once.
        value_strict, value_relaxed: the same, with the gold value too.
        type: relaxed matches with the gold class.
        articles: number of gold articles scored.
    """

    strict: Measure
    relaxed: Measure
    value_strict: Measure
    value_relaxed: Measure
    type: Measure
    articles: int


def evaluate_times(corpus_file: str | Path, gold_file: str | Path) -> TimeScores:
    """Read the gold articles and score what is found in them.

    Raises:
        GoldError: a file cannot be read or holds something else; names the file and the line.
    """
    articles = load_gold_times(corpus_file, gold_file)
    return score_times((article, _found(article)) for article in articles)


def _found(article: GoldTimes) -> tuple[TimeExpression, ...]:
    pack = load("de")
    tokens = pack.tokenize(article.text)
    return times(
        article.text,
        tokens,
        pack.sentences(article.text, tokens),
        published=article.published,
        grammar=pack.time_grammar(),
    )


def score_times(
    articles: Iterable[tuple[GoldTimes, Sequence[TimeExpression]]],
) -> TimeScores:
    """Score the times found in each gold article."""
    gold = predicted = number = 0
    strict: list[Pair] = []
    relaxed: list[Pair] = []
    for article, found in articles:
        number += 1
        gold += len(article.times)
        predicted += len(found)
        pairs = matched(article.times, found)
        relaxed += pairs
        strict += [(left, right) for left, right in pairs if _same_extent(left, right)]

    def measure(pairs: Sequence[Pair], holds: Callable[[Pair], bool] = lambda _: True) -> Measure:
        return Measure.counted(correct=sum(map(holds, pairs)), gold=gold, predicted=predicted)

    return TimeScores(
        strict=measure(strict),
        relaxed=measure(relaxed),
        value_strict=measure(strict, _same_value),
        value_relaxed=measure(relaxed, _same_value),
        type=measure(relaxed, lambda pair: pair[0].type is pair[1].type),
        articles=number,
    )


def matched(gold: Sequence[GoldTime], found: Sequence[TimeExpression]) -> list[Pair]:
    """Pair times that share a character, exact extents first, then from left to right."""
    exact = {(time.start, time.end): time for time in found}
    pairs: list[Pair] = []
    left: list[GoldTime] = []
    for time in sorted(gold, key=lambda each: each.start):
        same = exact.pop((time.start, time.end), None)
        if same is None:
            left.append(time)
        else:
            pairs.append((time, same))
    free = sorted(exact.values(), key=lambda each: each.start)
    place = 0
    for time in left:
        while place < len(free) and free[place].end <= time.start:
            place += 1
        if place < len(free) and free[place].start < time.end:
            pairs.append((time, free[place]))
            place += 1
    return sorted(pairs, key=lambda pair: pair[0].start)


def _same_extent(gold: GoldTime, found: TimeExpression) -> bool:
    return (gold.start, gold.end) == (found.start, found.end)


def _same_value(pair: Pair) -> bool:
    return normal_value(pair[0].value) == normal_value(pair[1].value)


def normal_value(value: str | None) -> str | None:
    """Return a value in the one spelling that is compared.

    `T14` is `T14:00`, and the decade `199X` is `199`, as the TimeML guidelines write both.
    """
    if value is None:
        return None
    years = _OPEN_YEARS.fullmatch(value)
    return years[1] if years else _FULL_HOUR.sub(r"\1", value)


def time_rows(scores: TimeScores) -> list[dict[str, str | int | float]]:
    """Return one row a measure, see `report.measure_rows`."""
    return measure_rows(measures_of(scores))


def time_figures(scores: TimeScores) -> dict[str, float]:
    """Return every figure by name, see `report.measure_figures`."""
    return measure_figures(measures_of(scores))
