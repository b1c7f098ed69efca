"""The language in which a page speaks of an article; the article's own words stay as they are."""

from collections.abc import Callable
from dataclasses import dataclass


def later(message: str) -> str:
    """Return a message as it is, which is translated where it is said: for constants."""
    return message


def _as_written(message: str) -> str:
    return message


def _without_context(_: str, message: str) -> str:
    return message


@dataclass(frozen=True, slots=True)
class Tongue:
    """What a page says in its own words is written in English and translated by these.

    Attributes:
        language: ISO 639-1 code.
        gettext: translates a message; values go into its "{}" afterwards.
        pgettext: translates a value of the record, given the name of its field before it.
        day: words a date, which is ISO 8601 and as precise as it is known.
        country: names a country, which is ISO 3166-1 alpha-3.
    """

    language: str = "en"
    gettext: Callable[[str], str] = _as_written
    pgettext: Callable[[str, str], str] = _without_context
    day: Callable[[str], str] = _as_written
    country: Callable[[str], str] = _as_written

    def say(self, message: str, *values: object) -> str:
        """Return a message with its values."""
        return self.gettext(message).format(*values)

    def term(self, field: str, value: str) -> str:
        """Return a value of a field as words: `indirect_free_indirect` has no underscores."""
        return self.pgettext(field, value).replace("_", " ")


ENGLISH = Tongue()
