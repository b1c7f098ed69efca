"""Whom a quotation is spoken to: nobody who is only spoken of ("sagte Ebert über Uhl").

Networks miss some whom grammar tells: the dative object of a verb of speech, who stands behind
"gegenüber", to whom a letter goes, and whom somebody "wurde gebeten" to do what is quoted.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from wortlaut.language.reference_grammar import Part, ReferenceGrammar
from wortlaut.quotations.parsed_words import ParsedWords
from wortlaut.records import Dependency, Quotation, Reading

_BEFORE = frozenset(("DET", "ADJ", "NUM", "NOUN", "PROPN"))
_FARTHEST = 4
_REACH = 30
_LONGEST = 8
_DEEPEST = 4
_PREPOSITION, _VERB, _NAME, _END, _ARTICLE = "ADP", "VERB", "PROPN", "PUNCT", "DET"
_CASE, _OBJECT, _PASSIVE_SUBJECT, _MODIFIER = "case", "obj", "nsubj:pass", "nmod"
_AGENT = "obl:agent"
_GIVEN = frozenset(("obl:arg", "iobj"))
_RELATIVE = "acl"


class _Words(ParsedWords):
    """Who is spoken to, as far as the words tell."""

    __slots__ = ()

    def addressee(self, quotation: Quotation) -> tuple[int, ...]:
        """Return the words of who is spoken to, empty for nobody."""
        found = self._apart(quotation)
        if not found or self._is_agent(found):
            return next(self._told(quotation), ())
        return () if self._is_beside(found[0]) or self._is_described(found) else found

    def _apart(self, quotation: Quotation) -> tuple[int, ...]:
        """Return the words read for who is spoken to up to one of the cue or of who speaks."""
        words, others = quotation.addressee, {*quotation.cue, *quotation.speaker}
        end = next((t for t in words[1:] if t in others), None)
        return tuple(t for t in words if end is None or t < end)

    def _is_beside(self, first: int) -> bool:
        """Tell whether a preposition makes a phrase what it is about, or when and where."""
        for token in range(first, max(first - _FARTHEST, -1), -1):
            if self.readings[token].pos == _PREPOSITION:
                return self.forms[token].lower() in self.grammar.sources.beside
            another = token < first and self.readings[token + 1].pos == _ARTICLE
            if another or self.readings[token].pos not in _BEFORE:
                return False
        return False

    def _is_agent(self, words: Sequence[int]) -> bool:
        """Tell whether words are of who does it in the passive ("wurde von Holm gebeten")."""
        return any(self.trees[t].relation == _AGENT for t in words)

    def _is_described(self, words: Sequence[int]) -> bool:
        """Tell whether words are the object of a verb that says what somebody is or said."""
        top = next((t for t in words if self.trees[t].head not in words), -1)
        if top < 0 or self.trees[top].relation != _OBJECT:
            return False
        return self.readings[self.trees[top].head].lemma in self.grammar.sources.describing

    def _told(self, quotation: Quotation) -> Iterator[tuple[int, ...]]:
        """Yield the phrases that surely are of who is spoken to, where none is read."""
        taken = {*quotation.tokens, *quotation.speaker, *quotation.cue}
        if words := self._behind_name(quotation):
            yield words
        for verb in quotation.cue:
            if self.readings[verb].pos != _VERB:
                continue
            for place in self._below(verb):
                head = self._spoken_to(verb, place)
                words = self._phrase(head) if head >= 0 else ()
                if 0 < len(words) <= _LONGEST and taken.isdisjoint(words):
                    yield words

    def _behind_name(self, quotation: Quotation) -> tuple[int, ...]:
        """Return the dative phrase behind the name of who speaks ("sagte Olga Petri der Zeitung").

        Nobody's name has a genitive with an article behind it.
        """
        first = quotation.speaker[-1] + 1 if quotation.speaker else len(self.forms)
        if first >= len(self.forms) or self.readings[first - 1].pos != _NAME:
            return ()
        noun = self.trees[first].head
        dative = self.forms[first].lower() in self.grammar.sources.dative
        verb = quotation.speaker[0] - 1
        if not dative or verb not in quotation.cue or not first < noun <= first + _FARTHEST:
            return ()
        return self._phrase(noun) if self._is_somebody(noun) else ()

    def _spoken_to(self, verb: int, place: int) -> int:
        """Return the head of who is spoken to by a phrase below a verb, -1 where nobody is."""
        relation, sources = self.trees[place].relation, self.grammar.sources
        marks = self._marks(place)
        if relation == _PASSIVE_SUBJECT:
            return place if self.readings[verb].lemma in sources.addressing else -1
        if not self.grammar.speaks((self.readings[verb].lemma,)):
            return -1
        if (relation in _GIVEN and not marks) or not sources.towards.isdisjoint(marks):
            return place if self._is_somebody(place) else -1
        below = self._below(place) if self.forms[place] in sources.reaching else ()
        return next((t for t in below if self._is_reached(t)), -1)

    def _is_reached(self, token: int) -> bool:
        """Tell whether somebody gets a letter, or is the other one in a talk."""
        reached = not self.grammar.sources.reached.isdisjoint(self._marks(token))
        return reached and self.trees[token].relation == _MODIFIER and self._is_somebody(token)

    def _is_somebody(self, token: int) -> bool:
        form, pos = self.forms[token], self.readings[token].pos
        if pos == _NAME or self.grammar.word(form, pos).part is Part.PRONOUN:
            return True
        nouns = (form, *(head for _, head in self.grammar.heads(form)))
        stems = {self.grammar.stem(noun) for noun in nouns}
        bodies = self.grammar.takes_up.keys() | self.grammar.sources.press
        return bool(self.grammar.gender_of_person(form)) or not stems.isdisjoint(bodies)

    def _phrase(self, head: int) -> tuple[int, ...]:
        """Return the words of a phrase without the preposition before it."""
        below = {head}
        for _ in range(_DEEPEST):
            below |= {
                token
                for over in tuple(below)
                for token in self._below(over)
                if not self.trees[token].relation.startswith(_RELATIVE)
                and not (over == head and self.trees[token].relation == _CASE)
            }
        words = range(min(below), max(below) + 1)
        while words and self.readings[words[-1]].pos == _END and self.forms[words[-1]] == ",":
            words = words[:-1]
        return tuple(words)

    def _marks(self, head: int) -> Collection[str]:
        below = (place for place in self._below(head) if self.trees[place].relation == _CASE)
        return [self.forms[place].lower() for place in below]

    def _below(self, head: int) -> list[int]:
        """Return what depends on a token, near it."""
        near = range(max(0, head - _REACH), min(len(self.trees), head + _REACH))
        return [token for token in near if self.trees[token].head == head]


def with_spoken_to(
    quotations: Sequence[Quotation],
    forms: Sequence[str],
    readings: Sequence[Reading],
    dependencies: Sequence[Dependency],
    *,
    grammar: ReferenceGrammar,
) -> tuple[Quotation, ...]:
    """Return quotations with who is spoken to as far as grammar tells.

    Who stands behind certain prepositions is of what it is about, or of when and where it was said
    ("nach einem Treffen mit Voss"); the object of "zitieren" is spoken of. Where nobody
    is read, a dative object of a verb of speech is who is spoken to, and so on.

    Args:
        quotations: as they are read.
        forms: the tokens of the text.
        readings: of each of these.
        dependencies: likewise.
        grammar: its language; for its words see `SourceWords`.
    """
    words = _Words(forms, readings, dependencies, grammar)
    return tuple(replace(each, addressee=words.addressee(each)) for each in quotations)
