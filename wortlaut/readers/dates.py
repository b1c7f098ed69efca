"""Dates as feeds and tables write them, turned into ISO 8601 where they leave no doubt."""

import re
from email.utils import parsedate_to_datetime

_LONGEST = 40
# 29.10.2023, perhaps with a time: days come first wherever points stand between the numbers.
_POINTS = re.compile(
    r"(?P<day>[0-9]{1,2})\.\s?(?P<month>[0-9]{1,2})\.\s?(?P<year>[0-9]{4})"
    r"(?:,?\s+(?P<hour>[0-9]{1,2}):(?P<rest>[0-9]{2}(?::[0-9]{2})?)(?:\s+Uhr)?)?"
)


def iso_date(value: str) -> str | None:
    """Return a date of RFC 5322 or with points (`29.10.2023 14:30`) as ISO 8601, else None.

    The time zone and the precision stay as they are; whether the day exists is not checked here.
    """
    text = value.strip()
    if len(text) > _LONGEST:
        return None
    if found := _POINTS.fullmatch(text):
        parts = found.groupdict()
        time = f"T{parts['hour']:0>2}:{parts['rest']}" if parts["hour"] else ""
        return f"{parts['year']}-{parts['month']:0>2}-{parts['day']:0>2}{time}"
    if not text[:1].isalpha() and "," not in text[:4] and not re.match(r"[0-9]{1,2} [A-Z]", text):
        return None
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
