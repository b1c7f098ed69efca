"""Where the paragraphs of a text stand on a page."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from wortlaut.language.marks import APOSTROPHES, QUOTATION_MARKS

_LINE_ENDS = re.compile(r"[\r\n]+")
_BLANK_LINE = re.compile(r"\n\r?\n|\r\r")
_LEAST, _MOST = 60, 120
"""Code points of a line that may have been wrapped."""
_ENDS = frozenset(".!?…:;)]") | QUOTATION_MARKS | APOSTROPHES


def has_blank_lines(text: str) -> bool:
    """Say whether blank lines part its paragraphs."""
    return _BLANK_LINE.search(text) is not None


def paragraph_starts(text: str) -> list[int]:
    """Return where paragraphs begin, the first at 0.

    One ends where a line does, unless the text is wrapped there: the line is as long as such lines
    are, and stops in the middle of a sentence.
    """
    return [0, *(start for start in _starts(text) if start < len(text))]


def paragraph_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the paragraphs that hold some words, without the last line end."""
    starts = paragraph_starts(text)
    following = bisect_left(starts, max(end, start + 1))
    low = starts[bisect_right(starts, start) - 1]
    high = starts[following] if following < len(starts) else len(text)
    return low, max(end, len(text[:high].rstrip("\r\n")))


def _starts(text: str) -> Iterator[int]:
    begin = 0
    for found in _LINE_ENDS.finditer(text):
        line = text[begin : found.start()].rstrip()
        wrapped = _LEAST <= len(line) <= _MOST and line[-1] not in _ENDS
        if not wrapped or _BLANK_LINE.search(found.group()):
            yield found.end()
        begin = found.end()
