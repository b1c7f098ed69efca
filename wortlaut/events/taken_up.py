"""Whose deed words are about that take it up: "Die EU verurteilte den Angriff"."""

from collections.abc import Sequence

from wortlaut.events.clauses import full_lemma
from wortlaut.events.draft import VERBAL, Draft, Scene
from wortlaut.events.tree import Tree
from wortlaut.records import EventType

JUDGING = frozenset((EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT))
"""What is said of somebody's deed, if it is said of one that is known."""

REACH = 3
"""So many sentences back a noun for a deed takes it up."""

_ALIKE = 4
"""So many first letters show that two words are related ("Besuch", "besuchen")."""


def taken_up(scene: Scene, draft: Draft, earlier: Sequence[Draft]) -> tuple[str, ...] | None:
    """Return who did what a verb approves, blames or rejects; None where it takes up no deed.

    Its object is a noun for a deed, said to be known, that has been told of in the last sentences:
    by a related word, else by the nearest of its type. What is done with words needs a related one.
    Nobody is returned where that does not say who did it or who judges it did, and for a crime that
    has not been told of ("Die Polizei nahm einen Mann fest. Der Verein verurteilte die Tat").

    Args:
        scene: what drafts are made from.
        draft: a mention of an event.
        earlier: mentions before it, in the order of the text.
    """
    noun = _known_deed(scene, draft)
    if noun < 0:
        return None
    tree = scene.tree
    types, sentence = deed_types(tree, noun), tree.sentences[noun]
    near = [
        one
        for one in reversed(earlier)
        if one.type in types
        and sentence - tree.sentences[one.head] <= REACH
        and not {noun, draft.head}.intersection(one.tokens)
    ]
    related = [one for one in near if _is_related(scene, noun, one)]
    other = [one for one in near if one.type not in VERBAL]
    told = (*related, *other)
    if not told:
        return () if tree.grammar.crimes(tree.lemmas[noun]) else None
    acting = next((one.syntactic[0] for one in told if one.syntactic[0]), ())
    return tuple(actor for actor in acting if actor not in draft.syntactic[0])


def deed_types(tree: Tree, noun: int) -> set[EventType]:
    """Return the types of events that a noun can name, of a crime without a name an assault."""
    lemma = tree.lemmas[noun]
    types = {frame.type for frame in tree.grammar.nouns(lemma)}
    return types | {EventType.ASSAULT} if tree.grammar.crimes(lemma) else types


def _known_deed(scene: Scene, draft: Draft) -> int:
    """Return the noun for a deed that is the object, said to be known and nobody's, or -1."""
    tree, candidate = scene.tree, draft.candidate
    if candidate is None or candidate.head != candidate.verb or draft.type not in JUDGING:
        return -1
    for token in candidate.places.get("acc", ()):
        owned = tree.is_owned(token) or scene.who.owner(token) is not None
        if tree.is_known(token) and not owned and deed_types(tree, token):
            return token
    return -1


def _is_related(scene: Scene, noun: int, draft: Draft) -> bool:
    """Tell whether a word of a mention and a noun, or the last part of it, are related."""
    tree = scene.tree
    own = tree.grammar.head(tree.lemmas[noun]).lower()[:_ALIKE]
    words = (full_lemma(tree, token)[0] for token in draft.tokens)
    return any(tree.grammar.head(word).lower().startswith(own) for word in words)
