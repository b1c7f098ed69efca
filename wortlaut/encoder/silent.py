"""Quotations without what is nobody's words and names nobody: the datelines of agencies."""

from collections.abc import Sequence

from wortlaut.records import Quotation, TokenRange


def without(quotations: Sequence[Quotation], silent: Sequence[TokenRange]) -> tuple[Quotation, ...]:
    """Return quotations without the tokens of some ranges, and none that has no other token.

    A quotation in one that goes stands alone.

    Args:
        quotations: as they are read; parents are indices among them.
        silent: ranges of tokens in which nobody speaks and nobody is spoken to.
    """
    left_out = frozenset(token for each in silent for token in range(*each))
    if not left_out:
        return tuple(quotations)

    def heard(token: int) -> int | None:
        return None if token in left_out else token

    kept = [n for n, each in enumerate(quotations) if not left_out.issuperset(each.tokens)]
    numbers: dict[int | None, int] = {old: new for new, old in enumerate(kept)}
    return tuple(
        each.moved(heard, numbers.get(each.parent)) for each in (quotations[n] for n in kept)
    )
