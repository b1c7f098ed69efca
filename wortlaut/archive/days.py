"""Days as numbers that sort and keep their precision.

20231029 is a day, 20231000 October 2023, 20230000 the year. A month sorts before its days, so that
`lower <= day <= upper` with `first` and `last` of two dates holds all that begins between them.
"""

import re
from datetime import date, timedelta

_CALENDAR = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:T.*)?")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})(?:-(WE|[1-7]))?(?:T.*)?")
_PART_OF_YEAR = re.compile(r"([0-9]{4})-(?:Q[1-4X]|H[12X]|SP|SU|FA|WI)")

_SATURDAY = 5


def day_of(value: str | None) -> int | None:
    """Return an ISO 8601 date (or a prefix) or a TIMEX3 value as a number, never more precise.

    A week becomes its month, or the year where it lies in two months; a quarter or a season its
    year. None where the value names no year, or no day of the calendar.
    """
    if value is None:
        return None
    if found := _CALENDAR.fullmatch(value):
        year, month, day = (int(part or 0) for part in found.groups())
        return _number(year, month, day)
    if found := _WEEK.fullmatch(value):
        return _of_week(int(found[1]), int(found[2]), found[3])
    if found := _PART_OF_YEAR.fullmatch(value):
        return _number(int(found[1]), 0, 0)
    return None


def first(value: str) -> int | None:
    """Return the lower bound of a date: of 2023-10 all that is not before October."""
    return day_of(value)


def last(value: str) -> int | None:
    """Return the upper bound of a date: of 2023-10 all up to the end of October."""
    day = day_of(value)
    if day is None:
        return None
    if day % 10000 == 0:
        return day + 9999
    return day + 99 if day % 100 == 0 else day


def _of_week(year: int, week: int, part: str | None) -> int | None:
    """Return a day of a week, or what a week or weekend lies in."""
    try:
        monday = date.fromisocalendar(year, week, 1)
        begin = monday + timedelta(days=int(part) - 1 if part and part.isdigit() else 0)
        begin += timedelta(days=_SATURDAY if part == "WE" else 0)
        end = begin if part and part.isdigit() else monday + timedelta(days=6)
    except (ValueError, OverflowError):
        return None
    if begin.year != end.year:
        return None
    if begin.month != end.month:
        return _number(begin.year, 0, 0)
    return _number(begin.year, begin.month, begin.day if begin == end else 0)


def _number(year: int, month: int, day: int) -> int | None:
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return None if day and not month else year * 10000 + month * 100 + day
