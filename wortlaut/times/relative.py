"""Times that are counted from the publication or from a time named before."""

from datetime import date, timedelta

from wortlaut.language.time_grammar import Features, Meaning, Tense, Unit
from wortlaut.records.time import TimeModifier, TimeType
from wortlaut.times.calendar_units import MONTHS, YEARS, first_day, shifted
from wortlaut.times.clock import clock_value, has_clock
from wortlaut.times.context import (
    NOW,
    PUBLISHED,
    Anchor,
    Context,
    Resolved,
    context_base,
    moved,
    published_base,
    told_base,
    with_clock,
)
from wortlaut.times.periods import Period, Recurrence, around, chosen, counted, recurrence
from wortlaut.times.publication import Publication
from wortlaut.times.value import valid_value

_MINUTES = {Unit.HOUR: 60, Unit.MINUTE: 1}
_MINUTES_OF_A_DAY = 24 * 60
_MONTHS_OF_A_YEAR = 12
_MOST_UNITS = 10_000
_SOON = 120  # days
_MONDAY, _WEDNESDAY, _SATURDAY = 1, 3, 6
_JUST = {  # "im neuen Jahr" is said in January of the year that has begun
    Unit.YEAR: timedelta(31),
    Unit.WEEK: timedelta(4),
}
_NEAR = 250  # days: a date with its weekday is not one of another year


def at_distance(meaning: Meaning, features: Features, context: Context) -> Resolved | None:
    """Resolve "vor zwei Tagen", "drei Wochen später"; vague ones are references to the past."""
    unit = features.unit or Unit.DAY
    near = meaning in {Meaning.AGO, Meaning.AHEAD}
    amount = features.amount
    if amount is None:
        vague = {Meaning.AGO: "PAST_REF", Meaning.AHEAD: "FUTURE_REF"}.get(meaning)
        return Resolved(TimeType.DATE, vague)
    if unit in YEARS and amount != int(amount):
        unit, amount = Unit.YEAR, amount * YEARS[unit]
    if unit is Unit.YEAR and amount != int(amount):
        unit, amount = Unit.MONTH, amount * _MONTHS_OF_A_YEAR
    sign = -1 if meaning in {Meaning.AGO, Meaning.EARLIER} else 1
    if unit in {Unit.HOUR, Unit.MINUTE, Unit.SECOND}:
        return _by_the_clock(sign * amount, unit, features, context.published if near else None)
    if amount != int(amount) or amount > _MOST_UNITS:
        return Resolved(TimeType.DATE, None)
    if features.shift is not None or features.weekday is not None:
        return _day_at_distance(sign * int(amount), unit, features, context)
    base = published_base(context, unit) if near else context_base(context, unit)
    return moved(sign * int(amount), unit, base, features)


def _day_at_distance(count: int, unit: Unit, features: Features, context: Context) -> Resolved:
    """Resolve "heute vor 20 Jahren", "Samstag vor zwei Wochen": the day, not the year or week."""
    base = published_base(context, Unit.DAY)
    day = shifted(base.day, Unit.DAY, features.shift or 0) if base else None
    weekly = recurrence(features) if features.weekday is not None else None
    if weekly is not None and day is not None and context.published is not None:
        tense = Tense.PAST if count < 0 else Tense.FUTURE
        period = chosen(around(weekly, day), context.published, tense)
        day = period.first if period and unit is Unit.WEEK else None
    day = shifted(day, unit, count) if day else None
    if base is None or day is None:
        return Resolved(TimeType.DATE, None)
    there = Period(day, day, day.isoformat(), Unit.DAY)
    return with_clock(there, features, base.anchor) or Resolved(TimeType.TIME, None)


def _by_the_clock(
    count: float, unit: Unit, features: Features, published: Publication | None
) -> Resolved:
    """Resolve "vor zwei Stunden", where the time of publication is known to the minute."""
    unknown = Resolved(TimeType.TIME, None)
    if unit not in _MINUTES or published is None or published.minutes is None:
        return unknown
    if abs(count) > _MOST_UNITS:
        return unknown
    days, minutes = divmod(published.minutes + int(count * _MINUTES[unit]), _MINUTES_OF_A_DAY)
    day = shifted(published.day, Unit.DAY, days)
    if day is None:
        return unknown
    value = f"{day.isoformat()}T{minutes // 60:02}:{minutes % 60:02}"
    return Resolved(TimeType.TIME, value, features.mod, PUBLISHED, day, Unit.DAY)


def deictic(features: Features, context: Context) -> Resolved | None:
    """Resolve "heute", "vergangene Woche", "am folgenden Tag"; in a narrative "heute" is vague."""
    unit = features.unit or Unit.DAY
    if features.context or (features.compared and _is_recent(unit, context)):
        base = context_base(context, unit)
    elif unit is Unit.DAY:
        if _is_vague(features, context):
            return Resolved(TimeType.DATE, NOW)
        base = published_base(context, unit)
    elif features.reference or features.begun or (features.shift or 0) < 0:
        # "heuer" and "vergangene Woche" are not counted from what is told of.
        base = published_base(context, unit)
    else:
        base = told_base(context, unit)
    shift = features.shift or 0
    if unit is Unit.WEEKEND and shift > 0 and base is not None:
        shift -= base.day.isoweekday() < _SATURDAY  # the next one is that of this week
    if features.shift is None and base is not None and _is_over(features, unit, base.day):
        shift += context.tense() is Tense.FUTURE
    if features.begun and base is not None and base.day - first_day(base.day, unit) < _JUST[unit]:
        shift -= 1
    return moved(shift, unit, base, features)


def _is_recent(unit: Unit, context: Context) -> bool:
    """Say whether a time before is one that news compares: a month of this year or the last."""
    before, published = context.before, context.published
    if before is None or published is None or not (unit is Unit.YEAR or before.grain is unit):
        return False
    return published.day.year - 1 <= before.day.year and before.day <= published.day


def _is_over(features: Features, unit: Unit, day: date) -> bool:
    """Say whether "Anfang der Woche", "Mitte der Woche" lie before a day of the same week."""
    begins, halfway = features.mod is TimeModifier.START, features.mod is TimeModifier.MID
    last = _MONDAY if begins else _WEDNESDAY
    return unit is Unit.WEEK and (begins or halfway) and day.isoweekday() > last


def _is_vague(features: Features, context: Context) -> bool:
    """Tell "heute lebt sie dort", "das heutige Polen" in a narrative from "heute wurde".

    In news only where it stands against the past: "früher kamen viele, heute kommt keiner".
    """
    if features.shift != 0 or features.timed or has_clock(features):
        return False
    if not context.narrative:
        return context.contrast and context.tense() is not Tense.PAST
    return features.reference == NOW or context.tense() is not Tense.PAST


def recurring_time(recurring: Recurrence, features: Features, context: Context) -> Resolved | None:
    """Resolve "Sonntag", "30. Oktober", "Sommer", "letzten September".

    Where nothing tells which is meant, the value leaves it open (`XXXX-10-30`).
    """
    kind = TimeType.TIME if has_clock(features) else TimeType.DATE
    if features.unit is not None and features.shift is not None:
        found = _in_unit(recurring, features, context)
    elif features.indefinite and recurring.every is Unit.WEEK:
        found = None  # "an einem Dienstag"
    elif features.context:
        found = _from_context(recurring, features, context)
    elif context.told is not None and not features.shift and _is_near(recurring, context.told):
        found = _from_told(recurring, context.told)
    else:
        found = _from_publication(recurring, features, context)
    if found is None:
        return Resolved(kind, _open_value(recurring, features, kind), features.mod)
    period, anchor = found
    return with_clock(period, features, anchor)


def _open_value(recurring: Recurrence, features: Features, kind: TimeType) -> str | None:
    clock = clock_value(features) if has_clock(features) else ""
    if recurring.open is None or clock is None:
        return None
    value = recurring.open + clock
    return value if valid_value(value, kind) else None


_Found = tuple[Period, str] | None


def _in_unit(recurring: Recurrence, features: Features, context: Context) -> _Found:
    """Find "Montag vergangener Woche", "September dieses Jahres"."""
    unit = features.unit or Unit.YEAR
    base = context_base(context, unit) if features.context else told_base(context, unit)
    day = shifted(base.day, unit, features.shift or 0) if base else None
    if base is None or day is None:
        return None
    period = recurring.at(first_day(day, unit) if unit in MONTHS else day)
    return (period, base.anchor) if period else None


def _from_context(recurring: Recurrence, features: Features, context: Context) -> _Found:
    """Find "am folgenden Montag", "am selben Sonntag", "im folgenden Winter"."""
    base = context_base(context, Unit.QUARTER if recurring.every is Unit.YEAR else Unit.DAY)
    if base is None:
        return None
    if features.shift:
        there = Publication(base.day, Unit.DAY, None)
        period = counted(around(recurring, base.day), there, features.shift)
    else:
        period = recurring.at(base.day)
    return (period, base.anchor) if period else None


def _is_near(recurring: Recurrence, told: Anchor) -> bool:
    """Say whether a time is told of closely enough to count days of the week or month from it."""
    near = {Unit.WEEK: {Unit.DAY}, Unit.MONTH: {Unit.DAY, Unit.MONTH}}
    return recurring.every is Unit.YEAR or told.grain in near[recurring.every]


def _from_told(recurring: Recurrence, told: Anchor) -> _Found:
    """Find "im Mai", "am 4. Juli" in a narrative: in the year told of, or early in the next.

    After December January is that of the next year; "im Mai" after "im November" may go back.
    A day of the week or the month is the next one from the day told of.
    """
    here = recurring.at(told.day)
    after = shifted(told.day, recurring.every, 1)
    following = recurring.at(after) if after else None
    if told.grain in YEARS:
        return None
    if here is None or following is None or told.grain is Unit.YEAR:
        return (here, told.id) if here else None
    if recurring.every is not Unit.YEAR:
        onward = told.grain is Unit.DAY and here.last < told.day
    else:
        ahead = (following.first - told.day).days
        onward = here.last < told.day and ahead < _SOON
    return (following if onward else here), told.id


def _from_publication(recurring: Recurrence, features: Features, context: Context) -> _Found:
    base, published = published_base(context, recurring.needs), context.published
    if base is None or published is None:
        return None
    periods = around(recurring, base.day)
    weekly = recurring.every is Unit.WEEK
    period: Period | None
    if features.weekday is not None and features.nth is None and not weekly:
        near = [each for each in periods if abs((each.first - base.day).days) < _NEAR]
        matching = [each for each in near if each.first.isoweekday() == features.weekday]
        period = chosen(matching or near, published, None)
    elif features.shift:
        period = counted(periods, published, features.shift)
    elif features.shift == 0 and features.season == "WI":
        period = chosen(periods, published, None)  # one that goes over the end of the year
    elif features.shift == 0 and recurring.every is Unit.YEAR:
        period = recurring.at(published.day)
    else:
        tense = context.tense()
        past = tense is None and weekly and features.shift is None
        period = chosen(periods, published, Tense.PAST if past else tense)
    return (period, base.anchor) if period else None


def night_before(features: Features, day: Resolved | None) -> Resolved | None:
    """Resolve "in der Nacht zum Sonntag" from its Sunday: the night of the day before."""
    if day is None:
        return None
    known = day.day if day.grain is Unit.DAY else None
    before = shifted(known, Unit.DAY, -1) if known else None
    if before is None:
        return Resolved(TimeType.TIME, None)
    value = f"{before.isoformat()}T{features.part or 'NI'}"
    return Resolved(TimeType.TIME, value, None, day.anchor, before, Unit.DAY)
