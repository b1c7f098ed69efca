"""Token buckets: how often somebody may do something, with a table that does not grow."""

from collections import OrderedDict
from typing import NamedTuple

MOST_KEYS = 10_000


class _Level(NamedTuple):
    left: float
    at: float


class Buckets:
    """One bucket a key, full at first, that fills again at a steady pace.

    Args:
        capacity: what a full bucket holds.
        each_second: what runs into it.
        most_keys: how many are remembered; whoever was not heard of the longest is forgotten,
            and has a full bucket again.
    """

    def __init__(self, capacity: float, each_second: float, most_keys: int = MOST_KEYS) -> None:
        self._capacity = capacity
        self._each_second = each_second
        self._most_keys = most_keys
        self._levels: OrderedDict[str, _Level] = OrderedDict()

    def __len__(self) -> int:
        return len(self._levels)

    def take(self, key: str, cost: float, now: float) -> float:
        """Take so much out of a bucket; return the seconds to wait, 0 where it could be taken.

        What costs more than a bucket holds takes a full one.

        Args:
            key: whose bucket.
            cost: how much.
            now: seconds of a clock that never goes back.
        """
        cost = min(cost, self._capacity)
        left = self._left(key, now)
        missing = cost - left
        self._levels[key] = _Level(left if missing > 0 else left - cost, now)
        self._levels.move_to_end(key)
        if len(self._levels) > self._most_keys:
            self._levels.popitem(last=False)
        return max(0.0, missing / self._each_second)

    def give(self, key: str, amount: float, now: float) -> None:
        """Put something back into a bucket."""
        left = min(self._capacity, self._left(key, now) + amount)
        self._levels[key] = _Level(left, now)

    def _left(self, key: str, now: float) -> float:
        found = self._levels.get(key)
        if found is None:
            return self._capacity
        return min(self._capacity, found.left + (now - found.at) * self._each_second)
