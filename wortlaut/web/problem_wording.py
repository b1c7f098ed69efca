"""What was wrong, in the language of the interface."""

from typing import NamedTuple

from wortlaut.errors import WortlautError
from wortlaut.web.language import translations

_WRITTEN = "en"
"""The language of the messages in the program."""


class Told(NamedTuple):
    """What a page says, and in which language."""

    text: str
    language: str


def told(problem: str | WortlautError, language: str) -> Told:
    """Return what was wrong in a language, or in English where it has no words for it.

    A filter that is named in it has the name that pages give it.
    """
    if isinstance(problem, str):
        problem = WortlautError(problem)
    words = translations(language)
    text = words.gettext(problem.message)
    if text == problem.message:
        return Told(str(problem), _WRITTEN)
    values = dict(problem.values)
    if "name" in values:
        values["name"] = words.pgettext("filter", str(values["name"]))
    return Told(text.format(**values) if values else text, language)
