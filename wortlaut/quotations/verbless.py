"""Phrases that are no clause, and so nobody's words: "Darauf angesprochen, sagte Holm: …".

Of 1,541 indirect training quotations five without marks have neither a finite verb nor an
infinitive and stand beside a verb of speech.
"""

from collections import Counter
from collections.abc import Container, Sequence

from wortlaut.language.marks import QUOTATION_MARKS
from wortlaut.quotations.left_out import without_some
from wortlaut.records import VERBS, Kind, Quotation, Reading

_COLON = ":"
_CONJUNCTION = "SCONJ"


def without_verbless(
    quotations: Sequence[Quotation],
    forms: Sequence[str],
    readings: Sequence[Reading],
    *,
    infinitives: Container[str],
) -> tuple[Quotation, ...]:
    """Return quotations without indirect ones that are no clause.

    A phrase stays that stands in marks in part, behind a colon, beside what marks a source and is
    no verb ("laut Polizei 20 Menschen"), or is all that is said before its verb ("Kein Kommentar,
    sagte Holm").

    Args:
        quotations: as they are read; parents are indices among them.
        forms: the tokens of the text.
        readings: of each token.
        infinitives: tags of infinitives.
    """
    verbs = [{token for token in each.cue if readings[token].pos in VERBS} for each in quotations]

    marking = Counter(token for own in verbs for token in own)

    def is_clause(each: Quotation) -> bool:
        return readings[each.tokens[0]].pos == _CONJUNCTION or any(
            readings[token].mood is not None
            or readings[token].tag in infinitives
            or forms[token] in QUOTATION_MARKS
            for token in each.tokens
        )

    def is_all(number: int) -> bool:
        """Tell whether a quotation stands before a verb that marks no other."""
        own = verbs[number]
        shared = any(marking[token] > 1 for token in own)
        return quotations[number].tokens[-1] < min(own) and not shared

    def is_phrase(number: int, each: Quotation) -> bool:
        first = each.tokens[0]
        if each.kind is not Kind.INDIRECT or (first > 0 and forms[first - 1] == _COLON):
            return False
        told = is_all(number) if verbs[number] else bool(each.cue)
        return not (told or is_clause(each))

    gone = [number for number, each in enumerate(quotations) if is_phrase(number, each)]
    return without_some(quotations, gone)
