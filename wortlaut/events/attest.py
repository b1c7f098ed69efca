"""Whose voice tells of an event, with which status and phase; who speaks in a statement."""

from dataclasses import replace

from wortlaut.events.alleged import alleged, alleges
from wortlaut.events.candidates import governing_verb
from wortlaut.events.clauses import around_verb, is_passive, verb_frames
from wortlaut.events.draft import NARRATED, VERBAL, Draft, Scene
from wortlaut.events.voices import Voice, voice
from wortlaut.records import NARRATOR, Act, EventType, Kind, Mood, Phase, Statement, Status

_STATUS = {Act.DENY: Status.DENIED, Act.SPECULATE: Status.UNCERTAIN, Act.ASK: Status.UNCERTAIN}
PROMISED = {
    EventType.RETREAT: EventType.CONCEDE,
    EventType.AID: EventType.AGREE,
    EventType.COOPERATE: EventType.AGREE,
    EventType.SUPPORT: EventType.AGREE,
    EventType.CONSULT: EventType.AGREE,
    EventType.ASSAULT: EventType.THREATEN,
}
"""What the promise of an event is."""

_JUDGING = frozenset((EventType.ACCUSE, EventType.SUPPORT))
_ANNOUNCED = frozenset((EventType.RETREAT, EventType.ASSAULT, EventType.AID))


def attest(scene: Scene, draft: Draft) -> None:
    """Set voice, status and phase by the clause and the statement around the trigger."""
    told = draft.candidate.promise if draft.candidate is not None and draft.promised else draft.head
    within = scene.voices.over.get(told)
    if draft.statement is not None and within is draft.statement:
        within = scene.voices.outside(within)
    if within is not None and _is_done_by_saying(scene, draft, within):
        draft.statement = draft.statement or within
        within = scene.voices.outside(within)
    if within is not None and _names_speaker(scene, draft, within):
        within = scene.voices.outside(within)
    if within is not None and (
        _tells_of_speaker(scene, draft, within)
        or _is_judged(scene, draft, within)
        or _is_of_others(scene, draft, within)
    ):
        within = scene.voices.outside(within)
    if within is not None and _is_hearsay(draft, within):
        within = scene.voices.outside(within)
    announced = (
        draft.clause.phase is Phase.PLANNED
        and draft.clause.status is Status.ASSERTED
        and draft.type in _ANNOUNCED
    )
    if announced and within is not None and _acts(scene, draft, within):
        draft.type = PROMISED[draft.type]
        draft.clause.phase = Phase.HAPPENED
        draft.statement, within = within, scene.voices.outside(within)
    draft.voice = voice(scene.tree, scene.voices, scene.who, told, within)
    if draft.voice == NARRATED and (accused := alleged(scene, draft)) is not None:
        draft.voice, draft.clause.status = accused, _as_accused(accused, draft.clause.status)
    draft.status, draft.phase = draft.clause.status, draft.clause.phase
    draft.markers = [*draft.clause.markers, *draft.voice.markers]
    if within is not None and within.act in _STATUS and draft.status is Status.ASSERTED:
        draft.status = _STATUS[within.act]


def as_told(scene: Scene, draft: Draft) -> Draft:
    """Return a mention once it is known who acts.

    Who does it by saying so is no source of it; who accuses others of it is its source.
    """
    if draft.voice == NARRATED and (accused := alleged(scene, draft)) is not None:
        return replace(draft, voice=accused, status=_as_accused(accused, draft.status))
    said = scene.voices.statements.get(draft.voice.statement or "")
    if said is None or not _is_done_by_saying(scene, draft, said):
        return draft
    outside = scene.voices.outside(said)
    told = voice(scene.tree, scene.voices, scene.who, draft.head, outside)
    return replace(draft, voice=told, statement=draft.statement or said)


def _as_accused(voice: Voice, status: Status) -> Status:
    """Return the status of what somebody is accused of: left open where nobody says so."""
    open_ = voice.source == NARRATOR and status is Status.ASSERTED
    return Status.UNCERTAIN if open_ else status


def _is_done_by_saying(scene: Scene, draft: Draft, statement: Statement) -> bool:
    """Tell whether it is a verbal event that the speaker does: who reports the words tells of it.

    What else the speaker says to have happened, the speaker tells of.
    """
    verbal = draft.type in VERBAL and draft.clause.phase is not Phase.PLANNED
    if not verbal or _was_done_before(scene, draft, statement):
        return False
    return _acts(scene, draft, statement) or _is_of_nobody(statement)


def _was_done_before(scene: Scene, draft: Draft, statement: Statement) -> bool:
    """Tell whether words say what their speaker has done before ("sie habe ihn gewarnt").

    That is not done by saying so, as "wir fordern" is. What is only reported has no such words, and
    a passive tells of what is done at all ("Ägypten wird aufgefordert").
    """
    tree, candidate = scene.tree, draft.candidate
    if candidate is None or candidate.verb not in candidate.tokens or not _is_worded(statement):
        return False
    verb = candidate.verb
    perfect = tree.is_participle(verb) and not is_passive(tree, verb, transitive=True)
    return perfect and draft.clause.status is Status.ASSERTED


def _is_worded(statement: Statement) -> bool:
    """Tell whether a statement gives words, as they were said or indirectly."""
    return statement.kind is not Kind.REPORTED


def _is_of_nobody(statement: Statement) -> bool:
    """Tell whether a statement has neither words for speaking nor a speaker.

    "Die Kritik der Opposition an Holm wird lauter": the article tells of such words.
    """
    return _is_only_reported(statement) and statement.speaker is None


def _names_speaker(scene: Scene, draft: Draft, statement: Statement) -> bool:
    """Tell whether the trigger only says more of who speaks ("der verhaftete Klee kritisierte")."""
    tree, noun = scene.tree, scene.tree.heads[draft.head]
    modifies = tree.pos[draft.head] == "ADJ" and tree.relations[draft.head] == "amod"
    return modifies and scene.who.of(noun) in speaking(scene, statement)


def _tells_of_speaker(scene: Scene, draft: Draft, statement: Statement) -> bool:
    """Tell whether a statement without words for speaking says what its speaker has done.

    "Iran hat zwei Diplomaten ausgewiesen" is told by whoever tells that Iran did so; what Iran is
    to do it has announced.
    """
    done = draft.clause.phase is Phase.HAPPENED
    return _is_only_reported(statement) and done and _acts(scene, draft, statement)


def _is_of_others(scene: Scene, draft: Draft, statement: Statement) -> bool:
    """Tell whether it is what others did with words, which a statement without words speaks of.

    "Holm lehnte ab, während Berg den Plan lobte": that is no indirect speech, which has a
    subjunctive, and nobody but the article says it. "Holm hält die Kritik von Berg für richtig":
    that Berg criticises them is known; not so "Holm begründete das mit Beschwerden".
    """
    tree, candidate = scene.tree, draft.candidate
    if candidate is None or draft.type not in VERBAL or draft.clause.phase is Phase.PLANNED:
        return False
    if not _is_only_reported(statement):
        return False
    if candidate.head == candidate.noun:
        return tree.is_known(candidate.noun) and bool(draft.actors)
    return not _is_subjunctive(scene, candidate.head)


def _is_hearsay(draft: Draft, statement: Statement) -> bool:
    """Tell whether a clause leaves open what nobody is named for: "Er soll ihn bedroht haben".

    That this is said, the article says; not so a quotation of somebody unknown.
    """
    unnamed = statement.speaker is None and statement.kind is not Kind.DIRECT
    return unnamed and draft.clause.status is Status.UNCERTAIN


def _is_subjunctive(scene: Scene, verb: int) -> bool:
    """Tell whether a verb, or an auxiliary of it, stands in a subjunctive."""
    moods = {scene.readings[token].mood for token in (verb, *scene.tree.children[verb])}
    return not moods.isdisjoint((Mood.SUBJUNCTIVE_1, Mood.SUBJUNCTIVE_2))


def _is_only_reported(statement: Statement) -> bool:
    return statement.kind is Kind.REPORTED and statement.cue is None


def _is_judged(scene: Scene, draft: Draft, statement: Statement) -> bool:
    """Tell whether a statement only judges what is known: "Holm verurteilte den Angriff".

    That there was one, whoever tells of the judgement says; not so "Holm warf ihnen den Angriff
    vor".
    """
    tree, noun = scene.tree, draft.head
    candidate = draft.candidate
    if candidate is None or candidate.head != candidate.noun or draft.type in VERBAL:
        return False
    verb = governing_verb(tree, noun)[0]
    if verb < 0 or not _is_only_reported(statement) or not tree.is_known(noun):
        return False
    if alleges(tree, verb):
        return False
    places = around_verb(tree, verb)
    return any(
        frame.type in _JUDGING and noun in places.get(slot, ())
        for frame in verb_frames(tree, verb)
        for slot in frame.recipients
    )


def _acts(scene: Scene, draft: Draft, statement: Statement) -> bool:
    """Tell whether who says something is who acts, or one of several who do.

    So it is where the same words name both, whoever is meant by them.
    """
    words = scene.voices.named.get(statement.id, ())
    acting = draft.candidate.actors if draft.candidate is not None else ()
    same = not set(words).isdisjoint(acting)
    return same or not set(speaking(scene, statement)).isdisjoint(draft.actors)


def speaking(scene: Scene, statement: Statement) -> list[str]:
    """Return the ids of those who speak, none where it is not known who."""
    speaker = statement.speaker.actor if statement.speaker is not None else None
    return scene.who.members(speaker) if speaker is not None else []


def addressed(scene: Scene, statement: Statement) -> list[str]:
    """Return the ids of those who are spoken to, none where it is not known who."""
    addressee = statement.addressee.actor if statement.addressee is not None else None
    return scene.who.members(addressee) if addressee is not None else []
