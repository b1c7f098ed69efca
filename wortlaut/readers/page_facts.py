"""What a page says about itself, as it stands there: the extractor mends some of it."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape

from lxml.html import HtmlElement

_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.]?)([0-9]{2})\2([0-9]{2})(?![0-9])")
_DAY_FIRST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})(?![0-9])")
_STRING = re.compile(r'"([^"\\]{1,200})"')
_BETWEEN = re.compile(r"\s[-–—|·:]\s")
_MONTH = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})(?:[-/.](?P<month>0[1-9]|1[0-2]))?"
    r"|(?P<earlier>0[1-9]|1[0-2])[-/.](?P<later>(?:19|20)[0-9]{2})"
)
_NAMES_DATE = re.compile(r"^(?!.*(?:modif|updat)).*(?:date|datum|publish|issued)", re.IGNORECASE)
_PUBLISHED = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"\\]{1,40})"')
_DATED = "//meta[@content] | //*[@datetime]"
_LINKED_DATA = "//script[contains(@type, 'json')]"


def drop_dates_without_day(tree: HtmlElement) -> str | None:
    """Take dates that are no day of the calendar out of what a page says about itself.

    The extractor would take 2024-02-30 for the first day of that month, and 2024-02 for today's.

    Returns:
        The one month or year that the page gives as its date of publication, ISO 8601; None for
        none, or several.
    """
    coarse: list[str] = []
    for element in tree.xpath(_DATED):
        named = _NAMES_DATE.search(_name(element))
        for name in ("content", "datetime"):
            value = element.get(name, "")
            # <time> also marks what an article tells of, such as a year in its text.
            without_day = _without_day(value) if named or element.tag == "time" else None
            coarse += [without_day] if named and without_day else []
            if without_day or _is_impossible(value):
                element.set(name, "")
    for script in tree.xpath(_LINKED_DATA):
        coarse += filter(
            None, (_without_day(each) for each in _PUBLISHED.findall(script.text or ""))
        )
        script.text = _STRING.sub(
            lambda found: '""' if _is_impossible(found[1]) else found[0], script.text or ""
        )
    return coarse[0] if len(set(coarse)) == 1 else None


def writes_day(page: str, day: str) -> bool:
    """Tell whether a page writes a day (ISO 8601) anywhere; of a month the extractor makes one."""
    year, month, number = day[:4], int(day[5:7]), int(day[8:10])
    short = f"(?:{year}|{year[2:]})"
    shapes = (
        rf"{year}[-/.]?{month:02}[-/.]?{number:02}",
        rf"{year}[-/.]0?{month}[-/.]0?{number}",
        rf"0?{number}\s?[-/.]\s?0?{month}\s?[-/.]\s?{short}",
        rf"0?{month}/0?{number}/{short}",
        rf"0?{number}\.?\s(?:de\s)?[^\W\d_]{{3,12}}\.?,?\s(?:de\s)?{short}",
        rf"[^\W\d_]{{3,12}}\.?\s0?{number},?\s{year}",
    )
    written = re.compile(rf"(?<!\d)(?:{'|'.join(shapes)})(?!\d)")
    return written.search(unescape(page)) is not None


def _name(element: HtmlElement) -> str:
    return " ".join(element.get(name, "") for name in ("name", "property", "itemprop", "class"))


def _without_day(value: str) -> str | None:
    """Return a value that is a month or a year as ISO 8601, None for any other."""
    found = _MONTH.fullmatch(value.strip())
    if found is None:
        return None
    year, month = found["year"] or found["later"], found["month"] or found["earlier"]
    return f"{year}-{month}" if month else year


def as_written(outlet: str, tree: HtmlElement) -> str:
    """Return the name of an outlet with the letters that the page gives it.

    The extractor writes capitals where a name begins with none: "Taz" for "taz".
    """
    return next((name for name in _names(tree) if outlet in {name, name.title()}), outlet)


def _names(tree: HtmlElement) -> Iterator[str]:
    """Yield what may be the name of an outlet, the likeliest first."""
    metas = sorted(tree.iter("meta"), key=lambda meta: meta.get("property") != "og:site_name")
    for meta in metas:
        yield " ".join(meta.get("content", "").split()).lstrip("@")
    for script in tree.xpath(_LINKED_DATA):
        yield from (found[1] for found in _STRING.finditer(script.text or ""))
    for title in tree.iter("title"):
        yield from map(str.strip, _BETWEEN.split(title.text or ""))


def _is_impossible(value: str) -> bool:
    """Whether a value begins with a date, the day first or last, that no calendar has."""
    value = value.lstrip()
    if found := _YEAR_FIRST.match(value):
        year, month, day = found[1], found[3], found[4]
    elif found := _DAY_FIRST.match(value):
        day, month, year = found[1], found[3], found[4]
    else:
        return False
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return True
    return False
