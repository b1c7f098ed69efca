"""Forms that start with a digit, as German writes dates, clock times and numbers (DIN 5008)."""

import re
from functools import lru_cache

from wortlaut.language.time_grammar import Features, Piece, TimeWord, Unit

_LONGEST = 40
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_FIRST_PAST_YEAR = 1000
_FIRST_COMMON_YEAR, _LAST_COMMON_YEAR = 1750, 2099
_ROUND_AND_OLD = frozenset(range(1750, 1900, 50))
_PIVOT = 40  # two-digit years: 45 is the end of the war, 35 a year to come
_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)")
_ISO_DOTS = re.compile(r"(\d{4})\.(\d{1,2})\.(\d{1,2})(?!\d)")
_DAY_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})\.(?!\d)")
_MONTH_YEAR = re.compile(r"(\d{1,2})\.(\d{4})(?![\d.])|(\d{4})\.(\d{2})(?![\d.])")
# ISO 8601 has a zone behind the seconds, which no value keeps, and a "T" between day and time.
_CLOCK = re.compile(
    r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?(?:Z(?!\w)|[+-]\d{2}:?\d{2}(?!\d))?)?(?![\d:])"
)
_DAY_BEFORE_CLOCK = re.compile(r"(\d{2})T(?=\d{2}:\d{2})")
_H_CLOCK = re.compile(r"(\d{1,2})h(\d{2})(?!\w)")
_DECIMAL = re.compile(r"(\d{1,2})\.(\d{2})(?![\d.,])")
_DECADE = re.compile(r"(\d{2}|\d{4})-?er(-Jahren?(?!\w)|-(?!\w)|n?(?!\w))")
_LENGTH = re.compile(r"(\d{1,4})[-]?(h|min|Min|sek|Std)(?!\w)")
_LASTING = re.compile(
    r"(\d{1,4})-?(tägig|stündig|minütig|wöchig|monatig|jährig)(?:e[nrsm]?)?(?!\w)"
)
_YEAR = re.compile(r"(\d{4})(?![\d.,]\d|\d|\w)")
_SECOND_YEAR = re.compile(r"(?<=(\d{2})(\d{2})–)(\d{2})(?!\w|[.,]\d)")  # "1939–45"
_ORDINAL = re.compile(r"(\d{1,2})\.(?!\d)")
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d{1,6})(?:,(\d+))?(?!\w|[.,]\d)")
_CUT = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+\.?|.", re.DOTALL)
_TIMES = re.compile(r"\d{1,4}-?[mM]al(?!\w)")
_UNITS = {
    "h": Unit.HOUR,
    "Std": Unit.HOUR,
    "min": Unit.MINUTE,
    "Min": Unit.MINUTE,
    "sek": Unit.SECOND,
    "tägig": Unit.DAY,
    "stündig": Unit.HOUR,
    "minütig": Unit.MINUTE,
    "wöchig": Unit.WEEK,
    "monatig": Unit.MONTH,
    "jährig": Unit.YEAR,
}


@lru_cache(maxsize=1 << 14)
def pieces(form: str) -> tuple[Piece, ...]:
    """Cut a form that starts with a digit, or joins two words, into pieces with a meaning.

    "30.10.2023" is one piece, "15.-19." are three, "31.12.2009." is a date and a full stop. Pieces
    without a meaning of their own have no word; the pieces cover the form. Longer forms than forty
    characters are one piece without a word.
    """
    if len(form) > _LONGEST:
        return (Piece(0, len(form), None),)
    found = []
    place = 0
    while place < len(form):
        end, word = _shape(form, place)
        found.append(Piece(place, end, word))
        place = end
    return tuple(found)


def _shape(form: str, place: int) -> tuple[int, TimeWord | None]:
    if form[place].isdecimal() and form[place].isascii():
        for read in (_date, _clock, _decade, _lasting, _number):
            if found := read(form, place):
                return found
    match = _CUT.match(form, place)
    return (match.end() if match else len(form)), None


_Found = tuple[int, TimeWord] | None


def _date(form: str, place: int) -> _Found:
    if match := _DATE.match(form, place):
        day, month, year = match.groups()
        return match.end(), _word("DATE", year=_year(year), month=int(month), day=int(day))
    if match := _ISO_DOTS.match(form, place):
        year, month, day = match.groups()
        return match.end(), _word("DATE", year=int(year), month=int(month), day=int(day))
    if match := _DAY_MONTH.match(form, place):
        return match.end(), _word("DAY_MONTH", day=int(match[1]), month=int(match[2]))
    match = _MONTH_YEAR.match(form, place)
    if match is None:
        return None
    month, year = (match[1], match[2]) if match[1] else (match[4], match[3])
    if not (1 <= int(month) <= 12 and _FIRST_YEAR <= int(year) <= _LAST_YEAR):  # noqa: PLR2004
        return None
    return match.end(), _word("MONTH_YEAR", month=int(month), year=int(year))


def _clock(form: str, place: int) -> _Found:
    match = _CLOCK.match(form, place) or _H_CLOCK.match(form, place)
    category = "CLOCK"
    if match is None:
        match = _DECIMAL.match(form, place)
        category = "DECIMAL"
    if match is None or int(match[1]) > 24 or int(match[2]) > 59:  # noqa: PLR2004
        return None
    second = match[3] if match.re is _CLOCK else None
    time = Features(
        hour=int(match[1]), minute=int(match[2]), second=int(second) if second else None
    )
    return match.end(), TimeWord(category, time)


def _decade(form: str, place: int) -> _Found:
    match = _DECADE.match(form, place)
    if match is None or not match[1].endswith("0"):
        return None
    digits = match[1]
    first = int(digits) if len(digits) > 2 else 1900 + int(digits)  # noqa: PLR2004
    if len(digits) == 2 and first < 1920:  # noqa: PLR2004
        first += 100
    category = "DECADE_YEARS" if "-J" in match[2] else "DECADE"
    return match.end(), _word(category, decade=first // 10)


def _lasting(form: str, place: int) -> _Found:
    if match := _LENGTH.match(form, place):
        return match.end(), _length("LENGTH", match)
    if match := _TIMES.match(form, place):
        return match.end(), TimeWord("TIMES", Features())
    if match := _LASTING.match(form, place):
        return match.end(), _length("LASTING", match)
    return None


def _length(category: str, match: re.Match[str]) -> TimeWord:
    return TimeWord(category, Features(amount=int(match[1]), unit=_UNITS[match[2]]))


def _number(form: str, place: int) -> _Found:
    if (match := _SECOND_YEAR.match(form, place)) and match[3] > match[2]:
        year = int(match[1] + match[3])
        return match.end(), TimeWord(_year_category(year), Features(year=year, number=year))
    if match := _YEAR.match(form, place):
        year = int(match[1])
        if _FIRST_YEAR <= year <= _LAST_YEAR:
            return match.end(), TimeWord(_year_category(year), Features(year=year, number=year))
    if match := _DAY_BEFORE_CLOCK.match(form, place):
        return match.end(), TimeWord("NUMBER", Features(number=int(match[1])))
    if match := _ORDINAL.match(form, place):
        return match.end(), TimeWord("ORDINAL", Features(number=int(match[1])))
    if match := _NUMBER.match(form, place):
        whole = match[1].replace(".", "")
        value = float(f"{whole}.{match[2]}") if match[2] else int(whole)
        return match.end(), TimeWord("NUMBER", Features(number=value))
    return None


def _year_category(year: int) -> str:
    """Tell years that news is full of from those that are as likely numbers of things.

    Of the years before, those that are no round numbers are seldom numbers of things.
    """
    if _FIRST_PAST_YEAR < year < _FIRST_COMMON_YEAR and year % 10:
        return "PAST_YEAR"
    if not _FIRST_COMMON_YEAR <= year <= _LAST_COMMON_YEAR or year in _ROUND_AND_OLD:
        return "OLD_YEAR"
    return "ROUND_YEAR" if year % 100 == 0 else "YEAR"


def _word(category: str, **features: int) -> TimeWord:
    return TimeWord(category, Features(**features))  # type: ignore[arg-type]


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004
        return year
    return year + (2000 if year < _PIVOT else 1900)
