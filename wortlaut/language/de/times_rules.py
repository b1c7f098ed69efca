"""Rules for German expressions of time, over the categories of `data/times.tsv`.

The notation is that of `wortlaut.records.time_grammar.TimeRule`. Extents follow the TimeML 1.2.1
guidelines, see `wortlaut.records.time.TimeExpression`. `NOUN` is an unknown word with a capital.
"""

from wortlaut.records.time_grammar import Meaning, TimeRule

_ORDINAL = "ORDINAL/ORDINAL_WORD"
_YEAR = "YEAR/ROUND_YEAR/OLD_YEAR"
_WEEKDAY = "WEEKDAY/WEEKDAY_PART"
_UNIT = "UNIT/QUARTER/HALF_UNIT/WEEKEND"
_UNITS = "UNIT/UNITS/YEARS/QUARTER/HALF_UNIT/CENTURY_UNIT"
_PART = "PART/MORGEN"
_DIRECTION = "LAST/NEXT/THIS"
_LINK = "(?: COMMA | UND | BIS | DASH | SLASH | ZUM ){1,3} DET?"
_THAT_YEAR = f"(?: {_YEAR} (?! UNITS/PERCENT ) | DET? {_DIRECTION} UNIT | DET UNIT YEAR )"
# What may stand before a month, a season or a year that nothing else marks.
_OPENING = (
    "IM/IN/SINCE/BIS/FROM/AM/AGO/AT/AROUND/BETWEEN/ZUM/PREPOSITION/UND/COMMA/DASH/SLASH/OPEN/"
    "EDGE/DET/APPROX/YEAR/MONTH"
)


_CLOCK = (
    f"(?: PART_ADVERB (?: AT | AROUND )? )? (?: CLOCK UHR? | DECIMAL UHR | MIDNIGHT"
    f" | hour:NUMBER/EIN UHR (?: UND? minute:NUMBER (?! NOUN | UHR/PERCENT/{_UNITS} ) )?"
    f" | OFFSET hour:NUMBER UHR?"
    f" | past:NUMBER UNITS NACH hour:NUMBER UHR? | before:NUMBER UNITS AGO hour:NUMBER UHR? )"
    f" ZONE? (?: PART_ADVERB | {_PART} | IN DET PART )?"
)
_HOUR = f"(?: AT | AROUND ) hour:NUMBER (?! NOUN | PERCENT/DECIMAL/{_UNITS} )"
# What may follow a day: a part of it, a time of the clock, or both.
_DAYTIME = (
    f"(?: (?: COMMA? (?: AT | AROUND | OPEN )? {_CLOCK} )"
    f" | {_HOUR} (?: PART_ADVERB | PART )?"
    f" | (?: AM | IN DET )? (?: EARLY? {_PART} | PART_ADVERB | FRUEH )"
    f" (?: COMMA? (?: AT | AROUND )? {_CLOCK} | {_HOUR} )? )"
)
_NAMED_DAY = f"(?: DET? {_WEEKDAY} COMMA? )? DET?"
_DATE = (
    f"{_NAMED_DAY} (?: DATE | DAY_MONTH (?: {_YEAR} )? | day:{_ORDINAL} MONTH {_THAT_YEAR}?"
    f" | day:NUMBER SLASH month:NUMBER (?: SLASH | DASH ) {_YEAR}"
    f" | day:NUMBER DASH month:NUMBER DASH {_YEAR}"
    f" | {_YEAR} SLASH month:NUMBER SLASH day:NUMBER"
    f" | {_YEAR} DASH month:NUMBER DASH day:NUMBER )"
)
_SPOKEN = f"(?: (?<= AM ) | {_WEEKDAY} COMMA? DET? ) day:{_ORDINAL} SLASH? month:{_ORDINAL} YEAR?"
_FIRST_OF_SEVERAL = (
    f"{_NAMED_DAY} day:{_ORDINAL}"
    f" (?= (?: {_LINK} {_ORDINAL} ){{1,3}} MONTH | {_LINK} DAY_MONTH/DATE )"
)
_DAY_ALONE = f"(?: (?<= AM ) | {_WEEKDAY} COMMA? DET ) day:ORDINAL (?! NOUN | MONTH/HOLIDAY/{_UNITS} )"
_DAY = (
    f"(?<! EIN/EACH ) DET? (?: {_DIRECTION}/FOLLOWING/SAME/TODAYS )? EARLY? {_WEEKDAY}"
    f" (?: DET? {_DIRECTION} UNIT )?"
)
_WEEK_DAY = f"DET? {_DIRECTION} UNIT AM? {_WEEKDAY}"
_DEICTIC = f"(?: DAY_WORD (?: COMMA {_WEEKDAY} )? | shift:MORGEN (?! NOUN ) | DET? TODAYS UNIT/WEEKDAY )"
_DAYS = (_DATE, _SPOKEN, _FIRST_OF_SEVERAL, _DAY_ALONE, _DAY, _WEEK_DAY, _DEICTIC)
_AMOUNT = (
    "(?: amount:NUMBER (?: (?: BIS | UND | DASH ) amount:NUMBER )? | amount:EIN"
    " | EIN? VAGUE | DOZENS | EIN? HALF_OF )"
)
_LENGTH = f"(?: APPROX | OVER )? {_AMOUNT} (?: {_UNITS} | HALF_HOUR | HALF_YEAR | WEEKEND )"
_POINTS = (
    *_DAYS,
    *(f"{day} {_DAYTIME}" for day in _DAYS),
    *(f"{_CLOCK} AM? {day}" for day in (_DATE, _DAY, _DEICTIC)),
    # Parts of the day.
    "DET WEEKDAY_ADVERB",
    f"DET? {_DIRECTION}/SAME/FOLLOWING/TODAYS {_PART} (?: (?: AT | AROUND ) {_CLOCK} )?",
    f"(?<= AM/ZUM/AROUND/BIS/SINCE ) EARLY? {_PART} (?: (?: AT | AROUND ) {_CLOCK} )?",
    f"(?<= AT ) MIDNIGHT | (?<= AROUND ) MIDNIGHT",
    f"(?<= IN ) DET EARLY? PART",
    "DET? PART_ADVERB | (?<= AT/AROUND ) hour:NUMBER PART_ADVERB",
    f"{_CLOCK} (?: DAY_WORD | THIS ) {_PART} | DET? THIS {_PART} {_HOUR}",
    f"DET? EARLY? {_PART} DET (?: DATE | DAY_MONTH | day:{_ORDINAL} MONTH {_THAT_YEAR}? | WEEKDAY"
    f" | SAME UNIT | FOLLOWING UNIT )",
    # The clock.
    _CLOCK,
    f"(?<= FROM/BETWEEN ) hour:NUMBER (?= BIS/UND/DASH NUMBER UHR )",
    # Weeks, months, quarters, years by direction.
    f"DET? {_DIRECTION}/SAME/FOLLOWING {_UNIT} YEAR?",
    f"(?<= AM ) WEEKEND",
    f"DET? {_DIRECTION}/SAME/FOLLOWING (?: MONTH {_THAT_YEAR}? | SEASON )",
    f"DET? {_DIRECTION} UNIT IM MONTH/SEASON",
    "DET? DAY_BEFORE | DAY_ADVERB",
    # Months and seasons.
    f"(?<= {_OPENING} ) MONTH",
    f"MONTH (?= SLASH/DASH/UND/BIS MONTH )",
    f"DET? EDGE? UNIT? MONTH {_THAT_YEAR}",
    f"EDGE MONTH {_THAT_YEAR}?",
    f"DET? EARLY? (?: MONTH_YEAR | month:NUMBER/ORDINAL SLASH/DASH? YEAR | YEAR SLASH/DASH month:NUMBER )",
    f"(?<= IM ) UNIT MONTH",
    f"(?<= {_OPENING} ) EARLY? SEASON",
    f"DET? EDGE? DET? EARLY? SEASON (?: {_YEAR} (?: SLASH/DASH YEAR/NUMBER )? | DET? {_DIRECTION} UNIT | DET UNIT YEAR )",
    # Years.
    f"(?: DET EARLY? )? UNIT/YEARS {_YEAR}",
    "(?<! PRODUCT/NUMBER/APPROX/DASH ) YEAR (?! UNITS/YEARS/UNIT/PERCENT/DECIMAL | BIS/UND/DASH NUMBER )",
    "(?<= DASH ) YEAR (?! UNITS/YEARS/UNIT/PERCENT/DECIMAL | BIS/UND/DASH NUMBER )",
    f"(?<= {_OPENING}/UNIT/YEARS ) YEAR/ROUND_YEAR (?! NOUN | UNITS/YEARS/UNIT/PERCENT/DECIMAL | BIS/UND/DASH NUMBER )",
    f"(?<= OPEN/SINCE/EDGE/AT ) OLD_YEAR (?! NOUN | UNITS/YEARS/UNIT/PERCENT/DECIMAL | BIS/UND/DASH NUMBER )",
    f"(?<= BETWEEN/FROM ) {_YEAR} (?= BIS/UND {_YEAR} (?! NOUN | UNITS/YEARS/PERCENT ) )",
    f"{_YEAR} (?= DASH {_YEAR} (?: CLOSE | COMMA ) )",
    "EDGE (?: DET UNIT )? YEAR/ROUND_YEAR/OLD_YEAR",
    f"EDGE DET? {_DIRECTION}/SAME/FOLLOWING {_UNIT}",
    f"EDGE DET UNIT/QUARTER/HALF_UNIT",
    f"UNIT_EDGE {_YEAR}?",
    # Quarters, halves, decades, centuries.
    f"DET? quarter:{_ORDINAL} QUARTER (?: {_THAT_YEAR} | DET UNIT )?",
    f"DET? half:{_ORDINAL} HALF_UNIT (?: {_THAT_YEAR} | DET UNIT )?",
    "(?: EDGE DET | DET EARLY? )? (?: DECADE YEARS | DECADE_YEARS )",
    "(?: EDGE DET | DET EARLY? ) DECADE (?! NOUN )",
    f"(?: EDGE DET | DET )? EARLY? century:{_ORDINAL} CENTURY_UNIT",
    f"DET? century:{_ORDINAL} (?= {_LINK} {_ORDINAL} CENTURY_UNIT )",
    # Holidays.
    f"DET? (?: {_DIRECTION} )? HOLIDAY (?: IM? UNIT? {_YEAR} | IM? DET? {_DIRECTION} UNIT )?",
)
_NIGHTS = (
    f"DET? PART (?: FROM DET? (?: WEEKDAY | {_ORDINAL} ) )? ZUM DET?"
    f" (?: WEEKDAY COMMA? DET? )? (?: WEEKDAY | DAY_WORD | DATE | DAY_MONTH | day:{_ORDINAL} MONTH {_YEAR}? )",
)
_DURATIONS = (
    f"(?<! OLD_AGE/WITH/EDGE ) (?: DET | THIS )? {_LENGTH} (?! AGE )",
    "(?<= WITH ) (?: APPROX | OVER )? amount:NUMBER UNITS",
    f"DET? LAST/NEXT/FOLLOWING (?: amount:NUMBER | VAGUE )? UNITS/YEARS",
    f"DET? EIN? WHOLE {_UNIT}",
    "(?: APPROX | OVER )? EIN? HALF_HOUR | DET? HALF_YEAR | HALF_OF UNIT",
    "LENGTH (?! AGE ) | LASTING",
    "(?<= SINCE/OVER/PREPOSITION/NACH ) UNITS/YEARS | UNITS/YEARS (?= LONG )",
    "VAGUE UNITS/YEARS (?! AGE )",
)
_SETS = (
    f"EACH {_UNIT} | EACH amount:ORDINAL_WORD UNIT | (?: AM )? ALL amount:NUMBER UNITS/YEARS",
    f"EACH (?: WEEKDAY | WEEKDAY_PART | {_PART} | MONTH | SEASON ) (?: (?: AT | AROUND | AM )? (?: {_CLOCK} | PART ) )?",
    f"EACH UNIT (?: AT {_CLOCK} )",
    f"{_CLOCK} EACH UNIT",
    "ALWAYS? WEEKDAY_ADVERB | ALWAYS WEEKDAY",
    "FREQUENCY | PER UNIT | TIMES (?: IM | PER | IN DET ) UNIT",
    f"day:{_ORDINAL} MONTH EACH UNIT",
)
_AGO = (f"AGO {_LENGTH}", "AGO UNITS/YEARS (?! LATER/EARLIER )")
_AHEAD = (f"IN {_LENGTH}",)
_LATER = (f"{_LENGTH} LATER", "UNITS/YEARS LATER")
_EARLIER = (f"{_LENGTH} (?: EARLIER | FRUEHER )", "UNITS/YEARS EARLIER")
_REFERENCES = ("REFERENCE", "FRUEHER (?! THAN | NOUN )")

RULES = tuple(
    TimeRule(meaning, pattern)
    for meaning, patterns in (
        (Meaning.POINT, _POINTS),
        (Meaning.NIGHT, _NIGHTS),
        (Meaning.SET, _SETS),
        (Meaning.AGO, _AGO),
        (Meaning.AHEAD, _AHEAD),
        (Meaning.LATER, _LATER),
        (Meaning.EARLIER, _EARLIER),
        (Meaning.DURATION, _DURATIONS),
        (Meaning.REFERENCE, _REFERENCES),
    )
    for pattern in patterns
)

TRIGGERS = frozenset(
    "WEEKDAY WEEKDAY_ADVERB WEEKDAY_PART MONTH SEASON DAY_WORD DAY_BEFORE DAY_ADVERB TODAYS MORGEN"
    " PART PART_ADVERB MIDNIGHT UHR OFFSET UNIT UNITS YEARS QUARTER HALF_UNIT CENTURY_UNIT WEEKEND"
    " HALF_HOUR HALF_YEAR UNIT_EDGE FREQUENCY LASTING LENGTH REFERENCE FRUEHER HOLIDAY DATE CLOCK"
    " DAY_MONTH MONTH_YEAR DECIMAL DECADE DECADE_YEARS ORDINAL YEAR ROUND_YEAR OLD_YEAR SLASH".split()
)

INHERITING = frozenset("COMMA UND BIS DASH SLASH ZUM DET".split())
SINCE = frozenset(["SINCE"])
