"""Which mentions count as events, and who takes part in them: by rule, or by the trained model."""

from collections.abc import Sequence
from dataclasses import replace

from wortlaut.events.drafts import Draft, Scene
from wortlaut.events.features import filled, fixed
from wortlaut.events.model import Model, probability
from wortlaut.events.roles import ACTOR, RECIPIENT, role_candidates, role_features
from wortlaut.records.event_grammar import Flag

BY_RULE = 0.5
"""Confidence of what a rule decides."""

_TOGETHER = 0.6
_MOST_GUESSES = 2
_TRUST = 2
"""Where syntax gives both sides of a frame, so many times less probability is enough."""

_HOPELESS = 2
"""What is so many times too improbable does not become probable by who takes part."""


def chosen(scene: Scene, drafts: Sequence[Draft], model: Model | None) -> list[Draft]:
    """Return the mentions that are events; of several readings of one word the best.

    Args:
        scene: what the drafts were made from.
        drafts: what may be mentions, in the order of the text.
        model: decides; None leaves it to the rules: what its frame asks for has to be filled.
    """
    if model is None:
        return _by_rule(drafts)
    best: dict[int, Draft] = {}
    for draft in drafts:
        score = model.mentions.score(fixed(scene, draft))
        whole = probability(score + model.mentions.score(filled(scene, draft)))
        if whole < model.least_mention / _HOPELESS:
            continue
        for variant in variants(scene, draft, model):
            if not variant.actors and not variant.recipients:
                continue
            variant.confidence = probability(score + model.mentions.score(filled(scene, variant)))
            if variant.confidence < model.least_mention / (_TRUST if _is_full(variant) else 1):
                continue
            if draft.head not in best or best[draft.head].confidence < variant.confidence:
                best[draft.head] = variant
    return sorted(best.values(), key=lambda draft: (draft.tokens[0], draft.head))


def _is_full(draft: Draft) -> bool:
    """Tell whether syntax gives who acts and to whom, and the event is not part of another."""
    return draft.complete and draft.part is None and all(draft.syntactic)


def _by_rule(drafts: Sequence[Draft]) -> list[Draft]:
    found: dict[int, Draft] = {}
    for draft in drafts:
        frame = draft.candidate.frame if draft.candidate is not None else None
        told = frame is None or Flag.OPEN not in frame.flags
        if told and draft.complete and draft.part is None:
            found.setdefault(draft.head, replace(draft, confidence=BY_RULE))
    return list(found.values())


def variants(scene: Scene, draft: Draft, model: Model) -> list[Draft]:
    """Return a mention once for each way to say who acts.

    Where syntax gives nobody these are nobody and the most probable of those named nearby; where it
    gives one of several who act together, this one alone and with the most probable other.
    """
    actors, recipients = draft.syntactic
    mutual = draft.candidate is not None and Flag.MUTUAL in draft.candidate.frame.flags
    alone = mutual and len(actors) == 1
    if actors and not alone and (recipients or mutual):
        return [replace(draft)]
    nearby = role_candidates(scene, draft)
    ways: list[tuple[float, tuple[str, ...]]] = [(1.0, actors)] if actors else [(0.0, ())]
    if not actors or alone:
        ranked = _ranked(scene, draft, model, ACTOR, [a for a in nearby if a not in actors])
        ranked = [(p, actor) for p, actor in ranked if p >= model.least_role]
        ways += [(p, (*actors, actor)) for p, actor in ranked[:_MOST_GUESSES]]
        together = [actor for p, actor in ranked if p >= _TOGETHER]
        if mutual and not actors:
            together = together or [actor for _, actor in ranked[:_MOST_GUESSES]]
        if len(together) > 1 and not actors:
            ways.append((ranked[1][0], tuple(together)))
    to: list[tuple[float, str]] = [(1.0, actor) for actor in recipients]
    if not recipients and not mutual:
        others = [actor for actor in nearby if actor not in speaking(draft)]
        to = _ranked(scene, draft, model, RECIPIENT, others)
    return [_variant(draft, model, way, to) for way in ways]


def _variant(
    draft: Draft, model: Model, way: tuple[float, tuple[str, ...]], to: Sequence[tuple[float, str]]
) -> Draft:
    probability, actors = way
    left = [(p, actor) for p, actor in to if actor not in actors]
    recipients = [
        actor
        for place, (p, actor) in enumerate(left)
        if p >= (model.least_role if place == 0 else max(model.least_role, _TOGETHER))
    ]
    guessed = (probability, left[0][0] if left else 0.0)
    return replace(draft, actors=list(actors), recipients=recipients, guessed=guessed)


def speaking(draft: Draft) -> set[str | None]:
    """Return whose words an event is or is told in; they are not to whom it is done."""
    statement = draft.statement
    own = statement.speaker.actor if statement and statement.speaker else None
    return {draft.voice.source, own}


def _ranked(
    scene: Scene, draft: Draft, model: Model, role: str, nearby: Sequence[str]
) -> list[tuple[float, str]]:
    """Return those nearby with the probability that they take part, the most probable first."""
    found = [
        (model.roles.probability(role_features(scene, draft, role, actor)), -number, actor)
        for number, actor in enumerate(nearby)
    ]
    return [(probability, actor) for probability, _, actor in sorted(found, reverse=True)]
