"""Mentions of events before they are chosen and merged: who acts, to whom, whose voice, how."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wortlaut.events.candidates import Candidate
from wortlaut.events.circumstances import Circumstances, circumstances
from wortlaut.events.clauses import subjects
from wortlaut.events.read import Read
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
from wortlaut.records.event_grammar import Flag

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
"""Types that are done with words: a statement can be such an event."""

ACTS: Mapping[Act, EventType] = {
    Act.ACCUSE: EventType.ACCUSE,
    Act.CRITICISE: EventType.ACCUSE,
    Act.DENY: EventType.REJECT,
    Act.DECLINE: EventType.REJECT,
    Act.DEMAND: EventType.REQUEST,
    Act.PRAISE: EventType.SUPPORT,
}
"""What a cue that does this makes of its statement."""

_SPOKEN = (EventType.ACCUSE, EventType.SUPPORT, EventType.REQUEST, EventType.REJECT)
_STATUS = {Act.DENY: Status.DENIED, Act.SPECULATE: Status.UNCERTAIN, Act.ASK: Status.UNCERTAIN}
_PROMISED = {
    EventType.RETREAT: EventType.CONCEDE,
    EventType.AID: EventType.AGREE,
    EventType.COOPERATE: EventType.AGREE,
    EventType.SUPPORT: EventType.AGREE,
    EventType.CONSULT: EventType.AGREE,
    EventType.ASSAULT: EventType.THREATEN,
}
_WILLING = frozenset(
    (EventType.AID, EventType.SUPPORT, EventType.COOPERATE, EventType.CONSULT, EventType.CONCEDE)
)
_PARTS = frozenset((EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.AGREE))
_ANNOUNCED = frozenset((EventType.RETREAT, EventType.ASSAULT, EventType.AID))
_MOST_QUOTED = 60
_CLAUSES = frozenset(("ccomp", "xcomp", "advcl"))


NARRATED = Voice(NARRATOR)
"""What the article tells in its own voice."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """One mention of an event.

    Attributes:
        type: its type.
        head: the token that decides.
        tokens: the trigger, ascending.
        actors, recipients: ids.
        clause: what the clause around it says.
        phase, status, voice: by its clause and the statement around it.
        markers: tokens that decided status and voice.
        statement: the statement that it is, None where it is more than words.
        candidate: what it was read from, None for a cue that is no word for an event.
        part: the type of the event that it is only a part of, such as what is demanded.
        promised: whether it is the promise of what the candidate names.
        complete: whether all is filled that its frame asks for.
        slots: the places that actors and recipients were found in.
        syntactic: actors and recipients as syntax gives them, before any choice.
        guessed: by the model of who takes part, the least probability of those who act (1 for
            nobody), the highest of others, and that of the first recipient (0 for nobody).
        time: when.
        confidence: probability that it is one.
    """

    type: EventType
    head: int
    tokens: tuple[int, ...]
    actors: list[str]
    recipients: list[str]
    clause: Circumstances
    phase: Phase = Phase.HAPPENED
    status: Status = Status.ASSERTED
    voice: Voice = NARRATED
    markers: list[int] = field(default_factory=list)
    statement: Statement | None = None
    candidate: Candidate | None = None
    part: EventType | None = None
    promised: bool = False
    complete: bool = True
    slots: tuple[str, str] = ("", "")
    syntactic: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    guessed: tuple[float, float, float] = (1.0, 0.0, 0.0)
    time: TimeExpression | None = None
    confidence: float = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What drafts are made from: trees, what the network reads, who is meant where, whose voice.

    `sport`, `affairs` and `states` are the shares of the tokens that belong to sport, belong to
    public affairs, and name a state; `accidents` are the sentences that name one.
    """

    tree: Tree
    read: Read
    readings: tuple[Reading, ...]
    who: Who
    voices: Voices
    sport: float = 0.0
    affairs: float = 0.0
    states: float = 0.0
    accidents: frozenset[int] = frozenset()


def drafts(scene: Scene, candidates: Sequence[Candidate], *, unread: bool) -> list[Draft]:
    """Return what may be mentions of events, in the order of the text.

    Args:
        scene: what they are made from.
        candidates: words that may name events.
        unread: whether those count too that no network reads as an event.
    """
    heads = {
        token: candidate
        for candidate in reversed(candidates)
        if Flag.OPEN not in candidate.frame.flags
        for token in candidate.tokens
    }

    def counts(tokens: Sequence[int]) -> bool:
        return unread or scene.read.seen(tokens)

    named = ((candidate, *_named(candidate)) for candidate in candidates)
    found = [
        _draft(scene, candidate, heads, type_, tokens)
        for candidate, type_, tokens in named
        if counts(tokens)
    ]
    spoken = {draft.statement.id for draft in found if draft.statement is not None}
    cues: dict[str, list[int]] = {}
    for token, statement in sorted(scene.voices.cues.items()):
        cues.setdefault(statement.id, []).append(token)
    for statement in scene.voices.statements.values():
        own = cues.get(statement.id)
        if statement.id not in spoken and own and counts(own):
            found += _spoken(scene, statement, own)
    return sorted(found, key=lambda draft: (draft.tokens[0], draft.head))


def _named(candidate: Candidate) -> tuple[EventType, tuple[int, ...]]:
    """Return the type that words name, and these: a promise of it has a type and a verb more."""
    type_, tokens = candidate.frame.type, candidate.tokens
    promised = _PROMISED.get(type_) if candidate.promise >= 0 else None
    if promised is None:
        return type_, tokens
    return promised, tuple(sorted({*tokens, candidate.promise}))


def _draft(
    scene: Scene,
    candidate: Candidate,
    heads: Mapping[int, Candidate],
    type_: EventType,
    tokens: tuple[int, ...],
) -> Draft:
    statement = _own_statement(scene, candidate, type_)
    clause = circumstances(scene.tree, scene.readings, candidate)
    draft = Draft(
        type=type_,
        head=candidate.head,
        tokens=tokens,
        actors=[],
        recipients=[],
        clause=clause,
        statement=statement,
        candidate=candidate,
        part=_whole(scene, candidate, heads),
    )
    _fill(scene, draft, candidate)
    if statement is not None and statement.act is Act.WARN and _threatens(scene, statement):
        draft.type = EventType.THREATEN
    if type_ is not candidate.frame.type:
        draft.promised = True
        clause.phase = Phase.HAPPENED
    elif clause.status is Status.DENIED and _is_refusal(draft):
        draft.type = EventType.REJECT
        clause.status, clause.phase = Status.ASSERTED, Phase.HAPPENED
    draft.complete = _is_complete(draft, candidate.frame.flags, scene)
    _attest(scene, draft)
    return draft


def _threatens(scene: Scene, statement: Statement) -> bool:
    """Tell whether a warning says what the speaker will do, and on which condition."""
    tree, grammar = scene.tree, scene.tree.grammar
    words = scene.voices.quoted(statement, _MOST_QUOTED)
    lemmas = {tree.lemmas[token].lower() for token in words}
    return not lemmas.isdisjoint(grammar.conditions) and not lemmas.isdisjoint(grammar.speaking)


def _is_refusal(draft: Draft) -> bool:
    """Tell whether it is a refusal: not to agree, or not to want to help or to meet."""
    planned = draft.clause.phase is Phase.PLANNED
    return draft.type is EventType.AGREE or (planned and draft.type in _WILLING)


def _whole(scene: Scene, candidate: Candidate, heads: Mapping[int, Candidate]) -> EventType | None:
    """Return the type of the event that it is a part of: what somebody demands or refuses."""
    below = candidate.head
    for place in scene.tree.above(candidate.head):
        governing = heads.get(place)
        if governing is not None and governing is not candidate:
            relation = scene.tree.relations[below]
            if relation.startswith("nsubj") and relation != "nsubj:pass":
                return None
            type_ = governing.frame.type
            over = scene.voices.over.get(candidate.head)
            denied = over is not None and over.act is Act.DENY
            if governing.head == candidate.promise or (type_ is EventType.REJECT and denied):
                return None
            return type_ if type_ in _PARTS and below not in governing.actors else None
        below = place
    within = scene.voices.over.get(candidate.head)
    demanded = within is not None and within.act is Act.DEMAND
    return EventType.REQUEST if demanded and candidate.frame.type not in VERBAL else None


def _own_statement(scene: Scene, candidate: Candidate, type_: EventType) -> Statement | None:
    """Return the statement that a verbal event is: the one whose cue names it."""
    if type_ not in VERBAL:
        return None
    cues = scene.voices.cues
    return next((cues[token] for token in candidate.tokens if token in cues), None)


def _fill(scene: Scene, draft: Draft, candidate: Candidate) -> None:
    """Find actors and recipients: by syntax, else by the statement."""
    actors, actor_slot = _first(scene, candidate, candidate.frame.actors)
    recipients, recipient_slot = _first(scene, candidate, candidate.frame.recipients)
    statement = draft.statement
    if statement is not None:
        if not actors:
            actors, actor_slot = _speaking(scene, statement), "speaker"
        if not recipients:
            recipients, recipient_slot = _addressed(scene, statement), "addressee"
    if not recipients and candidate.frame.type in VERBAL:
        recipients, recipient_slot = _target(scene, candidate), "target"
    if Flag.MUTUAL in candidate.frame.flags:
        draft.actors = list(dict.fromkeys((*actors, *recipients)))
    else:
        draft.actors = actors
        draft.recipients = [actor for actor in recipients if actor not in actors]
    draft.slots = (actor_slot if actors else "", recipient_slot if recipients else "")
    draft.syntactic = (tuple(draft.actors), tuple(draft.recipients))


def _speaking(scene: Scene, statement: Statement) -> list[str]:
    speaker = statement.speaker.actor if statement.speaker is not None else None
    return scene.who.members(speaker) if speaker is not None else []


def _addressed(scene: Scene, statement: Statement) -> list[str]:
    addressee = statement.addressee.actor if statement.addressee is not None else None
    return scene.who.members(addressee) if addressee is not None else []


def _first(scene: Scene, candidate: Candidate, slots: Sequence[str]) -> tuple[list[str], str]:
    """Return the actors of the first place that names any, and the place."""
    for suffix in ("", "/"):
        for slot in slots:
            tokens = candidate.places.get(f"{slot}{suffix}")
            if tokens:
                found = scene.who.all_of(tokens, owners=slot not in {"adj", "poss"})
                if found:
                    return found, f"{slot}{suffix}"
    return [], ""


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
    accident = scene.tree.sentences[draft.head] in scene.accidents
    return not (Flag.HARM in flags and not draft.actors and accident)


def accidents(tree: Tree) -> frozenset[int]:
    """Return the indices of the sentences that name an accident."""
    return frozenset(
        sentence
        for pos, lemma, sentence in zip(tree.pos, tree.lemmas, tree.sentences, strict=True)
        if pos == "NOUN" and tree.grammar.harms(lemma)
    )


def _attest(scene: Scene, draft: Draft) -> None:
    """Set voice, status and phase by the clause and the statement around the trigger."""
    told = draft.candidate.promise if draft.candidate is not None and draft.promised else draft.head
    within = scene.voices.over.get(told)
    if draft.statement is not None and within is draft.statement:
        within = scene.voices.outside(within)
    summary = within is not None and within.kind is Kind.REPORTED and draft.type in VERBAL
    if summary and within is not None and _acts(scene, draft, within):
        draft.statement = draft.statement or within
        within = scene.voices.outside(within)
    announced = (
        draft.clause.phase is Phase.PLANNED
        and draft.clause.status is Status.ASSERTED
        and draft.type in _ANNOUNCED
    )
    if announced and within is not None and _acts(scene, draft, within):
        draft.type = _PROMISED[draft.type]
        draft.clause.phase = Phase.HAPPENED
        draft.statement, within = within, scene.voices.outside(within)
    draft.voice = voice(scene.tree, scene.voices, scene.who, told, within)
    draft.status, draft.phase = draft.clause.status, draft.clause.phase
    draft.markers = [*draft.clause.markers, *draft.voice.markers]
    if within is not None and within.act in _STATUS and draft.status is Status.ASSERTED:
        draft.status = _STATUS[within.act]


def _acts(scene: Scene, draft: Draft, statement: Statement) -> bool:
    """Tell whether who says something is who acts, or one of several who do."""
    return not set(_speaking(scene, statement)).isdisjoint(draft.actors)


def _spoken(scene: Scene, statement: Statement, cues: Sequence[int]) -> list[Draft]:
    """Return the events that a statement may be, none where it is not known who speaks.

    The type that its act tells comes first.
    """
    actors = _speaking(scene, statement)
    if not actors:
        return []
    told = ACTS.get(statement.act) if statement.act is not None else None
    types = dict.fromkeys((*((told,) if told else ()), *_SPOKEN))
    return [_spoken_as(scene, statement, cues, type_, told is type_) for type_ in types]


def _spoken_as(
    scene: Scene, statement: Statement, cues: Sequence[int], type_: EventType, told: bool
) -> Draft:
    actors = _speaking(scene, statement)
    recipients = _addressed(scene, statement) or _quoted_target(scene, statement)
    draft = Draft(
        type=type_,
        head=cues[0],
        tokens=tuple(cues),
        actors=actors,
        recipients=[actor for actor in recipients if actor not in actors],
        clause=Circumstances(),
        statement=statement,
        complete=told,
        slots=("speaker", "quoted" if recipients else ""),
    )
    draft.syntactic = (tuple(draft.actors), tuple(draft.recipients))
    _attest(scene, draft)
    return draft


def _quoted_target(scene: Scene, statement: Statement) -> list[str]:
    """Return who is the subject of the quoted words."""
    for token in scene.voices.quoted(statement, _MOST_QUOTED):
        if scene.tree.relations[token].startswith("nsubj"):
            return scene.who.all_of(scene.tree.joined(token), owners=True)
    return []
