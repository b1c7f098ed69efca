"""Values of durations."""

from wortlaut.language.time_grammar import Unit
from wortlaut.times.calendar_units import MONTHS, YEARS

_MINUTES_OF_AN_HOUR = 60
_MONTHS = {Unit.HALF: 6, Unit.QUARTER: 3}
_CLOCK = {Unit.SECOND: "S", Unit.MINUTE: "M", Unit.HOUR: "H"}
_MOST = 10**11
_PLACES = 6
_MIXED = {Unit.MONTH: ("P", "Y", 12), Unit.MINUTE: ("PT", "H", 60), Unit.SECOND: ("PT", "M", 60)}


def duration_value(amount: float | None, unit: Unit) -> str | None:
    """Return `P2D`, `PT90M`, `PXY` where the amount is vague; None where it is out of all bounds.

    Parts of centuries, decades, years and hours are given in the next smaller unit where they are
    whole in it; other parts to six places, as many as a value has.
    """
    number = "X"
    if amount is not None:
        if not 0 < amount < _MOST:
            return None
        amount, unit = _in_whole_units(amount, unit)
        amount = round(amount, _PLACES)
        if not 0 < amount < _MOST:
            return None
        number = _number(amount)
    if unit in _CLOCK:
        return f"PT{number}{_CLOCK[unit]}"
    return f"P{number}{'Y' if unit is Unit.HALF else unit.value}"


def mixed_value(amount: float, unit: Unit) -> str:
    """Return `P3Y6M` for 42 months that are said as years and months, `PT1H10M`, `PT2M30S`."""
    start, larger, count = _MIXED[unit]
    more, less = divmod(int(amount), count)
    return f"{start}{more}{larger}{less}{_CLOCK.get(unit, unit.value)}"


def _in_whole_units(amount: float, unit: Unit) -> tuple[float, Unit]:
    if unit in {Unit.HALF, Unit.QUARTER}:
        amount, unit = amount * _MONTHS[unit], Unit.MONTH
    smaller = {
        Unit.CENTURY: (YEARS[Unit.CENTURY], Unit.YEAR),
        Unit.DECADE: (YEARS[Unit.DECADE], Unit.YEAR),
        Unit.YEAR: (MONTHS[Unit.YEAR], Unit.MONTH),
        Unit.HOUR: (_MINUTES_OF_AN_HOUR, Unit.MINUTE),
    }
    if unit in smaller and amount != int(amount):
        factor, small = smaller[unit]
        if amount * factor == int(amount * factor):
            return amount * factor, small
    return amount, unit


def _number(amount: float) -> str:
    return str(int(amount)) if amount == int(amount) else f"{amount:.{_PLACES}f}".rstrip("0")
