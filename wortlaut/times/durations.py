"""Values of durations."""

from wortlaut.records.time_grammar import Unit

_MINUTES_OF_AN_HOUR = 60
_MONTHS = {Unit.YEAR: 12, Unit.HALF: 6, Unit.QUARTER: 3}
_CLOCK = {Unit.SECOND: "S", Unit.MINUTE: "M", Unit.HOUR: "H"}
_MOST = 10**9


def duration_value(amount: float | None, unit: Unit) -> str | None:
    """Return `P2D`, `PT90M`, `PXY` where the amount is vague; None where it is out of all bounds.

    Parts of years and hours are given in months and minutes where these are whole.
    """
    if amount is not None and not 0 < amount < _MOST:
        return None
    if amount is not None and unit in {Unit.HALF, Unit.QUARTER}:
        amount, unit = amount * _MONTHS[unit], Unit.MONTH
    if amount is not None and amount != int(amount):
        amount, unit = _in_smaller_units(amount, unit)
    number = "X" if amount is None else _number(amount)
    if unit in _CLOCK:
        return f"PT{number}{_CLOCK[unit]}"
    return f"P{number}{'Y' if unit is Unit.HALF else unit.value}"


def _in_smaller_units(amount: float, unit: Unit) -> tuple[float, Unit]:
    smaller = {Unit.YEAR: (12, Unit.MONTH), Unit.HOUR: (_MINUTES_OF_AN_HOUR, Unit.MINUTE)}
    if unit in smaller:
        factor, small = smaller[unit]
        if amount * factor == int(amount * factor):
            return amount * factor, small
    return amount, unit


def _number(amount: float) -> str:
    return str(int(amount)) if amount == int(amount) else f"{amount:.6f}".rstrip("0")
