"""Days of the record as calendar dates."""

import calendar

from wortlaut.archive.days import day_of


def bounds(value: str | None) -> tuple[str, str] | None:
    """Return the first and the last day of a date, as ISO 8601; None where it names no year.

    `2023-10` runs from 2023-10-01 to 2023-10-31; what is less precise than a year is none.
    """
    day = day_of(value)
    if not day:
        return None
    year, month, date = day // 10000, day // 100 % 100, day % 100
    if year == 0:
        return None
    last_month = month or 12
    last_date = date or calendar.monthrange(year, last_month)[1]
    first = f"{year:04}-{month or 1:02}-{date or 1:02}"
    return first, f"{year:04}-{last_month:02}-{last_date:02}"
