"""Arithmetic with units of the calendar, and their values."""

from datetime import date, timedelta

from wortlaut.language.time_grammar import Unit
from wortlaut.times.value import days_of, weeks_of

MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12}
"""Units that are a whole number of months."""

YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100}
"""Units that are a whole number of decades."""

_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}
_MONTHS_OF_A_YEAR = 12


def shifted(day: date, unit: Unit, count: int) -> date | None:
    """Return `day` moved by whole units; None outside the years 1 to 9999, and for clock units.

    A month without this day gives its last: one month after 31 January is 28 February.
    """
    if unit in _DAYS:
        number = day.toordinal() + _DAYS[unit] * count
        return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None
    months = MONTHS.get(unit, 0) or _MONTHS_OF_A_YEAR * YEARS.get(unit, 0)
    if not months:
        return None
    year, month = divmod(day.year * _MONTHS_OF_A_YEAR + day.month - 1 + months * count, 12)
    if not 1 <= year <= date.max.year:
        return None
    return date(year, month + 1, min(day.day, days_of(year, month + 1)))


def unit_value(day: date, unit: Unit) -> str | None:
    """Return the TIMEX3 value of the unit that holds `day`; None for units of the clock."""
    year = f"{day.year:04}"
    if unit is Unit.DAY:
        return day.isoformat()
    if unit in {Unit.WEEK, Unit.WEEKEND}:
        return _week_value(day, unit)
    values = {
        Unit.MONTH: f"{year}-{day.month:02}",
        Unit.QUARTER: f"{year}-Q{(day.month + 2) // 3}",
        Unit.HALF: f"{year}-H{(day.month + 5) // 6}",
        Unit.YEAR: year,
        Unit.DECADE: f"{year[:3]}X",
        Unit.CENTURY: f"{year[:2]}XX",
    }
    return values.get(unit)


def _week_value(day: date, unit: Unit) -> str | None:
    year, week, _ = day.isocalendar()
    if not 1 <= week <= weeks_of(year):
        return None
    return f"{year:04}-W{week:02}{'-WE' if unit is Unit.WEEKEND else ''}"


def first_day(day: date, unit: Unit) -> date:
    """Return the first day of the month, year and so on that holds `day`; weeks start on Monday."""
    if unit is Unit.DAY:
        return day
    if unit in {Unit.WEEK, Unit.WEEKEND}:
        start = day.toordinal() - day.weekday() + (5 if unit is Unit.WEEKEND else 0)
        return date.fromordinal(max(start, 1)) if start <= date.max.toordinal() else day
    months = MONTHS.get(unit, _MONTHS_OF_A_YEAR)
    year = day.year - day.year % YEARS.get(unit, 1)
    return date(max(year, 1), (day.month - 1) // months * months + 1, 1)


def last_day(first: date, unit: Unit) -> date:
    """Return the last day of the unit that starts on `first`."""
    if unit is Unit.WEEKEND:
        return shifted(first, Unit.DAY, 1) or first
    following = shifted(first, unit, 1)
    return following - timedelta(1) if following else date.max
