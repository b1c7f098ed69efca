"""What is said of a noun for what somebody says: "Der Vorwurf, man habe getrickst, ist absurd".

The clause behind such a noun is somebody's words; the verb of the whole sentence is not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wortlaut.records import Dependency, Kind, Quotation, Reading

_COMMA = ","
_NOUN = "NOUN"
_PLACES = frozenset(("nsubj", "nsubj:pass", "obj", "iobj"))


def without_verdicts(
    quotations: Sequence[Quotation],
    forms: Sequence[str],
    readings: Sequence[Reading],
    dependencies: Sequence[Dependency],
) -> tuple[Quotation, ...]:
    """Return quotations; where a noun is the cue, they end before the verb that the noun goes with.

    In "Der Vorwurf, man habe getrickst, ist absurd" only "man habe getrickst" is said.

    Args:
        quotations: as they are read.
        forms: the tokens of the text.
        readings: of each token.
        dependencies: likewise.
    """

    def without_verdict(each: Quotation) -> Quotation:
        if each.kind is Kind.DIRECT or {readings[token].pos for token in each.cue} != {_NOUN}:
            return each
        nouns = [dependencies[token] for token in each.cue if token < each.tokens[0]]
        verbs = {noun.head for noun in nouns if noun.relation in _PLACES} & {*each.tokens}
        end = next(_commas_before(each, verbs), None)
        kept = tuple(token for token in each.tokens if end is None or token < end)
        return replace(each, tokens=kept) if kept else each

    def _commas_before(each: Quotation, verbs: set[int]) -> Iterator[int]:
        """Yield the commas of a quotation before the finite verb of one of some predicates."""
        for token in each.tokens[1:]:
            finite = readings[token].mood is not None and forms[token - 1] == _COMMA
            if finite and not verbs.isdisjoint((token, dependencies[token].head)):
                yield token - 1

    return tuple(map(without_verdict, quotations))
