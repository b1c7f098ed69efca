"""Dates that explain a distance: "ein Jahr später, am 2. November 1959" is in 1959."""

from wortlaut.language.time_grammar import Meaning, Unit
from wortlaut.records.time import TimeType
from wortlaut.times.calendar_units import first_day, unit_value
from wortlaut.times.context import Resolved, as_precise
from wortlaut.times.find import Mention

DISTANCES = frozenset((Meaning.LATER, Meaning.EARLIER))
"""What counts from a time named before."""

_WORDS = 3
_MOST = 6  # characters of ", am " and the like


def is_beside(first: Mention, second: Mention, text: str) -> bool:
    """Say whether nothing but a comma and a short word stands between two times."""
    between = text[first.end : second.start]
    return between.startswith(", ") and len(between) <= _MOST and between.count(" ") < _WORDS


def explained_by_now(
    distance: tuple[Mention, Resolved], now: tuple[Mention, Resolved], text: str
) -> Resolved:
    """Return what a distance comes to behind "heute": "heute, 30 Jahre später, wird gefeiert"."""
    (mention, result), (before, today) = distance, now
    unit = mention.features.unit
    beside = text[before.end : mention.start] == ", " and mention.meaning is Meaning.LATER
    if not beside or before.features.shift != 0 or today.day is None or unit is None:
        return result
    value = unit_value(today.day, unit)
    if value is None or result.type is not TimeType.DATE or today.grain is not Unit.DAY:
        return result
    first = first_day(today.day, unit)
    return result._replace(value=value, anchor=today.anchor, day=first, grain=unit)


def explained(
    distance: tuple[Mention, Resolved], date: tuple[Mention, Resolved], text: str, anchor: str
) -> Resolved:
    """Return what a distance comes to by the date named beside it, else what it came to.

    What is counted from the publication explains only what has no value of its own. `anchor` is
    the id of the date.
    """
    (mention, result), (following, day) = distance, date
    unit = mention.features.unit
    if mention.meaning not in DISTANCES or unit is None or result.type is not TimeType.DATE:
        return result
    if not is_beside(mention, following, text):
        return result
    if day.day is None or day.grain is None or not as_precise(day.grain, unit):
        return result
    value = unit_value(day.day, unit)
    if value is None or following.linked or (result.value is not None and day.anchor is not None):
        return result
    first = first_day(day.day, unit)
    return result._replace(value=value, anchor=anchor, day=first, grain=unit)
