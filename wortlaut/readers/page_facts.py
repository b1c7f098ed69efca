"""What a page says about itself, as it stands there: the extractor mends some of it."""

import re
from collections.abc import Iterator
from datetime import date

from lxml.html import HtmlElement

_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.]?)([0-9]{2})\2([0-9]{2})(?![0-9])")
_DAY_FIRST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})(?![0-9])")
_STRING = re.compile(r'"([^"\\]{1,200})"')
_BETWEEN = re.compile(r"\s[-–—|·:]\s")
_DATED = "//meta[@content] | //*[@datetime]"
_LINKED_DATA = "//script[contains(@type, 'json')]"


def drop_impossible_dates(tree: HtmlElement) -> None:
    """Take dates that are no day of the calendar out of what a page says about itself.

    The extractor would take 2024-02-30 for the first day of that month.
    """
    for element in tree.xpath(_DATED):
        for name in ("content", "datetime"):
            if _is_impossible(element.get(name, "")):
                element.set(name, "")
    for script in tree.xpath(_LINKED_DATA):
        script.text = _STRING.sub(
            lambda found: '""' if _is_impossible(found[1]) else found[0], script.text or ""
        )


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
