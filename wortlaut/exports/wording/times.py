"""TIMEX3 values in words that need no table: "2 days" for `P2D`."""

import re

from wortlaut.exports.wording.tongue import ENGLISH, Tongue, later
from wortlaut.records import TimeExpression, TimeModifier

_UNITS = {
    "Y": (later("{} year"), later("{} years"), later("some years")),
    "M": (later("{} month"), later("{} months"), later("some months")),
    "W": (later("{} week"), later("{} weeks"), later("some weeks")),
    "D": (later("{} day"), later("{} days"), later("some days")),
    "Q": (later("{} quarter"), later("{} quarters"), later("some quarters")),
    "WE": (later("{} weekend"), later("{} weekends"), later("some weekends")),
    "DE": (later("{} decade"), later("{} decades"), later("some decades")),
    "CE": (later("{} century"), later("{} centuries"), later("some centuries")),
    "TH": (later("{} hour"), later("{} hours"), later("some hours")),
    "TM": (later("{} minute"), later("{} minutes"), later("some minutes")),
    "TS": (later("{} second"), later("{} seconds"), later("some seconds")),
}
"""One, several, and a number that is not told."""
_DURATION = re.compile(r"P(T?)([0-9.]+|X)(DE|CE|WE|[YMWDQHS])(?:([0-9]+)([MS]))?")
_PARTS = {
    "MO": later("{} morning"),
    "MI": later("{} midday"),
    "AF": later("{} afternoon"),
    "EV": later("{} evening"),
    "NI": later("{} night"),
}
_SEASONS = {
    "SP": later("spring of {}"),
    "SU": later("summer of {}"),
    "FA": later("autumn of {}"),
    "WI": later("winter of {}"),
    "WE": later("weekend of {}"),
}
_PART = re.compile(r"(.{1,40})T(MO|MI|AF|EV|NI)")
_SEASON = re.compile(r"(.{1,40})-(SP|SU|FA|WI|WE)")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_WEEKDAYS = (
    later("a Monday"),
    later("a Tuesday"),
    later("a Wednesday"),
    later("a Thursday"),
    later("a Friday"),
    later("a Saturday"),
    later("a Sunday"),
)
_CLOCK = re.compile(r"XXXX-XX-XXT([0-9]{2}(?::[0-9]{2})?)")
_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_REFERENCES = {
    "PRESENT_REF": later("now"),
    "PAST_REF": later("earlier"),
    "FUTURE_REF": later("later"),
}
_MODIFIERS = {
    TimeModifier.START: later("start of {}"),
    TimeModifier.MID: later("middle of {}"),
    TimeModifier.END: later("end of {}"),
    TimeModifier.APPROX: later("about {}"),
    TimeModifier.LESS_THAN: later("less than {}"),
    TimeModifier.MORE_THAN: later("more than {}"),
    TimeModifier.EQUAL_OR_LESS: later("at most {}"),
    TimeModifier.EQUAL_OR_MORE: later("at least {}"),
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
        clock, *amounts = duration.groups()
        pairs = (amounts[:2], amounts[2:]) if amounts[2] else (amounts[:2],)
        return " ".join(_duration(clock, *pair, tongue=tongue) for pair in pairs)
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
    if amount == "X":
        return tongue.gettext(some)
    wording = one if amount == "1" else several
    return tongue.say(wording, amount)
