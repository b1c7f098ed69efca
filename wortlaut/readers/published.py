"""Dates of publication: ISO 8601, where a date prefix carries its precision."""

import re
from datetime import datetime

from wortlaut.readers.problem import Problem
from wortlaut.records import Reason

# ISO 8601 extended format; fullmatch on at most `_LONGEST` characters.
_SHAPE = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-(?P<month>[0-9]{2})"
    r"(?:-(?P<day>[0-9]{2})"
    r"(?:[T ](?P<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?)"
    r"(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?)?"
)
_SLASHES = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}")
_LONGEST = 40
_DAY = len("2023-10-29")
# No newspaper is older. Programs write 0001-01-01 for a date that they do not know.
_FIRST_YEAR = "1600"
_FORMS = "write it as 2023, 2023-10, 2023-10-29 or 2023-10-29T14:30:00+01:00"


def check_published(value: str, *, latest: str | None = None) -> str | Problem:
    """Return `value` as an ISO 8601 date or prefix, or say why it is none.

    Space around it is dropped and a blank before the time becomes `T`; nothing else is changed,
    so the precision stays the one given. No clock is asked: `latest` is the last day (ISO 8601)
    that is accepted, None for any.
    """
    text = value.strip()
    shape = _SHAPE.fullmatch(text) if len(text) <= _LONGEST else None
    if shape is None:
        why = "is not an ISO 8601 date"
        if _SLASHES.fullmatch(text):
            why = "does not say which is the day and which the month"
        return Problem(Reason.FORMAT, f"{_shown(text)} {why}; {_FORMS}")
    parts = shape.groupdict()
    whole = f"{parts['year']}-{parts['month'] or '01'}-{parts['day'] or '01'}"
    if parts["time"]:
        hour, *rest = parts["time"].split(":", maxsplit=1)
        # Newer versions of Python take 24:00, ISO 8601-1:2019 does not.
        whole += f"T{'99' if hour == '24' else hour}:{rest[0]}{_padded(parts['zone'])}"
    try:
        datetime.fromisoformat(whole)
    except ValueError:
        return Problem(Reason.FORMAT, f"{_shown(text)} is not a date or time that exists; {_FORMS}")
    if whole < _FIRST_YEAR:
        return Problem(
            Reason.FORMAT, f"{_shown(text)} is before all newspapers; leave it out if it is unknown"
        )
    if latest is not None and whole[:_DAY] > latest:
        return Problem(
            Reason.FORMAT, f"{_shown(text)} is still to come; give the day when it was published"
        )
    return text.replace(" ", "T")


def _padded(zone: str | None) -> str:
    """Return the zone in the one form that every supported Python reads."""
    if zone == "Z":
        return "+00:00"
    return f"{zone}:00" if zone and len(zone) == len("+01") else zone or ""


def _shown(text: str) -> str:
    return ascii(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
