"""Holidays, from rules: `12-24`, `easter+39`, `advent-11`, `05-N27` (the second Sunday of May)."""

import re
from datetime import date, timedelta

from wortlaut.times.value import day_exists

_FIXED = re.compile(r"(\d\d)-(\d\d)")
_NTH = re.compile(r"(\d\d)-N(\d)(\d)")
_MOVABLE = re.compile(r"(easter|advent)([+-]\d+)")
_FIRST_YEAR, _LAST_YEAR = 1583, 9998
_WEEK = 7


def holiday(rule: str, year: int) -> date | None:
    """Return the day of a holiday in a year; None before the Gregorian calendar of 1583."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    if match := _FIXED.fullmatch(rule):
        month, day = int(match[1]), int(match[2])
        return date(year, month, day) if day_exists(year, month, day) else None
    if match := _NTH.fullmatch(rule):
        month, count, weekday = (int(part) for part in match.groups())
        first = date(year, month, 1)
        return first + timedelta((weekday - first.isoweekday()) % _WEEK + _WEEK * (count - 1))
    if match := _MOVABLE.fullmatch(rule):
        base = _easter(year) if match[1] == "easter" else _advent(year)
        return base + timedelta(int(match[2]))
    return None


def fixed(rule: str) -> tuple[int, int] | None:
    """Return month and day of a holiday that has the same date every year, None for others."""
    match = _FIXED.fullmatch(rule)
    return (int(match[1]), int(match[2])) if match else None


def _easter(year: int) -> date:
    """Return Easter Sunday (Meeus, Astronomical Algorithms, chapter 8, Gregorian calendar)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    quarter, quarter_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * quarter - epact - quarter_rest) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _advent(year: int) -> date:
    """Return the first Sunday of Advent, the fourth before Christmas Day."""
    christmas = date(year, 12, 25)
    return christmas - timedelta(christmas.isoweekday() + 3 * _WEEK)
