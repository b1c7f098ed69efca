"""TIMEX3 values in words that need no table: "2 days" for `P2D`."""

import re

from wortlaut.records import TimeExpression, TimeModifier

_UNITS = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "Q": "quarter",
    "WE": "weekend",
    "DE": "decade",
    "CE": "century",
    "TH": "hour",
    "TM": "minute",
    "TS": "second",
}
_PLURALS = {"century": "centuries"}
_DURATION = re.compile(r"P(T?)([0-9.]+|X)(DE|CE|WE|[YMWDQHS])")
_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "WE": "weekend"}
_PART = re.compile(r"(.+)T(MO|MI|AF|EV|NI)")
_SEASON = re.compile(r"(.+)-(SP|SU|FA|WI|WE)")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")
_REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "earlier", "FUTURE_REF": "later"}
_MODIFIERS = {
    TimeModifier.START: "start of",
    TimeModifier.MID: "middle of",
    TimeModifier.END: "end of",
    TimeModifier.APPROX: "about",
    TimeModifier.LESS_THAN: "less than",
    TimeModifier.MORE_THAN: "more than",
    TimeModifier.EQUAL_OR_LESS: "at most",
    TimeModifier.EQUAL_OR_MORE: "at least",
}


def time_wording(time: TimeExpression) -> str:
    """Return a time's value for people: ISO 8601 dates as they are, the rest in words.

    What has no short wording is shown as its TIMEX3 value; "unknown" where there is none.
    """
    if time.value is None:
        return "unknown"
    shown = _value(time.value)
    return f"{_MODIFIERS[time.mod]} {shown}" if time.mod else shown


def _value(value: str) -> str:
    if value in _REFERENCES:
        return _REFERENCES[value]
    if duration := _DURATION.fullmatch(value):
        return _duration(*duration.groups())
    if part := _PART.fullmatch(value):
        return f"{part[1]} {_PARTS[part[2]]}"
    if season := _SEASON.fullmatch(value):
        return f"{_SEASONS[season[2]]} of {_value(season[1])}"
    if week := _WEEK.fullmatch(value):
        return f"week {int(week[2])} of {week[1]}"
    return value.replace("T", " ") if value[:1] in "0123456789" else value


def _duration(clock: str, amount: str, unit: str) -> str:
    name = _UNITS.get(clock + unit)
    if name is None:
        return f"P{clock}{amount}{unit}"
    plural = _PLURALS.get(name, f"{name}s")
    return f"some {plural}" if amount == "X" else f"{amount} {name if amount == '1' else plural}"
