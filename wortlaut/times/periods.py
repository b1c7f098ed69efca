"""Days and periods that come again every week, month or year, and which of them is meant."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from wortlaut.language.time_grammar import Features, Tense, Unit
from wortlaut.times.calendar_units import first_day, last_day, shifted, unit_value
from wortlaut.times.holidays import fixed, holiday
from wortlaut.times.publication import Publication
from wortlaut.times.value import day_exists, weeks_of

_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS = 12
_UNITS_AROUND = 4  # 29 February comes again within four years, mostly
_QUARTER, _HALF = 3, 6
_MOST_WEEKS = 53
_FULL_WEEKS = 4  # of every month
_FAR, _NEAR = 320, 45  # days


class Period(NamedTuple):
    """A stretch of days `[first, last]` with its TIMEX3 value; `grain` is its smallest unit."""

    first: date
    last: date
    value: str
    grain: Unit


class Recurrence(NamedTuple):
    """What comes again.

    Attributes:
        every: the unit after which it comes again.
        at: the period in the unit that holds a day, or None.
        open: the TIMEX3 value that leaves the unit open, None where there is none.
        needs: how much of the date of publication has to be known to say which is meant.
    """

    every: Unit
    at: Callable[[date], Period | None]
    open: str | None
    needs: Unit


def recurrence(features: Features) -> Recurrence | None:
    """Return what comes again and is named by these features, None where nothing is."""
    found = _week(features.week) if features.week is not None else None
    if features.holiday is not None:
        found = _holiday(features.holiday)
    elif features.nth is not None:
        found = _nth(features)
    elif features.month is not None:
        found = _of_year(features.month, features.day)
    elif features.day is not None:
        found = _day_of_month(features.day)
    elif features.season is not None:
        found = _season(features.season)
    elif features.quarter is not None:
        found = _part_of_year(features.quarter, _QUARTER, Unit.QUARTER)
    elif features.half is not None:
        found = _part_of_year(features.half, _HALF, Unit.HALF)
    elif features.weekday is not None:
        found = _weekday(features.weekday)
    elif features.unit is Unit.WEEKEND and features.shift is None:
        found = _weekend()
    return found


def _holiday(rule: str) -> Recurrence:
    def at(day: date) -> Period | None:
        found = holiday(rule, day.year)
        return _day(found) if found else None

    always = fixed(rule)
    opened = f"XXXX-{always[0]:02}-{always[1]:02}" if always else None
    return Recurrence(Unit.YEAR, at, opened, Unit.MONTH)


def _nth(features: Features) -> Recurrence | None:
    month, nth, weekday = features.month or 0, features.nth or 0, features.weekday or 0
    if not (1 <= month <= _MONTHS and 1 <= nth <= _FULL_WEEKS):
        return None
    return _holiday(f"{month:02}-N{nth}{weekday}")


def _day(day: date) -> Period:
    return Period(day, day, day.isoformat(), Unit.DAY)


def _of_year(month: int, day: int | None) -> Recurrence | None:
    if not day_exists(2000, month, day or 1):  # a leap year
        return None

    def at(place: date) -> Period | None:
        if not day_exists(place.year, month, day or 1):
            return None
        first = date(place.year, month, day or 1)
        if day is not None:
            return _day(first)
        return Period(first, last_day(first, Unit.MONTH), first.isoformat()[:7], Unit.MONTH)

    opened = f"XXXX-{month:02}" + (f"-{day:02}" if day is not None else "")
    return Recurrence(Unit.YEAR, at, opened, Unit.MONTH if day is None else Unit.DAY)


def _day_of_month(day: int) -> Recurrence | None:
    if not day_exists(2000, 1, day):
        return None

    def at(place: date) -> Period | None:
        exists = day_exists(place.year, place.month, day)
        return _day(place.replace(day=day)) if exists else None

    return Recurrence(Unit.MONTH, at, f"XXXX-XX-{day:02}", Unit.DAY)


def _week(week: int) -> Recurrence | None:
    if not 1 <= week <= _MOST_WEEKS:
        return None

    def at(place: date) -> Period | None:
        if not 1 <= week <= weeks_of(place.year):
            return None
        first = date.fromisocalendar(place.year, week, 1)
        value = unit_value(first, Unit.WEEK)
        return Period(first, last_day(first, Unit.WEEK), value, Unit.WEEK) if value else None

    return Recurrence(Unit.YEAR, at, f"XXXX-W{week:02}", Unit.DAY)


def _season(season: str) -> Recurrence:
    """Seasons as weather services count them; a winter is named after the year it starts in."""

    def at(place: date) -> Period:
        first = date(place.year, _SEASON_STARTS[season], 1)
        last = last_day(first, Unit.QUARTER)
        return Period(first, last, f"{place.year:04}-{season}", Unit.QUARTER)

    return Recurrence(Unit.YEAR, at, f"XXXX-{season}", Unit.MONTH)


def _part_of_year(number: int, months: int, unit: Unit) -> Recurrence | None:
    if not 1 <= number <= _MONTHS // months:
        return None

    def at(place: date) -> Period | None:
        first = date(place.year, (number - 1) * months + 1, 1)
        value = unit_value(first, unit)
        return Period(first, last_day(first, unit), value, unit) if value else None

    return Recurrence(Unit.YEAR, at, f"XXXX-{unit.value}{number}", Unit.MONTH)


def _weekday(weekday: int) -> Recurrence:
    def at(place: date) -> Period | None:
        found = shifted(place, Unit.DAY, weekday - place.isoweekday())
        return _day(found) if found else None

    return Recurrence(Unit.WEEK, at, f"XXXX-WXX-{weekday}", Unit.DAY)


def _weekend() -> Recurrence:
    def at(place: date) -> Period | None:
        first = first_day(place, Unit.WEEKEND)
        value = unit_value(first, Unit.WEEKEND)
        return Period(first, last_day(first, Unit.WEEKEND), value, Unit.WEEKEND) if value else None

    return Recurrence(Unit.WEEK, at, "XXXX-WXX-WE", Unit.DAY)


def around(recurring: Recurrence, day: date) -> list[Period]:
    """Return the periods of some units before and after `day`, in order."""
    units = (
        shifted(day, recurring.every, step) for step in range(-_UNITS_AROUND, _UNITS_AROUND + 1)
    )
    found = (recurring.at(unit) for unit in units if unit is not None)
    return [period for period in found if period is not None]


def counted(periods: Iterable[Period], published: Publication, shift: int) -> Period | None:
    """Return the `shift`-th period before (negative) or after the day of publication."""
    day = published.day
    before = [period for period in periods if period.last < day]
    after = [period for period in periods if period.first > day]
    if shift < 0:
        return before[shift] if len(before) >= -shift else None
    return after[shift - 1] if len(after) >= shift else None


def chosen(periods: list[Period], published: Publication, tense: Tense | None) -> Period | None:
    """Return the period that is meant: the last one begun, the next one, or the nearest.

    The nearest is also meant where the tense would lead nearly a year away from one close by: a
    letter "vom 17. Januar" is of this year, whatever the tense. A month that is told of in the past
    is not to come.
    """
    day = published.day

    def distance(period: Period) -> int:
        return abs((period.first - day).days)

    nearest = min(periods, key=distance, default=None)
    if nearest is None or tense is None:
        return nearest
    if tense is Tense.PAST:
        wanted = next((each for each in reversed(periods) if each.first <= day), None)
    else:
        wanted = next((each for each in periods if each.last >= day), None)
    if wanted is None:
        return nearest
    told = tense is Tense.PAST and wanted.grain is not Unit.DAY  # "im Januar" in a look back
    if distance(wanted) > _FAR and distance(nearest) < _NEAR and not told:
        return nearest
    return wanted
