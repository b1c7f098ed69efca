"""When an article was published, as far as its date tells."""

from datetime import date
from typing import NamedTuple

from wortlaut.language.time_grammar import Unit
from wortlaut.times.value import day_exists

_GRAINS = {4: Unit.YEAR, 7: Unit.MONTH, 10: Unit.DAY}
_DAY_LENGTH = 10
_CLOCK_LENGTH = 16


class Publication(NamedTuple):
    """A date of publication.

    Attributes:
        day: the day, or the first day of the month or year that is all that is known.
        grain: `DAY`, `MONTH` or `YEAR`: how much is known.
        minutes: minutes since midnight, None where no time of day is known.
    """

    day: date
    grain: Unit
    minutes: int | None


def publication(published: str | None) -> Publication | None:
    """Read an ISO 8601 date, date prefix, or date and time; None where it is none of these."""
    if published is None:
        return None
    prefix = published[:_DAY_LENGTH]
    parts = prefix.split("-")
    grain = _GRAINS.get(len(prefix))
    if grain is None or not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    numbers = [int(part) for part in parts] + [1, 1]
    if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]):
        return None
    if not day_exists(*numbers[:3]):
        return None
    return Publication(date(*numbers[:3]), grain, _minutes(published))


def _minutes(published: str) -> int | None:
    clock = published[_DAY_LENGTH + 1 : _CLOCK_LENGTH]
    hour, _, minute = clock.partition(":")
    if not all(len(part) == 2 and part.isascii() and part.isdecimal() for part in (hour, minute)):  # noqa: PLR2004
        return None
    return int(hour) * 60 + int(minute)
