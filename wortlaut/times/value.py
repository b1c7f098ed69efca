"""TIMEX3 values: what they look like, and which are valid (TimeML 1.2.1, ISO 8601).

| class | values |
| --- | --- |
| date | `2023-10-29`, `2023-10`, `2023`, decade `199X`, century `19XX`, week `2023-W43`, weekend
  `2023-W43-WE`, quarter `2023-Q3`, half `2023-H1`, season `2023-SU` (`SP`, `SU`, `FA`, `WI`) |
| time | a date with `T14:30`, `T14:30:05` or a part of the day: `TMO`, `TMI`, `TAF`, `TEV`, `TNI` |
| duration | `P2D`, `PT3H`, `P1Y6M`, `PT1H10M`, `PXD` where the number is vague; `DE`, `CE`, `WE`,
  `Q` count decades, centuries, weekends and quarters |
| set | how often (`P1D`), or when, with what changes left open (`XXXX-WXX-2`) |

What is not known is `X`: `XXXX-10-30`, `XXXX-WXX-7`, `XXXX-XX-XXT14:30`. `PRESENT_REF`, `PAST_REF`
and `FUTURE_REF` are dates. Years are those of the common era, 1 to 9999; what lies before it has no
value.
"""

import re
from calendar import monthrange
from datetime import date

from wortlaut.records.time import TimeType

_YEAR = r"(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)"
_DAY = (
    r"(?:(?:[0-9]{4}|XXXX)-(?:[0-9]{2}|XX)-(?:[0-9]{2}|XX)"
    r"|(?:[0-9]{4}|XXXX)-W(?:[0-9]{2}|XX)-[1-7])"
)
_DATE = re.compile(
    rf"{_DAY}|{_YEAR}(?:-(?:[0-9]{{2}}|XX|W(?:[0-9]{{2}}|XX)(?:-WE)?|Q[1-4X]|H[12X]|SP|SU|FA|WI))?"
)
_TIME = re.compile(
    rf"{_DAY}T(?:(?P<hour>[0-9]{{2}})(?::(?P<minute>[0-9]{{2}})(?::(?P<second>[0-9]{{2}}))?)?"
    r"|MO|MI|AF|EV|NI)"
)
_AMOUNT = r"(?:[0-9]{1,11}(?:\.[0-9]{1,6})?|X)"
_DURATION = re.compile(
    rf"P(?:{_AMOUNT}(?:DE|CE|WE|[YMWDQ])|[0-9]{{1,9}}Y[0-9]{{1,9}}M|T(?:{_AMOUNT}[HMS]"
    r"|[0-9]{1,9}H[0-9]{1,9}M|[0-9]{1,9}M[0-9]{1,9}S))"
)
_REFERENCES = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
_CALENDAR = re.compile(r"([0-9]{4}|XXXX)-([0-9]{2})(?:-([0-9]{2}))?(?:T|\Z)")
_ISO_WEEK = re.compile(r"([0-9]{4}|XXXX)-W([0-9]{2})")
_LEAP_YEAR = 2000
_LAST_HOUR = 24
_LAST_MINUTE = 59
_LAST_WEEK = 53


def valid_value(value: str, type: TimeType) -> bool:  # noqa: A002
    """Say whether `value` is a TIMEX3 value of the class, and names days and times that exist."""
    if type is TimeType.DURATION:
        return _DURATION.fullmatch(value) is not None
    if type is TimeType.DATE:
        return value in _REFERENCES or (_DATE.fullmatch(value) is not None and _exists(value))
    if type is TimeType.TIME:
        return _valid_time(value)
    return _DURATION.fullmatch(value) is not None or (
        "X" in value and (_valid_time(value) or (bool(_DATE.fullmatch(value)) and _exists(value)))
    )


def _valid_time(value: str) -> bool:
    match = _TIME.fullmatch(value)
    if match is None or not _exists(value):
        return False
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    if hour == _LAST_HOUR:
        return minute == second == 0
    return hour < _LAST_HOUR and minute <= _LAST_MINUTE and second <= _LAST_MINUTE


def _exists(value: str) -> bool:
    if match := _CALENDAR.match(value):
        year, month, day = match.groups()
        known = _LEAP_YEAR if year == "XXXX" else int(year)
        return day_exists(known, int(month), int(day or 1))
    if match := _ISO_WEEK.match(value):
        year, week = match.groups()
        last = _LAST_WEEK if year == "XXXX" else weeks_of(int(year))
        return 1 <= int(week) <= last
    return not value.startswith("0000-")


def day_exists(year: int, month: int, day: int) -> bool:
    """Say whether the Gregorian calendar has this day, in the years 1 to 9999."""
    if not (1 <= year <= date.max.year and 1 <= month <= 12 and day >= 1):  # noqa: PLR2004
        return False
    return day <= days_of(year, month)


def days_of(year: int, month: int) -> int:
    """Return the number of days of a month."""
    return monthrange(year, month)[1]


def weeks_of(year: int) -> int:
    """Return the number of ISO weeks of a year, 0 where there is no such year."""
    return date(year, 12, 28).isocalendar().week if 1 <= year <= date.max.year else 0
