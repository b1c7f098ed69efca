"""When: time expressions and what they resolve to."""

from dataclasses import dataclass
from enum import StrEnum


class TimeType(StrEnum):
    """The classes of TIMEX3 (ISO-TimeML)."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


class TimeModifier(StrEnum):
    """What TIMEX3 calls `mod`: which part of the value is meant, or how exact it is."""

    START = "start"
    MID = "mid"
    END = "end"
    APPROX = "approx"
    LESS_THAN = "less_than"
    MORE_THAN = "more_than"
    EQUAL_OR_LESS = "equal_or_less"
    EQUAL_OR_MORE = "equal_or_more"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A time expression; `[start, end)` in code points, `value` a TIMEX3 value or null.

    The extent is that of the TimeML 1.2.1 guidelines: the head with its determiners and modifiers
    ("der vergangenen Woche", "Ende September", "gestern Abend"), without a preposition before it
    ("Sonntag" in "am Sonntag"), unless it makes the value ("vor zwei Tagen", "in zwei Wochen",
    "pro Jahr").

    Attributes:
        id: unique in the document, `t1`, `t2`, … in the order of the text.
        type: the class of TIMEX3.
        value: see `wortlaut.times.value`; never more precise than the text. Null where the text
            does not tell.
        mod: what the value leaves out: "Ende September" is the end of `2023-09`.
        anchor: what a relative value was counted from: `published`, or another time's id.
    """

    id: str
    start: int
    end: int
    text: str
    type: TimeType
    value: str | None = None
    mod: TimeModifier | None = None
    anchor: str | None = None
