"""Words for events that no list has, or not for what the networks read in them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wortlaut.events.candidates import Candidate, announced, nominal
from wortlaut.events.clauses import around_verb, full_lemma, is_sentence
from wortlaut.events.idioms import is_idiom, is_means, is_object_of_idiom, is_reply
from wortlaut.events.read import Read
from wortlaut.events.tree import Tree
from wortlaut.records.event import EventType

LEAST = 0.3
"""Probability of a type from which on a word may name an event of it."""


def unlisted(tree: Tree, read: Read, listed: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield what words may name by the networks alone, in the order of the text.

    Their participants are looked for where most words of their type have them.

    Args:
        tree: the trees of the article.
        read: what the networks read.
        listed: the candidates that lists give; what these name is not named again.
    """
    known = {(token, candidate.frame.type) for candidate in listed for token in candidate.tokens}
    announcing = announced(listed)
    for token, type_ in read.likely(LEAST):
        noun = tree.pos[token] == "NOUN"
        frame = tree.grammar.usual.get((type_, noun))
        if frame is None or (token, type_) in known or token in announcing:
            continue
        if noun:
            named = nominal(tree, token, frame)
            idiom = named.verb >= 0 and is_object_of_idiom(tree, named.verb, token)
            if not idiom and not (is_means(tree, token) or is_reply(tree, token)):
                yield replace(named, listed=False)
        elif tree.is_verb(token) or tree.grammar.participle(tree.forms[token]):
            lemma, particle = full_lemma(tree, token)
            places = around_verb(tree, token, transitive="acc" in frame.recipients)
            accused = type_ is EventType.ACCUSE and is_sentence(tree, lemma, places)
            if accused or is_idiom(tree, token, lemma):
                continue
            yield Candidate(
                frame=frame,
                head=token,
                tokens=tuple(sorted(each for each in (token, particle) if each >= 0)),
                places=places,
                verb=token,
                listed=False,
            )
