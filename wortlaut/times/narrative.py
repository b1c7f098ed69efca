"""Whether a text tells of a past of its own, as histories do, or of the days of its publication.

In a history "im Mai" is the May of the year told of last; in news it is the one near the
publication (Strötgen and Gertz 2016, Domain-Sensitive Temporal Tagging: narratives and news).
"""

from collections.abc import Callable, Sequence
from itertools import islice

from wortlaut.language.time_grammar import PARTS_OF_YEAR, Features, Meaning, Tense, Unit
from wortlaut.times.calendar_units import YEARS
from wortlaut.times.find import Mention
from wortlaut.times.publication import Publication

_ENOUGH = 2
_SEVERAL = 3
_NEWS_WEIGHT = 4
_RECENT = 1  # years before the publication that news tells of as often as histories
_LONG = frozenset({Unit.YEAR, *YEARS})
_MOST = 1000  # mentions asked
_ANCHORED = (*PARTS_OF_YEAR, "weekday", "shift", "year")


def is_narrative(
    mentions: Sequence[Mention],
    published: Publication | None,
    tense: Callable[[Mention], Tense | None],
) -> bool:
    """Say whether a text tells of years past from its first date on.

    Dates with such a year have to outweigh what counts from the publication; of a single year
    without a month several dates have to be told. `tense` returns the tense of the clause around
    a mention.
    """
    told = open_dates = news = 0
    points = (each for each in mentions if each.meaning in {Meaning.POINT, Meaning.NIGHT})
    dates = (each for each in points if each.features.any_of(_ANCHORED))
    for number, mention in enumerate(islice(dates, _MOST)):
        weight = _weight(mention.features, published)
        if number == 0 and not weight:
            return False
        told += weight
        open_dates += mention.features.year is None and mention.features.any_of(PARTS_OF_YEAR)
        news += _is_news(mention, published, tense)
    news += sum(map(_is_near, islice(mentions, _MOST)))
    enough = told >= _ENOUGH or (told > 0 and open_dates >= _SEVERAL)
    return enough and told > _NEWS_WEIGHT * news


def _weight(features: Features, published: Publication | None) -> int:
    """Return 2 for a date in a past year, 1 for such a year alone, else 0."""
    if features.year is None:
        return 0
    if published is not None and features.year >= published.day.year - _RECENT:
        return 0
    return 2 if features.any_of(PARTS_OF_YEAR) else 1


def _is_news(
    mention: Mention, published: Publication | None, tense: Callable[[Mention], Tense | None]
) -> bool:
    """Tell "gestern", "am Sonntag", "vergangene Woche", "heute wurde", "heuer", a day of the year.

    "Heute lebt", "das heutige Polen", "in diesem Jahr" are said in histories too.
    """
    features = mention.features
    if features.year is not None:
        year = published.day.year if published is not None else None
        return features.year == year and features.any_of(PARTS_OF_YEAR)
    if features.context or features.weekday is not None:
        return not features.context
    if features.shift != 0:
        return features.shift is not None and (features.unit not in _LONG or features.shift < 0)
    if features.reference is not None:
        return features.unit in _LONG
    return features.unit not in _LONG and tense(mention) is Tense.PAST


def _is_near(mention: Mention) -> bool:
    """Tell "vor zwei Tagen"; "vor 200 Jahren" is said in histories too."""
    if mention.meaning not in {Meaning.AGO, Meaning.AHEAD}:
        return False
    return mention.features.amount is not None and mention.features.unit not in _LONG
