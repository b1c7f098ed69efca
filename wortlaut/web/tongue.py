"""The language of the interface, for the wordings that pages share with the HTML report."""

from functools import cache

from wortlaut.exports.wording.tongue import Tongue
from wortlaut.knowledge import knowledge
from wortlaut.web.dates import in_words
from wortlaut.web.language import translations


@cache
def tongue(language: str) -> Tongue:
    """Return how pages in a language word dates, countries and the rest."""
    words = translations(language)
    return Tongue(
        language=language,
        gettext=words.gettext,
        pgettext=words.pgettext,
        day=lambda day: in_words(day, language),
        country=lambda code: _country(code, language),
    )


def _country(code: str, language: str) -> str:
    state = knowledge("de").states.get(code)
    if state is None:
        return code
    return state.name if language == "de" else state.name_en
