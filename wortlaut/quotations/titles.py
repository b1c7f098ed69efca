"""Titles and names in quotation marks: nobody says them ("ihr Roman „Das Haus muss weg“")."""

from collections.abc import Container, Sequence

from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.quotations.left_out import without_some
from wortlaut.quotations.parsed_words import ParsedWords
from wortlaut.records import Dependency, Kind, Quotation, Reading

_NOUN = "NOUN"
_HYPHEN = "-"
_NEAR = 4


class _Names(ParsedWords):
    """Which quotations of a text name something."""

    __slots__ = ()

    def is_name(self, quotation: Quotation, breaks: Container[int]) -> bool:
        """Tell whether a direct quotation is a title, or what something is called."""
        if quotation.kind is not Kind.DIRECT:
            return False
        titled = quotation.tokens[0] not in breaks and self._is_title(quotation.tokens)
        return titled or (quotation.parent is None and self._is_called(quotation.cue))

    def _is_title(self, tokens: Sequence[int]) -> bool:
        """Tell whether tokens stand behind a noun for a work or a body, as its title."""
        noun = tokens[0] - 1
        if noun < 0 or not self._is_titled(noun):
            return False
        words = [token for token in tokens if self.forms[token][0].isalnum()]
        return self._is_clause(words) or any(self.trees[token].head == noun for token in words)

    def _is_titled(self, token: int) -> bool:
        """Tell whether a token is a noun for what has a title ("Film", "Dokumentarfilm")."""
        form = self.forms[token].rpartition(_HYPHEN)[2]
        nouns = (form, *(head for _, head in self.grammar.heads(form)))
        titled = self.grammar.sources.titled
        stems = map(self.grammar.stem, nouns)
        return self.readings[token].pos == _NOUN and any(stem in titled for stem in stems)

    def _is_clause(self, words: Sequence[int]) -> bool:
        """Tell whether words are a clause that begins with a capital, as titles do."""
        small = bool(words) and self.forms[words[0]][0].islower()
        return not small and any(self.readings[token].mood is not None for token in words)

    def _is_called(self, cue: Sequence[int]) -> bool:
        """Tell whether a cue is "heißt" with a subject of its own, not "es"."""
        rumoured = self.grammar.sources.rumoured
        if not cue or any(self.readings[token].lemma not in rumoured for token in cue):
            return False
        near = self.forms[max(0, cue[0] - _NEAR) : cue[-1] + 1 + _NEAR]
        return self.grammar.expletive.isdisjoint(near)


def without_titles(
    quotations: Sequence[Quotation],
    forms: Sequence[str],
    readings: Sequence[Reading],
    dependencies: Sequence[Dependency],
    *,
    breaks: Container[int],
    grammar: ReferenceGrammar,
) -> tuple[Quotation, ...]:
    """Return quotations without direct ones that name something.

    Right behind a noun for a work or a body they are a clause ("der Film „Das Haus muss weg“"), or
    belong to it by the parse, as what it is said to be does not ("fand den Film „zu lang“"). A
    clause with a small letter first is none but what is said of it ("der Verein „wird im Mai
    schließen“"), and a noun in the line before may end a headline. Or "heißt" alone marks them,
    which marks speech as "heißt es".

    Args:
        quotations: as they are read; parents are indices among them.
        forms: the tokens of the text.
        readings: of each token.
        dependencies: likewise.
        breaks: tokens that stand first in a line.
        grammar: its language; `sources.titled` are such nouns.
    """
    text = _Names(forms, readings, dependencies, grammar)
    names = [n for n, each in enumerate(quotations) if text.is_name(each, breaks)]
    return without_some(quotations, names)
