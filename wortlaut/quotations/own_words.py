"""Quotations whose cue is a part of the quoted clause itself: "Dort wurde Kritik laut".

A separated particle ("laut", "nach") looks like the preposition that marks a source, and what
denies a clause like a verb of speech ("Überprüfen ließen sich die Angaben nicht").
"""

from collections.abc import Sequence

from wortlaut.quotations.left_out import without_some
from wortlaut.records import Dependency, Quotation, Reading

_PREPOSITION, _PARTICLE = "ADP", "compound:prt"
_NEGATION = "PART"
_SMALL = frozenset((_NEGATION, "PRON"))
_SUBJECT = frozenset(("nsubj", "nsubj:pass"))


def without_own_words(
    quotations: Sequence[Quotation],
    readings: Sequence[Reading],
    dependencies: Sequence[Dependency],
) -> tuple[Quotation, ...]:
    """Return quotations without those whose only cue is a small word of a verb that is quoted.

    That is its particle, or a negation, perhaps with a pronoun. The parse may take the particle
    itself for the predicate, with a subject that is quoted.

    Args:
        quotations: as they are read; parents are indices among them.
        readings: of each token of the text.
        dependencies: likewise.
    """

    def is_own(each: Quotation) -> bool:
        tags = {readings[token].pos for token in each.cue}
        if _NEGATION in tags and tags <= _SMALL:
            return all(dependencies[token].head in each.tokens for token in each.cue)
        if len(each.cue) != 1 or readings[each.cue[0]].pos != _PREPOSITION:
            return False
        head, relation = dependencies[each.cue[0]]
        if relation == _PARTICLE:
            return head in each.tokens
        return any(
            dependencies[token].head == each.cue[0] and dependencies[token].relation in _SUBJECT
            for token in each.tokens
        )

    return without_some(quotations, [n for n, each in enumerate(quotations) if is_own(each)])
