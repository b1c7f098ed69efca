"""From what was found to TIMEX3 values."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from wortlaut.records.time import TimeModifier, TimeType
from wortlaut.records.time_grammar import Features, Meaning, Tense, Unit
from wortlaut.times.calendar_units import MONTHS, YEARS, first_day, shifted, unit_value
from wortlaut.times.clock import clock_value, has_clock
from wortlaut.times.durations import duration_value
from wortlaut.times.periods import Period, Recurrence, around, chosen, counted, recurrence
from wortlaut.times.publication import Publication
from wortlaut.times.value import day_exists, valid_value

PUBLISHED = "published"
_CLOCK_UNITS = frozenset({Unit.HOUR, Unit.MINUTE, Unit.SECOND})
_MOST_UNITS = 10_000
_NEAR = 250  # days: a date with its weekday is not one of another year
_PRECISION = (Unit.DAY, Unit.WEEKEND, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR)
_PUBLISHED_AS_DAY = frozenset({Unit.DAY, Unit.WEEKEND, Unit.WEEK})


class Resolved(NamedTuple):
    """A resolved time.

    Attributes:
        type, value, mod, anchor: as in `TimeExpression`.
        day: the first day of what is meant, None where it is not known.
        grain: the unit that is meant, where `day` is known.
        dateless: a time of day without a day of its own.
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
        tense: returns the tense of the clause; asked only where it matters.
    """

    published: Publication | None
    before: Anchor | None
    tense: Callable[[], Tense | None]


def resolved(meaning: Meaning, features: Features, context: Context) -> Resolved | None:
    """Return what an expression says; None where there is no such time ("32. Mai")."""
    if meaning is Meaning.REFERENCE:
        return Resolved(TimeType.DATE, features.reference)
    if meaning is Meaning.DURATION:
        return _duration(features)
    if meaning is Meaning.SET:
        return _set(features)
    if meaning is Meaning.POINT:
        return _point(features, context)
    if meaning is Meaning.NIGHT:
        return _night(features, context)
    return _counted(meaning, features, context)


def _duration(features: Features) -> Resolved | None:
    if features.unit is None:
        return None
    whole = features.shift is None and features.amount is None and features.mod is None
    amount = features.amount
    value = duration_value(amount, features.unit) if not whole or amount else None
    if value is None and amount is None:
        value = duration_value(None, features.unit)
    return value and Resolved(TimeType.DURATION, value, features.mod)  # type: ignore[return-value]


def _set(features: Features) -> Resolved | None:
    clock = clock_value(features) if has_clock(features) else None
    if has_clock(features) and clock is None:
        return None
    recurring = recurrence(features)
    if recurring is not None:
        value = recurring.open
        if value and clock:
            value += clock
    elif clock is not None:
        value = f"XXXX-XX-XX{clock}"
    elif features.unit is not None:
        amount = 1.0 if features.amount is None else features.amount
        value = duration_value(amount, features.unit)
    else:
        value = None
    if value is None or not valid_value(value, TimeType.SET):
        return None
    return Resolved(TimeType.SET, value, features.mod)


def _counted(meaning: Meaning, features: Features, context: Context) -> Resolved | None:
    """Resolve "vor zwei Tagen", "drei Wochen später"."""
    unit, amount = features.unit, features.amount
    if unit is None and features.part is not None:
        unit = Unit.DAY
    if unit is None:
        return None
    kind = TimeType.TIME if unit in _CLOCK_UNITS else TimeType.DATE
    back = meaning in {Meaning.AGO, Meaning.EARLIER}
    near = meaning in {Meaning.AGO, Meaning.AHEAD}
    if amount is None:
        vague = {Meaning.AGO: "PAST_REF", Meaning.AHEAD: "FUTURE_REF"}.get(meaning)
        return Resolved(TimeType.DATE if vague else kind, vague)
    if unit is Unit.YEAR and amount != int(amount):
        unit, amount = Unit.MONTH, amount * 12
    if amount != int(amount) or amount > _MOST_UNITS or unit in _CLOCK_UNITS:
        return _clock_counted(features, context, back=back) if near else Resolved(kind, None)
    if near:
        return _moved(int(-amount if back else amount), unit, _base(context, unit), features)
    before = context.before
    base = before and _fits(before, unit) and _Base(before.day, before.id)
    return _moved(int(-amount if back else amount), unit, base or None, features)


def _clock_counted(features: Features, context: Context, *, back: bool) -> Resolved:
    """Resolve "vor zwei Stunden", where the time of publication is known to the minute."""
    minutes = {Unit.HOUR: 60, Unit.MINUTE: 1}.get(features.unit or Unit.DAY)
    published = context.published
    kind = TimeType.TIME if features.unit in _CLOCK_UNITS else TimeType.DATE
    if minutes is None or features.amount is None or features.amount > _MOST_UNITS:
        return Resolved(kind, None)
    if published is None or published.minutes is None:
        return Resolved(kind, None)
    moved = published.minutes + (-1 if back else 1) * int(features.amount * minutes)
    day = shifted(published.day, Unit.DAY, moved // 1440)
    if day is None:
        return Resolved(kind, None)
    clock = f"T{moved % 1440 // 60:02}:{moved % 60:02}"
    return Resolved(kind, day.isoformat() + clock, features.mod, PUBLISHED, day, Unit.DAY)


class _Base(NamedTuple):
    day: date
    anchor: str


def _base(context: Context, unit: Unit) -> _Base | None:
    """Return the publication as a base, where it is known as precisely as the unit needs."""
    published = context.published
    if published is None:
        return None
    needed = Unit.DAY if unit in _PUBLISHED_AS_DAY else unit
    if published.grain is not Unit.DAY and needed is Unit.DAY:
        return None
    if published.grain is Unit.YEAR and needed not in {Unit.YEAR, *YEARS}:
        return None
    return _Base(published.day, PUBLISHED)


def _fits(anchor: Anchor, unit: Unit) -> bool:
    """Say whether a time is named precisely enough to count these units from it."""
    if unit in YEARS or unit is Unit.YEAR:
        return anchor.grain not in YEARS
    if anchor.grain not in _PRECISION or unit not in _PRECISION:
        return False
    return _PRECISION.index(anchor.grain) <= _PRECISION.index(unit)


def _moved(count: int, unit: Unit, base: _Base | None, features: Features) -> Resolved:
    kind = TimeType.TIME if features.part or features.hour is not None else TimeType.DATE
    if base is None:
        return Resolved(kind, None)
    day = shifted(base.day, unit, count)
    value = day and unit_value(day, unit)
    if day is None or value is None:
        return Resolved(kind, None)
    period = Period(first_day(day, unit), day, value, unit)
    return _with_clock(period, features, base.anchor)


def _point(features: Features, context: Context) -> Resolved | None:
    if features.until is not None:
        return _two_years(features)
    if features.year is not None or features.decade is not None or features.century is not None:
        period = _absolute(features)
        return period and _with_clock(period, features, None)
    recurring = recurrence(features)
    if recurring is not None:
        return _recurring(recurring, features, context)
    if features.weekday is None and any(
        value is not None
        for value in (features.month, features.day, features.quarter, features.half)
    ):
        return None
    if features.unit is not None and not (features.unit in _CLOCK_UNITS):
        return _deictic(features, context)
    if features.shift is not None and features.unit is None:
        return _deictic(replace(features, unit=Unit.DAY), context)
    if features.unit is None and has_clock(features):
        clock = clock_value(features)
        return clock and Resolved(TimeType.TIME, clock, features.mod, dateless=True)  # type: ignore[return-value]
    return None


def _two_years(features: Features) -> Resolved | None:
    """Resolve "2008/09" and "2016/05": two years in a row, or a month."""
    year, until = features.year or 0, features.until or 0
    if until in {year + 1, (year + 1) % 100}:
        return Resolved(TimeType.DATE, None, features.mod)
    period = _absolute(replace(features, until=None, month=until)) if until else None
    return period and _with_clock(period, features, None)


def _absolute(features: Features) -> Period | None:
    """Return the day, month, year and so on that the features name in full."""
    if features.century is not None:
        first = (features.century - 1) * 100
        if not 0 < first < date.max.year - 100:
            return None
        return Period(
            date(first, 1, 1), date(first + 99, 12, 31), f"{first // 100:02}XX", Unit.CENTURY
        )
    if features.decade is not None:
        first = features.decade * 10
        if not 0 < first < date.max.year - 10:
            return None
        return Period(
            date(first, 1, 1), date(first + 9, 12, 31), f"{features.decade:03}X", Unit.DECADE
        )
    year = features.year or 0
    if not 1 <= year <= date.max.year:
        return None
    start = date(year, 1, 1)
    named = any(
        value is not None
        for value in (features.month, features.day, features.season, features.quarter)
        + (features.half, features.holiday)
    )
    if not named:
        return Period(start, date(year, 12, 31), f"{year:04}", Unit.YEAR)
    if features.month is None and features.day is not None:
        return None
    recurring = recurrence(features)
    return recurring.at(start) if recurring else None


def _recurring(recurring: Recurrence, features: Features, context: Context) -> Resolved | None:
    """Resolve "Sonntag", "30. Oktober", "Sommer", "letzten September"."""
    kind = TimeType.TIME if has_clock(features) else TimeType.DATE
    opened = Resolved(kind, _opened(recurring, features, kind), features.mod)
    if features.unit is not None and features.shift is None:
        features = replace(features, shift=0)
    if features.unit is not None and features.context:
        return opened
    base = _base(context, recurring.needs)
    published = context.published
    if features.unit is not None and features.shift is not None:
        return _in_unit(recurring, features, context, opened)
    if features.context:
        return _from_context(recurring, features, context, opened)
    if base is None or published is None:
        return opened
    periods = around(recurring, base.day)
    if features.weekday is not None and recurring.every is not Unit.WEEK:
        near = [each for each in periods if abs((each.first - base.day).days) < _NEAR]
        matching = [each for each in near if each.first.isoweekday() == features.weekday]
        period = chosen(matching or near, published, None)
    elif features.shift:
        period = counted(periods, published, features.shift)
    elif features.shift == 0 and recurring.every is Unit.YEAR:
        period = recurring.at(published.day)
    else:
        tense = context.tense()
        if tense is None and recurring.every is Unit.WEEK and features.shift is None:
            tense = Tense.PAST
        period = chosen(periods, published, tense)
    return _with_clock(period, features, base.anchor) if period else opened


def _opened(recurring: Recurrence, features: Features, kind: TimeType) -> str | None:
    """Return the value that leaves open which one is meant."""
    clock = clock_value(features) if has_clock(features) else ""
    if recurring.open is None or clock is None:
        return None
    value = recurring.open + clock
    return value if valid_value(value, kind) else None


def _in_unit(
    recurring: Recurrence, features: Features, context: Context, opened: Resolved
) -> Resolved | None:
    """Resolve "Montag vergangener Woche", "September dieses Jahres"."""
    unit = features.unit or Unit.YEAR
    base = _base(context, unit)
    if base is None:
        return opened
    day = shifted(base.day, unit, features.shift or 0)
    period = day and recurring.at(first_day(day, unit) if unit in MONTHS else day)
    return _with_clock(period, features, base.anchor) if period else opened


def _from_context(
    recurring: Recurrence, features: Features, context: Context, opened: Resolved
) -> Resolved | None:
    """Resolve "am folgenden Montag", "im selben Monat"."""
    before = context.before
    if before is None or before.grain is not Unit.DAY:
        return opened
    base = Publication(before.day, Unit.DAY, None)
    periods = around(recurring, before.day)
    if features.shift:
        period = counted(periods, base, features.shift)
    else:
        period = recurring.at(before.day)
    return _with_clock(period, features, before.id) if period else opened


def _deictic(features: Features, context: Context) -> Resolved | None:
    """Resolve "heute", "vergangene Woche", "am folgenden Tag"."""
    unit, shift = features.unit or Unit.DAY, features.shift or 0
    if not features.context:
        return _moved(shift, unit, _base(context, unit), features)
    before = context.before
    if before is None or not _fits(before, unit):
        return _moved(shift, unit, None, features)
    return _moved(shift, unit, _Base(before.day, before.id), features)


def _night(features: Features, context: Context) -> Resolved | None:
    """Resolve "in der Nacht zum Sonntag": the night of the day before."""
    day = _point(replace(features, part=None, mod=None), context)
    if day is None:
        return None
    before = day.day and day.grain is Unit.DAY and shifted(day.day, Unit.DAY, -1)
    if not before:
        return Resolved(TimeType.TIME, None)
    value = f"{before.isoformat()}TNI"
    return Resolved(TimeType.TIME, value, None, day.anchor, before, Unit.DAY)


def _with_clock(period: Period, features: Features, anchor: str | None) -> Resolved | None:
    if not has_clock(features):
        mod = features.mod
        return Resolved(TimeType.DATE, period.value, mod, anchor, period.first, period.grain)
    clock = clock_value(features)
    if clock is None:
        return None
    value = period.value + clock if period.grain is Unit.DAY else None
    return Resolved(TimeType.TIME, value, features.mod, anchor, period.first, period.grain)
