"""Where an offset stands for a person who opens the text in an editor."""

import re
from bisect import bisect_right
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")


class Place(NamedTuple):
    """Line and column, both from 1; a column is one Unicode code point. Prints as `12:5`."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


class Lines:
    """The line starts of a text, found once; lines end with LF, CR LF or CR."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, offset: int) -> Place:
        """Return the place of an offset in code points."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)
