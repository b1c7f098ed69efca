"""Words that would name events but with their verb or preposition do not: idioms."""

from wortlaut.events.clauses import full_lemma
from wortlaut.events.tree import Tree
from wortlaut.language.event_grammar import Frame
from wortlaut.records.event import EventType

_WHOSE = ("nmod", "appos")

OBJECTS = frozenset(("obj", "nsubj:pass", "obl", "nmod", "obl:arg", "nsubj", "advmod", "xcomp"))
"""Relations of what can be the object of a phrase."""


def is_means(tree: Tree, noun: int) -> bool:
    """Tell whether a noun with its preposition only says by what means ("mit Hilfe eines Seils").

    With a word of its own it is what it says ("mit finanzieller Hilfe der EU").
    """
    return _follows_at_once(tree, noun, tree.grammar.means)


def _follows_at_once(tree: Tree, noun: int, pairs: frozenset[str]) -> bool:
    """Tell whether a noun stands right behind its preposition, and both are one of some pairs."""
    before = noun - 1
    joined = before >= 0 and tree.heads[before] == noun and tree.relations[before] == "case"
    return joined and f"{tree.lemmas[before].lower()} {tree.lemmas[noun]}" in pairs


def is_reply(tree: Tree, noun: int) -> bool:
    """Tell whether a noun only says what an answer was given to ("sagte auf Anfrage").

    With whose it is it is somebody's ("auf Anfrage der Linken"), unless a medium only asks so that
    it can report ("auf Anfrage der Rundschau", "auf Anfrage unserer Zeitung").
    """
    if not _follows_at_once(tree, noun, tree.grammar.replies):
        return False
    whose = (child for child in tree.children[noun] if tree.relations[child].startswith(_WHOSE))
    return all(tree.grammar.reports(tree.forms[child]) for child in whose)


def is_idiom(tree: Tree, verb: int, lemma: str) -> bool:
    """Tell whether a verb names no event with the object that it has ("Opfer fordern")."""
    objects = tree.grammar.idioms.get(lemma)
    return objects is not None and any(
        tree.relations[child] in OBJECTS and not objects.isdisjoint(tree.grammar.parts(lemma_))
        for child in tree.children[verb]
        if (lemma_ := tree.lemmas[child])
    )


def is_object_of_idiom(tree: Tree, verb: int, noun: int) -> bool:
    """Tell whether a noun is one of the objects with which a verb names no event."""
    objects = tree.grammar.idioms.get(full_lemma(tree, verb)[0], frozenset())
    return not objects.isdisjoint(tree.grammar.parts(tree.lemmas[noun]))


def helps_oneself(tree: Tree, verb: int, noun: int, frame: Frame) -> bool:
    """Tell whether who helps helps themselves alone ("brachte sich in Sicherheit")."""
    reflexive = any(tree.is_reflexive(child) for child in tree.children[verb])
    return frame.type is EventType.AID and reflexive and bool(tree.prepositions[noun])
