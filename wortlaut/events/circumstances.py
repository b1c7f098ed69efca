"""What the clause around a trigger says of the event: whether it happened, and how surely."""

from dataclasses import dataclass, field

from wortlaut.events.candidates import Candidate
from wortlaut.events.clauses import full_lemma, subjects
from wortlaut.events.tree import CLAUSES, Tree
from wortlaut.records import Mood, Phase, Reading, Status
from wortlaut.records.event_grammar import Effect, Modality

_MOST_STEPS = 4
_JOINED = frozenset(("conj", "parataxis"))
_GOVERNED = CLAUSES | {"acl"}
_PREVENTING = {Effect.PREVENT: Status.DENIED, Effect.DOUBT: Status.UNCERTAIN}


@dataclass(slots=True)
class Circumstances:
    """Phase and status of an event by its clause, the mood of the clause, and the words for it."""

    phase: Phase = Phase.HAPPENED
    status: Status = Status.ASSERTED
    markers: list[int] = field(default_factory=list)

    def doubt(self, token: int, status: Status = Status.UNCERTAIN) -> None:
        """Let a word put the event in doubt; what is denied stays so."""
        if self.status is not Status.DENIED:
            self.status = status
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
    if candidate.effect is not None:
        _effect(candidate, found)
    verb = candidate.verb
    if verb >= 0 and (candidate.head == verb or candidate.effect is not None):
        _clause(tree, readings, verb, found)
        _governed(tree, verb, found)
        _negated(tree, candidate, verb, found)
    return found


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
    for child in tree.children[verb]:
        lemma, relation = tree.lemmas[child].lower(), tree.relations[child]
        conditional = relation == "mark" and lemma in tree.grammar.conditions
        if conditional or (relation in {"advmod", "mark"} and lemma in tree.grammar.hedges):
            found.doubt(child)
    if _is_question(tree, verb):
        found.status = Status.UNCERTAIN


def _auxiliaries(tree: Tree, verb: int) -> list[int]:
    """Return the auxiliaries of a verb, of the first of coordinated ones where it has none."""
    for _ in range(_MOST_STEPS):
        found = [c for c in tree.children[verb] if tree.relations[c].startswith("aux")]
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


def _is_question(tree: Tree, verb: int) -> bool:
    return any(tree.forms[child] == "?" for child in tree.children[verb])


def _governed(tree: Tree, verb: int, found: Circumstances) -> None:
    """Read what the verb or noun above an infinitive or a clause makes of it ("plant, zu …")."""
    above = tree.heads[verb]
    if above < 0 or tree.relations[verb].split(":")[0] not in _GOVERNED:
        return
    effect = tree.grammar.effects.get(full_lemma(tree, above)[0])
    if effect in {Effect.PLAN, Effect.PROMISE}:
        found.plan(above)
    elif effect in _PREVENTING and tree.is_infinitive(verb):
        found.doubt(above, _PREVENTING[effect])
    elif tree.is_infinitive(verb) and tree.relations[verb] == "advcl":
        found.plan(above)


def _negated(tree: Tree, candidate: Candidate, verb: int, found: Circumstances) -> None:
    negations = tree.grammar.negations
    for child in tree.children[verb]:
        if tree.lemmas[child].lower() in negations and tree.relations[child] not in _JOINED:
            found.doubt(child, Status.DENIED)
            return
    for nominal in (*subjects(tree, verb), *candidate.places.get("acc", ())):
        if tree.lemmas[nominal].lower() in negations:
            found.doubt(nominal, Status.DENIED)
            return
        for child in tree.children[nominal]:
            if tree.relations[child] == "det" and tree.lemmas[child].lower() in negations:
                found.doubt(child, Status.DENIED)
                return
