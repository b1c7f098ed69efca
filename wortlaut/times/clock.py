"""Times of day: what follows the `T` of a TIMEX3 value."""

from wortlaut.language.time_grammar import Features

_NOON = 12
_HOURS = 24
_DAY = 24 * 60
_FIRST_EVENING_HOUR = 6
_LAST_MINUTE = 59


def has_clock(features: Features) -> bool:
    """Say whether the features name a time of day."""
    return features.hour is not None or features.part is not None


def clock_value(features: Features) -> str | None:
    """Return `T14:30`, `TEV` and so on; None where there is no such time.

    A part of the day tells which half of it an hour is in: "8 Uhr abends" is 20:00, "3 Uhr nachts"
    03:00. A full hour is written with its minutes, as in the TimeML guidelines.
    """
    if features.hour is None:
        return features.part and f"T{features.part}"
    hour, minute = features.hour, features.minute or 0
    if hour > _HOURS or minute > _LAST_MINUTE:
        return None
    if hour == _HOURS:
        return "T24:00" if minute == 0 else None
    hour = _in_half(hour, features.part)
    minutes = (hour * 60 + minute + (features.offset or 0)) % _DAY
    clock = f"T{minutes // 60:02}:{minutes % 60:02}"
    if features.second is None:
        return clock
    return f"{clock}:{features.second:02}" if features.second <= _LAST_MINUTE else None


def _in_half(hour: int, part: str | None) -> int:
    late = part in {"AF", "EV"} or (part == "NI" and hour >= _FIRST_EVENING_HOUR)
    if hour == _NOON and part in {"EV", "NI"}:
        return 0
    return hour + _NOON if late and hour < _NOON else hour
