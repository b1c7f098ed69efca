"""Quotations with those that rules have found besides."""

from collections.abc import Sequence
from dataclasses import replace

from wortlaut.records import Quotation


def with_added(
    quotations: Sequence[Quotation], found: Sequence[Quotation]
) -> tuple[Quotation, ...]:
    """Return both in the order of the text, parents as indices among all.

    Args:
        quotations: as they are read; parents are indices among them.
        found: others, which lie in none.
    """
    if not found:
        return tuple(quotations)
    numbered = [*enumerate(quotations), *((-1, own) for own in found)]
    numbered.sort(key=lambda pair: pair[1].tokens[0])
    places = {old: new for new, (old, _) in enumerate(numbered)}
    return tuple(
        each if each.parent is None else replace(each, parent=places[each.parent])
        for _, each in numbered
    )
