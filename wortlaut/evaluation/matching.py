"""Which found quotation answers which gold quotation: the official one-to-one matching."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from wortlaut.errors import UsageError
from wortlaut.evaluation.group import Group

SAME_KIND = 0.01
SAME_MEDIUM = 0.001


class Pair(NamedTuple):
    """A gold quotation and the found one matched with it; None where one has no match."""

    gold: Group | None
    found: Group | None


def match(gold: Sequence[Group], found: Sequence[Group]) -> list[Pair]:
    """Match one to one so that the sum of the overlaps is greatest.

    The overlap is the F1 of the quoted tokens and, where it is not zero, a little more for the
    same kind and the same medium. As in the corpus's official scorer the assignment is complete:
    it also pairs quotations that share no token, as long as both sides have any left. Memory and
    time grow with the product of the two lengths.

    Raises:
        UsageError: SciPy is not installed.
    """
    overlaps = _overlaps(gold, found)
    assigned = assign(overlaps) if gold and found else []
    pairs = [Pair(gold[row], found[column]) for row, column in assigned]
    taken = {row for row, _ in assigned}
    pairs += [Pair(group, None) for row, group in enumerate(gold) if row not in taken]
    taken = {column for _, column in assigned}
    pairs += [Pair(None, group) for column, group in enumerate(found) if column not in taken]
    return pairs


def _overlaps(gold: Sequence[Group], found: Sequence[Group]) -> npt.NDArray[np.float64]:
    overlaps = np.zeros((len(gold), len(found)))
    for row, left in enumerate(gold):
        for column, right in enumerate(found):
            if likeness := left.likeness(right):
                overlaps[row, column] = (
                    likeness
                    + SAME_KIND * (left.kind == right.kind)
                    + SAME_MEDIUM * (left.medium == right.medium)
                )
    return overlaps


def assign(overlaps: npt.NDArray[np.float64]) -> list[tuple[int, int]]:
    """Return the rows and columns of the one-to-one assignment with the greatest sum.

    Args:
        overlaps: (R, C) what each row is worth with each column; of the more numerous side those
            that are left over stay without a partner.

    Raises:
        UsageError: SciPy is not installed.
    """
    try:
        from scipy.optimize import linear_sum_assignment
    except ImportError as error:
        raise UsageError(
            "evaluation needs SciPy, which is not installed;"
            " run: pip install 'wortlaut[evaluation]'"
        ) from error
    rows: Iterable[int]
    columns: Iterable[int]
    rows, columns = linear_sum_assignment(overlaps, maximize=True)
    return [(int(row), int(column)) for row, column in zip(rows, columns, strict=True)]
