"""Datelines of agencies: "Köln (dpa/lnw) - ", "BERLIN/HAMBURG (AFP) – ".

Places, at most a date, an agency in brackets and a dash open a line; the report follows with a
capital, a number or a mark. An agency is known by `_AGENCIES`, or a short word in small letters
that is no German word ("lnw", "red"). What Wikinews writes ("Berlin (Deutschland), 12.05.2007 –")
names no agency.
"""

import re
from collections.abc import Sequence

from wortlaut.language.de.lexicon import lexicon
from wortlaut.language.de.openers import openers
from wortlaut.language.de.paragraphs import line_breaks
from wortlaut.records import Token, TokenRange

_AGENCY_WORDS = (
    "AFP AFX Anadolu ANP ANSA AP APA Associated Belga BelTA Bloomberg CTK dapd ddp dpa dpa-afx "
    "dts EFE epd Fars Interfax IRNA ISNA ITAR-TASS KCNA Keystone-SDA KNA Kyodo Lusa Maan Mena "
    "MTI Nowosti NTB ots PAP Reuters RIA Ritzau RND rtr SANA sda SID SPA "
    "Sport-Informations-Dienst Tasnim TASS TT Ukrinform UNIAN vwd WAFA Xinhua Yonhap ČTK"
)
_AGENCIES = frozenset(word.casefold() for word in _AGENCY_WORDS.split())
_DASHES = frozenset(("-", "–", "—", "--", "―", "−"))
_JOINING = frozenset(("/", ",", "-", "–", "&", "und"))
_PLACE_WORDS = "a. d. am an auf bei de der dem den im in la ob vor"
_WITHIN_PLACES = _JOINING.union(_PLACE_WORDS.split())
_DAY = re.compile(r"\d{1,2}\.")
_OWN_NAME = ("agentur", "presse", "press", "dienst")
_MOST_OF_PLACES = 10
_MOST_OF_AGENCIES = 9
_LONGEST_CODE = 5


def datelines(text: str, tokens: Sequence[Token]) -> tuple[TokenRange, ...]:
    """Return the datelines as ranges of tokens, each from its first place to after its dash.

    Takes time linear in the number of tokens.

    Args:
        text: the text that the tokens were cut from.
        tokens: its tokens, as `tokenize` gives them.
    """
    lines = [0, *line_breaks(text, tokens)] if tokens else []
    ends = ((first, _end(tokens, first)) for first in lines)
    return tuple(TokenRange(first, last) for first, last in ends if last)


def _end(tokens: Sequence[Token], first: int) -> int:
    """Return the index after the dash of the dateline that starts at a token, 0 for none."""
    place = _after_places(tokens, first)
    if place and tokens[place].text == "(":
        forms = [token.text for token in tokens[place + 1 : place + 1 + _MOST_OF_AGENCIES]]
        inside = forms[: forms.index(")")] if ")" in forms else []
        dash = place + len(inside) + 2
        if dash + 1 < len(tokens) and tokens[dash].text in _DASHES and _is_agency(inside):
            return dash + 1 if _goes_on(tokens[dash + 1].text) else 0
    return 0


def _goes_on(form: str) -> bool:
    """Tell whether a report may open with a form."""
    return not form[0].islower() and form not in _DASHES


def _after_places(tokens: Sequence[Token], first: int) -> int:
    """Return the index after the words for places and the date, 0 where others stand there."""
    place = first
    while place < min(first + _MOST_OF_PLACES, len(tokens) - 1):
        form = tokens[place].text
        if not (form[0].isupper() or form in _WITHIN_PLACES or _DAY.fullmatch(form)):
            break
        if form.casefold().endswith(_OWN_NAME):
            return 0
        place += 1
    opens = tokens[first].text
    return place if place > first and opens[0].isupper() and opens not in openers() else 0


def _is_agency(inside: Sequence[str]) -> bool:
    """Tell whether the words between brackets are the names or codes of agencies."""
    words = [form for form in inside if form not in _JOINING]
    if any(form.casefold() in _AGENCIES for form in words):
        return True
    return bool(words) and all(map(_is_code, words))


def _is_code(form: str) -> bool:
    short = form.isalpha() and form.islower() and 1 < len(form) <= _LONGEST_CODE
    return short and not lexicon().find(form) and not lexicon().find(form.capitalize())
