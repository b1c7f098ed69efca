"""What is asked for: one definition for the command line, Python, charts and the web."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TypeVar

from wortlaut.archive.days import day_of, first, last
from wortlaut.errors import UsageError
from wortlaut.records import Act, EventType, Kind, Status

_E = TypeVar("_E", bound=StrEnum)

LONGEST = 1000
"""Code points of any one filter."""
MANY = 64
"""Values of any one filter."""
SEVERAL = ("kind", "act", "outlet", "event", "status")
"""Filters that can have several values."""


class Dated(StrEnum):
    """Which day `since` and `until` are about.

    `STATEMENT` is the day on which something was said, where the text tells it, else that of
    publication.
    """

    STATEMENT = "statement"
    PUBLICATION = "publication"


class Sort(StrEnum):
    """The order of hits; the newest come first within each.

    `RELEVANCE` puts first what holds the words next to each other as they were asked for, then
    what holds them in these forms, then what holds other forms of them.
    """

    RELEVANCE = "relevance"
    DATE = "date"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is asked for; several values of one filter are alternatives, filters add up.

    Attributes:
        words: what the quotation says (of articles: what the text says), see `words.parse`.
        speaker: who says it: a name, a key such as `state:RUS`, or a Wikidata item.
        about: who is mentioned in it, likewise. Of events: who takes part in them.
        kind, act, outlet, event, status: any of these; event types and status are those of the
            events that a statement attests.
        source: who says that an event is so: `narrator`, or a name as the article gives it.
        since, until: ISO 8601 dates, both included; `2023-10` and `2023` are whole. `until` is
            not before `since`.
        dated: which day these are about.
        min_confidence: in [0, 1].
        language: ISO 639-1.

    Raises:
        UsageError: a filter is none of these.
    """

    words: str | None = None
    speaker: str | None = None
    about: str | None = None
    kind: tuple[Kind, ...] = ()
    act: tuple[Act, ...] = ()
    outlet: tuple[str, ...] = ()
    event: tuple[EventType, ...] = ()
    source: str | None = None
    status: tuple[Status, ...] = ()
    since: str | None = None
    until: str | None = None
    dated: Dated = Dated.STATEMENT
    min_confidence: float = 0.0
    language: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.min_confidence <= 1:
            raise UsageError(
                "{given} is no confidence; give a number from 0 to 1, such as 0.5",
                given=self.min_confidence,
            )
        for name in ("words", "speaker", "about", "source", "language"):
            _check_text(name, getattr(self, name))
        for name in ("speaker", "about", "source"):
            _check_name(name, getattr(self, name))
        for name in SEVERAL:
            values = getattr(self, name)
            if len(values) > MANY:
                raise UsageError(
                    "there are {count} values of {name}; give at most {most}",
                    count=len(values),
                    name=name,
                    most=MANY,
                )
            for value in values:
                _check_text(name, value)
        for name in ("since", "until"):
            _check_date(name, getattr(self, name))
        _check_order(self.since, self.until)

    @property
    def is_empty(self) -> bool:
        """Whether everything is asked for."""
        return self == Filters(dated=self.dated)


def _check_text(name: str, value: str | None) -> None:
    if value is None:
        return
    if len(value) > LONGEST:
        raise UsageError(
            "{name} has {count} characters; give at most {most}",
            name=name,
            count=len(value),
            most=LONGEST,
        )
    if any(sign == "\0" or "\ud800" <= sign <= "\udfff" for sign in value):
        raise UsageError(
            "{name} holds a character that cannot be searched for; leave it out", name=name
        )
    if not value.strip():
        raise UsageError("{name} is empty; give a value, or leave it out", name=name)


def _check_name(name: str, value: str | None) -> None:
    if value is not None and not any(map(str.isalnum, value)):
        raise UsageError(
            "{name} holds no letter; give a name such as Putin, or leave it out", name=name
        )


def _check_date(name: str, value: str | None) -> None:
    if value is not None and (len(value) > LONGEST or day_of(value) is None):
        raise UsageError(
            "{date!r} is no date; give one such as 2023-10-29, 2023-10 or 2023",
            date=value[:40],
            name=name,
        )


def _check_order(since: str | None, until: str | None) -> None:
    begin, end = first(since or ""), last(until or "")
    if begin is not None and end is not None and begin > end:
        raise UsageError(
            "no day is from {since} to {until}; give the earlier date first",
            since=since,
            until=until,
            name="until",
        )


_ANY_OF = {"kind": Kind, "act": Act, "event": EventType, "status": Status}
_TEXT = ("words", "speaker", "about", "source", "since", "until", "language")


def filters_of(**given: object) -> Filters:
    """Return filters from plain values, as a command line, an address or a caller gives them.

    Args:
        given: by the names of `Filters`; None for what is not asked for. Where several values can
            be, a string is one, and a list several.

    Raises:
        UsageError: there is no such filter, or it cannot have this value.
    """
    known = {field.name for field in fields(Filters)}
    for name in given.keys() - known:
        raise UsageError(f"there is no filter {name!r}; there are: {', '.join(sorted(known))}")
    wanted = {name: value for name, value in given.items() if value is not None}
    for name in wanted.keys() & set(SEVERAL):
        values = wanted[name]
        many = (values,) if isinstance(values, str) else tuple(values)  # type: ignore[arg-type]
        of = _ANY_OF.get(name)
        wanted[name] = many if of is None else tuple(one_of(of, each, name) for each in many)
    for name in wanted.keys() & set(_TEXT):
        if not isinstance(wanted[name], str):
            raise UsageError(
                "{name} is {given!r}, which is no text; write it as {text!r}",
                name=name,
                given=wanted[name],
                text=str(wanted[name]),
            )
    if "dated" in wanted:
        wanted["dated"] = one_of(Dated, wanted["dated"], "dated")
    return Filters(**wanted)  # type: ignore[arg-type]


def one_of(values: type[_E], value: object, name: str) -> _E:
    """Return the member of an enumeration that a value stands for.

    Raises:
        UsageError: there is none.
    """
    try:
        return values(str(value))
    except ValueError as error:
        raise UsageError(
            "{name} cannot be {given!r}; it can be: {values}",
            name=name,
            given=str(value)[:40],
            values=", ".join(values),
        ) from error
