"""The trained choice of events and of who takes part: two logistic models over named features."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wortlaut.encoder.logistic import Logistic
from wortlaut.encoder.weights import Manifest, verified

WEIGHTS = Path(__file__).parent / "weights"
MENTIONS, ROLES = "mentions.tsv", "roles.tsv"


AFFAIRS = 0.021
"""From this share of nouns of public affairs on, of all tokens, an article is about them."""


class EventsManifest(Manifest, frozen=True):
    """The event weights, and from which probability on something counts.

    Attributes:
        least_mention: of a mention in an article about public affairs, that it is an event with
            these actors.
        least_aside: the same in other articles.
        least_actor: of one who is named nearby, that they act where syntax gives nobody.
        least_recipient: of the likeliest recipient.
    """

    least_mention: float
    least_aside: float
    least_actor: float
    least_recipient: float


@dataclass(frozen=True, slots=True, eq=False)
class EventsModel:
    """What decides which mentions are events, and who takes part in them; see `EventsManifest`."""

    mentions: Logistic
    roles: Logistic
    least_mention: float
    least_aside: float
    least_actor: float
    least_recipient: float

    def least(self, affairs: float) -> float:
        """Return the least probability of a mention by the share of public affairs."""
        return self.least_mention if affairs >= AFFAIRS else self.least_aside


@cache
def shipped_model() -> EventsModel:
    """Return the model in the package, its files checked.

    Raises:
        WeightsError: a file is missing or damaged.
    """
    manifest = verified(WEIGHTS, EventsManifest)
    return EventsModel(
        mentions=Logistic.read(WEIGHTS / MENTIONS),
        roles=Logistic.read(WEIGHTS / ROLES),
        least_mention=manifest.least_mention,
        least_aside=manifest.least_aside,
        least_actor=manifest.least_actor,
        least_recipient=manifest.least_recipient,
    )
