"""Which mentions count as events, and who takes part in them: by rule, or by the trained model."""

from collections.abc import Sequence
from dataclasses import replace

from wortlaut.events.drafts import Draft, Scene
from wortlaut.events.features import features
from wortlaut.events.model import Model
from wortlaut.events.roles import ACTOR, RECIPIENT, role_candidates, role_features
from wortlaut.records.event_grammar import Flag

BY_RULE = 0.5
"""Confidence of what a rule decides."""

_TOGETHER = 0.6
_TRUST = 2
"""Where syntax gives both sides of a frame, so many times less probability is enough."""

_HOPELESS = 8
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
        if model.mentions.probability(features(scene, draft)) < model.least_mention / _HOPELESS:
            continue
        with_roles(scene, draft, model)
        if not draft.actors and not draft.recipients:
            continue
        draft.confidence = model.mentions.probability(features(scene, draft))
        if draft.confidence < model.least_mention / (_TRUST if _is_full(draft) else 1):
            continue
        if draft.head not in best or best[draft.head].confidence < draft.confidence:
            best[draft.head] = draft
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


def with_roles(scene: Scene, draft: Draft, model: Model) -> None:
    """Let those take part who are named nearby, where syntax gives nobody."""
    actors, recipients = (list(own) for own in draft.syntactic)
    mutual = draft.candidate is not None and Flag.MUTUAL in draft.candidate.frame.flags
    nearby = [] if actors and (recipients or mutual) else role_candidates(scene, draft)
    if not actors:
        actors = _probable(scene, draft, model, ACTOR, nearby)
    if not recipients and not mutual:
        others = [actor for actor in nearby if actor not in speaking(draft)]
        recipients = _probable(scene, draft, model, RECIPIENT, others)
    draft.actors = actors
    draft.recipients = [actor for actor in recipients if actor not in actors]


def speaking(draft: Draft) -> set[str | None]:
    """Return whose words an event is or is told in; they are not to whom it is done."""
    statement = draft.statement
    own = statement.speaker.actor if statement and statement.speaker else None
    return {draft.voice.source, own}


def _probable(
    scene: Scene, draft: Draft, model: Model, role: str, nearby: Sequence[str]
) -> list[str]:
    """Return the most probable one if it is probable enough, and those that are more so still."""
    ranked = sorted(
        (
            (-model.roles.probability(role_features(scene, draft, role, actor)), number, actor)
            for number, actor in enumerate(nearby)
        )
    )
    return [
        actor
        for place, (negative, _, actor) in enumerate(ranked)
        if -negative >= (model.least_role if place == 0 else max(model.least_role, _TOGETHER))
    ]
