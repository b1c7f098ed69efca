"""German words of time that are names: "Anna Freitag", "Herr Montag", "Jan Holm".

Days, months and seasons are surnames behind a first name, an honorific or a title that stands
alone; "sagte der Minister Freitag" may as well tell the day. Words for parts of days and longer
times are surnames behind "Herr" or "Frau" alone ("Frau Morgen"). "Jan" is a month only beside a
day, a year or a word like "im".
"""

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import pairwise

from wortlaut.language.de.times.words import words
from wortlaut.language.de.words.morphology import readings
from wortlaut.language.de.words.names import is_first_name, is_place, is_surname, may_be_first_name
from wortlaut.language.de.words.reference_words import HONORIFICS
from wortlaut.language.marks import QUOTATION_MARKS

_BEARERS = frozenset(("WEEKDAY", "WEEKDAY_ADVERB", "MONTH", "SEASON"))
_ADVERBIAL = frozenset(("WEEKDAY", "WEEKDAY_ADVERB"))  # a time also without a word before it
_SHORT_MONTHS = frozenset(("Jan", "Feb", "Sept", "Sep", "Okt", "Nov", "Dez"))
_MONTH_WORDS = "im in anfang ende mitte seit bis ab vom zum den des"
_BEFORE_MONTHS = frozenset(_MONTH_WORDS.split())
_BETWEEN_MONTHS = frozenset(("/", "-", "–", "bis"))
_LISTED = 2  # tokens from a month to the next of a list
_BEFORE_PERSONS = frozenset(("von", "an", "mit", "durch", "bei", "unter", "neben", "gegen"))
_ARTICLES = frozenset(("der", "die", "das", "den", "dem"))
_DAY = re.compile(r"\d{1,2}\.?")
_YEAR = re.compile(r"\d{4}")
_TITLE_ENDINGS = (
    "minister präsident kanzler sprecher chef professor richter anwalt meister direktor kommissar "
    "senator sekretär botschafter general bischof pfarrer trainer leiter landrat abgeordneter "
    "abgeordnete vorsitzender vorsitzende politiker anwältin landrätin bischöfin"
)
_TITLES = tuple(f"{title}{ending}" for title in _TITLE_ENDINGS.split() for ending in ("", "in"))
_ADDRESSES = frozenset(("Herr", "Herrn", "Frau"))
_LONGER_TIMES = "Abend Jahr Mittag Monat Morgen Nacht Tag Uhr Woche"
_ADDRESSED = frozenset(_LONGER_TIMES.split())
_BEFORE_SAINTS = frozenset(("Sankt", "St.", "Skt."))
_AGAIN_AND_AGAIN = "für"  # "Tag für Tag"
_DESCRIBING = frozenset(("DET", "ADJ", "NUM"))
_BEFORE_DAYS = frozenset((",", "(", "/", "-", "–", "und", "oder"))
_NOT_BEFORE_NAMES = _DESCRIBING | {"ADP"}


def names(forms: Sequence[str]) -> frozenset[int]:
    """Return the places of words of time that are parts of names.

    Where somebody is named so ("Anna Freitag"), the word is a name also elsewhere in the text,
    if no preposition, determiner, adjective or mark stands before it. Alone between quotation
    marks, or behind an article there, any word with a capital and any year is a title (die Zeitung
    „Heute“, der Roman „1984“).
    """
    return _names(tuple(forms))


@lru_cache(maxsize=1)  # the search for times and that for actors ask in turn
def _names(forms: tuple[str, ...]) -> frozenset[int]:
    timely = _words_of_time(forms)
    dated = {place: category for place, category in timely.items() if category in _BEARERS}
    named = any(is_first_name(forms[place - 1]) for place in dated if place)
    surnames = _surnames(forms) if named else frozenset()
    found = {
        place
        for place, category in dated.items()
        if _is_surname(forms, place, category, surnames) or _is_first_name(forms, place)
    }
    borne = {forms[place] for place in found if dated[place] in _ADVERBIAL}
    again = {place for place in dated if forms[place] in borne and _stands_alone(forms, place)}
    years = [
        place for place, form in enumerate(forms) if form.isdecimal() and _YEAR.fullmatch(form)
    ]
    titles = {place for place in (*timely, *years) if _is_quoted(forms, place)}
    return frozenset(found | again | titles | set(_addressed(forms)) | set(_of_saints(forms)))


def _is_quoted(forms: Sequence[str], place: int) -> bool:
    """Tell whether a word stands alone, or behind an article, between quotation marks."""
    first = place - 1 if place and forms[place - 1].lower() in _ARTICLES else place
    around = {*forms[max(0, first - 1) : first], *forms[place + 1 : place + 2]}
    return first > 0 and place < len(forms) - 1 and around <= QUOTATION_MARKS


def _addressed(forms: Sequence[str]) -> Iterator[int]:
    """Yield the places of words for longer times behind an honorific ("Frau Morgen")."""
    for place, form in enumerate(forms):
        if form not in _ADDRESSED or forms[place - 1] not in _ADDRESSES or not place:
            continue
        earlier = forms[place - 2] if place > 1 else ""
        again = forms[place + 1 : place + 2] == [_AGAIN_AND_AGAIN]
        if not again and not _is_any(earlier, _DESCRIBING):
            yield place


def _of_saints(forms: Sequence[str]) -> Iterator[int]:
    """Yield the places where the name of a church begins ("Sankt Peter und Paul"), no holiday."""
    for place, (before, form) in enumerate(pairwise(forms), 1):
        if before in _BEFORE_SAINTS and form[0].isupper():
            yield place


def _words_of_time(forms: Sequence[str]) -> dict[int, str]:
    """Return the places of words of time with a capital, with their categories."""
    known = words()
    return {
        place: known[form].category
        for place, form in enumerate(forms)
        if form in known and form[0].isupper()
    }


def _surnames(forms: Sequence[str]) -> frozenset[str]:
    """Return the forms behind a first name or a title that nothing with a capital follows."""
    return frozenset(
        form
        for before, form, after in zip(forms, forms[1:], [*forms[2:], ""], strict=False)
        if form[0].isupper() and not after[:1].isupper()
        if is_first_name(before) or _is_title(before)
    )


def _is_surname(forms: Sequence[str], place: int, category: str, surnames: Set[str]) -> bool:
    """Tell whether a word of time stands behind a first name, an honorific or a title."""
    earlier, before = (["", "", *forms[max(0, place - 2) : place]])[-2:]
    if _is_title(before):
        return before.endswith(".") or not _is_any(earlier, _DESCRIBING)
    if before in words():
        named = _is_month(before) and is_first_name(before)
        listed = place > _LISTED and _is_month(forms[place - 1 - _LISTED])  # "Juli und August"
        return named and not (listed or _leads_to_month(earlier))
    if not (is_first_name(before) and may_be_first_name(before)):
        return False
    if category not in _ADVERBIAL:
        return True
    return not _is_surname_before_day(earlier, before, surnames) or _verb_follows(forms, place)


def _is_surname_before_day(earlier: str, before: str, surnames: Set[str]) -> bool:
    """Tell whether a first name before a day may be a surname or a place ("sagte Peter Otto").

    Where a day of the week goes on without "am" only a verb behind it makes a name of both.
    """
    if is_place(before) and _is_any(earlier, {"ADP"}):
        return True
    return is_surname(before) and (is_first_name(earlier) or before in surnames)


def _is_first_name(forms: Sequence[str], place: int) -> bool:
    """Tell whether a month is a first name, or a short form that nothing marks as a month."""
    earlier, before = (["", "", *forms[max(0, place - 2) : place]])[-2:]
    form, after = forms[place], forms[place + 1] if place + 1 < len(forms) else ""
    named = is_first_name(form) and _may_be_surname(after)
    if form in _SHORT_MONTHS:
        return named or not (_leads_to_month(before) or _year_follows(forms, place))
    free = _stands_alone(forms, place) and not _leads_to_month(before)
    beside = before in _BEFORE_PERSONS or (before == "," and not _is_month(earlier))
    return named and (beside or _is_title(before) or free)


def _may_be_surname(form: str) -> bool:
    """Tell whether a capitalised form is a listed surname, or no word that is known at all."""
    unknown = may_be_first_name(form) and not is_first_name(form) and form not in words()
    return form[:1].isupper() and (is_surname(form) or unknown)


def _year_follows(forms: Sequence[str], place: int) -> bool:
    """Tell whether a year stands behind a month, or behind a second one ("Jan/Feb 2007")."""
    after = [*forms[place + 1 : place + 4], "", "", ""]
    if after[0] in _BETWEEN_MONTHS:
        return _is_month(after[1]) and bool(_YEAR.fullmatch(after[2]))
    return bool(_YEAR.fullmatch(after[0]))


def _is_month(form: str) -> bool:
    word = words().get(form)
    return word is not None and word.category == "MONTH"


def _leads_to_month(form: str) -> bool:
    return form.lower() in _BEFORE_MONTHS or bool(_DAY.fullmatch(form))


def _is_title(form: str) -> bool:
    """Tell whether a form is an honorific or a title."""
    return form in HONORIFICS or (form[:1].isupper() and form.lower().endswith(_TITLES))


def _is_any(form: str, parts: Set[str]) -> bool:
    """Tell whether a form can be one of some parts of speech."""
    return bool(form) and any(reading.pos in parts for reading in readings(form))


def _verb_follows(forms: Sequence[str], place: int) -> bool:
    after = forms[place + 1] if place + 1 < len(forms) else ""
    return after[:1].islower() and any(reading.mood is not None for reading in readings(after))


def _stands_alone(forms: Sequence[str], place: int) -> bool:
    """Tell whether nothing before a word makes a time of it ("am", "nächsten", "Donnerstag,")."""
    before = forms[place - 1] if place else "."
    return before not in _BEFORE_DAYS and not _is_any(before, _NOT_BEFORE_NAMES)
