"""Whom a quotation is spoken to: nobody who is only spoken of ("sagte Ebert über Uhl")."""

from collections.abc import Sequence
from dataclasses import replace

from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.records import Quotation, Reading

_BEFORE = frozenset(("DET", "ADJ", "NUM", "NOUN", "PROPN"))
_FARTHEST = 4
_PREPOSITION = "ADP"


def with_spoken_to(
    quotations: Sequence[Quotation],
    forms: Sequence[str],
    readings: Sequence[Reading],
    *,
    grammar: ReferenceGrammar,
) -> tuple[Quotation, ...]:
    """Return quotations without addressees that a preposition makes something else.

    Those are of what it is about, or of when and where it was said ("nach einem Treffen mit Voss").

    Args:
        quotations: as they are read.
        forms: the tokens of the text.
        readings: of each of these.
        grammar: its language; `sources.beside` are such prepositions.
    """

    def is_beside(addressee: tuple[int, ...]) -> bool:
        first = addressee[0]
        for token in range(first, max(first - _FARTHEST, -1), -1):
            if readings[token].pos == _PREPOSITION:
                return forms[token].lower() in grammar.sources.beside
            if readings[token].pos not in _BEFORE:
                return False
        return False

    return tuple(
        replace(each, addressee=()) if each.addressee and is_beside(each.addressee) else each
        for each in quotations
    )
