"""Articles in folds: every fifth is set aside in turn."""

from collections.abc import Sequence
from typing import TypeVar

FOLDS = 5

_T = TypeVar("_T")


def others(items: Sequence[_T], fold: int) -> list[_T]:
    """Return the items that are not in a fold."""
    return [item for number, item in enumerate(items) if number % FOLDS != fold]
