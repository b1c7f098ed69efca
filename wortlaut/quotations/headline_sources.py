"""What a headline has somebody say: "Minister: Steuern steigen", "Studie: Jeder Zweite pendelt".

Behind the colon stands a claim of who or what is named before it, in words that nobody else is
told to have used. A topic before a colon ("Tarifstreit: Verdi lehnt ab") says nothing.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from wortlaut.language.marks import QUOTATION_MARKS
from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.quotations.added import quoted, with_added
from wortlaut.records import Kind, Quotation, Reading, TokenRange

CONFIDENCE = 0.7
"""How sure it is that a headline has somebody say something; set by hand."""

_COLON = ":"
_BRACKETS = frozenset("()")
_OTHER_MARKS = QUOTATION_MARKS | frozenset(":?")
_NAME, _NOUN, _ADJECTIVE, _VERB = "PROPN", "NOUN", "ADJ", "VERB"
_TELLING = frozenset(("NOUN", "VERB", "ADJ", "ADV"))
_LONGEST_NAME = 6
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Headlines:
    """The words of a text and their readings; indices count tokens."""

    forms: Sequence[str]
    readings: Sequence[Reading]
    grammar: ReferenceGrammar

    def surnames(self, speaker: Sequence[int]) -> Iterator[str]:
        """Yield the names in words for a speaker that a first name or an office stands before."""
        for before, name in pairwise(speaker):
            called = self.readings[before].pos == _NAME or self._is_person(before)
            if called and name == before + 1 and self.readings[name].pos == _NAME:
                yield self.forms[name]

    def claim(self, first: int, last: int, speaking: Set[str]) -> Quotation | None:
        """Return what the headline `[first, last)` has somebody say, None where it has nobody.

        A name alone has to be one of those that speak elsewhere.
        """
        colons = [token for token in range(first, last) if self.forms[token] == _COLON]
        if not colons or not first < colons[0] <= first + _LONGEST_NAME:
            return None
        words, said = range(first, colons[0]), range(colons[0] + 1, last)
        if not self._is_claim(said):
            return None
        clause, named = self._is_clause(said), self.forms[words[-1]] in speaking
        if not (clause and named and self.readings[first].pos == _NAME) and not self._tells(
            words, clause, opening=first == 0
        ):
            return None
        frame = range(first, said.start)
        return quoted(Kind.INDIRECT, said, words, frame=frame, confidence=CONFIDENCE)

    def _is_claim(self, said: range) -> bool:
        """Tell whether words may be what somebody says: no question, no mere name, no marks."""
        if len(said) < _FEWEST or not _OTHER_MARKS.isdisjoint(self.forms[t] for t in said):
            return False
        opening = self.forms[said[0]].lower()
        if opening in self.grammar.sources.questions | self.grammar.sources.thus:
            return False
        return any(self.readings[token].pos in _TELLING for token in said)

    def _is_clause(self, said: range) -> bool:
        """Tell whether words have a finite verb, or end in a participle ("Brücke gesperrt")."""
        finite = any(self.readings[token].mood is not None for token in said)
        return finite or self.readings[said[-1]].pos == _VERB

    def _tells(self, words: range, clause: bool, *, opening: bool) -> bool:
        """Tell whether a noun before the colon is that of a source.

        Without a verb behind it some bodies are none, and others only above the whole text.
        """
        own = [token for token in words if self.forms[token] not in _BRACKETS]
        while own and self.readings[own[0]].pos == _ADJECTIVE:
            own = own[1:]
        if not own or any(self.readings[token].pos != _NAME for token in own[1:]):
            return False
        nouns, sources = frozenset(self._nouns(own[0])), self.grammar.sources
        if not sources.telling.isdisjoint(nouns) or self._is_person(own[0]):
            return clause or opening
        if len(own) > 1:
            return False
        if not sources.reporting.isdisjoint(nouns):
            return clause or opening
        return clause and not sources.ruling.isdisjoint(nouns)

    def _is_person(self, noun: int) -> bool:
        """Tell whether a noun is what some person is ("Zoologe"), not just any ("Mann")."""
        form, reading = self.forms[noun], self.readings[noun]
        if reading.pos != _NOUN or form in self.grammar.people:
            return False
        return any(map(self.grammar.gender_of_person, (form, reading.lemma)))

    def _nouns(self, noun: int) -> Iterator[str]:
        """Yield a noun and what it ends in."""
        last = self.forms[noun].rpartition("-")[2]
        yield last
        for _, head in self.grammar.heads(last):
            yield head


def with_headline_sources(
    quotations: Sequence[Quotation],
    parts: Sequence[TokenRange],
    forms: Sequence[str],
    readings: Sequence[Reading],
    *,
    grammar: ReferenceGrammar,
) -> tuple[Quotation, ...]:
    """Return quotations with those that a source and a colon make of a headline.

    Only in headlines that hold no other. A name alone is a source if it speaks elsewhere too.

    Args:
        quotations: as they are read, in the order of the text; parents are indices among them.
        parts: the headlines of the text, see `wortlaut.quotations.headlines`.
        forms: the tokens of the text.
        readings: of each token.
        grammar: of the language.
    """
    if not parts:
        return tuple(quotations)
    taken = {token for each in quotations for words in (each.tokens, each.cue) for token in words}
    text = _Headlines(forms, readings, grammar)
    speaking = {name for each in quotations for name in text.surnames(each.speaker)}
    found = [
        own
        for first, last in parts
        if taken.isdisjoint(range(first, last))
        if (own := text.claim(first, last, speaking)) is not None
    ]
    return with_added(quotations, found)
