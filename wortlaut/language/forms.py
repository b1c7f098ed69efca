"""What is asked of word forms again and again, kept."""

from collections.abc import Callable
from typing import TypeVar

CACHED_FORMS = 1 << 16
LONGEST_CACHED = 80

_T = TypeVar("_T")


class _Answers(dict[str, _T]):
    """The answers of a function by form; all are forgotten once there are `CACHED_FORMS`."""

    def __init__(self, function: Callable[[str], _T]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, form: str) -> _T:
        answer = self._function(form)
        if len(form) <= LONGEST_CACHED:
            if len(self) >= CACHED_FORMS:
                self.clear()
            self[form] = answer
        return answer


def cached(function: Callable[[str], _T]) -> Callable[[str], _T]:
    """Cache a function of a form, but not for forms whose length would fill the memory."""
    return _Answers(function).__getitem__
