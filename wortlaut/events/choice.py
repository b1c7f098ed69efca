"""Which mentions count as events, and who takes part in them: by rule, or by the trained model."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from wortlaut.encoder.logistic import probability
from wortlaut.events.asides import asides, owners
from wortlaut.events.attest import speaking
from wortlaut.events.bystanders import bystanders, reports
from wortlaut.events.clauses import BELOW, is_plural, is_somebody
from wortlaut.events.draft import VERBAL, Draft, Scene, Way
from wortlaut.events.features import filled, fixed
from wortlaut.events.model import EventsModel
from wortlaut.events.roles import (
    ACTOR,
    RECIPIENT,
    Near,
    PossibleParticipant,
    nobody_features,
    possible_participants,
    role_features,
)
from wortlaut.language.event_grammar import Flag
from wortlaut.records import ActorKind, EventType, TriggerPart

BY_RULE = 0.5
"""Confidence of what a rule decides."""

_NOUNS = frozenset(("NOUN", "PROPN"))
_NAMED = frozenset((ActorKind.PERSON, ActorKind.STATE))
_SOMEBODY = frozenset((ActorKind.PERSON, ActorKind.GROUP))
_SUBJECT = "subj"
_DIRECT = frozenset(("subj", "acc"))
_ALONE = frozenset((EventType.CONCEDE, EventType.RETREAT, EventType.MOBILIZE))
"""Types that need no recipient."""
_NOT_TOLD_BY_WHO_ACTS = frozenset((EventType.ASSAULT, EventType.PROTEST))
_BESIDE = 0.2
_RATHER = 0.5
_SMALLEST = 1e-9
_MOST_GUESSES = 3
_HOPELESS = 4
"""What is so many times too improbable does not become probable by who takes part."""


def chosen(scene: Scene, drafts: Sequence[Draft], model: EventsModel | None) -> list[Draft]:
    """Return the mentions that are events; of several readings of one word the best.

    Args:
        scene: what the drafts were made from.
        drafts: what may be mentions, in the order of the text.
        model: decides; None leaves it to the rules: what its frame asks for has to be filled.
    """
    if model is None:
        return _by_rule(drafts)
    best: dict[int, Draft] = {}
    least = model.least(scene.affairs)
    for draft in drafts:
        score = model.mentions.score(fixed(scene, draft))
        if probability(score) < least / _HOPELESS:
            continue
        for way in variants(scene, draft, model):
            if not way.actors and not way.recipients:
                continue
            p = probability(score + model.mentions.score(filled(scene, draft, way)))
            if p >= least and (draft.head not in best or best[draft.head].confidence < p):
                best[draft.head] = replace(
                    draft, actors=way.actors, recipients=way.recipients, confidence=p
                )
    return sorted(best.values(), key=lambda draft: (draft.tokens[0], draft.head))


def _by_rule(drafts: Sequence[Draft]) -> list[Draft]:
    found: dict[int, Draft] = {}
    for draft in drafts:
        frame = draft.candidate.frame if draft.candidate is not None else None
        told = frame is None or Flag.OPEN not in frame.flags
        if told and draft.complete and draft.part is None:
            found.setdefault(draft.head, replace(draft, confidence=BY_RULE))
    return list(found.values())


def variants(scene: Scene, draft: Draft, model: EventsModel) -> list[Way]:
    """Return the ways to say who takes part in a mention, one for each way to say who acts.

    The ways are: all whom syntax gives ("Berg und Holm kritisierten …": both), of these only those
    who are not much less probable than the first, each of the few most probable ones nearby, and
    nobody. What several do together ("trafen sich") may also be done by two of the most probable
    ones, or by one of them with the one whom syntax gives; of several whom syntax gives there, none
    is left out.

    Each way has as recipient the most probable one, never the subject, or nobody. If that is one
    of several whom syntax gives ("verhaftete Berg und Holm"), those who are not much less probable
    are recipients too.
    """
    nearby = possible_participants(scene, draft)
    telling, given = tellers(scene, draft), _given(scene, draft)
    named, owning = _names_who_acts(scene, draft), owners(scene, draft)
    able = [
        one
        for one in nearby
        if one.actor not in draft.apart
        and one.actor not in owning
        and (one.actor in given or not reports(scene, one.actor))
        and not _only_tells(draft, one, given)
        and (_is_near(one, 0, draft) or not (named or (draft.agentless and one.kind in _NAMED)))
    ]
    acting = _ranked(scene, draft, model, ACTOR, able)
    subject = given if draft.slots[0] in _DIRECT else ()
    mutual = draft.candidate is not None and Flag.MUTUAL in draft.candidate.frame.flags
    to = [] if mutual else _reached(scene, draft, model, nearby, {*telling, *subject})
    likely = [actor for p, actor in acting if p >= model.least_actor][:_MOST_GUESSES]
    beside = _beside(acting, given)
    joint = _joint(scene, draft, given, beside)
    ways: list[tuple[str, ...]] = [given, beside]
    ways += [(actor,) for actor in likely]
    if mutual:
        ways.append(tuple(likely))
        ways += [(*given, actor) for actor in likely] if len(given) == 1 else []
    ways.append(())
    distinct: dict[frozenset[str], tuple[str, ...]] = {}
    for way in ways:
        distinct.setdefault(frozenset(way), way)
    parts = _parts(nearby)
    parted = _parted(scene, draft) if mutual else frozenset()
    return [
        _way(draft, model, way, acting, to, parts=parts, beside=given if mutual else ())
        for members, way in distinct.items()
        if not (members and members < (set(given) if mutual else joint)) or members == parted
    ]


def _reached(
    scene: Scene,
    draft: Draft,
    model: EventsModel,
    nearby: Sequence[PossibleParticipant],
    others: Collection[str],
) -> list[tuple[float, str]]:
    """Return who could be reached; nobody where the likeliest is only named aside.

    Args:
        scene: where it happens.
        draft: the mention of an event.
        model: ranks them.
        nearby: who may take part.
        others: ids of those who cannot be reached: who acts and who tells of it.
    """
    reached, aside = _names_recipient(scene, draft), bystanders(scene, draft)
    spoken = draft.type in VERBAL
    able = [
        one
        for one in nearby
        if one.actor not in others
        and one.actor not in aside
        and not (spoken and one.actor not in draft.syntactic[1] and reports(scene, one.actor))
        and (_is_near(one, 1, draft) or not reached)
        and _did_it(one, draft)
    ]
    ranked = _ranked(scene, draft, model, RECIPIENT, able)
    first = ranked[0][1] if ranked else ""
    if first in draft.syntactic[1] or first not in (told := asides(scene, draft)):
        return ranked
    given = draft.syntactic[1]
    return [(p, actor) for p, actor in ranked if actor in given and actor not in told]


def _given(scene: Scene, draft: Draft) -> tuple[str, ...]:
    """Return who acts as syntax has it; not who tells of it ("nach Angaben von Ärzten getötet")."""
    given, telling = draft.syntactic[0], scene.who.members(draft.voice.source)
    below = draft.slots[0].endswith(BELOW)
    return tuple(actor for actor in given if not (below and actor in telling))


def _only_tells(draft: Draft, one: PossibleParticipant, given: Collection[str]) -> bool:
    """Tell whether one tells of the event and does not act as far as syntax has it.

    So it is where others act, or of whoever has no name; of persons and groups where words do not
    do it, and of everybody where somebody is hurt or protests: that police tell of an arrest may
    mean that they made it, but not that they fired the shots or went on strike.
    """
    if not one.voice or one.actor in given:
        return False
    hurts = draft.type in _NOT_TOLD_BY_WHO_ACTS
    silent = draft.type not in VERBAL and one.kind in _SOMEBODY
    return bool(given) or one.kind == ActorKind.ANONYMOUS or hurts or silent


def _parted(scene: Scene, draft: Draft) -> frozenset[str]:
    """Return who alone may act in what several do: the subject of a verb.

    "A traf sich mit B" may as well be done by A, to B; "das Treffen von A mit B" is done by both,
    and only what a noun tells now and then may be done by the one.
    """
    candidate = draft.candidate
    if candidate is None:
        return frozenset()
    firm = candidate.frame.flags.isdisjoint((Flag.WEAK, Flag.OPEN))
    if firm and candidate.head == candidate.noun:
        return frozenset()
    subject = scene.who.all_of(candidate.actors, owners=True)
    return frozenset(subject).intersection(draft.syntactic[0])


def _parts(nearby: Sequence[PossibleParticipant]) -> tuple[int, int]:
    """Return how probably anybody near acts, and is acted on, see `Draft.parts`."""
    near = [one.where.read for one in nearby if isinstance(one.where, Near)]
    acting, reached = (
        max([read[part] for read in near], default=0)
        for part in (TriggerPart.ACTOR, TriggerPart.RECIPIENT)
    )
    return acting, reached


def _way(
    draft: Draft,
    model: EventsModel,
    acts: tuple[str, ...],
    acting: Sequence[tuple[float, str]],
    to: Sequence[tuple[float, str]],
    *,
    parts: tuple[int, int],
    beside: Sequence[str],
) -> Way:
    """Return the way that some act in; others of `beside`, who do it together, are recipients."""
    left = [(p, actor) for p, actor in to if actor not in acts]
    recipients: tuple[str, ...] = ()
    given = draft.syntactic[1]
    if left and left[0][0] >= _least_recipient(draft, left[0][1], model):
        first = left[0][1]
        recipients = _beside(left, given) if first in given else (first,)
    if acts and set(acts) < set(beside):
        recipients = tuple(actor for actor in beside if actor not in acts)
    inside = min([p for p, actor in acting if actor in acts], default=1.0)
    outside = max([p for p, actor in acting if actor not in acts], default=0.0)
    guessed = (inside, outside, left[0][0] if left else 0.0)
    return Way(list(acts), list(recipients), guessed, parts)


def _least_recipient(draft: Draft, actor: str, model: EventsModel) -> float:
    """Return from which probability on somebody is a recipient rather than nobody.

    Of what may well have none only somebody whom syntax gives counts though nobody is likelier.
    """
    alone = draft.type in _ALONE and actor not in draft.syntactic[1]
    return max(model.least_recipient, _RATHER) if alone else model.least_recipient


def _beside(ranked: Sequence[tuple[float, str]], given: Sequence[str]) -> tuple[str, ...]:
    """Return of those that syntax gives who is not much less probable than the first of them."""
    own = {actor: _odds(p) for p, actor in ranked if actor in given}
    least = _BESIDE * max(own.values(), default=0.0)
    return tuple(actor for actor in given if own.get(actor, -1.0) >= least)


def _joint(
    scene: Scene, draft: Draft, given: Sequence[str], beside: Sequence[str]
) -> frozenset[str]:
    """Return of whom none acts without the others: subjects who are about as likely to act.

    One person alone is no subject of a plural verb, however less likely the others are.
    """
    if draft.slots[0] != _SUBJECT or draft.candidate is None:
        return frozenset()
    plural = is_plural(scene.tree, next(iter(draft.candidate.actors)))
    persons = plural and all(map(scene.who.is_person, given))
    return frozenset(given if persons else beside)


def _odds(probability: float) -> float:
    return probability / max(1 - probability, _SMALLEST)


def _is_near(one: PossibleParticipant, side: int, draft: Draft) -> bool:
    """Tell whether one is named in the sentence, or syntax gives them on a side."""
    return isinstance(one.where, Near) or one.actor in draft.syntactic[side]


def _did_it(one: PossibleParticipant, draft: Draft) -> bool:
    """Tell whether one may be meant by the words about a deed that they take up, if they do."""
    did = draft.taken_up
    if did is None or one.actor in draft.syntactic[1]:
        return True
    return one.actor in did or (not did and isinstance(one.where, Near))


def _names_who_acts(scene: Scene, draft: Draft) -> bool:
    """Tell whether the clause says who acts, so that nobody farther away does.

    So does the actor of a verb, and a noun that is nobody known: "Der Angeklagte soll zwei Männer
    erstochen haben" names nobody, not the minister either whom the sentence before it names.
    """
    if draft.candidate is None:
        return False
    if draft.syntactic[0]:
        return draft.candidate.head == draft.candidate.verb
    told = draft.candidate.actors
    return bool(told) and scene.tree.pos[told[0]] in _NOUNS


def _names_recipient(scene: Scene, draft: Draft) -> bool:
    """Tell whether the clause says who is the recipient, so that nobody farther away is.

    So does somebody whom syntax gives, and a word for somebody who is nobody known: "Sie bedrohten
    eine Verkäuferin" threatens nobody else.
    """
    if draft.candidate is None:
        return False
    told = draft.candidate.recipients
    somebody = bool(told) and is_somebody(scene.tree, told[0])
    return bool(draft.syntactic[1]) or somebody


def tellers(scene: Scene, draft: Draft) -> set[str]:
    """Return whose words an event is or is told in; they are not to whom it is done."""
    own = speaking(scene, draft.statement) if draft.statement is not None else []
    return {*scene.who.members(draft.voice.source), *own}


def _ranked(
    scene: Scene, draft: Draft, model: EventsModel, role: str, nearby: Sequence[PossibleParticipant]
) -> list[tuple[float, str]]:
    """Return those nearby, the most probable first.

    The probability is that they act; of recipients, that it is rather they than nobody.
    """
    if not nearby:
        return []
    none = model.roles.score(nobody_features(scene, draft, nearby)) if role == RECIPIENT else 0.0
    found = [
        (probability(model.roles.score(features) - none), -number, nearby[number].actor)
        for number, features in enumerate(role_features(scene, draft, role, nearby))
    ]
    return [(probability, actor) for probability, _, actor in sorted(found, reverse=True)]
