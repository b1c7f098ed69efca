"""When an event is the one that a careful reader wrote down, and which answers which.

- An actor is right by identity, as in `actors_match`, or by country: both have the same one. So
  "Polizei" of Kenya is right where a reader says Kenya, and a minister where a reader says the
  ministry. `IDENTITY` leaves the second way out.
- Actors are right if they are as many as in the gold and can be paired so that each is right: none
  is missing, none is superfluous. No actors are right where the gold has none, and only there.
- Actors overlap if one of them is right, or there are none on both sides. This is no credit for
  the whole, only a figure beside it. Recipients are judged as actors are.
- A source is right by identity alone: the speaker, and narrator for narrator. A source that is
  `unknown` is never right.
- Events are paired one to one, so that as many as possible are right. Where that can be done in
  several ways, recipients, then trigger, then date decide; phase, status and source never do,
  as these are measured on the pairs.
"""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from itertools import product

import numpy as np

from wortlaut.evaluation.actors_match import Named, same
from wortlaut.evaluation.events_view import Attested, ComparedEvent
from wortlaut.evaluation.matching import assign
from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.records import Span

Test = Callable[[ComparedEvent, ComparedEvent], bool]

_TIES = (0.5, 0.25, 0.125)
"""What recipients, trigger and date weigh where pairs are else as good; below one in all."""


class By(Enum):
    """How an actor may be right."""

    IDENTITY = auto()
    COUNTRY = auto()


def pairs(
    gold: Sequence[ComparedEvent],
    found: Sequence[ComparedEvent],
    right: Test,
    grammar: ReferenceGrammar,
) -> list[tuple[ComparedEvent, ComparedEvent]]:
    """Pair as many events as can be, one to one, of those that are right.

    Time and memory grow with the product of the two lengths.

    Raises:
        UsageError: SciPy is not installed.
    """
    weights = np.zeros((len(gold), len(found)))
    share = 1 / (1 + min(len(gold), len(found)))  # all ties together weigh less than one pair
    for (row, left), (column, answer) in product(enumerate(gold), enumerate(found)):
        if left.type is answer.type and right(left, answer):
            ties = (
                parties(left.recipients, answer.recipients, By.COUNTRY, grammar),
                touch(left.trigger, answer.trigger),
                left.date == answer.date,
            )
            weights[row, column] = 1 + share * float(np.dot(_TIES, ties))
    if not weights.any():
        return []
    return [(gold[row], found[column]) for row, column in assign(weights) if weights[row, column]]


def parties(
    gold: Sequence[Named], found: Sequence[Named], by: By, grammar: ReferenceGrammar
) -> bool:
    """Tell whether all are right, and none is superfluous."""
    if len(gold) != len(found):
        return False
    return paired(len(gold), lambda row, column: _same(gold[row], found[column], by, grammar))


def overlap(gold: Sequence[Named], found: Sequence[Named], grammar: ReferenceGrammar) -> bool:
    """Tell whether one of them is right, or there are none on both sides."""
    if not (gold and found):
        return not (gold or found)
    return any(_same(left, right, By.COUNTRY, grammar) for left, right in product(gold, found))


def sources(
    gold: Sequence[Attested], found: Sequence[Attested], grammar: ReferenceGrammar, *, status: bool
) -> bool:
    """Tell whether all sources are right, with `status` how they put it too.

    A source that gives several attestations counts once where `status` is not asked for.
    """

    def right(left: Attested, answer: Attested) -> bool:
        return same_source(left, answer, grammar) and (not status or left.status is answer.status)

    def each_once(items: Sequence[Attested]) -> list[Attested]:
        return list(items) if status else list({item.source: item for item in items}.values())

    wanted, has = each_once(gold), each_once(found)
    return len(wanted) == len(has) and paired(
        len(wanted), lambda row, column: right(wanted[row], has[column])
    )


def same_source(gold: Attested, found: Attested, grammar: ReferenceGrammar) -> bool:
    """Tell whether the same one says so."""
    if gold.source is None or found.source is None:
        return gold.source is found.source
    return bool(found.source.name) and same(gold.source, found.source, grammar)


def touch(gold: Sequence[Span], found: Sequence[Span]) -> bool:
    """Tell whether two triggers share a character."""
    return any(a.start < b.end and b.start < a.end for a, b in product(gold, found))


def paired(size: int, right: Callable[[int, int], bool]) -> bool:
    """Tell whether the rows and columns of a square can be paired so that each pair is right."""
    square = np.array([[right(i, j) for j in range(size)] for i in range(size)], dtype=float)
    if size < 2:  # noqa: PLR2004 - no choice, no assignment
        return bool(square.all())
    return all(square[row, column] for row, column in assign(square))


def _same(gold: Named, found: Named, by: By, grammar: ReferenceGrammar) -> bool:
    if by is By.COUNTRY and gold.country and gold.country == found.country:
        return True
    return same(gold, found, grammar)
