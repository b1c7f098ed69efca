"""What somebody replies to marks no words of theirs: "sagte Holm auf Nachfrage, es sei Mai".

And what is asked has no cue in the verb of the reply: "Auf die Frage, ob er gehe, nickte er". In
the training articles and sentences no cue holds "auf Nachfrage", nor both verbs.
"""

from collections.abc import Sequence
from dataclasses import replace

from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.quotations.parsed_words import ParsedWords
from wortlaut.records import Dependency, Quotation, Reading

_COMMA = ","
_CASE, _HELPING = "case", ("aux", "aux:pass")
_LONGEST = 8


class _Words(ParsedWords):
    """What a cue holds beside the verb of speech."""

    __slots__ = ()

    def cue(self, quotation: Quotation) -> tuple[int, ...]:
        """Return the cue of a quotation without what it replies to, or with nothing but that."""
        cue = quotation.cue
        for token in cue:
            if not (self._is_asked(token) or self._was_asked(token)):
                continue
            own = tuple(t for t in cue if t == token or self.trees[t].head == token)
            rest = tuple(t for t in cue if t not in own)
            if not self.grammar.speaks([self.forms[t] for t in rest]):
                return cue
            cue = own if self._asks(quotation, token) else rest
        return cue

    def _is_asked(self, token: int) -> bool:
        """Tell whether a noun for a question stands behind "auf"."""
        sources = self.grammar.sources
        return self.forms[token] in sources.asking and any(
            self.forms[place].lower() in sources.replying for place in self._below(token, (_CASE,))
        )

    def _was_asked(self, token: int) -> bool:
        """Tell whether a participle stands alone ("gefragt, ob …")."""
        lemma, _, mood, *_ = self.readings[token]
        asked = lemma in self.grammar.sources.questioned and mood is None
        return asked and self.forms[token].lower() != lemma and not self._below(token, _HELPING)

    def _asks(self, quotation: Quotation, token: int) -> bool:
        """Tell whether a quotation is what is asked by a noun or a participle."""
        first = quotation.tokens[0]
        if self.forms[first].lower() not in self.grammar.sources.questions or first < token:
            return False
        under = any(self.trees[place].head == token for place in quotation.tokens)
        return under or (first == token + 2 and self.forms[token + 1] == _COMMA)

    def _below(self, head: int, relations: Sequence[str]) -> list[int]:
        """Return what depends on a token in one of some relations, near it."""
        near = range(max(0, head - _LONGEST), min(len(self.trees), head + _LONGEST + 1))
        own = [self.trees[place] for place in near]
        return [
            place
            for place, (over, relation) in zip(near, own, strict=True)
            if over == head and relation in relations
        ]


def without_replied_to(
    quotations: Sequence[Quotation],
    forms: Sequence[str],
    readings: Sequence[Reading],
    dependencies: Sequence[Dependency],
    *,
    grammar: ReferenceGrammar,
) -> tuple[Quotation, ...]:
    """Return quotations, their cues without what their speaker replies to.

    The cue of what is asked is the noun for the question, or "gefragt", alone.

    Args:
        quotations: as they are read.
        forms: the tokens of the text.
        readings: of each token.
        dependencies: likewise.
        grammar: of the language; `sources.asking` are nouns for what is asked.
    """
    words = _Words(forms, readings, dependencies, grammar)
    return tuple(replace(each, cue=words.cue(each)) if each.cue else each for each in quotations)
