"""From what was found to TIMEX3 values."""

from dataclasses import replace

from wortlaut.language.time_grammar import PARTS_OF_YEAR, Features, Meaning, Unit
from wortlaut.records.time import TimeType
from wortlaut.times.absolute import absolute, is_absolute
from wortlaut.times.clock import clock_value, has_clock
from wortlaut.times.context import NOW, Context, Resolved
from wortlaut.times.durations import duration_value, mixed_value
from wortlaut.times.periods import recurrence
from wortlaut.times.relative import at_distance, deictic, night_before, recurring_time
from wortlaut.times.value import valid_value

_DATED = (*PARTS_OF_YEAR, "weekday")


def resolved(meaning: Meaning, features: Features, context: Context) -> Resolved | None:
    """Return what an expression says; None where there is no such time ("32. Mai")."""
    if meaning is Meaning.REFERENCE:
        return Resolved(TimeType.DATE, features.reference or NOW)  # "bis heute"
    if meaning in {Meaning.DURATION, Meaning.SET}:
        return _duration(features) if meaning is Meaning.DURATION else _set(features)
    if meaning is Meaning.POINT:
        return _point(features, context)
    if meaning is Meaning.NIGHT:
        day = _point(replace(features, part=None, mod=None), context)
        return night_before(features, day)
    return None if meaning is Meaning.NOTHING else at_distance(meaning, features, context)


def _duration(features: Features) -> Resolved | None:
    unit, amount = features.unit, features.amount
    value = duration_value(amount, unit) if unit else None
    if features.mixed and unit and amount:
        value = mixed_value(amount, unit)
    if value is None or not valid_value(value, TimeType.DURATION):
        return None
    return Resolved(TimeType.DURATION, value, features.mod)


def _set(features: Features) -> Resolved | None:
    clock = clock_value(features) or ""
    if has_clock(features) and not clock:
        return None
    recurring = recurrence(features)
    value: str | None = None
    if recurring is not None:
        value = recurring.open and recurring.open + clock
    elif clock:
        value = f"XXXX-XX-XX{clock}"
    elif features.unit is not None:
        once = features.amount is None and not features.vague
        value = duration_value(1 if once else features.amount, features.unit)
    if value is None or not valid_value(value, TimeType.SET):
        return None
    return Resolved(TimeType.SET, value, features.mod)


def _point(features: Features, context: Context) -> Resolved | None:
    if is_absolute(features):
        return absolute(features)
    recurring = recurrence(features)
    if recurring is not None:
        if features.unit is Unit.WEEKEND:
            features = replace(features, unit=None)
        return recurring_time(recurring, features, context)
    if features.any_of(_DATED):
        return None  # the 32nd of May
    if features.unit is not None or features.shift is not None:
        return deictic(features, context)
    clock = clock_value(features)
    return Resolved(TimeType.TIME, clock, features.mod, dateless=True) if clock else None
