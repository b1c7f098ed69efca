"""Quotations whose cue is a part of the quoted clause itself: "Dort wurde Kritik laut".

A separated particle ("laut", "nach") looks like the preposition that marks a source.
"""

from collections.abc import Sequence

from wortlaut.encoder.silent import without_some
from wortlaut.records import Dependency, Quotation, Reading

_PREPOSITION, _AS_ONE = "ADP", "case"


def without_own_words(
    quotations: Sequence[Quotation],
    readings: Sequence[Reading],
    dependencies: Sequence[Dependency],
) -> tuple[Quotation, ...]:
    """Return quotations without those whose only cue is the particle of a verb that is quoted.

    Args:
        quotations: as they are read; parents are indices among them.
        readings: of each token of the text.
        dependencies: likewise.
    """

    def is_own(each: Quotation) -> bool:
        if len(each.cue) != 1 or readings[each.cue[0]].pos != _PREPOSITION:
            return False
        head, relation = dependencies[each.cue[0]]
        return relation != _AS_ONE and (head < 0 or head in each.tokens)

    return without_some(quotations, [n for n, each in enumerate(quotations) if is_own(each)])
