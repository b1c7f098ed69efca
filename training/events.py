"""Trains what decides which words are events and who takes part: `python -m training.events`.

Both models are logistic. Every fifth article is set aside in turn, so that the choice of the
threshold and the figures printed rest on articles that the models have not seen.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from training import conditional
from training.events_data import (
    EVENTS,
    Sample,
    found_events,
    right_mentions,
    role_rows,
    samples,
)
from training.folds import FOLDS, others
from training.logistic import fit
from training.manifest import write_models
from wortlaut.encoder.logistic import Logistic
from wortlaut.encoder.weights import VERSION
from wortlaut.events.build import fullness
from wortlaut.events.choice import chosen, variants
from wortlaut.events.draft import Draft, Way
from wortlaut.events.features import features
from wortlaut.events.merge import merged
from wortlaut.events.model import MENTIONS, ROLES, WEIGHTS, EventsManifest, EventsModel

MENTION_PENALTY, ROLE_PENALTY, RECIPIENT_PENALTY, LEAST = 30.0, 3.0, 2.0, 3
MENTION_THRESHOLDS = (0.18, 0.2, 0.22, 0.24, 0.26)
ASIDE_THRESHOLDS = (0.26, 0.3, 0.35, 0.4)
RECIPIENT_THRESHOLDS = (0.05, 0.08, 0.12)
LEAST_ACTOR = 0.2
NOBODY_ACTS = 2
"""How often a mention counts in which rightly nobody acts: the few of them weighed too little."""
AS_GOOD, AS_GOOD_NAMED = 0.004, 0.005
"""What a higher threshold may cost in F1: it says less that is wrong, and names fewer in vain."""

SOURCES = (
    "Events annotated for this project on articles of the train split of the German news quotation "
    "attribution dataset (texts: German Wikinews, CC BY 2.5; annotation CC BY 4.0)",
)
LICENCE = "CC BY-NC-SA 4.0"


def roles_of(data: Sequence[Sample]) -> Logistic:
    """Return the model of who takes part: who acts each alone, one recipient or none of them."""
    rows = [role_rows(sample) for sample in data]
    acting = fit(
        [features for own in rows for features in own.acting],
        [acts for own in rows for acts in own.acts],
        penalty=ROLE_PENALTY,
        least=LEAST,
    )
    choices = [choice for own in rows for choice in own.recipients]
    return Logistic(acting | conditional.fit(choices, penalty=RECIPIENT_PENALTY, least=LEAST))


def model_of(mentions: Logistic, roles: Logistic, least_recipient: float) -> EventsModel:
    """Return a model that takes every mention for an event."""
    return EventsModel(
        mentions=mentions,
        roles=roles,
        least_mention=0.0,
        least_aside=0.0,
        least_actor=LEAST_ACTOR,
        least_recipient=least_recipient,
    )


Filled = list[tuple[Sample, list[tuple[Draft, Way]]]]
"""Articles with their drafts, those who take part filled in by a model that has not seen them."""


def filled(sample: Sample, roles: Logistic, least_recipient: float) -> list[tuple[Draft, Way]]:
    """Return the drafts of an article with those who take part, and how they were chosen."""
    model = model_of(Logistic({}), roles, least_recipient)
    scene = sample.mentions.scene
    return [
        (replace(draft, actors=way.actors, recipients=way.recipients), way)
        for draft in sample.mentions.drafts
        for way in variants(scene, draft, model)
    ]


def mentions_of(data: Filled) -> Logistic:
    """Return the model of which mentions are events."""
    rows: list[list[str]] = []
    right: list[bool] = []
    for sample, told in data:
        right_ones = right_mentions(sample, [draft for draft, _ in told])
        for (draft, way), is_right in zip(told, right_ones, strict=True):
            times = NOBODY_ACTS if is_right and not draft.actors else 1
            rows += times * [features(sample.mentions.scene, draft, way)]
            right += times * [is_right]
    return Logistic(fit(rows, right, penalty=MENTION_PENALTY, least=LEAST))


def read(data: Sequence[Sample], models: Sequence[EventsModel | None]) -> list[list[Draft]]:
    """Return the events of each article, as read with the model of its fold."""
    found = []
    for number, sample in enumerate(data):
        model = models[number % len(models)]
        drafts = sample.by_rule if model is None else sample.mentions.drafts
        groups = merged(chosen(sample.mentions.scene, list(map(replace, drafts)), model))
        found.append([max(group, key=fullness) for group in groups])
    return found


def f1(data: Sequence[Sample], models: Sequence[EventsModel | None]) -> float:
    """Return the F1 of type, actors and recipients over articles, each read with its own model."""
    found = read(data, models)
    right = sum(found_events(*pair) for pair in zip(data, found, strict=True))
    events = sum(len(each) for each in found)
    return 2 * right / max(1, events + sum(len(sample.gold) for sample in data))


def crossed(
    data: Sequence[Sample], inner: Sequence[Logistic], least_recipient: float
) -> tuple[Filled, list[EventsModel]]:
    """Return the articles filled, each by the model `inner` of its fold, and of each fold a model.

    That of a fold is trained on the articles of the others.
    """
    pairs = [
        (sample, filled(sample, inner[number % FOLDS], least_recipient))
        for number, sample in enumerate(data)
    ]
    outer = [mentions_of(others(pairs, fold)) for fold in range(FOLDS)]
    return pairs, [model_of(outer[fold], inner[fold], least_recipient) for fold in range(FOLDS)]


class Trial(NamedTuple):
    """The thresholds of recipients and mentions, the F1 they give, and the articles as filled."""

    least_recipient: float
    least_mention: float
    least_aside: float
    f1: float
    pairs: Filled


def highest(scores: Mapping[float, float]) -> float:
    """Return the highest of the thresholds that are as good as any, by their F1."""
    best = max(scores.values())
    return max(least for least, score in scores.items() if score >= best - AS_GOOD)


def trials(data: Sequence[Sample]) -> Iterator[Trial]:
    """Yield of each threshold of recipients the highest ones of mentions that are as good as any.

    First that in articles about public affairs, then that in others.
    """
    inner = [roles_of(others(data, fold)) for fold in range(FOLDS)]
    for least_recipient in RECIPIENT_THRESHOLDS:
        pairs, models = crossed(data, inner, least_recipient)

        def score(mention: float, aside: float, models: Sequence[EventsModel] = models) -> float:
            own = [replace(each, least_mention=mention, least_aside=aside) for each in models]
            return f1(data, own)

        most = ASIDE_THRESHOLDS[0]
        by_mention = {least: score(least, most) for least in MENTION_THRESHOLDS}
        mention = highest(by_mention)
        by_aside = {least: score(mention, least) for least in ASIDE_THRESHOLDS[1:]}
        by_aside[most] = by_mention[mention]
        aside = highest(by_aside)
        yield Trial(least_recipient, mention, aside, by_aside[aside], pairs)


def run(folder: Path = WEIGHTS, events: Path = EVENTS) -> None:
    """Train, choose the thresholds, print the figures of the folds, and write the weights."""
    data = samples(events)
    print(f"{len(data)} articles; rules alone: F1 {100 * f1(data, [None]):.1f}")
    tried = []
    for trial in trials(data):
        to, mention, aside = trial.least_recipient, trial.least_mention, trial.least_aside
        told = f"recipients from {to}, mentions from {mention}, aside from {aside}"
        print(f"{told}: F1 {100 * trial.f1:.1f}", flush=True)
        tried.append(trial)
    best = max(trial.f1 for trial in tried)
    chosen_one = next(trial for trial in reversed(tried) if trial.f1 >= best - AS_GOOD_NAMED)
    write(folder, mentions_of(chosen_one.pairs), roles_of(data), chosen_one)


def write(folder: Path, mentions: Logistic, roles: Logistic, trial: Trial) -> None:
    """Write both models and the manifest with their checksums."""
    manifest = EventsManifest(
        version=VERSION,
        trained_on=SOURCES,
        licence=LICENCE,
        files={},
        least_mention=trial.least_mention,
        least_aside=trial.least_aside,
        least_actor=LEAST_ACTOR,
        least_recipient=trial.least_recipient,
    )
    write_models(folder, {MENTIONS: mentions, ROLES: roles}, manifest)


if __name__ == "__main__":
    run()
