"""What fills the places around a verb or a noun, by the dependency tree and the cases."""

from wortlaut.events.tree import AUXILIARIES, CLAUSES, NOMINAL, OF_VERBS, Tree
from wortlaut.language.event_grammar import Frame, Slot
from wortlaut.records import EventType

Places = dict[Slot, list[int]]
"""Tokens by the place that they fill, in the order of the text."""

BELOW = "/"
"""Behind the name of a place: a noun deeper in the phrase there."""

_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj"))
_BARE = frozenset(("obj", "iobj"))
_PARTICLE = "compound:prt"
_OBJECTS = frozenset(("obj", "iobj", "obl", "obl:arg", "obl:agent", "nmod", "obl:tmod"))
_NOUN_PLACES = frozenset(("nmod", "nmod:poss", "obl", "obl:arg", "obj", "appos"))
_NAMES = frozenset(("flat", "flat:name", "appos", "compound"))
_DEEPEST = 4
_BY_SOMEBODY = frozenset((EventType.REJECT, EventType.ACCUSE, EventType.SUPPORT, EventType.COERCE))
"""Types of verbs whose subject is no deed."""

_BY_THINGS = frozenset((EventType.ASSAULT, EventType.CONSULT))
"""Types of verbs that tell as well what a thing does to somebody ("die Kritik traf ihn")."""


def is_passive(tree: Tree, verb: int, *, transitive: bool) -> bool:
    """Tell whether a verb stands in the passive; with "sein" only a transitive one does.

    Nor is a participle that modifies a noun passive where the verb has no object and no agent: "der
    zurückgetretene Minister" has done it himself.
    """
    if tree.pos[verb] == "ADJ":
        copula = any(tree.relations[child] == "cop" for child in tree.children[verb])
        by = any(tree.prepositions[child] in tree.grammar.agents for child in tree.children[verb])
        return not copula and (transitive or by)
    if not tree.is_participle(verb):
        return False
    lemmas = {
        tree.lemmas[child] for child in tree.children[verb] if tree.relations[child] in OF_VERBS
    }
    if tree.grammar.passive in lemmas:
        return True
    if not lemmas and tree.relations[verb] == "conj":
        return _is_passive_beside(tree, verb, transitive=transitive)
    if not lemmas:
        modifies = tree.relations[verb].startswith(("acl", "amod", "advcl"))
        return modifies or (transitive and _is_headline(tree, verb))
    return transitive and tree.grammar.state in lemmas


def _is_passive_beside(tree: Tree, verb: int, *, transitive: bool) -> bool:
    """Tell whether a participle is passive like the one that it is coordinated with.

    Beside another form it is where it says by whom ("sie war dort, begleitet von Holm").
    """
    other = tree.heads[verb]
    if not tree.is_participle(other):
        return any(_is_agent(tree, child) for child in tree.children[verb])
    return is_passive(tree, other, transitive=transitive) if other < verb else False


def _is_agent(tree: Tree, child: int) -> bool:
    """Tell whether a phrase says by whom something is done."""
    return tree.prepositions[child] in tree.grammar.agents and _can_be_agent(tree, child)


def _is_headline(tree: Tree, verb: int) -> bool:
    """Tell whether a participle alone makes a clause, without an object ("Aktivist verhaftet")."""
    alone = tree.heads[verb] < 0
    return alone and not any(tree.relations[child] in _BARE for child in tree.children[verb])


def after_noun(tree: Tree, noun: int, verb: int, prepositions: frozenset[str]) -> Places:
    """Return the phrases right after a noun that hang on its verb though they may be the noun's."""
    places: Places = {}
    for child in tree.children[verb]:
        if child < noun or tree.relations[child] not in _OBJECTS:
            continue
        case = tree.prepositions[child]
        if noun < verb < child or case not in prepositions or tree.pos[child] not in NOMINAL:
            break
        places[case] = tree.joined(tree.meant(child))
    return places


def subjects(tree: Tree, verb: int, depth: int = 0) -> list[int]:
    """Return the grammatical subject of a verb, taken over where it has none of its own.

    A coordinated verb shares the subject of the first, an infinitive has that of the verb above or,
    below a verb that moves somebody to do something, its object; a participle that modifies a noun
    has this noun.
    """
    own = own_subject(tree, verb)
    return tree.joined(tree.meant(own)) if own >= 0 else _shared_subject(tree, verb, depth)


def _shared_subject(tree: Tree, verb: int, depth: int) -> list[int]:
    """Return the subject that a verb without one of its own takes over, see `subjects`."""
    above, relation = tree.heads[verb], tree.relations[verb]
    if above < 0 or depth >= _DEEPEST:
        return []
    infinitive, modifies = tree.is_infinitive(verb), relation.startswith("acl")
    if relation == "amod" or (modifies and tree.is_participle(verb)):
        return tree.joined(above)
    infinitive = infinitive or _has_infinitive(tree, verb)
    if infinitive and not tree.is_verb(above) and (modifies or relation in CLAUSES):
        above = tree.heads[above]
    elif infinitive and relation in CLAUSES and (moved := _moved(tree, above)):
        return moved
    shares = relation == "conj" or (infinitive and (modifies or relation in CLAUSES))
    return subjects(tree, above, depth + 1) if shares and above >= 0 and tree.is_verb(above) else []


def own_subject(tree: Tree, verb: int) -> int:
    """Return the head of the subject among what depends on a verb, -1 for none.

    What can be nothing but a nominative ("er") goes first, what cannot be one is none, nor is who
    is only said to say so ("X zufolge").
    """
    marked = [
        child
        for child in tree.children[verb]
        if tree.relations[child] in _SUBJECTS
        and tree.prepositions[child] not in tree.grammar.according
    ]
    likely = frozenset(marked)  # hostile texts have hundreds below one verb
    for child in tree.children[verb]:
        if (child in likely or tree.relations[child] in _BARE) and tree.cases(child) == "n":
            return child
    for child in marked:
        if not (cases := tree.cases(child)) or "n" in cases or tree.prepositions[child]:
            behind = _subject_behind(tree, verb, child)
            return behind if behind >= 0 else child
    if not marked:
        return _unmarked_subject(tree, verb)
    others = [child for child in tree.children[verb] if tree.relations[child] in _BARE]
    return next((child for child in others if "n" in (tree.cases(child) or "n")), -1)


def _subject_behind(tree: Tree, verb: int, first: int) -> int:
    """Return who acts behind a finite verb where its object stands first, -1 for nobody.

    "Die Pläne lehnt die Opposition ab", "die Klage der Firma wies das Gericht ab": the forms allow
    both, but it is somebody who rejects and something that is rejected.
    """
    if first > verb or not tree.is_finite(verb) or tree.pos[first] != "NOUN":
        return -1
    somebody = tree.grammar.acts(tree.lemmas[first]) or _names_somebody(tree, first)
    if somebody or "a" not in (tree.cases(first) or "a"):
        return -1
    behind = next((c for c in tree.children[verb] if c > verb and _may_do(tree, c)), -1)
    done = behind >= 0 and _is_done(tree, verb, first, behind)
    return behind if done else -1


def _is_done(tree: Tree, verb: int, first: int, behind: int) -> bool:
    """Tell whether a noun that is nobody cannot be what does it, by number, verb or deed."""
    types = [frame.type for frame in verb_frames(tree, verb)[:1]]
    doubly = tree.relations[behind] in _SUBJECTS
    if not types and not doubly:
        return False
    if _is_many(tree, first) != _is_many(tree, behind):
        return _is_many(tree, behind) == tree.grammar.several(tree.forms[verb])
    lemma = tree.lemmas[first]
    deed = bool(tree.grammar.nouns(lemma)) and not tree.grammar.charges(lemma)
    certain = _BY_SOMEBODY if deed else frozenset((EventType.REJECT,))
    return not certain.isdisjoint(types) or (doubly and _BY_THINGS.isdisjoint(types))


def _names_somebody(tree: Tree, noun: int) -> bool:
    """Tell whether a name stands beside a noun ("das Staatsoberhaupt, Königin Eva,")."""
    return any(tree.relations[child] in _NAMES for child in tree.children[noun])


def _is_many(tree: Tree, nominal: int) -> bool:
    """Tell whether a nominal in the nominative or accusative is a plural, or several are joined."""
    if tree.pos[nominal] == "NOUN":
        return tree.forms[nominal] != tree.lemmas[nominal]
    return len(tree.joined(nominal)) > 1


def is_plural(tree: Tree, nominal: int) -> bool:
    """Tell whether a nominal is the subject of a plural verb, alone or with others."""
    while tree.relations[nominal] == "conj":
        nominal = tree.heads[nominal]
    verb = tree.heads[nominal]
    if verb < 0 or not tree.relations[nominal].startswith("nsubj"):
        return False
    return any(
        tree.is_finite(token) and tree.grammar.several(tree.forms[token])
        for token in (verb, *tree.children[verb])
        if token == verb or tree.relations[token] in OF_VERBS
    )


def is_somebody(tree: Tree, nominal: int) -> bool:
    """Tell whether a nominal is a name, or a noun for somebody who acts."""
    return tree.pos[nominal] == "PROPN" or tree.grammar.acts(tree.lemmas[nominal])


def _may_do(tree: Tree, nominal: int) -> bool:
    """Tell whether a bare nominal is somebody and may be a nominative."""
    if tree.relations[nominal] not in {"obj", "nsubj"} or tree.prepositions[nominal]:
        return False
    return is_somebody(tree, nominal) and "n" in (tree.cases(nominal) or "n")


def _unmarked_subject(tree: Tree, verb: int) -> int:
    """Return what may be the subject of a main clause though the tree says otherwise, -1 for none.

    A finite main clause has a subject. So where none is marked it is the first nominal that may be
    a nominative and stands as if it had lost its preposition.
    """
    if tree.heads[verb] >= 0:
        return -1
    finite = tree.is_finite(verb) or any(
        tree.relations[child] in AUXILIARIES and tree.is_finite(child)
        for child in tree.children[verb]
    )
    if not finite:
        return -1
    bare = (
        child
        for child in tree.children[verb]
        if tree.relations[child] == "obl"
        and tree.pos[child] in NOMINAL
        and not tree.prepositions[child]
        and "n" in (tree.cases(child) or "n")
        and not tree.grammar.dates(tree.lemmas[child])
    )
    return next(bare, -1)


def _has_infinitive(tree: Tree, verb: int) -> bool:
    """Tell whether a participle stands with an auxiliary in the infinitive ("getan zu haben")."""
    return any(tree.is_infinitive(c) and tree.relations[c] in OF_VERBS for c in tree.children[verb])


def _moved(tree: Tree, verb: int) -> list[int]:
    """Return whom a verb moves to do what the infinitive below it says, or accuses of having done.

    Empty where the verb moves nobody, or where its subject is the one, as in the passive.
    """
    moves = tree.grammar.moves.get(full_lemma(tree, verb)[0])
    if moves is None:
        return []
    places = around_verb(tree, verb, depth=_DEEPEST)
    return next((places[slot] for slot in moves if slot in places), [])


def full_lemma(tree: Tree, verb: int) -> tuple[str, int]:
    """Return the lemma of a verb with its particle, and the particle's token or -1."""
    for child in tree.children[verb]:
        if tree.relations[child] == _PARTICLE:
            return tree.forms[child].lower() + tree.lemmas[verb], child
    return tree.lemmas[verb], -1


def verb_frames(tree: Tree, verb: int) -> tuple[Frame, ...]:
    """Return the frames of the events that a verb, with its particle, can name."""
    return tree.grammar.verbs.get(full_lemma(tree, verb)[0], ())


def around_verb(tree: Tree, verb: int, *, transitive: bool = True, depth: int = 0) -> Places:
    """Return what fills the places around a verb, the passive turned into the active."""
    passive = is_passive(tree, verb, transitive=transitive)
    places: Places = {}
    own = own_subject(tree, verb)
    subject = tree.joined(tree.meant(own)) if own >= 0 else _shared_subject(tree, verb, depth)
    if subject:
        places["acc" if passive else "subj"] = subject
    if passive and own >= 0:
        _below(tree, own, places, passive and not _stands_first(tree, verb, own))
    for child in tree.children[verb]:
        if child == own or tree.pos[child] not in NOMINAL or tree.is_reflexive(child):
            continue
        if tree.relations[child] in _OBJECTS or tree.relations[child] in _SUBJECTS:
            _place(tree, child, places, passive)
    return places


def _stands_first(tree: Tree, verb: int, subject: int) -> bool:
    """Tell whether a subject stands before the auxiliary, so that what follows it is its own.

    "Häuser von Roma wurden angezündet" does not say who did it.
    """
    return any(subject < c < verb for c in tree.children[verb] if tree.relations[c] in OF_VERBS)


def _place(tree: Tree, child: int, places: Places, passive: bool) -> None:
    case = tree.prepositions[child]
    nominals = tree.joined(tree.meant(child))
    if case:
        if not passive and tree.suffers(child) >= 0:
            return
        if passive and case in tree.grammar.agents and _can_be_agent(tree, child):
            places["subj"] = nominals
        places.setdefault(case, []).extend(nominals)
        if tree.relations[child] != "nmod":
            _below(tree, child, places, passive)
        return
    cases = tree.cases(child)
    if cases == "g":
        return
    dative = "d" in cases and "a" not in cases and tree.relations[child] != "obl:tmod"
    both = "d" in cases and "a" in cases
    if dative or (both and "acc" in places) or (not cases and tree.relations[child] == "iobj"):
        places.setdefault("dat", []).extend(nominals)
    elif tree.relations[child] in _BARE | _SUBJECTS or not cases:
        slot = "acc" if "acc" not in places else "dat"
        places.setdefault(slot, []).extend(nominals)
        _below(tree, child, places, passive)


def _can_be_agent(tree: Tree, nominal: int) -> bool:
    """Tell whether a phrase is no date and no place seen from another ("nördlich von Berlin")."""
    first = next(c for c in tree.children[nominal] if tree.relations[c] == "case")
    beside = first > 0 and tree.sentences[first - 1] == tree.sentences[first]
    towards = beside and tree.pos[first - 1] in {"ADV", "ADJ"}
    adverb = towards and tree.grammar.directs(tree.forms[first - 1])
    return not adverb and not tree.grammar.dates(tree.lemmas[nominal])


def _below(tree: Tree, noun: int, places: Places, passive: bool) -> None:
    """Add the prepositional phrases of a nominal, which may as well belong to what is above it."""
    for child in tree.children[noun]:
        if tree.relations[child] in _NOUN_PLACES and (case := tree.prepositions[child]):
            places.setdefault(f"{case}{BELOW}", []).extend(tree.joined(child))
            if passive and case in tree.grammar.agents and _can_be_agent(tree, child):
                places.setdefault(f"subj{BELOW}", []).extend(tree.joined(child))


def around_noun(tree: Tree, noun: int) -> Places:
    """Return what fills the places around a noun."""
    places: Places = {}
    for child in tree.children[noun]:
        relation = tree.relations[child]
        if relation == "det:poss":
            places.setdefault("poss", []).append(child)
        elif relation == "amod" or (relation in _NAMES and child < noun):
            places.setdefault("adj", []).append(child)
        elif relation in _NAMES and tree.pos[child] == "PROPN" and child == noun + 1:
            places.setdefault("gen", []).extend(tree.joined(child))
        elif relation in _NOUN_PLACES and tree.pos[child] in NOMINAL:
            case = tree.prepositions[child]
            slot = "gen" if case in tree.grammar.of or (not case and relation != "appos") else case
            if slot:
                places.setdefault(slot, []).extend(tree.joined(child))
                _below(tree, child, places, passive=False)
    return places


def is_sentence(tree: Tree, lemma: str, places: Places) -> bool:
    """Tell whether a court does it and the verb can be more than words ("verurteilen")."""
    types = {frame.type for frame in tree.grammar.verbs.get(lemma, ())}
    by_court = any(tree.grammar.judges(tree.lemmas[token]) for token in places.get("subj", ()))
    return by_court and EventType.COERCE in types
