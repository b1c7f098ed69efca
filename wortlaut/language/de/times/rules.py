"""Rules for German expressions of time, over the categories of `data/times.tsv`.

The notation is that of `wortlaut.language.time_grammar.TimeRule`. Extents follow the TimeML 1.2.1
guidelines, see `wortlaut.records.time.TimeExpression`. `NOUN` is an unknown word with a capital.
"""

from wortlaut.language.time_grammar import Meaning, TimeRule

_ORDINAL = "ORDINAL/ORDINAL_WORD"
_YEAR = "YEAR/ROUND_YEAR/PAST_YEAR/OLD_YEAR"
_ERA_YEAR = f"(?: {_YEAR} | year:NUMBER ) ERA"
_WEEKDAY = "WEEKDAY/WEEKDAY_PART"
_UNIT = "UNIT/QUARTER/HALF_UNIT/WEEKEND/CENTURY_UNIT"
_UNITS = "CLOCK_UNIT/DAY_UNIT/UNIT/UNITS/YEARS/QUARTER/HALF_UNIT/CENTURY_UNIT"
_PART = "PART/MORGEN/DAWN"
_DIRECTION = "LAST/NEXT/THIS/CURRENT"
_DET = "(?: DET (?! THIS ) )?"  # before "dieses Jahr" it is a relative pronoun
_LINK = "(?: COMMA | UND | BIS | DASH | SLASH | ZUM ){1,3} AM? DET?"
_THAT_YEAR = (
    f"(?: {_ERA_YEAR} | {_YEAR} (?! UNITS/PERCENT ) | {_DET} {_DIRECTION}/SAME/FOLLOWING UNIT"
    f" | DET DAY_BEFORE | DET UNIT {_YEAR} )"
)
# Behind a year no unit stands, and no second number that things are counted with.
_NO_NUMBER = (
    f"(?! {_UNITS}/PERCENT/LARGE/PEOPLE/DECIMAL | BIS/UND/DASH NUMBER"
    f" | BIS/UND/DASH ROUND_YEAR/PAST_YEAR/OLD_YEAR (?: NOUN | {_UNITS}/PERCENT/LARGE ) )"
)
# What may stand before a month, a season or a year that nothing else marks.
_OPENING = (
    "IM/IN/SINCE/BIS/FROM/AB/AM/AGO/AT/AROUND/BETWEEN/ZUM/PREPOSITION/UND/COMMA/DASH/SLASH/OPEN/"
    "EDGE/DET/YEAR/MONTH/BORN"
)
_YEARLY = "SINCE/AT/AROUND/BIS/FROM/AB/BETWEEN/IM"  # "seit etwa 2000", but "etwa 2000 in Köln"


_CLOCK = (
    "(?: PART_ADVERB (?: AT | AROUND )? )? (?: CLOCK UHR | DECIMAL UHR | MIDNIGHT"
    # No score: "mit 21:19", "24:22 (12:10)".
    " | (?: (?<! WITH/DET/OPEN/PREPOSITION/FROM/ORDINAL ) CLOCK"
    " | (?<= FROM ) CLOCK (?= BIS/DASH ) ) (?! OPEN )"
    f" | hour:NUMBER/EIN UHR (?: UND? minute:NUMBER (?! NOUN | UHR/PERCENT/{_UNITS} | BIS/DASH ) )?"
    " | OFFSET hour:NUMBER UHR?"
    " | past:NUMBER UNITS NACH hour:NUMBER UHR? | before:NUMBER UNITS AGO hour:NUMBER UHR? )"
    f" ZONE? (?: PART_ADVERB | FRUEH | {_PART} | IN DET PART (?! ZUM/FROM ) )?"
)
_HOUR_OF_TWO, _TO_HOUR = "NUMBER/DECIMAL/CLOCK", "BIS/DASH NUMBER/DECIMAL/CLOCK"
_HOUR = f"(?: AT | AROUND ) hour:NUMBER (?! NOUN | PERCENT/LARGE/PEOPLE/DECIMAL/{_UNITS} )"
# What may follow a day: a part of it, a time of the clock, or both.
_DAYTIME = (
    f"(?: (?: COMMA? (?: AT | AROUND | OPEN )? {_CLOCK} )"
    f" | {_HOUR} (?: PART_ADVERB | PART )?"
    f" | (?: AM | IN DET )? (?: EARLY? {_PART} | PART_ADVERB | FRUEH )"
    f" (?: COMMA? (?: AT | AROUND )? {_CLOCK} | {_HOUR} )? )"
)
_NAMED_DAY = (
    f"(?: {_DET} (?: {_DIRECTION}/TODAYS )? {_WEEKDAY} COMMA? | WEEKDAY_SHORT COMMA? )? DET?"
)
_DATE = (
    f"{_NAMED_DAY} (?: DATE ERA? | DAY_MONTH (?: {_ERA_YEAR} | {_YEAR} )?"
    f" | day:{_ORDINAL} MONTH {_THAT_YEAR}?"
    f" | day:NUMBER SLASH month:NUMBER (?: SLASH | DASH ) {_YEAR}"
    f" | day:NUMBER DASH month:NUMBER DASH {_YEAR}"
    f" | {_YEAR} SLASH month:NUMBER SLASH day:NUMBER"
    f" | {_YEAR} DASH month:NUMBER DASH day:NUMBER ) (?: COMMA EIN WEEKDAY )?"
)
_SPOKEN = (
    f"(?: (?<= AM ) | {_WEEKDAY} COMMA? DET? ) day:{_ORDINAL} SLASH? month:{_ORDINAL} YEAR?"
    " (?! MONTH )"
)
_FIRST_OF_SEVERAL = (
    f"{_NAMED_DAY} day:{_ORDINAL}"
    f" (?= (?: {_LINK} (?: {_WEEKDAY} COMMA DET? )? {_ORDINAL} ){{1,3}} MONTH"
    f" | {_LINK} DAY_MONTH/DATE )"
)
_DAY_ALONE = (
    f"(?: (?<= AM ) | {_WEEKDAY} COMMA? DET ) day:ORDINAL"
    f" (?! NOUN | UND HOLIDAY | MONTH/HOLIDAY/STREET/PRODUCT/{_UNITS} )"
)
_DAY = (
    f"(?: EIN {_WEEKDAY}"
    f" | (?<! EIN/EACH ) {_DET} (?: {_DIRECTION}/FOLLOWING/SAME/TODAYS )? EARLY? {_WEEKDAY}"
    f" (?: {_DET} {_DIRECTION} UNIT )? )"
)
_WEEK_DAY = f"{_DET} {_DIRECTION} UNIT AM? {_WEEKDAY}"
_DEICTIC = (
    f"(?: TODAY/DAY_WORD (?: COMMA {_WEEKDAY} | WEEKDAY )?"
    " | (?<! AM/DET/ZUM/AROUND/BIS/SINCE/NACH/EARLY ) shift:MORGEN WEEKDAY? (?! NOUN )"
    " | DET? TODAYS DAY_UNIT/WEEKDAY | TODAYS )"
)
_NTH_DAY = f"DET? nth:{_ORDINAL} WEEKDAY (?: IM | DET ) MONTH {_THAT_YEAR}?"
_DAYS = (_NTH_DAY, _DATE, _SPOKEN, _FIRST_OF_SEVERAL, _DAY_ALONE, _DAY, _WEEK_DAY, _DEICTIC)
_AMOUNT = (
    "(?: amount:NUMBER/EIN (?: BIS/DASH ) amount:NUMBER | amount:NUMBER (?: UND amount:NUMBER )?"
    " | (?<= BETWEEN ) amount:EIN UND amount:NUMBER | amount:EIN BARELY?"
    f" | amount:{_YEAR} (?= UNITS/YEARS ) | EIN? VAGUE | DOZENS | EIN/EINES? HALF_OF )"
)
_LENGTH = (
    f"(?: APPROX/UNDER/BARELY | OVER (?! EIN? VAGUE ) )? {_AMOUNT}"
    # "zwei lange Jahre", "zwei ganze Jahre", "einige hundert Jahre", "zwei Millionen Jahre"
    " (?: (?<! EIN ) (?: QUALITY/BARELY | beside:WHOLE | times:LARGE FROM? )"
    " | (?<= VAGUE ) beside:NUMBER )?"
    f" (?: {_UNITS} | HALF_HOUR | HALF_YEAR/QUARTER_YEAR | WEEKEND/WEEKENDS )"
)
_POINTS = (
    *_DAYS,
    *(f"{day} {_DAYTIME}" for day in _DAYS),
    *(f"{_CLOCK} AM? {day}" for day in (_DATE, _DAY, _DEICTIC)),
    # Parts of the day.
    f"DET WEEKDAY_ADVERB | (?<= AM ) WEEKDAY_ADVERB {_DAYTIME}?",
    f"{_DET} LAST/THIS/SAME/FOLLOWING/TODAYS {_PART} (?: (?: AT | AROUND ) {_CLOCK} )?",
    f"(?<= AM/ZUM/AROUND/BIS/SINCE/NACH/AGO ) EARLY? {_PART} (?: (?: AT | AROUND ) {_CLOCK} )?",
    "(?<= FROM/AB ) EARLY? PART | (?<= IM/IN/AGO/AT/PREPOSITION ) DET? DAWN",
    "(?<= PREPOSITION ) DET EARLY? PART (?! DET ) | DET? WHOLE PART",
    f"DET? WHOLE MONTH/SEASON {_THAT_YEAR}?",
    "day:ORDINAL (?: SAME/THIS/FOLLOWING/LAST/NEXT | DET (?: SAME/FOLLOWING/LAST/NEXT )? ) UNIT",
    "(?<= AT ) MIDNIGHT | (?<= AROUND ) MIDNIGHT",
    "(?<= IN ) DET EARLY? PART | DET EARLY? MORGEN | (?<= OVER ) PART",
    f"DET EARLY? {_PART} (?= SINGULAR/PASSIVE/PASSING )",
    "DET? PART_ADVERB | (?<= AT/AROUND ) hour:NUMBER PART_ADVERB",
    f"{_CLOCK} TODAY/DAY_WORD/THIS {_PART} | THIS {_PART} {_HOUR}",
    f"DET? EARLY? {_PART} SAME DAY_UNIT | DET? EARLY? {_PART} DET DAY_BEFORE",
    f"DET? EARLY? {_PART} DET (?: DATE | DAY_MONTH | day:{_ORDINAL} MONTH {_THAT_YEAR}?"
    " | WEEKDAY/WEEKDAY_ADVERB"
    " | SAME/FOLLOWING DAY_UNIT )",
    # The clock.
    _CLOCK,
    "(?: hour:NUMBER | DECIMAL ) (?= BIS/DASH NUMBER/DECIMAL/CLOCK UHR )",
    "(?<= AT/FROM/AB/BETWEEN/COMMA/BIS ) (?: hour:NUMBER | DECIMAL )"
    " (?= (?: COMMA/UND/BIS/DASH FROM? NUMBER/DECIMAL/CLOCK ){1,3} UHR )",
    f"(?: hour:NUMBER | DECIMAL ) (?= {_TO_HOUR} UND {_HOUR_OF_TWO} {_TO_HOUR} UHR )",
    f"(?<= DASH ) (?: hour:NUMBER | DECIMAL ) (?= UND {_HOUR_OF_TWO} {_TO_HOUR} UHR )",
    # Weeks, months, quarters, years by direction.
    f"{_DET} {_DIRECTION}/SAME/FOLLOWING {_UNIT} YEAR? | DET? SAME/FOLLOWING DAY_UNIT",
    "(?<= IM ) LAST/NEXT/SAME/FOLLOWING YEARS",  # "im selben Jahre"
    "DET WEEKEND | (?<= AM/ZUM/AGO/NACH/BIS/PREPOSITION ) WEEKEND",
    "(?<= COURSE ) DET UNIT/DAY_UNIT/MONTH",
    f"{_DET} {_DIRECTION}/SAME/FOLLOWING (?: MONTH {_THAT_YEAR}? | SEASON )",
    f"{_DET} {_DIRECTION} UNIT IM MONTH/SEASON",
    "DET? DAY_BEFORE | DAY_ADVERB | THIS_YEAR | YEARLY",
    "DET? YEARLY UNIT/SEASON",
    "WEEKDAY_SHORT (?= BIS/DASH WEEKDAY_SHORT ) | (?<= WEEKDAY_SHORT BIS/DASH ) WEEKDAY_SHORT",
    # Months and seasons.
    f"(?<= {_OPENING}/UNITS ) MONTH | DET MONTH",
    "MONTH (?= SLASH/DASH/UND/BIS MONTH )",
    f"DET? EDGE? UNIT? MONTH {_THAT_YEAR} | EDGE? MONTH DET UNIT (?! {_YEAR} )",
    f"(?: EDGE SLASH )? EDGE MONTH {_THAT_YEAR}?",
    "DET? EARLY? MONTH_YEAR | month:NUMBER SLASH/DASH YEAR | month:ORDINAL SLASH/DASH? YEAR",
    "YEAR DASH month:NUMBER",
    "(?<= IM ) UNIT MONTH",
    f"DET? ORDINAL_WORD UNITS DET (?: MONTH {_THAT_YEAR}? | UNIT {_YEAR} )",
    f"(?<= {_OPENING} ) EARLY? SEASON | DET EARLY? SEASON",
    f"DET? (?: amount:ORDINAL_WORD/LAST )? MONTH_PART {_THAT_YEAR}?",
    "DET? EDGE? DET? EARLY? SEASON"
    f" (?: {_ERA_YEAR} | {_YEAR} (?: SLASH/DASH until:YEAR/ROUND_YEAR/NUMBER )?"
    f" | {_DET} {_DIRECTION}/SAME/FOLLOWING UNIT | DET DAY_BEFORE | DET UNIT {_YEAR} )",
    # Years.
    f"(?: APPROX | EDGE (?: DET UNIT )? | (?: DET EARLY? )? UNIT/YEARS )? {_ERA_YEAR}",
    f"APPROX? (?: {_YEAR} | year:NUMBER ) YEARS ERA",
    f"(?: DET UNIT/YEARS | (?<= IM/AT ) UNIT/YEARS ) year:NUMBER (?! NOUN ) {_NO_NUMBER}",
    f"(?: {_YEAR} | year:NUMBER ) (?= BIS/UND/DASH/SLASH {_ERA_YEAR} )",
    f"(?: DET EARLY? )? UNIT/YEARS {_YEAR}",
    f"(?<! NUMBER/APPROX/DASH ) YEAR {_NO_NUMBER}",
    f"(?<= DASH ) YEAR {_NO_NUMBER}",
    f"(?<= SINCE ) YEAR/ROUND_YEAR {_NO_NUMBER}",
    f"(?<! NUMBER/APPROX/DASH ) PAST_YEAR (?! NOUN/COMMA ) {_NO_NUMBER}",
    "(?<! NUMBER/APPROX/DASH ) ROUND_YEAR/OLD_YEAR (?= SINGULAR/PASSIVE )",
    f"(?<= PASSIVE ) ROUND_YEAR/OLD_YEAR (?! NOUN ) {_NO_NUMBER}",
    f"(?<= {_YEAR} BIS/UND/DASH ) {_YEAR} (?! NOUN ) {_NO_NUMBER}",
    f"(?: DET? UNIT/YEARS/SEMESTER )? {_YEAR} SLASH until:{_YEAR}/NUMBER | DET? SEMESTER {_YEAR}",
    f"(?<= {_OPENING}/APPROX/UNIT/YEARS ) YEAR (?! NOUN ) {_NO_NUMBER}",
    f"(?: (?<= {_OPENING}/UNIT/YEARS ) | (?<= {_YEARLY} APPROX ) ) ROUND_YEAR (?! NOUN )"
    f" {_NO_NUMBER}",
    "(?<= NUMBER ) YEAR (?= CLOSE )",  # "(beide 1981)"
    "(?<= OPEN/SINCE/EDGE/AT/AROUND/BIS/FROM/AB/NACH/AGO ) PAST_YEAR/OLD_YEAR"
    f" (?! NOUN/ZUM ) {_NO_NUMBER}",
    f"(?<= BETWEEN/FROM/AB ) {_YEAR} (?= BIS/UND {_YEAR} (?! NOUN | UNITS/YEARS/PERCENT/LARGE ) )",
    f"{_YEAR} (?= DASH {_YEAR} (?: CLOSE | COMMA ) )",
    f"EDGE (?: DET UNIT )? {_YEAR}",
    f"EDGE {_DET} {_DIRECTION}/SAME/FOLLOWING {_UNIT}",
    "EDGE (?= BIS/UND/DASH EDGE (?: MONTH/YEAR/ROUND_YEAR/MONTH_YEAR"
    " | DET EARLY? (?: DECADE/DECADE_YEARS/UNIT | ORDINAL/ORDINAL_WORD CENTURY_UNIT ) ) )",
    "EDGE DET UNIT/QUARTER/HALF_UNIT/CENTURY_UNIT",
    f"DET? UNIT_EDGE (?: {_YEAR} )? | DET? FULL_YEAR (?: {_YEAR} )? | DET? TURN",
    f"(?: EDGE DET | DET )? NEW_YEAR {_YEAR}?",
    f"DET? (?: LAST/NEXT/FOLLOWING/EARLY )? SEASON_MONTHS {_THAT_YEAR}?",
    f"DET? EDGE? DET? CALENDAR_WEEK week:NUMBER (?: SLASH? {_YEAR} )?",
    f"(?: EDGE DET | DET )? week:{_ORDINAL} CALENDAR_WEEK {_THAT_YEAR}?",
    # Quarters, halves, decades, centuries.
    f"DET? (?: quarter:{_ORDINAL} QUARTER/QUARTER_YEAR | NAMED_QUARTER )"
    f" (?: {_THAT_YEAR} | DET UNIT )?",
    f"DET? half:{_ORDINAL} HALF_UNIT (?: {_THAT_YEAR} | DET UNIT )?",
    f"(?: EDGE DET | DET )? EARLY? (?: DECADE YEARS | DECADE_YEARS )"
    f" DET (?: century:{_ORDINAL} | {_DIRECTION} ) CENTURY_UNIT ERA?",
    f"DET? (?: decade:{_ORDINAL} | LAST ) UNIT DET? century:{_ORDINAL} beside:CENTURY_UNIT ERA?",
    f"DET? half:{_ORDINAL} HALF_NOUN (?: DET UNIT )? {_YEAR} | DET? WHOLE UNIT {_YEAR}",
    f"DET? {_ORDINAL}/LAST HALF_NOUN/UNIT/UNITS/YEARS DET?"
    f" (?: century:{_ORDINAL} CENTURY_UNIT | DECADE YEARS | DECADE_YEARS ) ERA?",
    "(?: EDGE DET | DET EARLY/WHOLE? | (?<= UND ) EARLY )? (?: DECADE YEARS | DECADE_YEARS ) ERA?",
    "(?: EDGE DET | DET EARLY? ) DECADE (?! NOUN ) ERA?",
    f"(?: EDGE DET | DET )? EARLY? century:{_ORDINAL} CENTURY_UNIT ERA?",
    f"(?: EDGE DET | DET )? century:{_ORDINAL}"
    f" (?= {_LINK} (?: PREPOSITION/IN DET? )? (?: EDGE DET )? EARLY? {_ORDINAL} CENTURY_UNIT )",
    # Holidays.
    f"{_DET} (?: {_DIRECTION} )? HOLIDAY"
    f" (?: IM? UNIT? {_YEAR} (?: SLASH NUMBER )? | IM? {_DET} {_DIRECTION} UNIT )?",
)
_NIGHTS = (
    f"DET? PART (?: FROM DET? (?: WEEKDAY | {_ORDINAL} MONTH? (?: {_YEAR} )? ) )? ZUM DET?"
    f" (?: {_DIRECTION}/TODAYS )? (?: WEEKDAY COMMA? DET? )?"
    " (?: WEEKDAY | TODAY | DAY_WORD | DATE | DAY_MONTH"
    f" | day:{_ORDINAL} MONTH (?: {_YEAR} )? )",
)
_DURATIONS = (
    "(?<! OLD_AGE/WITH/EDGE ) (?<! OLD_AGE NUMBER COMMA/UND/BIS )"
    f" (?: DET/THIS (?= NUMBER ) (?<! COMMA DET ) )? {_LENGTH} (?! AGE )",
    "(?<= WITH ) (?: APPROX | OVER )? amount:NUMBER (?: BIS/DASH amount:NUMBER )? UNITS",
    "DET/POSSESSIVE? LAST/NEXT/FOLLOWING"
    " (?: amount:NUMBER (?: BIS/UND/COMMA amount:NUMBER )? | VAGUE )? QUALITY?"
    " UNITS/YEARS/WEEKENDS",
    "amount:POSSESSIVE LAST UNIT",
    "DET? LAST/NEXT/FOLLOWING amount:NUMBER QUARTER",
    f"(?: APPROX | DET )? EIN? WHOLE {_UNIT}/DAY_UNIT/CLOCK_UNIT",
    "(?: APPROX | OVER )? EIN? HALF_HOUR | DET? HALF_YEAR/QUARTER_YEAR | HALF_OF UNIT/CLOCK_UNIT",
    "LENGTH | LASTING",
    "(?<= SINCE/OVER/PREPOSITION/NACH ) (?: LARGE FROM? )? UNITS/YEARS/CENTURY_UNIT",
    "UNITS/YEARS (?= LONG | UND UNITS/YEARS ) | (?<= UNITS/YEARS UND ) UNITS/YEARS",
    "(?<! DET/THIS/POSSESSIVE/AM/IM ) UNITS/YEARS (?= AGO/NACH )",  # "Monate nach dem Krieg"
    "VAGUE UNITS/YEARS | (?<= SINCE ) VAGUE_LENGTH | (?<= SINCE/NACH ) VAGUE_TIME",
    "(?<= PREPOSITION/NACH ) YEAR_SPAN",
    "DET/POSSESSIVE? ORDINAL_WORD (?: amount:NUMBER )? UNITS/YEARS",
    "DET? ORDINAL_WORD amount:NUMBER QUARTER",
    "(?<= COURSE ) DET UNITS/YEARS",
    "(?<= PREPOSITION/COURSE ) EINES UNIT/DAY_UNIT/CLOCK_UNIT",
)
_HOURS = (
    "COMMA? ALWAYS? FROM? (?: NUMBER/DECIMAL/CLOCK ) UHR? BIS/DASH (?: NUMBER/DECIMAL/CLOCK ) UHR"
)
_SETS_FIRST = (
    # Opening hours.
    f"WEEKDAY (?= BIS/DASH WEEKDAY (?: {_HOURS} | OPENED ) )",
    f"(?<= WEEKDAY BIS/DASH ) WEEKDAY (?= {_HOURS} | OPENED )",
    f"WEEKDAY_SHORT (?= (?: COMMA/UND/BIS/DASH/SLASH WEEKDAY_SHORT ){{0,5}} {_HOURS} )",
    f"(?<= EACH WEEKDAY UND/COMMA ) WEEKDAY (?: {_DAYTIME} )?",
)
_SETS = (
    f"EINES? EACH {_UNIT}/DAY_UNIT/CLOCK_UNIT | EACH amount:ORDINAL_WORD UNIT/DAY_UNIT",
    f"ALL {_AMOUNT} UNITS/YEARS",
    "ALL/EACH HALF_OF UNIT/CLOCK_UNIT/UNITS/YEARS | EACH HALF_HOUR",
    f"EACH (?: WEEKDAY | WEEKDAY_PART | {_PART} | MONTH | SEASON )"
    f" (?: (?: AT | AROUND | AM )? (?: {_CLOCK} | PART ) | {_HOUR} )?",
    f"EACH UNIT/DAY_UNIT (?: AT {_CLOCK} )",
    f"{_CLOCK} EACH UNIT/DAY_UNIT",
    f"ALWAYS? WEEKDAY_ADVERB (?: {_DAYTIME} )? | ALWAYS WEEKDAY",
    f"EACH {_ORDINAL} WEEKDAY (?: IM UNIT | DET UNIT )?",
    f"DET? {_ORDINAL}/LAST WEEKDAY (?: IM UNIT (?! MONTH ) | EACH UNIT ) (?: {_DAYTIME} )?",
    "(?<= AM ) DET? WEEKDAYS/WEEKENDS | ALL WEEKDAYS/WEEKENDS",
    "TIMES? FREQUENCY | PER UNIT/DAY_UNIT/PART | (?<! PERCENT ) PER CLOCK_UNIT",
    f"(?<= PERCENT ) IM UNIT (?! {_YEAR}/NUMBER/MONTH/LATER/EARLIER )"
    f" | (?<= NUMBER NOUN/UNITS ) IM UNIT (?! {_YEAR}/NUMBER/MONTH/LATER/EARLIER/NACH/AGO/DET )"
    " | (?<= PERCENT/UNITS ) AM DAY_UNIT",
    "TIMES (?: IM | AM | PER | DET | IN DET ) UNIT/DAY_UNIT",
    f"day:{_ORDINAL} MONTH EACH UNIT",
)
_COUNTED = f"TODAY/DAY_WORD | {_WEEKDAY}"  # "heute vor 20 Jahren", "Samstag vor zwei Wochen"
_AGO = (
    f"(?: {_COUNTED} )? AGO APPROX? EXACT? {_LENGTH}",
    "AGO YEAR_SPAN | AGO (?: LARGE FROM? )? UNITS/YEARS (?! LATER/EARLIER )",
    "AGO amount:NUMBER COMMA amount:NUMBER UNITS/YEARS",
)
_AHEAD = (
    f"(?: {_COUNTED} )? IN {_LENGTH} (?! AGE )",
    "IN amount:NUMBER COMMA amount:NUMBER UNITS/YEARS",
)
_LATER = (
    f"{_LENGTH} LATER",
    "DET? UNITS/YEARS LATER",
    f"DET? amount:NEXT (?: DAY_UNIT | {_PART} (?: (?: AT | AROUND ) {_CLOCK} )? )",
    f"DET? EARLY? {_PART} DET amount:NEXT DAY_UNIT",
    f"(?<= AM ) {_PART} amount:LATER",
    "(?<= IN ) DET PART amount:LATER",
    "amount:THIS DAY_UNIT/MOMENT | (?<= IM ) UNIT amount:LATER | (?<= IN ) DET UNIT amount:LATER",
)
_EARLIER = (
    f"{_LENGTH} (?: EARLIER | FRUEHER )",
    "DET? UNITS/YEARS EARLIER",
    f"(?<= AM ) {_PART} amount:EARLIER",
    "(?<= IM ) UNIT amount:EARLIER | (?<= IN ) DET UNIT amount:EARLIER",
)
_LIST = "NUMBER (?: COMMA/UND/BIS/DASH NUMBER ){0,4}"
_NO_TIMES = (
    f"OLD_AGE (?: APPROX | OVER )? {_LIST} (?: YEARS | {_UNITS} )?",
    f"(?: APPROX | OVER )? {_LIST} (?: YEARS | {_UNITS} ) UND? AGE",
    f"WITH (?: APPROX | OVER )? {_LIST} YEARS (?! NOUN )",
    f"PRODUCT (?: NUMBER SLASH )? {_YEAR} (?: SLASH NUMBER/YEAR/ROUND_YEAR )?",
    "STREET DET day:ORDINAL MONTH",
    f"PEOPLE FROM/BETWEEN/AB/BIS {_LIST} YEARS",
    "EIN UNIT AGE | GREETING | TITLE",
)
_REFERENCES = (
    "REFERENCE | (?<= IN ) REFERENCE_IN | (?<= IN/ZUM ) REFERENCE_AT",
    "AT_PRESENT (?! NOUN/DET/THIS/POSSESSIVE/EINES )",
    "FRUEHER (?! THAN | NOUN )",
)
# Before the others that are as long or start later.
_UNTIL_TODAY = ("(?<= BIS ) TODAY",)
_NO_TIMES_FIRST = (
    "CLOCK (?: COMMA NUMBER )? UNITS",
    "(?<= SINCE ) REFERENCE (?= APPROX? NUMBER/EIN/VAGUE )",  # "seit nunmehr 25 Jahren"
    "(?<= OPEN ) NUMBER YEARS (?= CLOSE ) | (?<! IN/SINCE/NACH ) UNDER NUMBER YEARS"
    " | AB NUMBER YEARS",
    f"FROM {_YEAR} (?= ZUM (?: {_YEAR} | NUMBER ) PERCENT/LARGE/NOUN )",
)

RULES = tuple(
    TimeRule(meaning, pattern)
    for meaning, patterns in (
        (Meaning.REFERENCE, _UNTIL_TODAY),
        (Meaning.NOTHING, _NO_TIMES_FIRST),
        (Meaning.SET, _SETS_FIRST),
        (Meaning.POINT, _POINTS),
        (Meaning.NIGHT, _NIGHTS),
        (Meaning.SET, _SETS),
        (Meaning.AGO, _AGO),
        (Meaning.AHEAD, _AHEAD),
        (Meaning.LATER, _LATER),
        (Meaning.EARLIER, _EARLIER),
        (Meaning.DURATION, _DURATIONS),
        (Meaning.REFERENCE, _REFERENCES),
        (Meaning.NOTHING, _NO_TIMES),
    )
    for pattern in patterns
)

_TRIGGERS = (
    "WEEKDAY WEEKDAYS WEEKDAY_ADVERB WEEKDAY_PART WEEKDAY_SHORT MONTH SEASON TODAY"
    " DAY_WORD DAY_BEFORE DAY_ADVERB TODAYS MORGEN PART DAWN PART_ADVERB MIDNIGHT UHR"
    " OFFSET UNIT CLOCK_UNIT DAY_UNIT UNITS MOMENT YEARS YEAR_SPAN QUARTER HALF_UNIT"
    " CENTURY_UNIT WEEKEND WEEKENDS CALENDAR_WEEK HALF_HOUR HALF_YEAR QUARTER_YEAR"
    " NAMED_QUARTER UNIT_EDGE THIS_YEAR YEARLY MONTH_PART SEASON_MONTHS TURN FULL_YEAR"
    " NEW_YEAR FREQUENCY LASTING LENGTH VAGUE_LENGTH VAGUE_TIME REFERENCE REFERENCE_IN"
    " REFERENCE_AT AT_PRESENT FRUEHER HOLIDAY DATE CLOCK DAY_MONTH MONTH_YEAR DECIMAL"
    " DECADE DECADE_YEARS ORDINAL YEAR ROUND_YEAR PAST_YEAR OLD_YEAR ERA SLASH"
)
TRIGGERS = frozenset(_TRIGGERS.split())

INHERITING = frozenset({"COMMA", "UND", "BIS", "DASH", "SLASH", "ZUM", "DET", "AM"})
ADDING = frozenset({"", "und", ","})
SINCE = frozenset({"SINCE"})
PARTING = "COMMA? AT/AROUND/AM/OPEN"
