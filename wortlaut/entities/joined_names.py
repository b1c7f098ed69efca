"""Names of firms that an ampersand joins ("Brandt & Söhne"), which networks cut at it."""

from collections.abc import Sequence

from wortlaut.records import Entity, EntityKind, Reading

CONFIDENCE = 0.9
"""How sure it is that words on both sides of an ampersand are one name; set by hand."""

_AMPERSAND = "&"
_LONGEST = 4  # tokens on either side
_NAME = "PROPN"
_NOMINAL = frozenset((_NAME, "NOUN"))


def with_joined(
    entities: Sequence[Entity], forms: Sequence[str], readings: Sequence[Reading]
) -> tuple[Entity, ...]:
    """Return the entities; names on both sides of an ampersand are one organisation.

    On the left stands a name, on the right a name or a noun and what goes on with names ("Krüger &
    Co. KG"). Nouns on both sides are a list ("Forschung & Lehre"). What an entity covers as a whole
    stays what it is, but no person.

    Args:
        entities: ascending, apart.
        forms: the tokens of the text.
        readings: of each token.
    """
    found, end = list(entities), 0
    for mark in (place for place, form in enumerate(forms) if form == _AMPERSAND):
        first, last = _before(mark, forms, readings), _after(mark, forms, readings)
        if first < end or first == mark or last == mark + 1:
            continue
        end = last
        beside = [e for e in found if first < e.last and e.first < last]
        if any(
            e.first <= first and last <= e.last and e.kind is not EntityKind.PERSON for e in beside
        ):
            continue
        found = [e for e in found if e not in beside]
        found.append(Entity(first, last, EntityKind.ORGANISATION, CONFIDENCE))
    return tuple(sorted(found))


def _before(mark: int, forms: Sequence[str], readings: Sequence[Reading]) -> int:
    """Return the first of the names right before an ampersand, the mark itself where none is."""
    first = mark
    while first and mark - first < _LONGEST and _is_name(first - 1, forms, readings):
        first -= 1
    return first


def _after(mark: int, forms: Sequence[str], readings: Sequence[Reading]) -> int:
    """Return the index after the name right after an ampersand, which further ones may follow."""
    last = mark + 1
    if last == len(forms) or readings[last].pos not in _NOMINAL or not forms[last][:1].isupper():
        return last
    last += 1
    end = min(len(forms), last + _LONGEST)
    while last < end and (forms[last].isupper() or _is_name(last, forms, readings)):
        last += 1
    goes_on = last < len(forms) and forms[last] == _AMPERSAND
    return max(last, _after(last, forms, readings)) if goes_on else last


def _is_name(place: int, forms: Sequence[str], readings: Sequence[Reading]) -> bool:
    return readings[place].pos == _NAME and forms[place][:1].isupper()
