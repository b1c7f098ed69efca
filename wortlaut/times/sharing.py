"""What times that stand together share: a month, a year, a length in two units, a date."""

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from wortlaut.language.time_grammar import Features, Meaning, Unit
from wortlaut.times.absolute import is_absolute
from wortlaut.times.calendar_units import MONTHS
from wortlaut.times.find import Mention

_SMALLER = {
    Unit.YEAR: (Unit.MONTH, MONTHS[Unit.YEAR]),
    Unit.HOUR: (Unit.MINUTE, 60),
    Unit.MINUTE: (Unit.SECOND, 60),
}
_BEFORE = frozenset((Meaning.DURATION, Meaning.AGO, Meaning.AHEAD))
_BEHIND = frozenset((Meaning.LATER, Meaning.EARLIER))
_IN_BRACKETS = " ("


def sharing(mentions: Sequence[Mention], text: str, adding: Set[str]) -> list[Mention]:
    """Return mentions that say what they share with those beside them.

    "Zwei Jahre und drei Monate" is one length, "3. und 4. Mai" are of one month, "Montag (3. Mai)"
    is one day twice. `adding` are the words that join two amounts of a length.
    """
    return _explained(_shared(_added(mentions, text, adding)), text)


def _added(mentions: Sequence[Mention], text: str, adding: Set[str]) -> list[Mention]:
    """Make one length of "zwei Jahre und drei Monate", counted in the smaller unit."""
    found: list[Mention] = []
    for mention in mentions:
        before = found[-1] if found else None
        joined = None
        if before is not None and text[before.end : mention.start].strip() in adding:
            joined = _sum(before, mention)
        if joined is None:
            found.append(mention)
        else:
            found[-1] = joined
    return found


def _sum(first: Mention, second: Mention) -> Mention | None:
    smaller, count = _SMALLER.get(first.features.unit or Unit.DAY, (None, 0))
    more, less = first.features.amount, second.features.amount
    if more is None or less is None or more != int(more) or less != int(less):
        return None
    if first.features.mixed or second.features.unit is not smaller or not 0 < less < count:
        return None
    if first.meaning is Meaning.DURATION and second.meaning in _BEHIND:
        meaning = second.meaning
    elif first.meaning in _BEFORE and second.meaning is Meaning.DURATION:
        meaning = first.meaning
    else:
        return None
    if replace(second.features, amount=None, unit=None) != Features():
        return None
    features = replace(first.features, amount=more * count + less, unit=smaller, mixed=True)
    return first._replace(end=second.end, meaning=meaning, features=features, linked=second.linked)


def _shared(mentions: Sequence[Mention]) -> list[Mention]:
    """Give the first of "3. und 4. Mai" the month of the second, and so on.

    The second of "Montag bis Freitag" is the one that follows the first.
    """
    shared = list(mentions)
    for place in range(len(shared) - 2, -1, -1):
        mention, following = shared[place], shared[place + 1].features
        if mention.linked and mention.meaning is Meaning.POINT:
            shared[place] = mention._replace(features=_inherited(mention.features, following))
            if _is_weekday(mention.features) and _is_weekday(following):
                later = replace(following, shift=1, context=True)
                shared[place + 1] = shared[place + 1]._replace(features=later)
    return shared


def _is_weekday(features: Features) -> bool:
    """Say whether a weekday stands alone, without a date or a week that it lies in."""
    others = ("day", "month", "shift", "unit", "year")
    return features.weekday is not None and not features.any_of(others)


def _inherited(first: Features, second: Features) -> Features:
    if first == Features(mod=first.mod):  # "Anfang bis Mitte Mai"
        return replace(second, mod=first.mod)
    if is_absolute(first) and first.era is None and is_absolute(second):
        first = replace(first, era=second.era)
    if first.hour is not None and first.part is None and second.hour is not None:
        return replace(first, part=second.part)
    if first.year is not None or first.shift is not None or first.unit is not None:
        return first
    year = {"year": second.year, "era": second.era, "shift": second.shift, "unit": second.unit}
    if first.day is not None and first.month is None and second.month is not None:
        return replace(first, month=second.month, **year)  # type: ignore[arg-type]
    alike = _is_part_of_year(first) and _is_part_of_year(second)
    alike = alike or (first.weekday is not None and second.weekday is not None)
    return replace(first, **year) if alike else first  # type: ignore[arg-type]


def _is_part_of_year(features: Features) -> bool:
    """Tell whether a time names a month, a quarter or a season ("von Mai bis Herbst 2022")."""
    return features.any_of(("month", "quarter", "season"))


def _explained(mentions: list[Mention], text: str) -> list[Mention]:
    """Give the weekday of "am Montag (3. Mai)" the date behind it in brackets."""
    shared = list(mentions)
    for place, (mention, following) in enumerate(pairwise(mentions)):
        beside = text[mention.end : following.start] == _IN_BRACKETS
        date = following.features
        if not (beside and mention.meaning is following.meaning is Meaning.POINT):
            continue
        if _is_weekday(mention.features) and date.day is not None and date.month is not None:
            day = replace(mention.features, day=date.day, month=date.month, year=date.year)
            shared[place] = mention._replace(features=day)
    return shared
