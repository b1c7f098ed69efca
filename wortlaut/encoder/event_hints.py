"""What a language's words tell of events, as a number for the network: a hint, no decision."""

from collections.abc import Sequence

from wortlaut.language.event_grammar import Flag, Frame
from wortlaut.records import EventType

_ORDER = {type_: number for number, type_ in enumerate(EventType, start=1)}
HINTED_TYPES = 1 + len(_ORDER)
HINTED_WEIGHTS = 2
HINTS = HINTED_TYPES * HINTED_TYPES * HINTED_WEIGHTS


def hint(frames: Sequence[Frame]) -> int:
    """Return which types a word's frames have, as a number in `[0, HINTS)`; 0 for no frames.

    It tells the first two types, those that a word usually names before those that it names only
    now and then, and whether the first is one of these: see `hinted`.
    """
    usual = dict.fromkeys(_ORDER[frame.type] for frame in frames if Flag.WEAK not in frame.flags)
    types = [*(usual | dict.fromkeys(_ORDER[frame.type] for frame in frames)), 0, 0]
    return (types[0] * HINTED_TYPES + types[1]) * HINTED_WEIGHTS + (bool(frames) and not usual)


def hinted(number: int) -> tuple[int, int, int]:
    """Return the numbers of the first and second type, 0 for none, and 1 if the first is rare."""
    types, weight = divmod(number, HINTED_WEIGHTS)
    return *divmod(types, HINTED_TYPES), weight
