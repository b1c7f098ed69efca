"""The trained choice of events and of who takes part: two logistic models over named features."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wortlaut.encoder.weights import Manifest, verified
from wortlaut.errors import WeightsError

WEIGHTS = Path(__file__).parent / "weights"
MENTIONS, ROLES = "mentions.tsv", "roles.tsv"
_MOST = 30.0


class EventsManifest(Manifest, frozen=True):
    """The event weights, and from which probability on something counts.

    Attributes:
        least_mention: of a mention, that it is an event with these actors.
        least_role: of one who is named nearby, that they take part where syntax gives nobody.
    """

    least_mention: float
    least_role: float


@dataclass(frozen=True, slots=True, eq=False)
class Logistic:
    """A logistic model: features by name, those it lacks weigh nothing."""

    weights: Mapping[str, float]

    def score(self, features: Iterable[str]) -> float:
        """Return the sum of the weights of features, each counted once."""
        weights = self.weights
        return sum([weights[feature] for feature in set(features) if feature in weights])

    def probability(self, features: Iterable[str]) -> float:
        """Return the probability, in [0, 1], of what has these features."""
        return probability(self.score(features))


def probability(score: float) -> float:
    """Return the probability, in [0, 1], that a score stands for."""
    return 1 / (1 + math.exp(-max(-_MOST, min(_MOST, score))))


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """What decides which mentions are events, and who takes part in them."""

    mentions: Logistic
    roles: Logistic
    least_mention: float
    least_role: float


@cache
def shipped_model() -> Model:
    """Return the model in the package, its files checked.

    Raises:
        WeightsError: a file is missing or damaged.
    """
    manifest = verified(WEIGHTS, EventsManifest)
    return Model(
        mentions=Logistic(_read(WEIGHTS / MENTIONS)),
        roles=Logistic(_read(WEIGHTS / ROLES)),
        least_mention=manifest.least_mention,
        least_role=manifest.least_role,
    )


def _read(path: Path) -> dict[str, float]:
    """Read one weight a line, the feature and its weight with a tab between them."""
    try:
        rows = (line.rpartition("\t") for line in path.read_text("utf-8").splitlines())
        return {feature: float(weight) for feature, _, weight in rows}
    except (OSError, ValueError) as error:
        raise WeightsError(f"cannot read {path}: {error}; reinstall the package") from error
