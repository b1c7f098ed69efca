"""Whether a text tells of a past of its own, as histories do, or of the days around its publication.

In a history "im Mai" is the May of the year told of last; in news it is the one near the publication
(Strötgen and Gertz 2016, Domain-Sensitive Temporal Tagging, on narrative and news documents).
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from wortlaut.records.time_grammar import Features, Meaning, Unit
from wortlaut.times.calendar_units import YEARS
from wortlaut.times.find import Mention
from wortlaut.times.publication import Publication

_ENOUGH = 2
_NEWS_WEIGHT = 4
_LONG = frozenset({Unit.YEAR, *YEARS})
_MOST = 1000  # mentions asked
_DATED = ("month", "day", "season", "quarter")
_NAMED = ("month", "day", "year")


def is_narrative(mentions: Sequence[Mention], published: Publication | None) -> bool:
    """Say whether times with a year of the past outweigh those that count from the publication."""
    told = news = 0
    for mention in islice(mentions, _MOST):
        told += _weight(mention, published)
        news += _counts_from_publication(mention)
    return told >= max(_ENOUGH, _NEWS_WEIGHT * news)


def _weight(mention: Mention, published: Publication | None) -> int:
    """Return 2 for a date in a past year, 1 for such a year alone, else 0."""
    year = mention.features.year
    if mention.meaning not in {Meaning.POINT, Meaning.NIGHT} or year is None:
        return 0
    if published is not None and year >= published.day.year:
        return 0
    return 2 if _any(mention.features, _DATED) else 1


def _counts_from_publication(mention: Mention) -> bool:
    """Tell "gestern", "am Sonntag", "vergangene Woche", "vor zwei Tagen".

    "Heute", "in diesem Jahr", "vor 200 Jahren" are said in histories too.
    """
    features = mention.features
    if mention.meaning in {Meaning.AGO, Meaning.AHEAD}:
        return features.amount is not None and features.unit not in _LONG
    if mention.meaning not in {Meaning.POINT, Meaning.NIGHT} or _any(features, _NAMED):
        return False
    if features.weekday is not None:
        return not features.context
    if features.context or features.reference is not None or features.shift is None:
        return False
    return features.unit not in _LONG or features.shift < 0


def _any(features: Features, names: Iterable[str]) -> bool:
    return any(getattr(features, name) is not None for name in names)
