"""Answers that take long and are asked for often are kept for a moment."""

import sqlite3
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Request

T = TypeVar("T")

SECONDS = 30.0
"""For how long; articles that come in meanwhile are not in it, corrections are."""
MOST = 64
"""Answers that are kept, those asked for last."""

_CORRECTIONS = "SELECT count(*), count(undone) FROM correction"


class Kept:
    """Answers by what was asked, each good for `seconds`, and for the corrections in force."""

    def __init__(self, seconds: float = SECONDS, most: int = MOST) -> None:
        self._seconds, self._most = seconds, most
        self._answers: OrderedDict[Hashable, tuple[float, Any]] = OrderedDict()
        self._lock = Lock()

    def answer(self, connection: sqlite3.Connection, asked: Hashable, make: Callable[[], T]) -> T:
        """Return the answer that is kept, or make it."""
        key = (asked, *connection.execute(_CORRECTIONS).fetchone())
        now = time.monotonic()
        with self._lock:
            until, found = self._answers.get(key, (0.0, None))
            if now < until:
                self._answers.move_to_end(key)
                return found  # type: ignore[no-any-return]
        made = make()
        with self._lock:
            self._answers[key] = (now + self._seconds, made)
            self._answers.move_to_end(key)
            while len(self._answers) > self._most:
                self._answers.popitem(last=False)
        return made


def _kept(request: Request) -> Kept:
    found: Kept = request.app.state.kept
    return found


Keeping = Annotated[Kept, Depends(_kept)]
"""The answers that the server keeps."""
