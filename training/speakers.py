"""Trains the choice of who speaks: `python -m training.speakers`.

Every fifth article is set aside in turn, so that the figures printed rest on articles that the
model has not seen.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from training.conditional import fit
from training.folds import FOLDS, others
from training.manifest import write_models
from training.shared import BUILD
from training.speakers_data import ACTORS, Sample, samples
from wortlaut.actors.choice.speaker_choice import SPEAKERS, WEIGHTS, SpeakerModel, SpeakersManifest
from wortlaut.actors.linking.figures import NAMED
from wortlaut.encoder.logistic import Logistic
from wortlaut.encoder.weights import VERSION

PENALTY, LEAST = 10.0, 3
THRESHOLDS = (0.3, 0.5, 0.6, 0.65, 0.7)
LEAST_NAMED, LEAST_OTHER = 0.65, 0.2
"""A person or a state has to be likelier than all others together, a wrong one does more harm."""

SOURCES = (
    "Speakers annotated for this project on articles of the train split of the German news "
    "quotation attribution dataset (texts: German Wikinews, CC BY 2.5; annotation CC BY 4.0)",
)
LICENCE = "CC BY-NC-SA 4.0"


def model_of(data: Sequence[Sample]) -> Logistic:
    """Return the model of who speaks."""
    choices = [choice for sample in data for choice in sample.choices()]
    return Logistic(fit(choices, penalty=PENALTY, least=LEAST))


def figures(
    data: Sequence[Sample], models: Sequence[Logistic], named: float, least: float
) -> tuple[float, float, float]:
    """Return which share is right, which where a person or state is named, and how often none is.

    Each article is read with the model of its fold.
    """
    right = told = right_named = all_named = nobody = 0
    for number, sample in enumerate(data):
        model = SpeakerModel(models[number % len(models)], named, least)
        for asked in sample.asked:
            link = model.best(sample.round, asked.question)
            is_right = link is not None and link.figure in asked.right
            told += asked.told
            right += asked.told and is_right
            nobody += asked.told and link is None
            if link is not None and link.figure.kind in NAMED:
                all_named += 1
                right_named += is_right
    return right / told, right_named / max(1, all_named), nobody / told


def fold_path(fold: int) -> Path:
    """Return where the model lies that has not seen the articles of a fold."""
    return BUILD / f"speakers-{fold}.tsv"


def unseen_models(actors: Path = ACTORS) -> dict[str, SpeakerModel]:
    """Return for each article, by its name, a model of who speaks that has not seen it.

    Raises:
        WeightsError: `run` has not been run.
    """
    models = [
        SpeakerModel(Logistic.read(fold_path(fold)), LEAST_NAMED, LEAST_OTHER)
        for fold in range(FOLDS)
    ]
    rows = (json.loads(line) for line in actors.read_text("utf-8").splitlines())
    return {row["document"]: models[number % FOLDS] for number, row in enumerate(rows)}


def run(folder: Path = WEIGHTS, actors: Path = ACTORS) -> None:
    """Train, print the figures of the folds by threshold, and write the weights."""
    data = samples(actors)
    models = [model_of(others(data, fold)) for fold in range(FOLDS)]
    for fold, model in enumerate(models):
        model.write(fold_path(fold))
    rules = [sample.by_rule() for sample in data]
    right, told = (sum(column) for column in zip(*rules, strict=True))
    print(f"{len(data)} articles; rules alone: {right} of {told} right")
    for named in THRESHOLDS:
        share, precision, nobody = figures(data, models, named, LEAST_OTHER)
        print(f"{named}: right {share:.3f}, named right {precision:.3f}, nobody {nobody:.3f}")
    manifest = SpeakersManifest(
        version=VERSION,
        trained_on=SOURCES,
        licence=LICENCE,
        files={},
        least_named=LEAST_NAMED,
        least=LEAST_OTHER,
    )
    write_models(folder, {SPEAKERS: model_of(data)}, manifest)


if __name__ == "__main__":
    run()
