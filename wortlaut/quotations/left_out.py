"""Leaving out quotations, or the tokens of them that are nobody's words."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from wortlaut.records import Quotation, TokenRange


def without_ranges(
    quotations: Sequence[Quotation], silent: Sequence[TokenRange]
) -> tuple[Quotation, ...]:
    """Return quotations without the tokens of some ranges; one without any other token is left out.

    What was quoted in such a quotation is kept, with no parent.

    Args:
        quotations: as they are read; parents are indices among them.
        silent: ranges of tokens in which nobody speaks and nobody is spoken to.
    """
    left_out = frozenset(token for each in silent for token in range(*each))
    if not left_out:
        return tuple(quotations)

    def heard(token: int) -> int | None:
        return None if token in left_out else token

    unheard = {n for n, each in enumerate(quotations) if left_out.issuperset(each.tokens)}
    return tuple(each.moved(heard, each.parent) for each in without_some(quotations, unheard))


def without_some(quotations: Sequence[Quotation], gone: Collection[int]) -> tuple[Quotation, ...]:
    """Return quotations without some, by index; what was quoted in these stays, with no parent."""
    if not gone:
        return tuple(quotations)
    kept = [n for n in range(len(quotations)) if n not in gone]
    numbers: dict[int | None, int] = {old: new for new, old in enumerate(kept)}
    return tuple(replace(quotations[n], parent=numbers.get(quotations[n].parent)) for n in kept)
