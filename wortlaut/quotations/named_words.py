"""Nouns in marks behind their article: "Für die „Kleber“ hat er kein Mitleid".

Marks hold such a word at a distance, or give a name. Nobody has said it there, unless a verb of
speech stands beside it or the mood of the clause around tells so.
"""

from collections.abc import Sequence

from wortlaut.language.reference_grammar import Part, ReferenceGrammar
from wortlaut.quotations.left_out import without_some
from wortlaut.records import Kind, Quotation, Reading


def without_named_words(
    quotations: Sequence[Quotation],
    forms: Sequence[str],
    readings: Sequence[Reading],
    *,
    grammar: ReferenceGrammar,
) -> tuple[Quotation, ...]:
    """Return quotations without nouns in marks behind a definite article, with no verb of speech.

    What lies in another quotation stays, and what begins with a small letter ("die „beste Zeit“").

    Args:
        quotations: as they are read; parents are indices among them.
        forms: the tokens of the text.
        readings: of each token.
        grammar: of the language.
    """

    def is_named(each: Quotation) -> bool:
        article, words = each.tokens[0] - 1, [t for t in each.tokens if forms[t][0].isalnum()]
        if each.kind is not Kind.DIRECT or each.parent is not None or article < 0 or not words:
            return False
        if not forms[words[0]][0].isupper() or any(readings[t].mood is not None for t in words):
            return False
        definite = grammar.word(forms[article], readings[article].pos).part is Part.DEFINITE
        return definite and not grammar.speaks([forms[token] for token in each.cue])

    return without_some(quotations, [n for n, each in enumerate(quotations) if is_named(each)])
