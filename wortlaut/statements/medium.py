"""Whether a quotation was spoken, written or thought, chosen by a trained model.

A conditional logit (McFadden 1974) over the media, with what the network reads as one of its
reasons; beside it stand the words of cue, speaker and frame, and the media of other quotations.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wortlaut.encoder.logistic import Logistic
from wortlaut.encoder.weights import Manifest, verified
from wortlaut.language import Pack
from wortlaut.records import Act, Analysis, Medium
from wortlaut.statements.medium_features import features

WEIGHTS = Path(__file__).parent / "weights"
MEDIA = "media.tsv"
CHOICES = (
    Medium.SPEECH,
    Medium.SPEECH_OR_WRITING,
    Medium.WRITING,
    Medium.SPEECH_OR_THOUGHT,
)
"""The media that are chosen among; the others are too rare to be learned."""


@dataclass(frozen=True, slots=True, eq=False)
class MediumModel:
    """Weighs the media of a quotation: by feature, what it says for each of `CHOICES`."""

    weights: Mapping[str, tuple[float, ...]]

    @classmethod
    def of(cls, answers: Logistic) -> "MediumModel":
        """Return the model of weights by the features that `answer` gives."""
        rows: dict[str, list[float]] = {}
        for name, weight in answers.weights.items():
            medium, _, feature = name.partition(" ")
            row = rows.setdefault(feature, [0.0] * len(CHOICES))
            row[CHOICES.index(Medium(medium))] = weight
        return cls({feature: tuple(row) for feature, row in rows.items()})

    def best(self, known: Iterable[str]) -> Medium:
        """Return the most probable medium of a quotation with these features, each counted once."""
        rows = filter(None, map(self.weights.get, dict.fromkeys(known)))
        scores = list(map(sum, zip([0.0] * len(CHOICES), *rows, strict=True)))
        return CHOICES[scores.index(max(scores))]


def answer(medium: Medium, known: Iterable[str]) -> list[str]:
    """Return the features of the answer that a quotation is of a medium."""
    return [f"{medium} {feature}" for feature in known]


def media(
    analysis: Analysis, acts: Sequence[Act | None], pack: Pack, model: MediumModel
) -> list[Medium]:
    """Return the medium of each quotation of an article; for `acts` see `features`."""
    return [model.best(known) for known in features(analysis, acts, pack)]


@cache
def shipped_medium_model() -> MediumModel:
    """Return the model in the package, its files checked.

    Raises:
        WeightsError: a file is missing or damaged.
    """
    verified(WEIGHTS, Manifest)
    return MediumModel.of(Logistic.read(WEIGHTS / MEDIA))
