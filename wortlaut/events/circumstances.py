"""What the clause around a trigger says of the event: whether it happened, and how surely."""

from dataclasses import dataclass, field

from wortlaut.events.candidates import Candidate
from wortlaut.events.clauses import full_lemma, subjects
from wortlaut.events.tree import AUXILIARIES, CLAUSES, Tree
from wortlaut.language.event_grammar import Effect, Modality
from wortlaut.records import Mood, Phase, Reading, Status

_MOST_STEPS = 4
_OPENING = 4
_LONGEST_CONDITION = 40
_JOINED = frozenset(("conj", "parataxis"))
_GOVERNED = CLAUSES | {"acl"}
_PREVENTING = {Effect.PREVENT: Status.DENIED, Effect.DOUBT: Status.UNCERTAIN}


@dataclass(slots=True)
class Circumstances:
    """Phase and status of an event by its clause, the mood of the clause, and the words for it.

    `refuses` is false where a "not" is no refusal: "muss nicht helfen", "hat noch nicht geholfen",
    "wenn er nicht hilft"; "will nicht helfen" is one.
    """

    phase: Phase = Phase.HAPPENED
    status: Status = Status.ASSERTED
    markers: list[int] = field(default_factory=list)
    refuses: bool = True

    def doubt(self, token: int, status: Status = Status.UNCERTAIN) -> None:
        """Let a word put the event in doubt; what is denied stays so."""
        if self.status is not Status.DENIED:
            self.status = status
        self.markers.append(token)

    def suppose(self, token: int) -> None:
        """Let a word make the event one that is only supposed, whether it would happen or not."""
        self.status, self.refuses = Status.UNCERTAIN, False
        self.markers.append(token)

    def plan(self, token: int) -> None:
        """Let a word put the event in the future."""
        self.phase = Phase.PLANNED
        self.markers.append(token)


def circumstances(tree: Tree, readings: tuple[Reading, ...], candidate: Candidate) -> Circumstances:
    """Return what the clause of a candidate says of the event."""
    found = Circumstances()
    if candidate.noun >= 0:
        _noun(tree, candidate.noun, found)
    verb = candidate.verb
    told = verb >= 0 and (candidate.head == verb or candidate.effect is not None)
    negation = _negation(tree, candidate) if told else -1
    prevented = candidate.effect is Effect.PREVENT
    if candidate.effect is not None and not (prevented and negation >= 0):
        _effect(candidate, found)
    if told:
        _clause(tree, readings, verb, found)
        _governed(tree, verb, found)
        if negation >= 0:
            found.doubt(negation, Status.UNCERTAIN if prevented else Status.DENIED)
        conditions = tree.grammar.conditions
        for child in tree.children[verb]:
            if tree.relations[child] == "mark" and tree.lemmas[child].lower() in conditions:
                found.suppose(child)
    _suppose(tree, readings, candidate.head, found)
    return found


def _suppose(tree: Tree, readings: tuple[Reading, ...], token: int, found: Circumstances) -> None:
    """Leave open what stands in a condition without a conjunction, or follows from an unreal one.

    Its clause begins with the finite verb, the main clause behind it too: "Greift Polen an, …",
    "Hätte Polen angegriffen, wäre Berlin eingeschritten" (Duden-Grammatik, uneingeleitete
    Konditionalsätze); also behind a colon ("Klar ist: Greift Polen an, …").
    """
    sentence = tree.sentence(token)
    if tree.forms[sentence[-1]] == "?":
        return
    near = range(max(sentence.start, token - 2 * _LONGEST_CONDITION), token)
    colons = [t + 1 for t in near if tree.forms[t] == ":"]
    for place in (sentence.start, *colons):
        opening = range(place, min(place + _OPENING, sentence.stop))
        start = next((t for t in opening if tree.pos[t] != "PUNCT"), -1)
        if start >= 0 and tree.is_finite(start):
            _suppose_from(tree, readings, start, token, found)


def _suppose_from(
    tree: Tree, readings: tuple[Reading, ...], start: int, token: int, found: Circumstances
) -> None:
    """Leave open what stands in a condition that begins at a token, or follows from it."""
    sentence = tree.sentence(token)
    ends = (
        t
        for t in range(start, min(start + _LONGEST_CONDITION, sentence.stop - 1))
        if tree.forms[t] == "," and tree.is_finite(t + 1)
    )
    end = next(ends, -1)
    unreal = end >= 0 and readings[end + 1].mood is Mood.SUBJUNCTIVE_2
    if start <= token < end or (token > end and unreal):
        found.suppose(start)


def _effect(candidate: Candidate, found: Circumstances) -> None:
    if candidate.effect in _PREVENTING:
        found.doubt(candidate.verb, _PREVENTING[candidate.effect])
    elif candidate.effect in {Effect.PLAN, Effect.PROMISE}:
        found.plan(candidate.verb)


def _noun(tree: Tree, noun: int, found: Circumstances) -> None:
    for child in tree.children[noun]:
        lemma = tree.lemmas[child].lower()
        if lemma in tree.grammar.negations and tree.relations[child] in {"det", "advmod"}:
            found.doubt(child, Status.DENIED)
        elif lemma in tree.grammar.hedges:
            found.doubt(child)
        elif _is_planned(tree, child):
            found.plan(child)
    above = _noun_above(tree, noun)
    effect = _by_noun(tree, above, noun) if above >= 0 else None
    if effect is Effect.PLAN:
        found.plan(above)
    elif effect is Effect.DOUBT and not tree.is_known(noun):
        found.doubt(above)


def _noun_above(tree: Tree, noun: int) -> int:
    """Return the noun that governs a noun, else the one right before its preposition, or -1."""
    above = tree.heads[noun]
    if above < 0 or not tree.is_verb(above):
        return above
    before = (child - 1 for child in tree.children[noun] if tree.relations[child] == "case")
    return next((place for place in before if place >= tree.sentence(noun).start), -1)


def _by_noun(tree: Tree, above: int, noun: int) -> Effect | None:
    """Return what a noun makes of the event below it ("Pläne für einen Abzug"), None for nothing.

    A fear of what is known ("aus Angst vor den Angriffen") leaves it as it is.
    """
    case = tree.prepositions[noun]
    case = "" if case in tree.grammar.of else case
    prospects = ((part, case) for part in tree.grammar.parts(tree.lemmas[above]))
    return next((found for p in prospects if (found := tree.grammar.prospects.get(p))), None)


def _is_planned(tree: Tree, child: int) -> bool:
    return tree.relations[child] == "amod" and tree.forms[child].lower().startswith(
        tree.grammar.planned
    )


def _clause(tree: Tree, readings: tuple[Reading, ...], verb: int, found: Circumstances) -> None:
    """Read auxiliaries, modals, adverbs, conjunctions and mood of the clause of a verb."""
    auxiliaries = _auxiliaries(tree, verb)
    perfect = tree.is_participle(verb) or any(map(tree.is_auxiliary_infinitive, auxiliaries))
    for token in auxiliaries:
        modality = tree.grammar.modals.get(tree.lemmas[token])
        subjunctive = readings[token].mood is Mood.SUBJUNCTIVE_2
        if modality is not None:
            _modal(modality, token, found, perfect=perfect, subjunctive=subjunctive)
        elif tree.lemmas[token] == tree.grammar.future and tree.is_infinitive(verb):
            found.plan(token)
            if subjunctive:
                found.doubt(token)
    unreal = any(readings[token].mood is Mood.SUBJUNCTIVE_2 for token in auxiliaries)
    for child in tree.children[verb]:
        lemma, relation = tree.lemmas[child].lower(), tree.relations[child]
        if relation in {"advmod", "mark"} and lemma in tree.grammar.hedges:
            found.doubt(child)
        elif unreal and lemma in tree.grammar.almost:
            found.doubt(child, Status.DENIED)
        elif lemma in tree.grammar.pending:
            found.refuses = False
    if _is_question(tree, verb):
        found.status = Status.UNCERTAIN


def _auxiliaries(tree: Tree, verb: int) -> list[int]:
    """Return the auxiliaries of a verb, of the first of coordinated ones where it has none."""
    for _ in range(_MOST_STEPS):
        found = [c for c in tree.children[verb] if tree.relations[c] in AUXILIARIES]
        above = tree.heads[verb]
        alike = (
            above >= 0 and tree.relations[verb] == "conj" and tree.tags[above] == tree.tags[verb]
        )
        if found or not alike:
            return found
        verb = above
    return []


def _modal(
    modality: Modality, token: int, found: Circumstances, *, perfect: bool, subjunctive: bool
) -> None:
    hearsay = modality is Modality.HEARSAY and perfect and not subjunctive
    if hearsay or modality is Modality.MAY:
        found.doubt(token)
    else:
        found.plan(token)
        found.refuses = found.refuses and modality is not Modality.DUTY


def _is_question(tree: Tree, verb: int) -> bool:
    return any(tree.forms[child] == "?" for child in tree.children[verb])


def _governed(tree: Tree, verb: int, found: Circumstances) -> None:
    """Read what the verb or noun above an infinitive or a clause makes of it ("plant, zu …")."""
    above = tree.heads[verb]
    if above < 0 or tree.relations[verb].split(":")[0] not in _GOVERNED:
        return
    unproven = _unproven(tree, above)
    if unproven >= 0:
        found.doubt(unproven)
    effect = tree.grammar.effects.get(full_lemma(tree, above)[0])
    if effect in {Effect.PLAN, Effect.PROMISE}:
        found.plan(above)
    elif effect in _PREVENTING and tree.is_infinitive(verb):
        found.doubt(above, _PREVENTING[effect])
    elif tree.is_infinitive(verb) and tree.relations[verb] == "advcl":
        found.plan(above)


def _unproven(tree: Tree, above: int) -> int:
    """Return the word that says that there is no proof ("keine Beweise dafür, dass"), or -1."""
    evidence = [
        token for token in (above, *tree.children[above]) if tree.grammar.proves(tree.lemmas[token])
    ]
    return max([_no(tree, token) for token in evidence] or [-1])


def _negation(tree: Tree, candidate: Candidate) -> int:
    """Return the token that negates the clause of an event, -1 for none."""
    negations, verb = tree.grammar.negations, candidate.verb
    first, last = tree.ranges[tree.sentences[verb]]
    if negations.isdisjoint(map(str.lower, tree.lemmas[first:last])):
        return -1
    for child in tree.children[verb]:
        if tree.lemmas[child].lower() in negations and tree.relations[child] not in _JOINED:
            return child
    for nominal in (*subjects(tree, verb), *candidate.places.get("acc", ())):
        found = nominal if tree.lemmas[nominal].lower() in negations else _no(tree, nominal)
        if found >= 0:
            return found
    return -1


def _no(tree: Tree, nominal: int) -> int:
    """Return the determiner that says that there is nothing of a nominal ("keine"), -1 for none."""
    return next(
        (
            child
            for child in tree.children[nominal]
            if tree.relations[child] == "det"
            and tree.lemmas[child].lower() in tree.grammar.negations
        ),
        -1,
    )
