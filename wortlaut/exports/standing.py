"""What an article makes of an event: a fact, somebody's claim, or denied."""

from collections.abc import Sequence
from enum import StrEnum

from wortlaut.records import NARRATOR, Event, Status


class Standing(StrEnum):
    """What the article makes of an event.

    `FACT` the article itself asserts it; `CLAIM` it is somebody's word, or uncertain; `DENIED` all
    who speak of it say that it is not so.
    """

    FACT = "fact"
    CLAIM = "claim"
    DENIED = "denied"


def standing(event: Event) -> Standing:
    """Return what the article makes of an event."""
    return standing_of([(each.source, each.status) for each in event.attestations])


def standing_of(attested: Sequence[tuple[str, str]]) -> Standing:
    """Return what the article makes of an event, by who says so and how they put it."""
    if (NARRATOR, Status.ASSERTED) in attested:
        return Standing.FACT
    if all(status == Status.DENIED for _, status in attested):
        return Standing.DENIED
    return Standing.CLAIM
