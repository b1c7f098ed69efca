"""Datelines: "Köln (dpa/lnw) - ", "BERLIN taz | ", "Berlin, 3. Mai. - ", "Wien/Berlin – ".

Places, at most a date, an agency in brackets and a dash open a line; the report follows with a
capital, a number or a mark. An agency is known by `_AGENCIES`, or a short word in small letters
that is no German word ("lnw", "red"). Where no agency stands in brackets the places are known
ones, and a date, an agency, a word that opens sentences or a finite verb shows that a report
follows. What Wikinews writes ("Berlin (Deutschland), 12.05.2007 –") names no agency.
"""

import re
from collections.abc import Sequence

from wortlaut.language.de.structure.openers import openers
from wortlaut.language.de.times.words import words
from wortlaut.language.de.words.lexicon import lexicon
from wortlaut.language.de.words.morphology import readings
from wortlaut.language.de.words.names import is_place_name
from wortlaut.language.marks import DASHES
from wortlaut.language.paragraphs import line_breaks, paragraphs, ranges
from wortlaut.records import Token, TokenRange

_AGENCY_WORDS = (
    "AFP AFX Anadolu ANP ANSA AP APA Associated Belga BelTA Bloomberg CTK dapd ddp dpa dpa-afx "
    "dts EFE epd Fars Interfax IRNA ISNA ITAR-TASS KCNA Keystone-SDA KNA Kyodo Lusa Maan Mena "
    "MTI Nowosti NTB ots PAP Reuters RIA Ritzau RND rtr SANA sda SID SPA "
    "Sport-Informations-Dienst Tasnim TASS TT Ukrinform UNIAN vwd WAFA Xinhua Yonhap ČTK"
)
_AGENCIES = frozenset(word.casefold() for word in _AGENCY_WORDS.split())
_DASHES = DASHES | {"−"}
_JOINING = frozenset(("/", ",", "-", "–", "&", "und"))
_PLACE_WORDS = "a. d. am an auf bei de der dem den im in la ob vor"
_WITHIN_PLACES = _JOINING.union(_PLACE_WORDS.split())
_DAY = re.compile(r"\d{1,2}\.")
_OWN_NAME = ("agentur", "presse", "press", "dienst")
_MOST_OF_PLACES = 10
_MOST_OF_AGENCIES = 9
_LONGEST_CODE = 5
_LONGEST_PLACE = 4
_BETWEEN_PLACES = frozenset(("/", ",", "&", "und"))
_RIVERS = frozenset(("Main", "Oder", "Saale", "MAIN"))
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})?")
_YEAR = re.compile(r"\d{4}")
_BAR = "|"
_ENDS = frozenset(".!?")


def datelines(text: str, tokens: Sequence[Token]) -> tuple[TokenRange, ...]:
    """Return the datelines as ranges of tokens, each from its first place to after its dash.

    Takes time linear in the number of tokens.

    Args:
        text: the text that the tokens were cut from.
        tokens: its tokens, as `tokenize` gives them.
    """
    if not tokens:
        return ()
    # A line of a wrapped text may begin with the place that ends a sentence.
    opening = {first for first, _ in paragraphs(text, tokens)}
    found: list[TokenRange] = []
    for first, last in ranges([0, *line_breaks(text, tokens)], len(tokens)):
        end = _end(tokens, first)
        if not end and first in opening:
            length = _without_brackets([token.text for token in tokens[first:last]])
            end = first + length if length else 0
        if end:
            found.append(TokenRange(first, end))
    return tuple(found)


def is_agency(inside: Sequence[str]) -> bool:
    """Tell whether the words between brackets are the names or codes of agencies ("dpa/lnw")."""
    words = [form for form in inside if form not in _JOINING]
    if any(form.casefold() in _AGENCIES for form in words):
        return True
    return bool(words) and all(map(_is_code, words))


def _end(tokens: Sequence[Token], first: int) -> int:
    """Return the index after the dash of the dateline that starts at a token, 0 for none."""
    place = _after_places(tokens, first)
    if place and tokens[place].text == "(":
        forms = [token.text for token in tokens[place + 1 : place + 1 + _MOST_OF_AGENCIES]]
        inside = forms[: forms.index(")")] if ")" in forms else []
        dash = place + len(inside) + 2
        if dash + 1 < len(tokens) and tokens[dash].text in _DASHES and is_agency(inside):
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


def _is_code(form: str) -> bool:
    short = form.isalpha() and form.islower() and 1 < len(form) <= _LONGEST_CODE
    return short and not lexicon().find(form) and not lexicon().find(form.capitalize())


def _without_brackets(line: Sequence[str]) -> int:
    """Return the length of the dateline without brackets that opens a line, 0 for none.

    Args:
        line: the forms of all tokens of the line.
    """
    places = _known_places(line)
    dated = _after_date(line, places)
    told = dated
    if told < len(line) and is_agency(line[told : told + 1]):
        told += 1
    sign = told + (dated > places and line[told : told + 1] == ["."])
    if not places or sign + 1 >= len(line):
        return 0
    if not _parts(line[sign], told > dated, told > places) or not _goes_on(line[sign + 1]):
        return 0
    report = line[sign + 1 :]
    opens = report[0] in openers() or not report[0][0].isalnum()
    if told > places:
        return sign + 1
    tells = opens or (line[sign] != "." and not is_place_name(report[:1]) and _tells(report))
    return sign + 1 if tells and not _is_insertion(report) else 0


def _parts(sign: str, by_agency: bool, marked: bool) -> bool:
    """Tell whether a sign parts a dateline from its report."""
    return sign in _DASHES or (sign == _BAR and by_agency) or (sign == "." and not marked)


def _known_places(line: Sequence[str]) -> int:
    """Return the index after the known places that open a line ("Wien/Berlin"), 0 for none."""
    after, start = 0, 0
    while start < min(_MOST_OF_PLACES, len(line)):
        river = start > 0 and line[start - 1] == "/" and line[start] in _RIVERS
        lengths = range(min(_LONGEST_PLACE, len(line) - start), 0, -1)
        named = (length for length in lengths if is_place_name(line[start : start + length]))
        length = 1 if river else next(named, 0)
        if not length:
            break
        after = start + length
        if after >= len(line) or line[after] not in _BETWEEN_PLACES:
            break
        start = after + 1
    return after


def _after_date(line: Sequence[str], places: int) -> int:
    """Return the index after the date that follows the places, `places` where none does."""
    start = places + (line[places : places + 1] == [","])
    start += line[start : start + 1] in (["den"], ["am"])
    day, month, year = (*line[start : start + 3], "", "", "")[:3]
    if _DATE.fullmatch(day):
        return start + 1 + bool(_YEAR.fullmatch(month))
    known = words().get(month)
    if not _DAY.fullmatch(day) or known is None or known.category != "MONTH":
        return places
    return start + 2 + bool(_YEAR.fullmatch(year))


def _is_insertion(report: Sequence[str]) -> bool:
    """Tell whether a dash opened what a later one of the sentence closes."""
    return sum(form in _DASHES for form in _sentence(report)) % 2 == 1


def _tells(report: Sequence[str]) -> bool:
    """Tell whether a finite verb stands in a sentence ("Kanzler Brandt reist ab")."""
    small = (form for form in _sentence(report) if form[0].islower())
    return any(reading.mood is not None for form in small for reading in readings(form))


def _sentence(report: Sequence[str]) -> Sequence[str]:
    return report[: next((n for n, form in enumerate(report) if form in _ENDS), len(report))]
