"""Clauses that tell what came of it, which nobody says: "sprach so leise, dass alle gingen".

They look like what is said, since the same conjunction opens it. Nor does anybody say what only
seems so: "tat so, als schliefe er".
"""

from collections.abc import Sequence

from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.quotations.left_out import without_some
from wortlaut.quotations.parsed_words import ParsedWords
from wortlaut.records import VERBS, Dependency, Kind, Mood, Quotation, Reading

_COMMA = ","
_MARK = "mark"
_MEASURED = frozenset(("ADV", "ADJ", "DET"))
_OF_VERB = frozenset(("aux", "aux:pass", "cop"))
_LONGEST = 12
_DEEPEST = 3


class _Clauses(ParsedWords):
    """Which clauses of a text tell what came of something."""

    __slots__ = ()

    def is_told(self, quotation: Quotation) -> bool:
        """Tell whether a quotation is a clause that only tells what came of it or seems so."""
        mark, sources = quotation.tokens[0], self.grammar.sources
        clause, relation = self.trees[mark]
        if quotation.kind is not Kind.INDIRECT or relation != _MARK or clause < mark:
            return False
        verb, comma, form = self.trees[clause].head, mark - 1, self.forms[mark].lower()
        if not 0 <= verb < comma or self.forms[comma] != _COMMA:
            return False
        degree = self._degree(verb, comma)
        if degree < 0 or self.readings[verb].pos not in VERBS:
            return False
        if degree == comma - 1:
            return form in sources.seeming
        if form not in sources.resulting or self._is_reported(clause, quotation):
            return False
        said = self.grammar.speaks((self.readings[verb].lemma,))
        measures = self.readings[self.trees[degree].head].pos in _MEASURED
        return degree == comma - 2 or (measures and not said)

    def _degree(self, verb: int, comma: int) -> int:
        """Return the last word of degree before a comma that belongs to a verb, -1 for none."""
        places = range(max(0, comma - _LONGEST), comma)
        of_degree = self.grammar.sources.degrees
        found = (p for p in places if self.forms[p].lower() in of_degree and self._hangs(p, verb))
        return max(found, default=-1)

    def _hangs(self, token: int, verb: int) -> bool:
        """Tell whether a token depends on a verb, perhaps by way of few others."""
        for _ in range(_DEEPEST):
            token = self.trees[token].head
            if token in {verb, -1}:
                break
        return token == verb

    def _is_reported(self, clause: int, quotation: Quotation) -> bool:
        """Tell whether the verb of a clause is in the mood of what is said."""
        verbs = [
            token
            for token in quotation.tokens
            if self.trees[token].head == clause and self.trees[token].relation in _OF_VERB
        ]
        return any(self.readings[t].mood is Mood.SUBJUNCTIVE_1 for t in (clause, *verbs))


def without_consequences(
    quotations: Sequence[Quotation],
    forms: Sequence[str],
    readings: Sequence[Reading],
    dependencies: Sequence[Dependency],
    *,
    grammar: ReferenceGrammar,
) -> tuple[Quotation, ...]:
    """Return quotations without clauses of consequence and of what only seems so.

    A word of degree before the clause tells ("so leise"). A verb of speech may have one too ("hat
    so oft gesagt, dass"), unless it stands right before the clause ("sprach so leise, dass"), and
    no consequence is in the mood of what is said.

    Args:
        quotations: as they are read; parents are indices among them.
        forms: the tokens of the text.
        readings: of each token.
        dependencies: likewise.
        grammar: of the language.
    """
    text = _Clauses(forms, readings, dependencies, grammar)
    return without_some(quotations, [n for n, each in enumerate(quotations) if text.is_told(each)])
