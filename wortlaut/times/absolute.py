"""Times that name their year, decade or century."""

from dataclasses import replace
from datetime import date
from typing import Any

from wortlaut.language.time_grammar import PARTS_OF_YEAR, Features, Unit
from wortlaut.records.time import TimeType
from wortlaut.times.clock import has_clock
from wortlaut.times.context import Resolved, with_clock
from wortlaut.times.periods import Period, recurrence

_CENTURY = 100
_DECADE = 10
_LONGEST = 50  # years that are named together: "1914/1918"
_MONTHS = 12
_LAST_OF_YEAR = {Unit.QUARTER: ("quarter", 4), Unit.HALF: ("half", 2), Unit.MONTH: ("month", 12)}


def is_absolute(features: Features) -> bool:
    """Say whether the features name a year, a decade or a century."""
    return features.any_of(("year", "decade", "century"))


def absolute(features: Features) -> Resolved | None:
    """Resolve "30. Oktober 2023", "90er Jahre", "2008/09"; None where there is no such day.

    What lies before the common era has no value, as the values here count the years from 1 (see
    `wortlaut.times.value`). Nor has a decade of an era that is said: its century is not.
    """
    if features.era == "BC" or (features.era is not None and features.decade is not None):
        return Resolved(TimeType.TIME if has_clock(features) else TimeType.DATE, None, features.mod)
    if features.unit in {Unit.WEEK, Unit.MONTH} and not features.any_of(PARTS_OF_YEAR):
        return None  # "in der Woche 34"
    year, until = features.year or 0, features.until
    if until is not None:
        if until >= _CENTURY and not year < until <= year + _LONGEST:
            return None  # the number of a law
        if until in {year + 1, (year + 1) % _CENTURY} or until > _MONTHS:
            return _across(features)
        features = replace(features, until=None, month=until)
    period = _period(_with_last(features))
    return with_clock(period, features, None) if period else None


def _with_last(features: Features) -> Features:
    """Return the features with the number of "im letzten Quartal 2010"."""
    if features.shift != -1 or features.unit not in _LAST_OF_YEAR:
        return features
    part, number = _LAST_OF_YEAR[features.unit]
    last: dict[str, Any] = {part: getattr(features, part) or number}
    return replace(features, **last)


def _across(features: Features) -> Resolved | None:
    """Resolve what lies in two years: only a winter has a value, by the year it starts in."""
    if features.season != "WI":
        return Resolved(TimeType.DATE, None, features.mod)
    return absolute(replace(features, until=None))


def _period(features: Features) -> Period | None:
    if features.century is not None and (number := _decade_of(features)) is not None:
        decade = (features.century - 1) * _DECADE + number
        return _period(replace(features, century=None, decade=decade))
    if features.century is not None:
        first = (features.century - 1) * _CENTURY
        return _years(first, _CENTURY, f"{first // _CENTURY:02}XX", Unit.CENTURY)
    if features.decade is not None:
        first = features.decade * _DECADE
        return _years(first, _DECADE, f"{features.decade:03}X", Unit.DECADE)
    year = features.year or 0
    if not features.any_of(PARTS_OF_YEAR):
        return _years(year, 1, f"{year:04}", Unit.YEAR)
    recurring = recurrence(features)
    dated = features.month is not None or features.day is None
    if recurring is None or not dated or not 1 <= year <= date.max.year:
        return None
    return recurring.at(date(year, 1, 1))


def _decade_of(features: Features) -> int | None:
    """Return which decade of a century is meant, 0 for the first; None for the whole century.

    "Die 20er Jahre des 19. Jahrhunderts" are not its second decade ("das zweite Jahrzehnt").
    """
    decade = features.decade
    if features.unit is not Unit.DECADE:
        return decade % _DECADE if decade is not None and decade > _DECADE else None
    if features.shift == -1:  # "das letzte Jahrzehnt"
        return _DECADE - 1
    return decade - 1 if decade is not None and 1 <= decade <= _DECADE else None


def _years(first: int, count: int, value: str, unit: Unit) -> Period | None:
    """Return the years that share digits; the first century starts with the year 1, not 0."""
    last = first + count - 1
    if first < 0 or not 1 <= last <= date.max.year:
        return None
    return Period(date(max(first, 1), 1, 1), date(last, 12, 31), value, unit)
