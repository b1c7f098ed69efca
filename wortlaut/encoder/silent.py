"""Quotations without what is nobody's words and names nobody: the datelines of agencies."""

from collections.abc import Sequence
from dataclasses import replace

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

    def heard(tokens: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(token for token in tokens if token not in left_out)

    kept = [number for number, each in enumerate(quotations) if heard(each.tokens)]
    numbers: dict[int | None, int] = {old: new for new, old in enumerate(kept)}
    return tuple(
        replace(
            each,
            tokens=heard(each.tokens),
            speaker=heard(each.speaker),
            addressee=heard(each.addressee),
            cue=heard(each.cue),
            frame=heard(each.frame),
            parent=numbers.get(each.parent),
            naming=tuple(named for named in each.naming if named[0] not in left_out),
        )
        for each in (quotations[number] for number in kept)
    )
