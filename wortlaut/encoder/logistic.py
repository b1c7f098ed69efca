"""Linear models over named features: features by name, those that a model lacks weigh nothing."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from wortlaut.errors import WeightsError

_MOST = 30.0


@dataclass(frozen=True, slots=True, eq=False)
class Logistic:
    """A logistic model; its weights by the name of the feature."""

    weights: Mapping[str, float]

    def score(self, features: Iterable[str]) -> float:
        """Return the sum of the weights of features, each counted once.

        It is exact until it is rounded: a set has another order in every process, and of equally
        probable answers the last bit would decide.
        """
        return math.fsum(filter(None, map(self.weights.get, set(features))))

    def probability(self, features: Iterable[str]) -> float:
        """Return the probability, in [0, 1], of what has these features."""
        return probability(self.score(features))

    @classmethod
    def read(cls, path: Path) -> "Logistic":
        """Read a model with one weight a line: the feature and its weight, a tab between them.

        Raises:
            WeightsError: the file cannot be read.
        """
        try:
            rows = (line.rpartition("\t") for line in path.read_text("utf-8").splitlines())
            return cls({feature: float(weight) for feature, _, weight in rows})
        except (OSError, ValueError) as error:
            raise WeightsError(f"cannot read {path}: {error}; reinstall the package") from error

    def write(self, path: Path) -> None:
        """Write the model as `read` reads it."""
        lines = (f"{feature}\t{weight}\n" for feature, weight in self.weights.items())
        path.write_text("".join(lines), "utf-8")


def probability(score: float) -> float:
    """Return the probability, in [0, 1], that a score stands for."""
    bounded = score if -_MOST < score < _MOST else math.copysign(_MOST, score)
    return 1 / (1 + math.exp(-bounded))
