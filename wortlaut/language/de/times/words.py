"""The German words of time: the tables under `data/`, and the compounds that German makes of them.

Sources of the tables: Duden, Die Grammatik; the holidays are those of the German Länder, Austria
and Switzerland that news name, and the feasts that carnival and Advent hang on.
"""

from collections.abc import Iterator
from functools import cache

from wortlaut.language.de.tables import rows
from wortlaut.language.de.times.numbers import cardinals, halves, ordinals, stems
from wortlaut.language.time_grammar import Features, TimeWord, Unit
from wortlaut.records.time import TimeModifier

Phrases = dict[str, tuple[tuple[tuple[str, ...], TimeWord], ...]]

_NUMBER_NAMES = "number year month quarter hour weekday amount shift offset decade"
_NUMBERS = frozenset(_NUMBER_NAMES.split())
_DAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"
_PARTS = {
    "morgen": ("MO", None),
    "früh": ("MO", None),
    "frühmorgen": ("MO", TimeModifier.START),
    "vormittag": ("MO", None),
    "mittag": ("MI", None),
    "nachmittag": ("AF", None),
    "spätnachmittag": ("AF", TimeModifier.END),
    "abend": ("EV", None),
    "spätabend": ("EV", TimeModifier.END),
    "nacht": ("NI", None),
}
_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
_PARTS_OF_MONTHS = "woche wochen tag tage tagen hälfte wochenende wochenenden"
_NOUGHTIES = "null"
_DECADES = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
_LASTING = {
    "tägig": Unit.DAY,
    "stündig": Unit.HOUR,
    "minütig": Unit.MINUTE,
    "wöchig": Unit.WEEK,
    "monatig": Unit.MONTH,
    "jährig": Unit.YEAR,
}
_ENDINGS = ("", "e", "en", "er", "es", "em")
_LONGEST_LASTING = 50
_HUNDRED = 100


@cache
def words() -> dict[str, TimeWord]:
    """Return all single words by form; small letters also with a capital at the start."""
    found = {form: word for form, word in _entries() if " " not in form}
    for form, word in list(found.items()):
        if len(form) > 1:  # not the signs of units
            found.setdefault(form[0].upper() + form[1:], word)
    return found


@cache
def phrases() -> Phrases:
    """Return all phrases by their first form, longest first."""
    found: Phrases = {}
    for phrase, word in _entries():
        first, *rest = phrase.split(" ")
        if rest:
            for form in {first, first[0].upper() + first[1:]}:
                found[form] = (*found.get(form, ()), (tuple(rest), word))
    return {
        form: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for form, entries in found.items()
    }


def _entries() -> Iterator[tuple[str, TimeWord]]:
    """Yield forms and phrases; of two with one form the later is meant."""
    yield from ((form, _numeral("NUMBER", number)) for form, number in cardinals())
    yield from ((form, _numeral("ORDINAL_WORD", number)) for form, number in ordinals())
    yield from _compounds()
    for category, features, forms in rows("times.tsv"):
        word = TimeWord(category, _features(features))
        yield from ((form, word) for form in forms.split("|"))
    for rule, names in rows("holidays.tsv"):
        word = TimeWord("HOLIDAY", Features(holiday=rule))
        yield from ((name, word) for name in names.split("|"))


def _numeral(category: str, number: float) -> TimeWord:
    return TimeWord(category, Features(number=number))


def _features(text: str) -> Features:
    """Read `shift=-1 unit=D context`."""
    values: dict[str, object] = {}
    for item in text.split():
        name, _, value = item.partition("=")
        if name == "unit":
            values[name] = Unit(value)
        elif name == "mod":
            values[name] = TimeModifier[value]
        elif name in _NUMBERS:
            values[name] = float(value) if "." in value else int(value)
        else:
            values[name] = value or True
    return Features(**values)  # type: ignore[arg-type]


def _decades() -> Iterator[tuple[str, int]]:
    """Yield the stems of "Neunziger", "Nuller", with the first three digits of their years."""
    yield from ((name, 190 + number) for number, name in enumerate(_DECADES.split(), 2))
    yield _NOUGHTIES, 200


def _parts_of_months() -> Iterator[tuple[str, TimeWord]]:
    """Yield "Maiwoche", "Juni-Wochenende"."""
    for number, name in enumerate(_MONTHS.split(), 1):
        word = TimeWord("MONTH_PART", Features(month=number))
        for part in _PARTS_OF_MONTHS.split():
            yield from ((form, word) for form in (f"{name}{part}", f"{name}-{part.capitalize()}"))


def _compounds() -> Iterator[tuple[str, TimeWord]]:
    """Yield "Sonntagabend", "Maiwoche", "achtziger", "Achtzigern", "zweitägigen"."""
    yield from _parts_of_months()
    for number, name in enumerate(_DAYS.split(), 1):
        for day in (name, *(("Sonnabend",) if name == "Samstag" else ())):
            for part, (code, mod) in _PARTS.items():
                word = TimeWord("WEEKDAY_PART", Features(weekday=number, part=code, mod=mod))
                yield f"{day}{part}", word
                again = TimeWord("WEEKDAY_ADVERB", word.features)
                yield from ((f"{form}{part}s", again) for form in (day, day.lower()))
                yield f"{day.lower()}{part}", word
    for name, decade in _decades():
        told = Features(decade=decade)
        yield from (
            (form, TimeWord("DECADE", told)) for form in (f"{name}er", f"{name}er-", f"{name}ern")
        )
        for years in ("jahre", "jahren", "-Jahre", "-Jahren"):
            yield f"{name}er{years}", TimeWord("DECADE_YEARS", told)
    for amount, name in (*stems().items(), (100, "hundert"), *halves().items()):
        for adjective, unit in _LASTING.items():
            lasting = TimeWord("LASTING", Features(amount=amount, unit=unit))
            if amount <= _LONGEST_LASTING or amount == _HUNDRED:
                yield from ((f"{name}{adjective}{ending}", lasting) for ending in _ENDINGS)
