"""What is asked of word forms again and again, kept."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

CACHED_FORMS = 1 << 16
LONGEST_CACHED = 80

_T = TypeVar("_T")


def cached(function: Callable[[str], _T]) -> Callable[[str], _T]:
    """Cache a function of a form, but not for forms whose length would fill the memory."""
    kept = lru_cache(maxsize=CACHED_FORMS)(function)

    def call(form: str) -> _T:
        return kept(form) if len(form) <= LONGEST_CACHED else function(form)

    return call
