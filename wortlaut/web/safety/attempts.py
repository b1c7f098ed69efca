"""How often somebody may try to come in."""

import math
import threading
import time

from wortlaut.web.safety.buckets import Buckets

AT_ONCE = 5
"""Wrong passwords or tokens of one client before it has to wait."""
SECONDS = 30
"""How long it waits for each that follows."""


class Attempts:
    """Failures of every client, a few of which are forgiven as time goes by."""

    def __init__(self) -> None:
        self._buckets = Buckets(AT_ONCE, 1 / SECONDS)
        self._lock = threading.Lock()

    def begin(self, client: str) -> int:
        """Count an attempt; return the seconds to wait first, 0 where it may be made."""
        with self._lock:
            return math.ceil(self._buckets.take(client, 1, time.monotonic()))

    def succeeded(self, client: str) -> None:
        """Take back the attempt that was counted, and that one only."""
        with self._lock:
            self._buckets.give(client, 1, time.monotonic())
