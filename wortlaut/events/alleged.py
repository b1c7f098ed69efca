"""What somebody is only accused of: who accuses says so, not the article."""

from wortlaut.events.candidates import governing_verb
from wortlaut.events.clauses import around_verb, full_lemma
from wortlaut.events.draft import Draft, Scene
from wortlaut.events.tree import CLAUSES, Tree
from wortlaut.events.voices import Voice, voice_of
from wortlaut.records import NARRATOR, EventType

_SUBJECT, _OBJECT = "subj", "nsubj:pass"


def alleged(scene: Scene, draft: Draft) -> Voice | None:
    """Return who accuses somebody of an event in its clause or the one above; None where none does.

    "Holm warf Berg den Überfall vor", "sie machten ihn für den Anschlag verantwortlich": that there
    was one may be known, that Berg did it Holm says. Of a passive without an agent it is the
    article, with the verb as the marker. What comes before or after it is only where the accused is
    said to have done it ("nach dem Anschlag beschuldigte Holm die Miliz"); an accusation is not.
    """
    verb = _above(scene, draft)
    if verb < 0 or draft.type is EventType.ACCUSE or not alleges(scene.tree, verb):
        return None
    subject = around_verb(scene.tree, verb).get(_SUBJECT, ())
    told = next((token for token in subject if token not in draft.tokens), -1)
    if told >= 0:
        return voice_of(scene.tree, scene.who, told)
    return Voice(NARRATOR, None, (verb,))


def alleges(tree: Tree, verb: int) -> bool:
    """Tell whether a verb, or the adjective with it, says that others did something bad."""
    words = {full_lemma(tree, verb)[0], *(tree.lemmas[child] for child in tree.children[verb])}
    return not words.isdisjoint(tree.grammar.alleging)


def _above(scene: Scene, draft: Draft) -> int:
    """Return the verb whose object, or whose clause, an event is, -1 for none."""
    tree, candidate = scene.tree, draft.candidate
    if candidate is None:
        return -1
    if candidate.head != candidate.noun:
        clause = tree.relations[candidate.head] in CLAUSES
        above = tree.heads[candidate.head] if clause else -1
        return above if above >= 0 and tree.is_verb(above) else -1
    verb, relation = governing_verb(tree, candidate.noun)
    case = tree.prepositions[candidate.noun]
    if relation.startswith("nsubj") and relation != _OBJECT:
        return -1
    if verb < 0 or not case or case in tree.grammar.causes:
        return verb
    around = around_verb(tree, verb)
    accused = scene.who.all_of((*around.get("acc", ()), *around.get("dat", ())), owners=False)
    return -1 if set(accused).isdisjoint(draft.actors) else verb
