"""Clauses that tell when or why somebody says something else: "Als er kam, sagte Holm nichts"."""

from collections.abc import Sequence

from wortlaut.quotations.left_out import without_some
from wortlaut.records import Dependency, Kind, Quotation

_ADVERBIAL, _OBJECT = "advcl", "obj"
_FARTHEST = 20


def without_adverbial(
    quotations: Sequence[Quotation], dependencies: Sequence[Dependency]
) -> tuple[Quotation, ...]:
    """Return quotations without adverbial clauses before a cue that has an object of its own.

    The object is what is said there, or that nothing is.

    Args:
        quotations: as they are read; parents are indices among them.
        dependencies: of each token of the text.
    """

    def is_adverbial(each: Quotation) -> bool:
        if each.kind is not Kind.INDIRECT or not each.cue or each.tokens[-1] > each.cue[0]:
            return False
        above = {token for token in each.cue if dependencies[token].head not in each.cue}
        clause = any(
            dependencies[token].head in above and dependencies[token].relation == _ADVERBIAL
            for token in each.tokens
        )
        after = range(each.cue[0] + 1, len(dependencies))
        return clause and any(
            dependencies[token].head in above and dependencies[token].relation == _OBJECT
            for token in after[:_FARTHEST]
        )

    return without_some(quotations, [n for n, each in enumerate(quotations) if is_adverbial(each)])
