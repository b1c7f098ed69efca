"""Words in quotation marks that a sentence is about: "„Freiwilligkeit“ lautet das Zauberwort".

Nobody says them who spoke in the sentence before.
"""

from bisect import bisect_right
from collections.abc import Sequence

from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.quotations.left_out import without_some
from wortlaut.records import SUBJUNCTIVES, Kind, Quotation, Reading, TokenRange

_MOST_BEFORE = 4


def without_quoted_words(
    quotations: Sequence[Quotation],
    sentences: Sequence[TokenRange],
    readings: Sequence[Reading],
    *,
    grammar: ReferenceGrammar,
) -> tuple[Quotation, ...]:
    """Return quotations without direct ones that stand before the verb of a sentence, as words.

    No verb is in them, none before them, and who is read as their speaker is in an earlier
    sentence. A verb of speech, or the subjunctive, tells that they are said.

    Args:
        quotations: as they are read; parents are indices among them.
        sentences: of the text, ascending.
        readings: of each token.
        grammar: of the language.
    """
    starts = [sentence.first for sentence in sentences]

    def are_words(each: Quotation) -> bool:
        first, last = each.tokens[0], each.tokens[-1]
        start, end = sentences[bisect_right(starts, first) - 1]
        earlier = bool(each.speaker) and each.speaker[-1] < start
        if each.kind is not Kind.DIRECT or not earlier or last + 1 >= end:
            return False
        verb = readings[last + 1]
        if verb.mood is None or first - start > _MOST_BEFORE or grammar.speaks((verb.lemma,)):
            return False
        moods = [readings[token].mood for token in range(start, end)]
        return not any(moods[: last + 1 - start]) and SUBJUNCTIVES.isdisjoint(moods)

    return without_some(quotations, [n for n, each in enumerate(quotations) if are_words(each)])
