"""How scores become decisions, chosen on dev: thresholds of quotations and roles."""

from collections.abc import Callable, Sequence
from functools import partial

import msgspec
import numpy as np

from training.examples import Example
from wortlaut.encoder.network import Scores, StatementNetwork
from wortlaut.encoder.reading import best_tags_of, likely_stretches, quotations
from wortlaut.encoder.tags import ROLES
from wortlaut.encoder.weights import StatementsManifest
from wortlaut.evaluation import GoldArticle, Group, StatementScores, score
from wortlaut.records import Quotation

OWN_SHARE = 0.1
SPEAKER = 0.65
"""The threshold of the speaker is not chosen by these figures: from 0.5 to 0.8 the words are as
good once `wortlaut.actors` has chosen who speaks, and with less more wrong ones are named."""

MARKED = (-1.5, -1.2)
"""The biases: low, so that a doubtful quotation is marked as a whole; its score decides."""

SCORES = tuple(round(float(value), 1) for value in np.arange(-1.0, 1.6, 0.1))
THRESHOLDS = tuple(round(float(value), 2) for value in np.arange(0.2, 0.95, 0.05))


class Bench:
    """The dev articles, encoded once; scores the decisions of a manifest on them."""

    def __init__(
        self, data: Sequence[Example], gold: Sequence[GoldArticle], network: StatementNetwork
    ) -> None:
        self.data, self.gold, self.network = data, gold, network
        self.scores: list[Scores] = [
            network.encode([item.inputs], [item.context])[0] for item in data
        ]

    def figures(self, manifest: StatementsManifest) -> StatementScores:
        """Return the corpus's measure on the gold tokens."""
        found = {
            item.name: [Group.of(quotation) for quotation in own]
            for item, own in zip(self.data, self.found(manifest), strict=True)
        }
        return score(self.gold, found)

    def found(self, manifest: StatementsManifest) -> list[tuple[Quotation, ...]]:
        """Return the quotations of each article."""
        tags = best_tags_of(self.scores, manifest)
        return [
            quotations(item.inputs, scores, own, network=self.network, manifest=manifest)
            for item, scores, own in zip(self.data, self.scores, tags, strict=True)
        ]

    def scored(self, manifest: StatementsManifest) -> list[list[tuple[frozenset[int], float]]]:
        """Return the tokens of the quotations of each article, and the score of each.

        The score is that of `stretch_score`: what calibration makes a probability of.
        """
        tags = best_tags_of(self.scores, manifest)
        return [
            [
                (frozenset(stretch.tokens), rating)
                for stretch, rating in likely_stretches(item.inputs, own, scores, manifest)
            ]
            for item, scores, own in zip(self.data, self.scores, tags, strict=True)
        ]

    def best(
        self,
        values: Sequence[float],
        manifest: Callable[[float], StatementsManifest],
        role: str = "",
    ) -> tuple[float, float]:
        """Return the value whose manifest does best, and its Joint F1.

        That is by the Joint F1, with a role by a tenth of its own as well: hardly one quotation in
        twelve has an addressee, so the Joint F1 says little of them.
        """
        tried = [(self.figures(manifest(value)), value) for value in values]

        def merit(pair: tuple[StatementScores, float]) -> float:
            return pair[0].joint.f1 + (OWN_SHARE * getattr(pair[0], role).f1 if role else 0.0)

        figures, value = max(tried, key=merit)
        return figures.joint.f1, value


def decided(
    manifest: StatementsManifest, field: str, place: int, value: float
) -> StatementsManifest:
    """Return the manifest with one value of one of its tuples set."""
    values = list(getattr(manifest, field))
    values[place] = value
    return msgspec.structs.replace(manifest, **{field: tuple(values)})


def choose(bench: Bench, start: StatementsManifest) -> StatementsManifest:
    """Return the manifest with the thresholds that do best on dev, one at a time."""
    questions = [("least_score", layer, SCORES) for layer in range(2)]
    questions += [
        ("role_thresholds", role, THRESHOLDS)
        for role, name in enumerate(ROLES)
        if name != "speaker"
    ]
    manifest = start
    for field, place, values in questions:
        role = ROLES[place] if field == "role_thresholds" else ""
        f1, value = bench.best(values, partial(decided, manifest, field, place), role)
        manifest = decided(manifest, field, place, value)
        print(f"{field} {place}: {value:.2f}, Joint F1 {f1:.4f}", flush=True)
    return manifest
