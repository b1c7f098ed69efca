"""Offsets as Java counts them."""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16:
    """Turns offsets in code points of a text into offsets in UTF-16 units."""

    __slots__ = ("_pairs",)

    def __init__(self, text: str) -> None:
        self._pairs = [match.start() for match in _ASTRAL.finditer(text)]

    def offset(self, offset: int) -> int:
        """Return an offset in UTF-16 units; characters beyond U+FFFF count twice."""
        return offset + bisect_left(self._pairs, offset)
