"""What a language brings to the finding of times: words with features, and rules over them.

A word of time has one category ("Montag" is a `WEEKDAY`) and features (`weekday=1`). A rule is a
pattern over categories; the features of the words that it covers, merged, are the meaning.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from wortlaut.records.time import TimeModifier

Category = str
"""A name of capital letters and underscores, as the rules of the language use it."""


class Unit(StrEnum):
    """Units of the calendar and the clock, by their TIMEX3 letters."""

    SECOND = "TS"
    MINUTE = "TM"
    HOUR = "TH"
    DAY = "D"
    WEEKEND = "WE"
    WEEK = "W"
    MONTH = "M"
    QUARTER = "Q"
    HALF = "H"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"


class Tense(StrEnum):
    """Whether a clause tells of the past or of what is to come."""

    PAST = "past"
    FUTURE = "future"


class Meaning(StrEnum):
    """How the features of an expression are read.

    `POINT` is a date or a time of day, `NIGHT` the night that leads to one; `AGO` and `AHEAD` count
    from the publication, `EARLIER` and `LATER` from a time named before. `NOTHING` covers what
    only looks like a time: an age, a name.
    """

    POINT = "point"
    NIGHT = "night"
    AGO = "ago"
    AHEAD = "ahead"
    EARLIER = "earlier"
    LATER = "later"
    DURATION = "duration"
    SET = "set"
    REFERENCE = "reference"
    NOTHING = "nothing"


PARTS_OF_YEAR = ("week", "month", "day", "season", "quarter", "half", "holiday")
"""Features that name a part of a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What words of time say; all that is not said is None or false.

    Attributes:
        number: of a numeral; a rule gives it a role ("day", "hour", "amount").
        year, month, day, hour, minute, second, weekday: of the calendar and the clock; Monday is 1.
        week: of a year, as ISO 8601 counts them ("KW 34").
        nth: which of the weekdays of a month ("am ersten Sonntag im Mai").
        until: the second year of "2008/2009", which no value of TIMEX3 names together.
        decade, century: the first three and two digits of the years meant.
        era: `BC` or `AD`, where it is said.
        season, part: TIMEX3 codes, `SP`, `SU`, `FA`, `WI` and `MO`, `MI`, `AF`, `EV`, `NI`.
        quarter, half: of a year, from 1.
        holiday: its rule, see `wortlaut.times.holidays`.
        unit, amount: what is counted; the amount is None where it is vague ("einige Tage").
        mixed: the amount is of two units ("zwei Jahre und drei Monate"), counted in the smaller.
        shift: how many units from the base ("letzten" is -1).
        context: the base is a time named before, not the publication.
        compared: said of a time beside it, if that is a recent one ("Vorjahr").
        offset: minutes to add to the clock ("halb acht" is -30).
        mod: see `TimeModifier`.
        begun: the next unit, or this one where it has just begun ("im neuen Jahr").
        vague: of an amount that is said, but not known ("alle paar Jahre").
        indefinite: with an indefinite article ("an einem Dienstag").
        timed: with an hour that is a time of its own ("heute um 9 Uhr").
        reference: `PRESENT_REF`, `PAST_REF` or `FUTURE_REF`.
    """

    number: float | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    weekday: int | None = None
    week: int | None = None
    nth: int | None = None
    until: int | None = None
    decade: int | None = None
    century: int | None = None
    era: str | None = None
    season: str | None = None
    part: str | None = None
    quarter: int | None = None
    half: int | None = None
    holiday: str | None = None
    unit: Unit | None = None
    amount: float | None = None
    shift: int | None = None
    context: bool = False
    compared: bool = False
    offset: int | None = None
    mod: TimeModifier | None = None
    mixed: bool = False
    begun: bool = False
    vague: bool = False
    indefinite: bool = False
    timed: bool = False
    reference: str | None = None

    def any_of(self, names: Iterable[str]) -> bool:
        """Tell whether one of the features with these names is said, such as `PARTS_OF_YEAR`."""
        return any(getattr(self, name) is not None for name in names)


class TimeWord(NamedTuple):
    """A word, or the first word of a phrase, as the rules see it."""

    category: Category
    features: Features


class Piece(NamedTuple):
    """A part of a token, `[start, end)` within it, with what it means, if it means anything."""

    start: int
    end: int
    word: TimeWord | None


class TimeRule(NamedTuple):
    """A pattern over categories and the way to read what it covers.

    The pattern is a regular expression (`re.VERBOSE`) whose words in capitals are categories,
    `A/B` is one of two, `day:ORDINAL` gives a number its role. `NOUN` is an unknown word with a
    capital behind a known one. Look-arounds see the context, which is not covered, three words
    before at most. Repetitions must be bounded.
    """

    meaning: Meaning
    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TimeGrammar:
    """The words and rules of a language; compared by identity, so that it is compiled once.

    Attributes:
        words: by form, exactly as written.
        phrases: by first form, the other forms and what the phrase means; longest first.
        pieces: cuts a form that starts with a digit or joins two words; linear in its length.
        rules: the longest match wins, then the earlier rule.
        triggers: a text without one of these categories holds no time.
        inheriting: categories between two dates that share what the first leaves out ("3. und 4.
            Mai").
        since: categories before a date that lies in the past ("seit").
        adding: the words that may stand between the two amounts of one length ("zwei Jahre und drei
            Monate"), and "".
        parting: a pattern of what parts a day from its hour ("am Sonntag um 9 Uhr"); each is a
            time.
        names: the places, among the forms of a text, of words of time that are names or ages.
        tense: what the words of a sentence say of the clause around the word at a place.
    """

    words: Mapping[str, TimeWord]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], TimeWord], ...]]
    pieces: Callable[[str], tuple[Piece, ...]]
    rules: tuple[TimeRule, ...]
    triggers: frozenset[Category]
    inheriting: frozenset[Category]
    since: frozenset[Category]
    adding: frozenset[str]
    parting: str
    names: Callable[[Sequence[str]], frozenset[int]]
    tense: Callable[[tuple[str, ...], int], Tense | None]
