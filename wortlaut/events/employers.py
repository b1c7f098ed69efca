"""For whom those work who strike: a strike is against them."""

from wortlaut.events.candidates import Candidate
from wortlaut.events.draft import Scene
from wortlaut.records import ActorKind

_WITHIN = "in"
_BODIES = frozenset((ActorKind.ORGANISATION, ActorKind.GROUP))


def employers(scene: Scene, candidate: Candidate) -> list[str]:
    """Return whose staff strike, or where they do; empty where that is not told.

    "Die Piloten der Lufthansa streiken", "die Lufthansa-Piloten streiken", "in den Zoll-Kliniken
    wird gestreikt"; who is a member of a union does not work for it ("Mitglieder der GDL").
    """
    tree, who = scene.tree, scene.who
    if not any(tree.grammar.strikes(tree.lemmas[token]) for token in candidate.tokens):
        return []
    staff = [token for token in candidate.actors if not tree.grammar.joins(tree.lemmas[token])]
    found = [owner for token in staff for owner in who.owners(token)]
    found += [one for token in staff if (one := who.before_hyphen(token)) is not None]
    found += who.all_of(candidate.places.get(_WITHIN, ()), owners=False)
    known = {actor: who.actors.get(actor) for actor in found}
    return [actor for actor, one in known.items() if one is not None and one.kind in _BODIES]
