"""Dates in words, as precise as they are."""

from datetime import date

from babel.dates import format_date, format_skeleton

_MONTH, _DAY = 7, 10


def in_words(value: str | None, language: str) -> str:
    """Return an ISO 8601 date as `29 October 2023`, `October 2023` or `2023`.

    What is no date, or has a time behind it, is cut to its date or stays as it is.
    """
    if not value:
        return ""
    try:
        if len(value) >= _DAY:
            return format_date(date.fromisoformat(value[:_DAY]), "long", locale=_locale(language))
        if len(value) == _MONTH:
            month = date.fromisoformat(f"{value}-01")
            return format_skeleton("yMMMM", month, locale=_locale(language))
    except ValueError:
        pass
    return value


def _locale(language: str) -> str:
    # The day before the month, as readers of European papers expect.
    return "en_GB" if language == "en" else language
