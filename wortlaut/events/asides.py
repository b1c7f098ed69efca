"""Who is named with an event only to say more of somebody or something else."""

from collections.abc import Collection

from wortlaut.events.clauses import is_passive
from wortlaut.events.draft import Draft, Scene
from wortlaut.events.tree import Tree

_DATIVE = "dat"
_PARTICIPLES = ("acl", "amod")


def asides(scene: Scene, draft: Draft) -> frozenset[str]:
    """Return the ids of those who are named only to say more of somebody or something else.

    So it is in the phrase of who acts ("Soldaten des Sudan marschierten ein", "das deutsche Amt
    verurteilte"), of a person in that of who is reached ("nahm den Mörder von Eva Lang fest"), in
    what compares or says as what somebody acts ("als Chef der SPD", "wie Polen"), of who did what
    a participle says ("ein von Russland besetztes Land"), and in a word for what is said
    ("Polizeiangaben").
    """
    candidate = draft.candidate
    if candidate is None:
        return frozenset()
    tree = scene.tree
    near = scene.who.named_beside(draft.head)
    verbal = candidate.head == candidate.verb
    acting = set(candidate.actors) if verbal else set[int]()
    persons = {t for t in candidate.recipients if tree.grammar.acts(tree.lemmas[t])}
    slots = candidate.frame.recipients
    bare = _DATIVE in slots

    def says_more(actor: str, token: int) -> bool:
        nouns = acting | persons if scene.who.is_person(actor) else acting
        return _is_within(tree, token, nouns, slots, bare=bare) or _is_aside(
            tree, token, draft.head
        )

    return frozenset(
        actor for actor, tokens in near.items() if all(says_more(actor, token) for token in tokens)
    )


def owners(scene: Scene, draft: Draft) -> frozenset[str]:
    """Return the ids of persons who are named only as those whose somebody is who acts.

    What his widow or his lawyers demand nobody demands himself ("Holms Witwe fordert …").
    """
    candidate = draft.candidate
    if candidate is None or candidate.head != candidate.verb:
        return frozenset()
    tree = scene.tree
    acting = {token for token in candidate.actors if tree.grammar.acts(tree.lemmas[token])}
    if not acting:
        return frozenset()
    near = scene.who.named_beside(draft.head)
    return frozenset(
        actor
        for actor, tokens in near.items()
        if scene.who.is_person(actor)
        and all(_is_within(tree, token, acting, (), bare=False) for token in tokens)
    )


def _is_within(
    tree: Tree, token: int, nouns: Collection[int], slots: Collection[str], *, bare: bool
) -> bool:
    """Tell whether a nominal only says which the noun is that it stands below.

    Not behind a preposition of the frame, nor in what may be a dative of its own.
    """
    own = bare and "d" in tree.cases(token) and not _opens(tree, token, nouns)
    if tree.prepositions[token] in slots or own:
        return False
    for place in tree.above(token):
        if place in nouns:
            return place != token
        if tree.is_verb(place) or tree.prepositions[place] in slots:
            return False
    return False


def _opens(tree: Tree, token: int, nouns: Collection[int]) -> bool:
    """Tell whether a nominal stands right below one of the nouns, and the finite verb behind it.

    Before that stands one phrase only: "die Mehrheit der Mitglieder lehnte ab".
    """
    below = tree.relations[token] == "nmod" and tree.heads[token] in nouns
    return below and token + 1 < len(tree.forms) and tree.is_finite(token + 1)


def _is_aside(tree: Tree, token: int, head: int) -> bool:
    """Tell whether a nominal compares, tells of a participle who did it, or names what is said."""
    if tree.grammar.says(tree.lemmas[token]) or tree.prepositions[token] in tree.grammar.comparing:
        return True
    for place in tree.above(token):
        if place == head:
            return False
        above = tree.heads[place]
        if above == head or above < 0:
            continue
        modifies = tree.relations[above].startswith(_PARTICIPLES)
        agent = modifies and tree.prepositions[place] in tree.grammar.agents
        if agent and is_passive(tree, above, transitive=True):
            return True
    return False
