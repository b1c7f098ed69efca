"""How much memory the threads of a server take."""

import ctypes
import sys

_M_ARENA_MAX = -8
"""Of `mallopt` in malloc.h of the GNU C library."""
ARENAS = 2


def share_arenas() -> None:
    """Let threads share places for memory; with one each, what one has freed no other can use.

    Does nothing where the C library has no such option.
    """
    if sys.platform != "linux":
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_ARENA_MAX, ARENAS)
