"""How far a long run has come, on standard error."""

import contextlib
import sys
import time

_TERMINAL_INTERVAL = 0.1
_LOG_INTERVAL = 10.0


class Progress:
    """Counts articles; on a terminal one line that renews itself, elsewhere a line now and then.

    `wanted` switches it on.
    """

    def __init__(self, *, wanted: bool) -> None:
        self._wanted = wanted and sys.stderr is not None
        self._terminal = self._wanted and sys.stderr.isatty()
        self._started = self._shown = time.monotonic()
        self._drawn = False

    def update(self, done: int, rejected: int) -> None:
        """Show the counts, if the last time is long enough ago."""
        if not self._wanted:
            return
        now = time.monotonic()
        if now - self._shown < (_TERMINAL_INTERVAL if self._terminal else _LOG_INTERVAL):
            return
        self._shown = now
        rate = done / (now - self._started)
        text = f"wortlaut: {done} read, {rejected} rejected, {rate:.1f} a second"
        self._write(f"\r\x1b[K{text}" if self._terminal else f"{text}\n")
        self._drawn = self._terminal

    def clear(self) -> None:
        """Take the line off the terminal, before anything else is written there."""
        if self._drawn:
            self._write("\r\x1b[K")
            self._drawn = False

    @staticmethod
    def _write(text: str) -> None:
        with contextlib.suppress(OSError):
            sys.stderr.write(text)
            sys.stderr.flush()
