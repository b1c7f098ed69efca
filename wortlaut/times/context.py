"""What a time is resolved to, and what it may be counted from."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from wortlaut.language.time_grammar import Features, Tense, Unit
from wortlaut.records.time import TimeModifier, TimeType
from wortlaut.times.calendar_units import YEARS, first_day, shifted, unit_value
from wortlaut.times.clock import clock_value, has_clock
from wortlaut.times.periods import Period
from wortlaut.times.publication import Publication

NOW = "PRESENT_REF"
"""The value of what is so now, on no day of its own."""

PUBLISHED = "published"
"""The anchor of what is counted from the date of publication."""

_PRECISION = (Unit.DAY, Unit.WEEKEND, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR)
_KNOWN_AS_DAY = frozenset({Unit.DAY, Unit.WEEKEND, Unit.WEEK})


class Resolved(NamedTuple):
    """A resolved time.

    Attributes:
        type, value, mod, anchor: as in `TimeExpression`.
        day: the first day of what is meant, None where it is not known.
        grain: the unit that is meant, where `day` is known.
        dateless: a time of day without a day of its own; the value is `T14:30`.
    """

    type: TimeType
    value: str | None
    mod: TimeModifier | None = None
    anchor: str | None = None
    day: date | None = None
    grain: Unit | None = None
    dateless: bool = False


class Anchor(NamedTuple):
    """A time named before: its id, first day and unit."""

    id: str
    day: date
    grain: Unit


class Context(NamedTuple):
    """What a relative time can be counted from.

    Attributes:
        published: the date of publication.
        before: the last time named before, None where there is none near.
        narrative: whether times are counted from those told of, not from the publication.
        told: in a narrative the last time told of, however far before.
        contrast: whether a time long past stands before it in the sentence, in another clause.
        tense: returns the tense of the clause; asked only where it matters.
    """

    published: Publication | None
    before: Anchor | None
    tense: Callable[[], Tense | None]
    narrative: bool = False
    told: Anchor | None = None
    contrast: bool = False


class Base(NamedTuple):
    """A day to count from, and its name as an anchor."""

    day: date
    anchor: str


def published_base(context: Context, unit: Unit) -> Base | None:
    """Return the publication as a base, where it is known as precisely as the unit needs."""
    published = context.published
    if published is None:
        return None
    needed = Unit.DAY if unit in _KNOWN_AS_DAY else unit
    if published.grain is not Unit.DAY and needed is Unit.DAY:
        return None
    if published.grain is Unit.YEAR and needed not in {Unit.YEAR, *YEARS}:
        return None
    return Base(published.day, PUBLISHED)


def told_base(context: Context, unit: Unit) -> Base | None:
    """Return what "diesem Jahr" is counted from: the time told of, else the publication."""
    return _base(context.told, unit) if context.told else published_base(context, unit)


def context_base(context: Context, unit: Unit) -> Base | None:
    """Return the time named before as a base, where it is as precise as the unit."""
    return _base(context.before or context.told, unit)


def _base(before: Anchor | None, unit: Unit) -> Base | None:
    if before is None or not as_precise(before.grain, unit):
        return None
    return Base(before.day, before.id)


def as_precise(grain: Unit, unit: Unit) -> bool:
    """Say whether what is known to a grain tells which unit it lies in."""
    if unit in YEARS or unit is Unit.YEAR:
        return grain not in YEARS
    if grain not in _PRECISION or unit not in _PRECISION:
        return False
    return _PRECISION.index(grain) <= _PRECISION.index(unit)


def moved(count: int, unit: Unit, base: Base | None, features: Features) -> Resolved | None:
    """Return the unit that lies `count` units from the base; without a base it has no value."""
    kind = TimeType.TIME if has_clock(features) else TimeType.DATE
    day = shifted(base.day, unit, count) if base else None
    value = unit_value(day, unit) if day else None
    if base is None or day is None or value is None:
        return Resolved(kind, None, features.mod)
    return with_clock(Period(first_day(day, unit), day, value, unit), features, base.anchor)


def with_clock(period: Period, features: Features, anchor: str | None) -> Resolved | None:
    """Return a day with the time of day that the features name, if any; None for "25 Uhr"."""
    if not has_clock(features):
        mod = features.mod
        return Resolved(TimeType.DATE, period.value, mod, anchor, period.first, period.grain)
    clock = clock_value(features)
    if clock is None:
        return None
    value = period.value + clock if period.grain is Unit.DAY else None
    return Resolved(TimeType.TIME, value, features.mod, anchor, period.first, period.grain)
