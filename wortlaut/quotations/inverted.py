"""Quotations before a verb of speech that its subject follows: "Das reicht, sagte Holm".

Where nothing marks the words before it (a feed has lost its quotation marks, a paper has none, an
excerpt begins behind the opening one), the networks may miss them. Behind a main clause verb and
subject change places only if it is quoted. "So" alone also opens an example ("viele, so Holm"):
there a mark that closes what nothing opens, or "ich", tells that somebody says it.
"""

from collections.abc import Sequence

from wortlaut.language.marks import DOUBLE
from wortlaut.language.reference_grammar import Part, ReferenceGrammar
from wortlaut.quotations.added import quoted, with_added
from wortlaut.quotations.parsed_words import ParsedWords
from wortlaut.records import Dependency, Kind, Quotation, Reading, TokenRange

CONFIDENCE = 0.8
"""How sure it is that a clause before a verb of speech is what somebody said; set by hand."""

_COMMA = ","
_COLON = ":"
_ASKING = frozenset("?!")
_QUOTED = frozenset(("ccomp", "parataxis"))
_OWN = frozenset(("compound:prt", "obj", "ccomp", "xcomp", "parataxis", "conj"))
_RELATIVE = "acl"
_SUBJECT, _MARK = "nsubj", "mark"
_PRONOUN, _PREPOSITION, _NEGATION, _END = "PRON", "ADP", "PART", "PUNCT"
_NOUNS = frozenset(("NOUN", "PROPN"))
_NAMING = frozenset(("DET", "PROPN"))
_FEWEST = 3
_LONGEST = 80
_DEEPEST = 4


class _Sentences(ParsedWords):
    """Which sentences of a text quote somebody before a verb of speech."""

    __slots__ = ()

    def inverted(self, first: int, last: int) -> Quotation | None:
        """Return the quotation of the sentence `[first, last)`, None where it is none."""
        for verb in range(first + _FEWEST + 1, last - 1):
            if self.forms[verb - 1] != _COMMA:
                continue
            if speaker := self._said_so(first, verb, last):
                return self._quotation(first, verb, last, speaker)
            reading = self.readings[verb]
            if reading.mood is None:
                continue
            rumoured = reading.lemma in self.grammar.sources.rumoured
            if rumoured or not self.grammar.speaks((reading.lemma,)):
                continue
            if self._is_quoted(first, verb) and (speaker := self._speaker(verb, last)):
                return self._quotation(first, verb, last, speaker)
        return None

    def _quotation(self, first: int, verb: int, last: int, speaker: tuple[int, ...]) -> Quotation:
        return quoted(
            Kind.DIRECT if self._marks(first, verb) == [verb - 2] else Kind.INDIRECT,
            range(self._start(first, verb), verb - 1),
            speaker,
            cue=(verb,),
            frame=self._stripped(list(range(verb - 1, last))),
            confidence=CONFIDENCE,
        )

    def _start(self, first: int, verb: int) -> int:
        """Return where the clause before a verb begins, behind a colon and marks."""
        colons = [token for token in range(first, verb - _FEWEST) if self.forms[token] == _COLON]
        start = colons[-1] + 1 if colons else first
        while start < verb - _FEWEST and self.readings[start].pos == _END:
            start += 1
        return start

    def _is_quoted(self, first: int, verb: int) -> bool:
        """Tell whether a main clause stands before a verb, and the parse has it belong to that."""
        clause, (head, relation) = range(first, verb - 1), self.trees[verb]
        asks = not _ASKING.isdisjoint(self.forms[verb - 3 : verb - 1])
        opening = first + (self.readings[first].pos == _PREPOSITION)
        if self.forms[opening].lower() in self.grammar.sources.questions and not asks:
            return False
        told = [
            t for t in clause if self.trees[t].head == verb and self.trees[t].relation in _QUOTED
        ]
        told += [head] if head in clause and relation in _QUOTED else []
        finite = any(self.readings[token].mood is not None for token in clause)
        marked = any(self.trees[t].relation == _MARK and self.trees[t].head in told for t in clause)
        return bool(told) and finite and not marked

    def _marks(self, first: int, verb: int) -> list[int]:
        return [token for token in range(first, verb - 1) if self.forms[token] in DOUBLE]

    def _said_so(self, first: int, so: int, last: int) -> tuple[int, ...]:
        """Return the phrase behind "so" where the clause before is surely somebody's words."""
        if self.forms[so] not in self.grammar.sources.thus:
            return ()
        clause, after = range(first, so - 1), range(so + 1, last)
        words = self._named(after)
        closed = self._marks(first, so) == [so - 2]
        own = any(self.forms[token].lower() in self.grammar.first_person for token in clause)
        finite = any(self.readings[token].mood is not None for token in clause)
        named = any(self.readings[token].pos in _NAMING for token in words)
        return words if finite and (closed or (own and named)) else ()

    def _named(self, after: range) -> tuple[int, ...]:
        """Return the phrase that some tokens begin with, none where they begin with a clause."""
        comma = next((token for token in after if self.forms[token] == _COMMA), after.stop)
        if any(self.readings[token].mood is not None for token in range(after.start, comma)):
            return ()
        noun = next((token for token in after if self.readings[token].pos in _NOUNS), None)
        if noun is None:
            return ()
        while self.trees[noun].head in range(noun + 1, comma):
            noun = self.trees[noun].head
        words = self._phrase(noun, after)
        dated = any(self.grammar.word(self.forms[t], "NOUN").part is Part.TIME for t in words)
        return () if dated else words

    def _speaker(self, verb: int, last: int) -> tuple[int, ...]:
        """Return the subject right after a verb, none where the verb has more than that to say."""
        after = range(verb + 1, last)
        own = [token for token in after if self.trees[token].head == verb]
        subjects = [token for token in own if self.trees[token].relation == _SUBJECT]
        if not subjects or any(
            self.trees[token].relation in _OWN or self.readings[token].pos == _NEGATION
            for token in own
        ):
            return ()
        form, pos = self.forms[subjects[0]], self.readings[subjects[0]].pos
        word = self.grammar.word(form, pos)
        if form in self.grammar.expletive or (pos == _PRONOUN and word.part is not Part.PRONOUN):
            return ()
        return self._phrase(subjects[0], after)

    def _phrase(self, top: int, after: range) -> tuple[int, ...]:
        """Return the words of a phrase that begins with the first of some tokens, else none."""
        below = {top}
        for _ in range(_DEEPEST):
            below |= {
                token
                for token in after
                if self.trees[token].head in below
                and not self.trees[token].relation.startswith(_RELATIVE)
            }
        words = self._stripped(sorted(below))
        return tuple(words) if words and words[0] == after.start else ()

    def _stripped(self, words: list[int]) -> list[int]:
        """Return tokens without punctuation at their end, but for a bracket that closes one."""
        while words and self.readings[words[-1]].pos == _END:
            if self.forms[words[-1]] == ")" and any(self.forms[word] == "(" for word in words):
                break
            words.pop()
        return words


def with_inverted(
    quotations: Sequence[Quotation],
    sentences: Sequence[TokenRange],
    forms: Sequence[str],
    readings: Sequence[Reading],
    dependencies: Sequence[Dependency],
    *,
    grammar: ReferenceGrammar,
) -> tuple[Quotation, ...]:
    """Return the quotations with those before a verb of speech, in sentences that hold no other.

    One that a quotation mark closes is direct, though nothing opens it; takes time linear in the
    text.

    Args:
        quotations: as they are read, in the order of the text; parents are indices among them.
        sentences: of the text, ascending.
        forms: the tokens of the text.
        readings: of each token.
        dependencies: likewise.
        grammar: of the language.
    """
    taken = {token for each in quotations for words in (each.tokens, each.cue) for token in words}
    text = _Sentences(forms, readings, dependencies, grammar)
    found = [
        own
        for first, last in sentences
        if last - first <= _LONGEST and taken.isdisjoint(range(first, last))
        if (own := text.inverted(first, last)) is not None
    ]
    return with_added(quotations, found)
