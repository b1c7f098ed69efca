"""Trains the choice of the medium of a quotation: `python -m training.media`.

Every fifth article is set aside in turn, so that the figures printed rest on articles that the
model has not seen.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from training.conditional import Choice, fit
from training.folds import FOLDS, others
from training.manifest import write_manifest
from training.shared import DATA
from training.unseen import read_unseen
from wortlaut.encoder.logistic import Logistic
from wortlaut.encoder.weights import VERSION, Manifest
from wortlaut.evaluation.alignment import align
from wortlaut.evaluation.gold import GoldArticle, load_gold
from wortlaut.evaluation.matching import match
from wortlaut.language import load
from wortlaut.records import Analysis, Document, Medium
from wortlaut.statements import statements
from wortlaut.statements.medium import CHOICES, MEDIA, WEIGHTS, MediumModel, answer
from wortlaut.statements.medium_features import features, told

PENALTY, LEAST = 12.0, 3
TRAIN = DATA / "statements" / "wikinews-train.jsonl.xz"
SOURCES = (
    "German news quotation attribution dataset, train split (Petersen-Frey and Biemann 2024, "
    "CC BY-NC-SA 4.0)",
)
LICENCE = "CC BY-NC-SA 4.0"


class Labelled(NamedTuple):
    """A quotation that is found: its features, its annotated medium, and what the network says."""

    known: list[str]
    medium: Medium | None
    read: Medium | None


def samples(corpus: Path = TRAIN) -> list[list[Labelled]]:
    """Return the quotations found in each article that share a token with an annotated one."""
    articles = load_gold(corpus)
    return [
        labelled(article, analysis)
        for article, analysis in zip(articles, read_unseen(articles), strict=True)
    ]


def labelled(article: GoldArticle, analysis: Analysis) -> list[Labelled]:
    """Return the quotations of one article, see `samples`."""
    pack = load("de")
    made = statements(analysis, pack=pack)
    found = align(Document(article=analysis.article, statements=made, actors=(), times=()), article)
    place = {id(group): number for number, group in enumerate(found)}
    all_told = told(analysis, pack)
    return [
        Labelled(features(all_told, number), gold.medium, analysis.quotations[number].medium)
        for gold, group in match(article.groups, found)
        if gold is not None and group is not None and gold.quote & group.quote
        for number in (place[id(group)],)
    ]


def weights_of(data: Sequence[Sequence[Labelled]]) -> Logistic:
    """Return what is learned from articles."""
    choices = [
        Choice(
            [answer(medium, each.known) for medium in CHOICES],
            [medium is each.medium for medium in CHOICES],
        )
        for sample in data
        for each in sample
        if each.medium in CHOICES
    ]
    return Logistic(fit(choices, penalty=PENALTY, least=LEAST))


def run(folder: Path = WEIGHTS) -> None:
    """Train, print the figures of the folds, and write the weights."""
    data = samples()
    models = [MediumModel.of(weights_of(others(data, fold))) for fold in range(FOLDS)]
    every = [(models[n % FOLDS], each) for n, sample in enumerate(data) for each in sample]
    right = sum(model.best(each.known) is each.medium for model, each in every)
    read = sum(each.read is each.medium for _, each in every)
    print(f"{len(every)} quotations: the network has {read} right, the choice {right}")
    folder.mkdir(exist_ok=True)
    weights_of(data).write(folder / MEDIA)
    manifest = Manifest(version=VERSION, trained_on=SOURCES, licence=LICENCE, files={})
    write_manifest(folder, (MEDIA,), msgspec.to_builtins(manifest))


if __name__ == "__main__":
    run()
