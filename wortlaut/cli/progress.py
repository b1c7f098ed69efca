"""How far a long run has come, on standard error."""

import contextlib
import sys
import time
from collections import deque
from collections.abc import Callable, Mapping
from datetime import timedelta

from wortlaut.cli.console import report

_TERMINAL_INTERVAL = 0.1
_LOG_INTERVAL = 10.0
_WINDOW = 30.0


class Line:
    """On a terminal one line that renews itself, elsewhere a line now and then.

    `wanted` switches it on.
    """

    def __init__(self, *, wanted: bool) -> None:
        self._wanted = wanted and sys.stderr is not None
        self._terminal = self._wanted and sys.stderr.isatty()
        self._started = self._shown = time.monotonic()
        self._drawn = False

    def show(self, text: Callable[[float], str]) -> None:
        """Show a text, given the seconds since the start, if the last is long enough ago."""
        if not self._wanted:
            return
        now = time.monotonic()
        if now - self._shown < (_TERMINAL_INTERVAL if self._terminal else _LOG_INTERVAL):
            return
        self._shown = now
        line = f"wortlaut: {text(now - self._started)}"
        self._write(f"\r\x1b[K{line}" if self._terminal else f"{line}\n")
        self._drawn = self._terminal

    def clear(self) -> None:
        """Take the line off the terminal, before anything else is written there."""
        if self._drawn:
            self._write("\r\x1b[K")
            self._drawn = False

    def remark(self, text: str) -> None:
        """Write a line of its own on standard error."""
        self.clear()
        report(text)

    @staticmethod
    def _write(text: str) -> None:
        with contextlib.suppress(OSError):
            sys.stderr.write(text)
            sys.stderr.flush()


class Progress(Line):
    """Counts articles that are read."""

    def update(self, done: int, rejected: int) -> None:
        """Show the counts, if the last time is long enough ago."""
        self.show(
            lambda seconds: f"{done} read, {rejected} rejected, {done / seconds:.1f} a second"
        )


class IngestProgress(Line):
    """Counts what becomes of sources, and says how long the rest will take."""

    def __init__(self, *, wanted: bool) -> None:
        super().__init__(wanted=wanted)
        self._recent: deque[tuple[float, int]] = deque([(0.0, 0)])

    def update(self, counts: Mapping[str, int], total: int | None) -> None:
        """Show the counts by name, and the time left where it is known how much there is."""
        self.show(lambda seconds: self._text(counts, total, seconds))

    def _text(self, counts: Mapping[str, int], total: int | None, seconds: float) -> str:
        done = sum(counts.values())
        self._recent.append((seconds, done))
        while seconds - self._recent[0][0] > _WINDOW and len(self._recent) > 1:
            self._recent.popleft()
        since, before = self._recent[0]
        rate = (done - before) / (seconds - since) if seconds > since else 0.0
        parts = [f"{number} {name}" for name, number in counts.items()]
        parts.append(f"{rate:.1f} a second")
        if total is not None and total > done and rate > 0:
            left = timedelta(seconds=round((total - done) / rate))
            parts.append(f"{total - done} to go, about {left}")
        return ", ".join(parts)
