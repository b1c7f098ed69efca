"""Titles and names in quotation marks: nobody says them ("ihr Roman „Das Haus muss weg“")."""

from collections.abc import Container, Sequence

from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.quotations.left_out import without_some
from wortlaut.records import Dependency, Kind, Quotation, Reading

_NOUN = "NOUN"
_HYPHEN = "-"
_NEAR = 4


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

    def is_titled(token: int) -> bool:
        form = forms[token].rpartition(_HYPHEN)[2]
        nouns = (form, *(head for _, head in grammar.heads(form)))
        titled = grammar.sources.titled
        return readings[token].pos == _NOUN and any(grammar.stem(noun) in titled for noun in nouns)

    def is_called(cue: Sequence[int]) -> bool:
        """Tell whether a cue is "heißt" with a subject of its own, not "es"."""
        if not cue or any(readings[token].lemma not in grammar.sources.rumoured for token in cue):
            return False
        near = forms[max(0, cue[0] - _NEAR) : cue[-1] + 1 + _NEAR]
        return grammar.expletive.isdisjoint(near)

    def is_clause(words: Sequence[int]) -> bool:
        """Tell whether words are a clause that begins with a capital, as titles do."""
        small = bool(words) and forms[words[0]][0].islower()
        return not small and any(readings[token].mood is not None for token in words)

    def is_title(tokens: Sequence[int]) -> bool:
        noun = tokens[0] - 1
        if noun < 0 or tokens[0] in breaks or not is_titled(noun):
            return False
        words = [token for token in tokens if forms[token][0].isalnum()]
        return is_clause(words) or any(dependencies[token].head == noun for token in words)

    def is_name(each: Quotation) -> bool:
        if each.kind is not Kind.DIRECT:
            return False
        return is_title(each.tokens) or (each.parent is None and is_called(each.cue))

    return without_some(quotations, [n for n, each in enumerate(quotations) if is_name(each)])
