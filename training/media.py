"""Trains the choice of the medium of a quotation: `python -m training.media`.

Every fifth article is set aside in turn, so that the figures printed rest on articles that the
model has not seen.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from training.conditional import Choice, fit
from training.folds import FOLDS, others
from training.invented import invented_articles
from training.manifest import write_models
from training.quotation_annotations import gold, quoted_documents, quoted_sentences
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
from wortlaut.statements.medium_features import features

PENALTY, LEAST = 12.0, 3
TRAIN = DATA / "statements" / "wikinews-train.jsonl.xz"
SOURCES = (
    "German news quotation attribution dataset, train split (Petersen-Frey and Biemann 2024, "
    "CC BY-NC-SA 4.0)",
    "Quotations marked for this project in news sentences of the Leipzig Corpora Collection "
    "(CC BY) and documents of DFKI SmartData (CC BY 4.0)",
    "Articles written for this project with their quotations (CC BY 4.0)",
)
GENERAL = ("bias", "kind", "read", "most", "inner", "article", "others")
"""How features begin that say nothing of words."""

LICENCE = "CC BY-NC-SA 4.0"


class Labelled(NamedTuple):
    """A quotation that is found: its features, its annotated medium, and what the network says."""

    known: list[str]
    medium: Medium | None
    read: Medium | None


def samples(articles: Sequence[GoldArticle]) -> list[list[Labelled]]:
    """Return the quotations found in each text that share a token with an annotated one."""
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
    known = features(analysis, [statement.act for statement in made], pack)
    return [
        Labelled(known[number], gold.medium, analysis.quotations[number].medium)
        for gold, group in match(article.groups, found)
        if gold is not None and group is not None and gold.quote & group.quote
        for number in (place[id(group)],)
    ]


def elsewhere(data: Sequence[Sequence[Labelled]]) -> list[list[Labelled]]:
    """Return quotations of other news, their general features twice.

    So what is peculiar to these texts and their readers is told from what holds everywhere
    (Daumé 2007); only the latter is found in articles.
    """
    return [
        [
            each._replace(
                known=each.known + [f"elsewhere {f}" for f in each.known if f.startswith(GENERAL)]
            )
            for each in sample
        ]
        for sample in data
    ]


def weights_of(data: Sequence[Sequence[Labelled]]) -> Logistic:
    """Return what is learned from texts."""
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
    articles = load_gold(TRAIN)
    marked = (*quoted_sentences(), *quoted_documents(), *invented_articles())
    texts = [gold(text) for text in marked]
    found = samples([*articles, *texts])
    data, other = found[: len(articles)], elsewhere(found[len(articles) :])
    models = [MediumModel.of(weights_of([*others(data, fold), *other])) for fold in range(FOLDS)]
    every = [(models[n % FOLDS], each) for n, sample in enumerate(data) for each in sample]
    right = sum(model.best(each.known) is each.medium for model, each in every)
    read = sum(each.read is each.medium for _, each in every)
    print(f"{len(every)} quotations: the network has {read} right, the choice {right}")
    manifest = Manifest(version=VERSION, trained_on=SOURCES, licence=LICENCE, files={})
    write_models(folder, {MEDIA: weights_of([*data, *other])}, manifest)


if __name__ == "__main__":
    run()
