"""TIMEX3 values in words that need no table: "2 days" for `P2D`."""

import re

from wortlaut.exports.tongue import ENGLISH, Tongue
from wortlaut.records import TimeExpression, TimeModifier

_UNITS = {
    "Y": ("{} year", "{} years", "some years"),
    "M": ("{} month", "{} months", "some months"),
    "W": ("{} week", "{} weeks", "some weeks"),
    "D": ("{} day", "{} days", "some days"),
    "Q": ("{} quarter", "{} quarters", "some quarters"),
    "WE": ("{} weekend", "{} weekends", "some weekends"),
    "DE": ("{} decade", "{} decades", "some decades"),
    "CE": ("{} century", "{} centuries", "some centuries"),
    "TH": ("{} hour", "{} hours", "some hours"),
    "TM": ("{} minute", "{} minutes", "some minutes"),
    "TS": ("{} second", "{} seconds", "some seconds"),
}
"""One, several, and a number that is not told."""
_DURATION = re.compile(r"P(T?)([0-9.]+|X)(DE|CE|WE|[YMWDQHS])")
_PARTS = {
    "MO": "{} morning",
    "MI": "{} midday",
    "AF": "{} afternoon",
    "EV": "{} evening",
    "NI": "{} night",
}
_SEASONS = {
    "SP": "spring of {}",
    "SU": "summer of {}",
    "FA": "autumn of {}",
    "WI": "winter of {}",
    "WE": "weekend of {}",
}
_PART = re.compile(r"(.{1,40})T(MO|MI|AF|EV|NI)")
_SEASON = re.compile(r"(.{1,40})-(SP|SU|FA|WI|WE)")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_WEEKDAYS = (
    "a Monday",
    "a Tuesday",
    "a Wednesday",
    "a Thursday",
    "a Friday",
    "a Saturday",
    "a Sunday",
)
_CLOCK = re.compile(r"XXXX-XX-XXT([0-9]{2}(?::[0-9]{2})?)")
_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "earlier", "FUTURE_REF": "later"}
_MODIFIERS = {
    TimeModifier.START: "start of {}",
    TimeModifier.MID: "middle of {}",
    TimeModifier.END: "end of {}",
    TimeModifier.APPROX: "about {}",
    TimeModifier.LESS_THAN: "less than {}",
    TimeModifier.MORE_THAN: "more than {}",
    TimeModifier.EQUAL_OR_LESS: "at most {}",
    TimeModifier.EQUAL_OR_MORE: "at least {}",
}


def time_wording(time: TimeExpression, tongue: Tongue = ENGLISH) -> str:
    """Return a time's value for people: dates as the language words them, the rest in words.

    What has no short wording is shown as its TIMEX3 value; "unknown" where there is none.
    """
    if time.value is None:
        return tongue.gettext("unknown")
    shown = _value(time.value, tongue)
    return tongue.say(_MODIFIERS[time.mod], shown) if time.mod else shown


def _value(value: str, tongue: Tongue) -> str:
    if value in _REFERENCES:
        return tongue.gettext(_REFERENCES[value])
    if duration := _DURATION.fullmatch(value):
        return _duration(*duration.groups(), tongue=tongue)
    for form, wordings in ((_PART, _PARTS), (_SEASON, _SEASONS)):
        if part := form.fullmatch(value):
            return tongue.say(wordings[part[2]], _value(part[1], tongue))
    if week := _WEEK.fullmatch(value):
        return tongue.say("week {} of {}", int(week[2]), week[1])
    if weekday := _WEEKDAY.fullmatch(value):
        return tongue.gettext(_WEEKDAYS[int(weekday[1]) - 1])
    return _date(value, tongue)


def _date(value: str, tongue: Tongue) -> str:
    if clock := _CLOCK.fullmatch(value):
        return clock[1]
    day, _, time = value.partition("T")
    if _DAY.fullmatch(day):
        return f"{tongue.day(day)} {time}".strip()
    return value.replace("T", " ") if value[:1] in "0123456789" else value


def _duration(clock: str, amount: str, unit: str, *, tongue: Tongue) -> str:
    wordings = _UNITS.get(clock + unit)
    if wordings is None:
        return f"P{clock}{amount}{unit}"
    one, several, some = wordings
    return (
        tongue.gettext(some)
        if amount == "X"
        else tongue.say(one if amount == "1" else several, amount)
    )
