"""Mentions of events before they are merged: who acts, to whom, whose voice, how surely."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wortlaut.events.candidates import Candidate
from wortlaut.events.circumstances import Circumstances, circumstances
from wortlaut.events.clauses import subjects
from wortlaut.events.tree import Tree
from wortlaut.events.voices import Voice, Voices, voice
from wortlaut.events.who import Who
from wortlaut.records import (
    NARRATOR,
    Act,
    EventType,
    Kind,
    Phase,
    Reading,
    Statement,
    Status,
    TimeExpression,
)
from wortlaut.records.event_grammar import Effect, Flag

VERBAL = frozenset(
    (
        EventType.ACCUSE,
        EventType.REJECT,
        EventType.REQUEST,
        EventType.THREATEN,
        EventType.AGREE,
        EventType.SUPPORT,
        EventType.CONCEDE,
    )
)
ACTS: Mapping[Act, EventType] = {
    Act.ACCUSE: EventType.ACCUSE,
    Act.CRITICISE: EventType.ACCUSE,
    Act.DENY: EventType.REJECT,
    Act.DECLINE: EventType.REJECT,
    Act.DEMAND: EventType.REQUEST,
    Act.PRAISE: EventType.SUPPORT,
}
"""What a cue that does this makes of its statement."""

_STATUS = {Act.DENY: Status.DENIED, Act.SPECULATE: Status.UNCERTAIN, Act.ASK: Status.UNCERTAIN}
_PROMISED = {
    EventType.RETREAT: EventType.CONCEDE,
    EventType.AID: EventType.AGREE,
    EventType.COOPERATE: EventType.AGREE,
    EventType.SUPPORT: EventType.AGREE,
    EventType.CONSULT: EventType.AGREE,
    EventType.ASSAULT: EventType.THREATEN,
}
_PARTS = frozenset((EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.AGREE))
_CLAUSES = frozenset(("ccomp", "xcomp", "advcl"))


@dataclass(slots=True, kw_only=True)
class Draft:
    """One mention of an event.

    Attributes:
        type: its type.
        head: the token that decides.
        tokens: the trigger, ascending.
        actors, recipients: ids.
        phase, status, voice: by its clause and the statement around it.
        markers: tokens that decided status and voice.
        statement: the statement that it is, None where it is more than words.
        candidate: what it was read from, None for a cue that is no word for an event.
        time: when.
        confidence: probability that it is one.
    """

    type: EventType
    head: int
    tokens: tuple[int, ...]
    actors: list[str]
    recipients: list[str]
    phase: Phase = Phase.HAPPENED
    status: Status = Status.ASSERTED
    voice: Voice = Voice(NARRATOR)
    markers: list[int] = field(default_factory=list)
    statement: Statement | None = None
    candidate: Candidate | None = None
    time: TimeExpression | None = None
    confidence: float = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What drafts are made from: trees, readings, who is meant where, whose voice tells what."""

    tree: Tree
    readings: tuple[Reading, ...]
    who: Who
    voices: Voices


def drafts(scene: Scene, candidates: Sequence[Candidate]) -> list[Draft]:
    """Return the mentions of events, in the order of the text."""
    heads = {token: candidate for candidate in candidates for token in candidate.tokens}
    found = []
    spoken: set[str] = set()
    for candidate in candidates:
        draft = _draft(scene, candidate, heads)
        if draft is not None:
            found.append(draft)
            if draft.statement is not None:
                spoken.add(draft.statement.id)
    for statement in scene.voices.statements.values():
        if statement.id not in spoken and statement.act in ACTS:
            draft = _spoken(scene, statement)
            if draft is not None:
                found.append(draft)
    return sorted(found, key=lambda draft: (draft.tokens[0], draft.head))


def _draft(scene: Scene, candidate: Candidate, heads: Mapping[int, Candidate]) -> Draft | None:
    if _is_part(scene, candidate, heads):
        return None
    type_, flags = candidate.frame.type, candidate.frame.flags
    if candidate.effect is Effect.PROMISE:
        type_ = _PROMISED.get(type_, type_)
    statement = _own_statement(scene, candidate, type_)
    actors, recipients = _participants(scene, candidate, statement)
    clause = circumstances(scene.tree, scene.readings, candidate)
    draft = Draft(
        type=type_,
        head=candidate.head,
        tokens=candidate.tokens,
        actors=actors,
        recipients=recipients,
        statement=statement,
        candidate=candidate,
    )
    if candidate.effect is Effect.PROMISE and type_ is not candidate.frame.type:
        draft.tokens = tuple(sorted({*candidate.tokens, candidate.verb}))
        clause.phase = Phase.HAPPENED
    if not _is_complete(draft, flags, scene):
        return None
    _attest(scene, draft, clause)
    return draft


def _is_part(scene: Scene, candidate: Candidate, heads: Mapping[int, Candidate]) -> bool:
    """Tell whether it is what somebody demands, refuses or threatens, no event of its own."""
    below = candidate.head
    for place in scene.tree.above(candidate.head):
        governing = heads.get(place)
        if governing is not None and governing is not candidate:
            relation = scene.tree.relations[below]
            if relation.startswith("nsubj") and relation != "nsubj:pass":
                return False
            return governing.frame.type in _PARTS and below not in governing.actors
        below = place
    within = scene.voices.over.get(candidate.head)
    return within is not None and within.act is Act.DEMAND and candidate.frame.type not in VERBAL


def _own_statement(scene: Scene, candidate: Candidate, type_: EventType) -> Statement | None:
    """Return the statement that a verbal event is: the one whose cue names it."""
    if type_ not in VERBAL:
        return None
    cues = scene.voices.cues
    return next((cues[token] for token in candidate.tokens if token in cues), None)


def _participants(
    scene: Scene, candidate: Candidate, statement: Statement | None
) -> tuple[list[str], list[str]]:
    """Return actors and recipients: by syntax, else by the statement."""
    actors = _first(scene, candidate, candidate.frame.actors)
    recipients = _first(scene, candidate, candidate.frame.recipients)
    if statement is not None:
        spoken = statement.speaker.actor if statement.speaker is not None else None
        if not actors and spoken is not None:
            actors = scene.who.all_of((), owners=False) or [spoken]
        addressee = statement.addressee.actor if statement.addressee is not None else None
        if not recipients and addressee is not None:
            recipients = [addressee]
    if not recipients and candidate.frame.type in VERBAL:
        recipients = _target(scene, candidate)
    if Flag.MUTUAL in candidate.frame.flags:
        return list(dict.fromkeys((*actors, *recipients))), []
    return actors, [actor for actor in recipients if actor not in actors]


def _first(scene: Scene, candidate: Candidate, slots: Sequence[str]) -> list[str]:
    """Return the actors of the first place that names any."""
    for suffix in ("", "/"):
        for slot in slots:
            tokens = candidate.places.get(f"{slot}{suffix}")
            if tokens:
                found = scene.who.all_of(tokens, owners=slot not in {"adj", "poss"})
                if found:
                    return found
    return []


def _target(scene: Scene, candidate: Candidate) -> list[str]:
    """Return whom words are about: whose the object is, or the subject of the clause below."""
    tokens = candidate.places.get("acc", ())
    found = scene.who.all_of(tokens, owners=True)
    if found:
        return found
    for child in scene.tree.children[candidate.head]:
        if scene.tree.relations[child] in _CLAUSES and scene.tree.is_verb(child):
            found = scene.who.all_of(subjects(scene.tree, child), owners=True)
            if found:
                return found
    return []


def _is_complete(draft: Draft, flags: frozenset[Flag], scene: Scene) -> bool:
    """Tell whether enough of a frame is filled by somebody."""
    if not draft.actors and not draft.recipients:
        return False
    needs_recipient = Flag.NEEDS_RECIPIENT in flags or Flag.ACTING in flags
    if Flag.MUTUAL in flags:
        several = len(draft.actors) > 1
        return several or not (needs_recipient or Flag.NEEDS_ANY in flags)
    if needs_recipient and not draft.recipients:
        return False
    if Flag.NEEDS_ACTOR in flags and not draft.actors:
        return False
    return not (Flag.HARM in flags and not draft.actors and _is_accident(draft, scene))


def _is_accident(draft: Draft, scene: Scene) -> bool:
    """Tell whether the sentence names an accident and no deed."""
    tree = scene.tree
    sentence = tree.sentences[draft.head]
    first = draft.head
    while first > 0 and tree.sentences[first - 1] == sentence:
        first -= 1
    last = first
    while last < len(tree.forms) and tree.sentences[last] == sentence:
        if tree.pos[last] == "NOUN" and tree.grammar.harms(tree.lemmas[last]):
            return True
        last += 1
    return False


def _attest(scene: Scene, draft: Draft, clause: Circumstances) -> None:
    """Set voice, status and phase by the clause and the statement around the trigger."""
    within = scene.voices.over.get(draft.head)
    if draft.statement is not None and within is draft.statement:
        within = scene.voices.outside(within)
    verbal = draft.type in VERBAL and within is not None and within.kind is Kind.REPORTED
    if verbal and within is not None and within.speaker is not None:
        if within.speaker.actor in draft.actors:
            draft.statement = draft.statement or within
            within = scene.voices.outside(within)
    draft.voice = voice(scene.tree, scene.voices, scene.who, draft.head, within)
    draft.status, draft.phase = clause.status, clause.phase
    draft.markers = [*clause.markers, *draft.voice.markers]
    if within is not None and within.act in _STATUS and draft.status is Status.ASSERTED:
        draft.status = _STATUS[within.act]


def _spoken(scene: Scene, statement: Statement) -> Draft | None:
    """Return the event that a statement is by what its cue does, None where nobody is named."""
    speaker = statement.speaker.actor if statement.speaker is not None else None
    if speaker is None or statement.act is None or statement.cue is None:
        return None
    cues = sorted(token for token, own in scene.voices.cues.items() if own is statement)
    if not cues:
        return None
    addressee = statement.addressee.actor if statement.addressee is not None else None
    quoted = [t for t, own in scene.voices.over.items() if own is statement]
    recipients = [addressee] if addressee is not None else _quoted_target(scene, quoted)
    draft = Draft(
        type=ACTS[statement.act],
        head=cues[0],
        tokens=tuple(cues),
        actors=scene.who._members(speaker) and list(scene.who._members(speaker)),
        recipients=[actor for actor in recipients if actor != speaker],
        statement=statement,
    )
    within = scene.voices.over.get(draft.head)
    if within is statement:
        within = scene.voices.outside(statement)
    draft.voice = voice(scene.tree, scene.voices, scene.who, draft.head, within)
    return draft


def _quoted_target(scene: Scene, quoted: Sequence[int]) -> list[str]:
    """Return who is the subject of the quoted words."""
    inside = set(quoted)
    for token in sorted(quoted):
        if scene.tree.relations[token].startswith("nsubj") and token in inside:
            return scene.who.all_of(scene.tree.joined(token), owners=True)
    return []
