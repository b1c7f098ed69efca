"""Sentences that say what nearly happened, which nobody says: "Beinahe hätte die Polizei …"."""

from collections.abc import Collection, Sequence

from wortlaut.quotations.left_out import without_some
from wortlaut.records import Dependency, Kind, Mood, Quotation, Reading, TokenRange


def without_almost(
    quotations: Sequence[Quotation],
    sentences: Sequence[TokenRange],
    readings: Sequence[Reading],
    dependencies: Sequence[Dependency],
    *,
    almost: Collection[str],
) -> tuple[Quotation, ...]:
    """Return quotations without those that are one sentence in the unreal mood with such a word.

    Without a cue the mood alone made it somebody's words, and beside "beinahe" the article has it
    of its own.

    Args:
        quotations: as they are read; parents are indices among them.
        sentences: of the text.
        readings: of each token.
        dependencies: likewise.
        almost: lemmas of words that say so ("beinahe").
    """
    last_of = dict(sentences)

    def is_unreal(each: Quotation) -> bool:
        first, last = each.tokens[0], each.tokens[-1]
        if each.kind is not Kind.INDIRECT_FREE_INDIRECT or each.cue or each.parent is not None:
            return False
        if last >= last_of.get(first, 0):
            return False
        near = {dependencies[t].head for t in each.tokens if readings[t].lemma.lower() in almost}
        return any(
            readings[token].mood is Mood.SUBJUNCTIVE_2 and not {token, head}.isdisjoint(near)
            for token in each.tokens
            for head in (dependencies[token].head,)
        )

    return without_some(quotations, [n for n, each in enumerate(quotations) if is_unreal(each)])
