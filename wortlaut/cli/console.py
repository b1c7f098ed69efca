"""The two streams of a command: results on standard output, all else on standard error."""

import contextlib
import os
import re
import sys

_HOSTILE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # C0 and C1 controls, ESC among them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks and overrides
    "\u2028\u2029\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


class OutputClosed(Exception):  # noqa: N818
    """Whoever read standard output has gone; nothing is wrong."""


class OutputError(Exception):
    """Standard output cannot be written; says why."""


class Output:
    """Standard output as bytes.

    Raises:
        OutputClosed: the reader has gone.
        OutputError: it is closed, or cannot be written.
    """

    def __init__(self) -> None:
        if sys.stdout is None:
            raise OutputError("standard output is closed; send it to a file or a program")
        self._stream = sys.stdout.buffer
        self.is_terminal = sys.stdout.isatty()
        self.encoding = sys.stdout.encoding or "utf-8"

    def write(self, piece: bytes) -> None:
        """Write one piece; on a terminal it is shown at once."""
        try:
            self._stream.write(piece)
            if self.is_terminal:
                self._stream.flush()
        except OSError as error:
            raise _failure(error) from error

    def write_text(self, text: str) -> None:
        """Write text in the terminal's encoding; what that lacks is shown as an escape."""
        self.write(text.encode(self.encoding, errors="backslashreplace"))

    def close(self) -> None:
        """Write what is still held back."""
        try:
            self._stream.flush()
        except OSError as error:
            raise _failure(error) from error


def report(message: str) -> None:
    """Write one line on standard error; where there is none, nobody asked to know."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            sys.stderr.write(f"wortlaut: {visible(message)}\n")
            sys.stderr.flush()


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, which is given in the singular ("2 articles")."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def visible(text: str) -> str:
    r"""Return text on one line that cannot steer a terminal: `\x1b` for an escape character.

    Runs of white space become one space; controls, direction overrides, lone surrogates and
    invisible tags are written as escapes.
    """
    return _HOSTILE.sub(
        lambda match: match.group().encode("unicode_escape").decode(),
        " ".join(text.split()),
    )


def abandon_output() -> None:
    """Point standard output at nothing, so that leaving does not try to write the rest."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())


def _failure(error: OSError) -> Exception:
    if isinstance(error, BrokenPipeError):
        return OutputClosed()
    return OutputError(
        f"standard output cannot be written: {error.strerror}; free the place or name another file"
    )
