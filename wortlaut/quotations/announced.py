"""Quotations that the words before them announce: "Holm: Wir gehen", "Im Rathaus heißt es, …".

The networks have learned from few headlines, and miss a clause whose verb looks like the past
("die Planungen liefen").
"""

from collections.abc import Sequence
from dataclasses import dataclass

from wortlaut.language.marks import QUOTATION_MARKS
from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.quotations.added import quoted, with_added
from wortlaut.records import Kind, Quotation, Reading, TokenRange

CONFIDENCE = 0.8
"""How sure it is that announced words are what somebody said; set by hand."""

_COLON, _COMMA = ":", ","
_BRACKETS = frozenset("()")
_NAME, _END = "PROPN", "PUNCT"
_NAMING = frozenset(("PROPN", "NOUN", "ADJ"))
_CLAUSES = frozenset(("SCONJ", "PUNCT"))
_LONGEST_NAME, _LONGEST = 8, 40
_FEWEST = 3
_FARTHEST = 8


@dataclass(frozen=True, slots=True)
class _Sentences:
    """The words of a text and their readings; all indices count tokens."""

    forms: Sequence[str]
    readings: Sequence[Reading]
    grammar: ReferenceGrammar

    def named(self, first: int, last: int) -> Quotation | None:
        """Return what a name and a colon announce, None unless it says "ich" or "wir"."""
        colon = self._next(_COLON, first, first + _LONGEST_NAME, last)
        words, said = range(first, colon), range(colon + 1, last)
        if colon < 0 or not _FEWEST <= len(said) <= _LONGEST or not self._is_name(words):
            return None
        if not self._is_plain(said):
            return None
        own = self.grammar.first_person | self.grammar.sources.together
        if not any(self.forms[token].lower() in own for token in said):
            return None
        return self._quotation(Kind.DIRECT, said, tuple(words), ())

    def rumoured(self, first: int, last: int) -> Quotation | None:
        """Return the clause behind "heißt es", None unless its verb comes early in it."""
        for verb in range(first, last - _FEWEST):
            cue = (verb, verb + 1)
            says = self.readings[verb].lemma in self.grammar.sources.rumoured
            if not says or self.forms[verb + 1].lower() not in self.grammar.expletive:
                continue
            comma = self._next(_COMMA, verb + 2, verb + 2 + _FARTHEST, last)
            said = range(comma + 1, last - (self.readings[last - 1].pos == _END))
            if comma < 0 or len(said) < _FEWEST or not self._is_plain(said):
                return None
            opens = self.readings[said[0]].pos in _CLAUSES
            asks = self.forms[said[0]].lower() in self.grammar.sources.questions
            early = any(self._is_finite(token) for token in said[1:_FARTHEST])
            told = not any(self._is_finite(token) for token in range(verb + 2, comma))
            if opens or asks or not early or not told:
                return None
            return self._quotation(Kind.INDIRECT, said, (), cue, first)
        return None

    def _quotation(
        self,
        kind: Kind,
        said: Sequence[int],
        speaker: tuple[int, ...],
        cue: tuple[int, ...],
        first: int | None = None,
    ) -> Quotation:
        frame = range(speaker[0] if first is None else first, said[0])
        return quoted(kind, said, speaker, cue=cue, frame=frame, confidence=CONFIDENCE)

    def _next(self, form: str, start: int, end: int, last: int) -> int:
        """Return the first place of a form in a range, -1 for none."""
        places = range(start, min(end, last))
        return next((place for place in places if self.forms[place] == form), -1)

    def _is_name(self, words: range) -> bool:
        """Tell whether words are somebody's name, perhaps with a title, a party in brackets."""
        own = [token for token in words if self.forms[token] not in _BRACKETS]
        named = bool(own) and any(self.readings[token].pos == _NAME for token in own)
        return named and all(self.readings[token].pos in _NAMING for token in own)

    def _is_plain(self, words: range) -> bool:
        """Tell whether words are a clause that no mark opens or closes."""
        finite = any(self._is_finite(token) for token in words)
        return finite and QUOTATION_MARKS.isdisjoint(self.forms[token] for token in words)

    def _is_finite(self, token: int) -> bool:
        return self.readings[token].mood is not None


def with_announced(
    quotations: Sequence[Quotation],
    sentences: Sequence[TokenRange],
    forms: Sequence[str],
    readings: Sequence[Reading],
    *,
    grammar: ReferenceGrammar,
) -> tuple[Quotation, ...]:
    """Return quotations with those that a name and a colon, or "heißt es" and a comma, announce.

    Only in sentences that hold no other; takes time linear in the text.

    Args:
        quotations: as they are read, in the order of the text; parents are indices among them.
        sentences: of the text, ascending.
        forms: the tokens of the text.
        readings: of each token.
        grammar: of the language.
    """
    taken = {token for each in quotations for words in (each.tokens, each.cue) for token in words}
    text = _Sentences(forms, readings, grammar)
    found = [
        own
        for first, last in sentences
        if taken.isdisjoint(range(first, last))
        if (own := text.named(first, last) or text.rumoured(first, last)) is not None
    ]
    return with_added(quotations, found)
