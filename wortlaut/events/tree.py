"""The dependency trees of an article as the search for events walks them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wortlaut.language.event_grammar import EventGrammar
from wortlaut.records import VERBS, Analysis, TokenRange

NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X"))
AUXILIARIES = frozenset(("aux", "aux:pass"))
OF_VERBS = AUXILIARIES | {"cop"}
"""Relations of auxiliaries and copulas to what they stand with."""

CLAUSES = frozenset(("xcomp", "ccomp", "advcl"))
"""Relations of the clauses that say what the verb above them is about, or add to it."""

_BEFORE_NOUNS = frozenset(("det", "case"))
_GENITIVE = "gen"
_MOST_CONJUNCTS = 12
_DEEPEST = 6


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """The tokens of an article with their places in the trees; all indices count tokens.

    Attributes:
        forms, lemmas, pos, tags: of each token.
        heads, relations: of each token, -1 for the head of a root.
        children: of each token, ascending.
        conjuncts: by nominal, the nominals that are coordinated with it, ascending.
        prepositions: the lemma of the preposition of each nominal, "" where there is none.
        sentences: by token, the index of its sentence.
        ranges: of each sentence, its tokens.
        grammar: the words of the language.
    """

    forms: Sequence[str]
    lemmas: Sequence[str]
    pos: Sequence[str]
    tags: Sequence[str]
    heads: Sequence[int]
    relations: Sequence[str]
    children: Sequence[Sequence[int]]
    conjuncts: Mapping[int, Sequence[int]]
    prepositions: Sequence[str]
    sentences: Sequence[int]
    ranges: Sequence[TokenRange]
    grammar: EventGrammar

    def cases(self, token: int) -> str:
        """Return the letters of the cases that determiner or form of a nominal allow."""
        if self.pos[token] == "PRON":
            return self.grammar.cases(self.forms[token])
        for child in self.children[token]:
            if child < token and self.relations[child] in {"det", "det:poss"}:
                found = self.grammar.cases(self.forms[child])
                if found:
                    return found
        return ""

    def is_owned(self, token: int) -> bool:
        """Tell whether a nominal has a possessive ("ihre Beamten")."""
        return any(self.relations[child] == "det:poss" for child in self.children[token])

    def is_known(self, token: int) -> bool:
        """Tell whether a noun is said to be known: "den Angriff", "diese Tat", "zur Entführung"."""
        words = self.grammar.known
        return any(
            self.lemmas[child] in words or self.forms[child].lower() in words
            for child in self.children[token]
            if self.relations[child] in _BEFORE_NOUNS
        )

    def is_done_to(self, token: int) -> bool:
        """Tell whether a noun is a deed whose genitive says to whom it is done ("Verhaftung")."""
        frames = self.grammar.nouns(self.lemmas[token]) if self.pos[token] == "NOUN" else ()
        return bool(frames) and all(
            _GENITIVE in frame.recipients and _GENITIVE not in frame.actors for frame in frames
        )

    def suffers(self, token: int) -> int:
        """Return the deed whose genitive, or what stands for it, a nominal is, -1 for none.

        What stands right behind a deed belongs to it ("die Verhaftung von Holm"), whatever the tree
        hangs it on.
        """
        before = next((c - 1 for c in self.children[token] if self.relations[c] == "case"), -1)
        if before >= 0 and self.prepositions[token] not in self.grammar.of:
            return -1
        behind = before >= 0 and self.sentences[before] == self.sentences[token]
        if behind and self.is_done_to(before):
            return before
        above = self.heads[token] if self.relations[token].startswith("nmod") else -1
        return above if above >= 0 and self.is_done_to(above) else -1

    def is_verb(self, token: int) -> bool:
        """Tell whether a token is a verb."""
        return self.pos[token] in VERBS

    def is_reflexive(self, token: int) -> bool:
        """Tell whether a token is a reflexive pronoun."""
        return self.tags[token] in self.grammar.tags.reflexives

    def is_relative(self, token: int) -> bool:
        """Tell whether a token is a relative pronoun that stands for a noun."""
        return self.tags[token] in self.grammar.tags.relatives

    def is_infinitive(self, token: int) -> bool:
        """Tell whether a token is an infinitive, of whichever kind of verb."""
        return self.tags[token] in self.grammar.tags.infinitives

    def is_finite(self, token: int) -> bool:
        """Tell whether a token is a finite verb that is no imperative."""
        return self.tags[token] in self.grammar.tags.finite

    def is_auxiliary_infinitive(self, token: int) -> bool:
        """Tell whether a token is an auxiliary in the infinitive ("getan haben")."""
        return self.tags[token] in self.grammar.tags.auxiliary_infinitives

    def is_participle(self, token: int) -> bool:
        """Tell whether a token is the past participle of a full verb."""
        return self.tags[token] in self.grammar.tags.participles

    def joined(self, token: int) -> list[int]:
        """Return a nominal and those that are coordinated with it, `_MOST_CONJUNCTS` at most."""
        if token not in self.conjuncts:
            return [token]
        found: list[int] = []
        left = [token]
        while left and len(found) < _MOST_CONJUNCTS:
            found.append(left.pop())
            left += reversed(self.conjuncts.get(found[-1], ()))
        return found

    def sentence(self, token: int) -> range:
        """Return the tokens of the sentence of a token."""
        return range(*self.ranges[self.sentences[token]])

    def meant(self, token: int) -> int:
        """Return the noun that a relative pronoun stands for, else the token itself."""
        if not self.is_relative(token):
            return token
        for place in self.above(token):
            if self.relations[place].startswith("acl"):
                return self.heads[place]
        return token

    def above(self, token: int) -> Iterator[int]:
        """Yield a token and those above it, as far as one looks."""
        for _ in range(_DEEPEST + 2):
            if token < 0:
                return
            yield token
            token = self.heads[token]


def tree(analysis: Analysis, grammar: EventGrammar) -> Tree:
    """Return the trees of an article that has been read; takes time linear in its tokens."""
    children: list[list[int]] = [[] for _ in analysis.tokens]
    conjuncts: dict[int, list[int]] = {}
    prepositions = [""] * len(analysis.tokens)
    readings = analysis.readings
    for token, (head, relation) in enumerate(analysis.dependencies):
        if head < 0:
            continue
        children[head].append(token)
        if relation == "case" and not prepositions[head]:
            prepositions[head] = readings[token].lemma.lower()
        elif relation == "conj" and readings[token].pos in NOMINAL:
            conjuncts.setdefault(head, []).append(token)
    return Tree(
        forms=[token.text for token in analysis.tokens],
        lemmas=[reading.lemma for reading in readings],
        pos=[reading.pos for reading in readings],
        tags=[reading.tag or "" for reading in readings],
        heads=[dependency.head for dependency in analysis.dependencies],
        relations=[dependency.relation for dependency in analysis.dependencies],
        children=children,
        conjuncts=conjuncts,
        prepositions=prepositions,
        sentences=analysis.sentence_numbers(),
        ranges=analysis.sentences,
        grammar=grammar,
    )


def only_suffers(tree: Tree, trigger: Collection[int], tokens: Collection[int]) -> bool:
    """Tell whether to all tokens a deed is done that the words of a trigger do not name."""
    return all((deed := tree.suffers(token)) >= 0 and deed not in trigger for token in tokens)
