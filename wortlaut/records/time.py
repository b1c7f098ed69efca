"""When: time expressions and what they resolve to."""

from dataclasses import dataclass
from enum import StrEnum


class TimeType(StrEnum):
    """The classes of TIMEX3 (ISO-TimeML)."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A time expression; `[start, end)` in code points, `value` a TIMEX3 value or null.

    `anchor` says what a relative value was counted from: `published`, or another time's id.
    """

    id: str
    start: int
    end: int
    text: str
    type: TimeType
    value: str | None = None
    anchor: str | None = None
