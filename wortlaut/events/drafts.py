"""Mentions of events before they are chosen and merged: who acts, to whom, whose voice, how."""

from collections.abc import Mapping, Sequence

from wortlaut.events.apart import apart, is_agentless
from wortlaut.events.attest import PROMISED, addressed, attest, speaking
from wortlaut.events.candidates import Candidate
from wortlaut.events.circumstances import circumstances
from wortlaut.events.clauses import BELOW, subjects
from wortlaut.events.draft import VERBAL, Draft, Scene
from wortlaut.events.employers import employers
from wortlaut.events.spoken import MOST_QUOTED, spoken
from wortlaut.events.taken_up import taken_up
from wortlaut.events.tree import CLAUSES, Tree
from wortlaut.language.event_grammar import Flag
from wortlaut.records import NARRATOR, Act, ActorKind, EventType, Kind, Phase, Statement, Status

_WILLING = frozenset(
    (EventType.AID, EventType.SUPPORT, EventType.COOPERATE, EventType.CONSULT, EventType.CONCEDE)
)
_DEMANDED = frozenset(
    (EventType.RETREAT, EventType.AID, EventType.SUPPORT, EventType.COOPERATE, EventType.CONCEDE)
)
_MOST_EARLIER = 40
_PARTS = frozenset((EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.AGREE))


def drafts(scene: Scene, candidates: Sequence[Candidate], *, unread: bool) -> list[Draft]:
    """Return what may be mentions of events, in the order of the text.

    Args:
        scene: what they are made from.
        candidates: words that may name events.
        unread: whether those count too that no network reads as an event; else of these only
            verbs whose clause names all who take part.
    """
    heads = {
        token: candidate
        for candidate in reversed(candidates)
        if Flag.OPEN not in candidate.frame.flags
        for token in candidate.tokens
    }

    def counts(tokens: Sequence[int]) -> bool:
        return unread or scene.read.seen(tokens)

    told = (candidate for candidate in candidates if not _only_says(scene, candidate))
    named = ((candidate, *_named(candidate)) for candidate in told)
    found = [
        _draft(scene, candidate, heads, type_, tokens)
        for candidate, type_, tokens in named
        if (counts(tokens) or _is_full(candidate)) and not _is_parted(scene, type_, tokens)
    ]
    found = [
        draft
        for draft in found
        if not (_only_asks(draft) or _is_demanded(scene, draft) or _is_left_open(draft))
        and (counts(draft.tokens) or _is_between_several(draft))
    ]
    known = {draft.statement.id for draft in found if draft.statement is not None}
    cues: dict[str, list[int]] = {}
    for token, statement in sorted(scene.voices.cues.items()):
        cues.setdefault(statement.id, []).append(token)
    for statement in scene.voices.statements.values():
        own = cues.get(statement.id)
        if statement.id not in known and own and counts(own):
            made = spoken(scene, statement, own)
            found += [made] if made is not None else []
    found.sort(key=lambda draft: (draft.tokens[0], draft.head))
    for place, draft in enumerate(found):
        draft.taken_up = taken_up(scene, draft, found[max(0, place - _MOST_EARLIER) : place])
    return found


def _is_parted(scene: Scene, type_: EventType, tokens: Sequence[int]) -> bool:
    """Tell whether the end of a quotation without marks parts words that would name an event.

    What is done with words has its cue outside of what it quotes ("erhob schwere Vorwürfe").
    """
    if len(tokens) == 1:
        return False
    said = [scene.voices.over.get(token) for token in tokens]
    quoted = {statement.id for statement in said if statement is not None}
    cued = (scene.voices.cues.get(token) for token in tokens)
    leading = {statement.id for statement in cued if statement is not None}
    if any(statement is not None and statement.kind is Kind.DIRECT for statement in said):
        return False
    several = len({statement and statement.id for statement in said}) > 1
    return several and (type_ not in VERBAL or quoted.isdisjoint(leading))


def _only_says(scene: Scene, candidate: Candidate) -> bool:
    """Tell whether a verb that no list has for it just leads in what somebody says ("sagte").

    Of such verbs about one in a hundred names an event in annotated training articles.
    """
    statement = scene.voices.cues.get(candidate.head)
    return not candidate.listed and statement is not None and statement.act is Act.STATE


def _is_full(candidate: Candidate) -> bool:
    """Tell whether a verb that always names the event has somebody or something on both sides.

    "Sie traf sich mit dem Präsidenten" tells it by itself, whatever the networks read.
    """
    certain = candidate.listed and candidate.frame.flags.isdisjoint((Flag.OPEN, Flag.WEAK))
    both = bool(candidate.actors and candidate.recipients) or len(candidate.actors) > 1
    return certain and both and candidate.head == candidate.verb


def _is_between_several(draft: Draft) -> bool:
    """Tell whether it is complete, and syntax gives several who take part in it."""
    return draft.complete and len({*draft.syntactic[0], *draft.syntactic[1]}) > 1


def _only_asks(draft: Draft) -> bool:
    """Tell whether it would be an accusation of somebody who asks a question."""
    asks = draft.statement is not None and draft.statement.act is Act.ASK
    return asks and draft.type is EventType.ACCUSE


def _is_left_open(draft: Draft) -> bool:
    """Tell whether it says that somebody rejects nothing ("schließt einen Rücktritt nicht aus")."""
    denied = draft.clause.status is Status.DENIED and draft.voice.source == NARRATOR
    named = draft.candidate is not None and draft.candidate.frame.type is EventType.REJECT
    return denied and named and draft.type is EventType.REJECT


def _is_demanded(scene: Scene, draft: Draft) -> bool:
    """Tell whether it is what somebody demands of others or refuses: a part of that, no event."""
    if draft.part is EventType.REJECT:
        return any(scene.tree.is_infinitive(token) for token in draft.tokens)
    if draft.part is not EventType.REQUEST or draft.promised:
        return False
    return draft.type in _DEMANDED or _is_moved(scene.tree, draft)


def _is_moved(tree: Tree, draft: Draft) -> bool:
    """Tell whether an infinitive says what others are to refuse ("rief auf, dies abzulehnen")."""
    infinitive = any(tree.is_infinitive(token) for token in draft.tokens)
    return infinitive and draft.type is EventType.REJECT


def _named(candidate: Candidate) -> tuple[EventType, tuple[int, ...]]:
    """Return the type that words name, and these: a promise of it has a type and a verb more."""
    type_, tokens = candidate.frame.type, candidate.tokens
    promised = PROMISED.get(type_) if candidate.promise >= 0 else None
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
    agentless = is_agentless(scene, candidate)
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
        agentless=agentless,
        apart=apart(scene, candidate, agentless=agentless),
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
    attest(scene, draft)
    return draft


def _threatens(scene: Scene, statement: Statement) -> bool:
    """Tell whether a warning says what the speaker will do, and on which condition."""
    tree, grammar = scene.tree, scene.tree.grammar
    words = scene.voices.quoted(statement, MOST_QUOTED)
    lemmas = {tree.lemmas[token].lower() for token in words}
    return not lemmas.isdisjoint(grammar.conditions) and not lemmas.isdisjoint(grammar.speaking)


def _is_refusal(draft: Draft) -> bool:
    """Tell whether it is a refusal: not to agree, or not to want to help or to meet."""
    planned = draft.clause.phase is Phase.PLANNED
    agrees = draft.type is EventType.AGREE
    return draft.clause.refuses and (agrees or (planned and draft.type in _WILLING))


def _whole(scene: Scene, candidate: Candidate, heads: Mapping[int, Candidate]) -> EventType | None:
    """Return the type of the event that it is a part of: what somebody demands or refuses."""
    below = candidate.head
    for place in scene.tree.above(candidate.head):
        governing = heads.get(place)
        if governing is not None and place not in candidate.tokens:
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
    if not actors and recipients:
        actors, actor_slot = _first_part(scene, candidate), "adj"
    statement = draft.statement
    if statement is not None:
        if not actors:
            actors, actor_slot = speaking(scene, statement), "speaker"
        if not recipients:
            recipients, recipient_slot = addressed(scene, statement), "addressee"
    elif not actors:
        actors, actor_slot = _pronoun(scene, candidate), "speaker"
    actors = [actor for actor in actors if actor not in draft.apart]
    if not recipients and candidate.frame.type in VERBAL:
        recipients, recipient_slot = _target(scene, candidate), "target"
    if not recipients and candidate.frame.type is EventType.PROTEST:
        recipients, recipient_slot = employers(scene, candidate), scene.tree.grammar.employed
    if Flag.MUTUAL in candidate.frame.flags:
        draft.actors = list(dict.fromkeys((*actors, *recipients)))
    else:
        draft.actors = actors
        draft.recipients = [actor for actor in recipients if actor not in actors]
    draft.slots = (actor_slot if actors else "", recipient_slot if recipients else "")
    draft.syntactic = (tuple(draft.actors), tuple(draft.recipients))


def _first_part(scene: Scene, candidate: Candidate) -> list[str]:
    """Return who is named before the hyphen of a noun for what is done to others.

    "Ufo-Streik bei der Lufthansa", "EU-Kritik an Polen"; without others it may as well be done to
    them ("Lufthansa-Streik"), and what several do together may be about them.
    """
    if candidate.head != candidate.noun or Flag.MUTUAL in candidate.frame.flags:
        return []
    one = scene.who.before_hyphen(candidate.noun)
    return scene.who.members(one) if one is not None else []


def _pronoun(scene: Scene, candidate: Candidate) -> list[str]:
    """Return who speaks where a pronoun that means nobody known says what a statement sums up.

    "Die Mitarbeiter von Nordex streiken. Sie fordern mehr Lohn": the words of the statement are all
    of the clause, so that its speaker is the subject.
    """
    tree, said = scene.tree, scene.voices.over.get(candidate.head)
    subject = candidate.places.get("subj", ()) if candidate.head == candidate.verb else ()
    summed = said is not None and said.kind is Kind.REPORTED and said.cue is None
    if said is None or not summed or candidate.frame.type not in VERBAL or not subject:
        return []
    unknown = tree.pos[subject[0]] == "PRON" and scene.who.of(subject[0]) is None
    return speaking(scene, said) if unknown else []


def _first(scene: Scene, candidate: Candidate, slots: Sequence[str]) -> tuple[list[str], str]:
    """Return the actors of the first place that names any, and the place."""
    for suffix in ("", BELOW):
        for slot in slots:
            place = f"{slot}{suffix}"
            if place not in candidate.places:
                continue
            tokens = candidate.places[place]
            if slot == "adj":
                tokens = [token for token in tokens if not _names(scene, token, candidate.head)]
            found = scene.who.all_of(tokens, owners=slot not in {"adj", "poss"})
            if found:
                return found, place
    return [], ""


def _names(scene: Scene, token: int, head: int) -> bool:
    """Tell whether an adjective names no more than the trigger does ("schwere Brandstiftung")."""
    named = scene.who.at.get(token)
    known = scene.who.actors.get(named) if named is not None else None
    unnamed = known is not None and known.kind is ActorKind.ANONYMOUS
    return unnamed and named == scene.who.at.get(head)


def _target(scene: Scene, candidate: Candidate) -> list[str]:
    """Return whom words are about: whose the object is, or the subject of the clause below.

    Who denies that their own men did something rejects what others say.
    """
    tokens = candidate.places.get("acc", ())
    found = scene.who.all_of(tokens, owners=True)
    if found:
        return found
    for child in scene.tree.children[candidate.head]:
        if scene.tree.relations[child] in CLAUSES and scene.tree.is_verb(child):
            subject = subjects(scene.tree, child)
            if candidate.frame.type is EventType.REJECT:
                subject = [token for token in subject if not scene.tree.is_owned(token)]
            found = scene.who.all_of(subject, owners=True)
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


def accidents(tree: Tree, nouns: Sequence[int]) -> frozenset[int]:
    """Return the indices of the sentences that name an accident by one of the nouns."""
    return frozenset(
        tree.sentences[noun] for noun in nouns if tree.grammar.harms(tree.lemmas[noun])
    )
