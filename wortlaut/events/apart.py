"""Who is named with an event but does not act in it: who judges or demands it, who suffers it."""

from wortlaut.events.attest import speaking
from wortlaut.events.candidates import Candidate, governing_verb
from wortlaut.events.clauses import (
    around_verb,
    full_lemma,
    is_passive,
    is_plural,
    own_subject,
    subjects,
    verb_frames,
)
from wortlaut.events.draft import VERBAL, Scene
from wortlaut.events.tree import CLAUSES, Tree, only_suffers
from wortlaut.language.event_grammar import Effect, Flag
from wortlaut.records import ActorKind, EventType

_REJECTED = frozenset((EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN))
_REACTIONS = frozenset((EventType.ACCUSE, EventType.PROTEST, EventType.REQUEST))
_ONE = frozenset((ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANISATION))
_OBJECT = "acc"
_REACHED = frozenset((_OBJECT, "subj", "gen", "poss"))


def apart(scene: Scene, candidate: Candidate, *, agentless: bool) -> frozenset[str]:
    """Return the ids of those who do not act in an event though syntax puts them near it.

    For `agentless` see `is_agentless`.
    """
    judging = (_judges, _after, _outside, _alone, _enforces)
    suffering = (_suffers, _suffers_another, _employs, _falls)
    passive = (_elsewhere, _reacts, _towards, _at) if agentless else ()
    found = (*judging, *suffering, *passive)
    return frozenset().union(*[rule(scene, candidate) for rule in found])


def is_agentless(scene: Scene, candidate: Candidate) -> bool:
    """Tell whether a verb stands in the passive without saying by whom.

    No state and no person whom only the sentence before names has done it ("Die USA kritisierten
    Belarus. In Minsk wurde ein Anwalt verhaftet"); the police there may have.
    """
    verbal = candidate.head == candidate.verb
    passive = verbal and is_passive(scene.tree, candidate.verb, transitive=True)
    return passive and not scene.who.all_of(candidate.actors, owners=True)


def _judges(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Return who does not act but blames, demands or rejects it: the subject of the verb above it.

    "X verurteilte den Anschlag", "X wies den Vorwurf zurück", "X forderte den Rücktritt", "X
    bestreitet, dass Y angriff": not "X bestreitet, angegriffen zu haben", which has no subject of
    its own.
    """
    tree, above, own = scene.tree, -1, list[int]()
    types = _judging(candidate)
    if not types:
        return frozenset()
    if candidate.head == candidate.noun and candidate.effect in {None, Effect.OCCUR}:
        above, own = candidate.verb, [candidate.noun]
    elif candidate.head == candidate.verb and tree.relations[candidate.head] in CLAUSES:
        subject = own_subject(tree, candidate.verb)
        if subject >= 0:
            above, own = tree.heads[candidate.verb], tree.joined(subject)
    if above < 0 or not tree.is_verb(above):
        return frozenset()
    if types.isdisjoint(frame.type for frame in verb_frames(tree, above)):
        return frozenset()
    judging = around_verb(tree, above).get("subj", [])
    there = candidate.actors if Flag.MUTUAL in candidate.frame.flags else []
    if not set(judging).isdisjoint((*own, *there)):
        return frozenset()
    acting = scene.who.all_of(own, owners=True)
    return frozenset(scene.who.all_of(judging, owners=False)).difference(acting)


def _judging(candidate: Candidate) -> frozenset[EventType]:
    """Return the types of the verbs whose subject does not act in an event below them.

    Who demands a meeting or a deal may well take part in it.
    """
    type_ = candidate.frame.type
    if type_ in VERBAL:
        judging = frozenset((EventType.ACCUSE, EventType.REJECT))
        return judging if type_ in _REJECTED else frozenset()
    judging = frozenset((EventType.ACCUSE, EventType.REJECT))
    return judging if Flag.MUTUAL in candidate.frame.flags else judging | {EventType.REQUEST}


def _suffers(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Return to whom it is done by its frame, unless all who take part act.

    "X wurde verhaftet", "der verhaftete X" and "die Verhaftung von X" do not say that X arrested
    anybody, "X empfing Y" not that X was the guest.
    """
    frame, places = candidate.frame, candidate.places
    if Flag.MUTUAL in frame.flags:
        return frozenset()
    slots = _REACHED.intersection(frame.recipients)
    participle = scene.tree.pos[candidate.head] == "ADJ"
    verbal = candidate.head == candidate.verb and _OBJECT in places
    if verbal and (participle or is_passive(scene.tree, candidate.verb, transitive=False)):
        slots |= {_OBJECT}
    tokens = [token for slot in slots.difference(frame.actors) for token in places.get(slot, ())]
    if not tokens:
        return frozenset()
    acting = scene.who.all_of(candidate.actors, owners=True)
    return frozenset(scene.who.all_of(tokens, owners=False)).difference(acting)


def _after(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Return who only does something after an event, or before or in spite of a deed: the subject.

    "Nach dem Überfall sucht die Polizei Zeugen", "trotz des Angriffs fährt Holm nach Rom", also in
    the passive; not "nach ihrem Angriff" nor "nach dem Treffen".
    """
    tree, noun = scene.tree, candidate.noun
    if candidate.head != noun or Flag.MUTUAL in candidate.frame.flags:
        return frozenset()
    verb = next(filter(tree.is_verb, tree.above(noun)), -1)
    deed = candidate.frame.type not in VERBAL
    cases = tree.grammar.after | (tree.grammar.beside if deed else frozenset())
    if verb < 0 or tree.prepositions[noun] not in cases:
        return frozenset()
    own = scene.who.all_of(candidate.actors, owners=True)
    subject = scene.who.all_of(subjects(tree, verb), owners=False)
    return frozenset(subject).difference(own)


def _towards(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Return the states that somebody is only brought to, and courts that are only turned to.

    "Er wurde nach Polen abgeschoben", "die Firma wurde vor dem Landgericht verklagt".
    """
    tree, who = scene.tree, scene.who
    verbal = candidate.frame.type in VERBAL

    def is_reached(actor: str, token: int) -> bool:
        case = tree.prepositions[token]
        if who.actors[actor].kind is ActorKind.STATE:
            into = case in tree.grammar.places and tree.cases(token) == "a"
            return case in tree.grammar.towards or into
        return verbal and case in tree.grammar.places and tree.grammar.judges(tree.lemmas[token])

    return frozenset(
        actor
        for actor, tokens in who.named_beside(candidate.head).items()
        if all(is_reached(actor, token) for token in tokens)
    )


def _at(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Return where somebody protests in a passive ("in den Kliniken wird gestreikt")."""
    if candidate.frame.type is not EventType.PROTEST:
        return frozenset()
    places = candidate.places
    where = [t for slot in scene.tree.grammar.places for t in places.get(slot, ())]
    return frozenset(scene.who.all_of(where, owners=False))


def _employs(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Return at whose a strike is ("der Streik bei der Lufthansa")."""
    tree = scene.tree
    if not any(tree.grammar.strikes(tree.lemmas[token]) for token in candidate.tokens):
        return frozenset()
    return frozenset(
        scene.who.all_of(candidate.places.get(tree.grammar.employed, ()), owners=False)
    )


def _falls(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Return who dies, or is killed or hurt, beside the noun of an attack: the subject.

    "Bei dem Anschlag starben vier Soldaten" does not say that these attacked; attackers may die of
    it themselves, and so may any side of a fight.
    """
    tree, noun = scene.tree, candidate.noun
    mutual = Flag.MUTUAL in candidate.frame.flags
    if candidate.head != noun or mutual or candidate.frame.type is not EventType.ASSAULT:
        return frozenset()
    verb = next(filter(tree.is_verb, tree.above(noun)), -1)
    if verb < 0 or not tree.prepositions[noun] or not _is_deadly(tree, verb):
        return frozenset()
    fallen = [t for t in subjects(tree, verb) if not tree.grammar.attacks(tree.lemmas[t])]
    own = scene.who.all_of(candidate.actors, owners=True)
    return frozenset(scene.who.all_of(fallen, owners=False)).difference(own)


def _is_deadly(tree: Tree, verb: int) -> bool:
    """Tell whether a verb says that its subject dies, or that somebody kills or hurts it."""
    lemma = full_lemma(tree, verb)[0]
    nouns = ("", *(tree.lemmas[child] for child in tree.children[verb]))
    if any(f"{lemma} {noun}" in tree.grammar.dying for noun in nouns):
        return True
    hurts = any(frame.type is EventType.ASSAULT for frame in verb_frames(tree, verb))
    return hurts and is_passive(tree, verb, transitive=True)


def _elsewhere(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Return the states that only another clause names, and only as places, beside a passive.

    "Er wurde in Riga festgenommen, als er nach Russland reisen wollte."
    """
    tree, who = scene.tree, scene.who
    return frozenset(
        actor
        for actor, tokens in who.named_beside(candidate.head).items()
        if who.actors[actor].kind is ActorKind.STATE
        and all(
            tree.prepositions[token] and governing_verb(tree, token)[0] != candidate.head
            for token in tokens
        )
    )


def _outside(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Return who speaks and does not act though a quoted verb seems to share their verb's subject.

    "Berg sagte, Beamte hätten das Haus durchsucht und vier Männer verhaftet"; an infinitive does
    share it ("bestritt, sie verhaftet zu haben").
    """
    tree, over, verb = scene.tree, scene.voices.over, candidate.verb
    quoted = candidate.head == verb and verb in over and candidate.frame.type not in VERBAL
    if not quoted or any(tree.is_infinitive(token) for token in (verb, *tree.children[verb])):
        return frozenset()
    shared = [token for token in subjects(tree, verb) if token not in over]
    told = frozenset(scene.who.all_of(shared, owners=False))
    return told.intersection(speaking(scene, over[verb]))


def _alone(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Return who is one alone where a plural pronoun acts that nobody has been found for.

    "Israel griff die Huthi an. Sie hatten eine Rakete abgefeuert" was not Israel; "die USA" are
    several where they are the subject of a plural verb.
    """
    tree, who, verb = scene.tree, scene.who, candidate.verb
    subject = own_subject(tree, verb) if candidate.head == verb else -1
    if subject < 0 or tree.pos[subject] != "PRON" or who.of(subject) is not None:
        return frozenset()
    if not tree.cases(subject) or not is_plural(tree, subject):
        return frozenset()
    sentence = tree.sentences[verb]
    return frozenset(
        actor
        for place in (sentence - 1, sentence)
        for actor, tokens in who.named_in(place, verb).items()
        if who.actors[actor].kind in _ONE and not any(is_plural(tree, t) for t in tokens)
    )


def _suffers_another(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Return to whom alone another deed is done ("die Festnahme von Holm sorgte für Kritik")."""
    return frozenset(
        actor
        for actor, tokens in scene.who.named_beside(candidate.head).items()
        if only_suffers(scene.tree, candidate.tokens, tokens)
    )


def _enforces(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Return police, courts and prosecutors where a noun names a crime that they only deal with.

    "Nach dem Anschlag in Riga nahm die Polizei zwei Männer fest"; those whom the phrase of the noun
    names are told to have done it.
    """
    tree, who, noun = scene.tree, scene.who, candidate.noun
    if candidate.head != noun or not tree.grammar.felonies(tree.lemmas[noun]):
        return frozenset()
    own = frozenset(who.all_of(candidate.actors, owners=True))
    sentence = tree.sentences[noun]
    return frozenset(
        actor
        for place in (sentence - 1, sentence)
        for actor in who.named_in(place, noun)
        if actor not in own and tree.grammar.enforces(who.actors[actor].name)
    )


def _reacts(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Return who blames, demands or protests in a clause right above or below a passive.

    "Wird der Minister verhaftet, will die Partei protestieren" does not say that the party does it.
    """
    tree, verb = scene.tree, candidate.verb
    beside = (token for token in (tree.heads[verb], *tree.children[verb]) if token >= 0)
    reacting = (
        token
        for token in beside
        if tree.is_verb(token)
        and any(frame.type in _REACTIONS for frame in verb_frames(tree, token))
    )
    found = [token for each in reacting for token in around_verb(tree, each).get("subj", ())]
    return frozenset(scene.who.all_of(found, owners=False))
